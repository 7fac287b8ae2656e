import {expect, it} from 'vitest'
import {memoryArchive} from '../../../tests/fixtures/memory-archive.ts'
import {printingsTogether} from './printings.ts'

it('puts the printings of a document one behind the other, where the first of them is', () => {
  const {articles} = memoryArchive([['甲', '乙', '丙', '丁'].map(title => ({title, passages: []}))])
  const documents = [null, 'a', null, 'a']
  const hits = articles.map((article, number) => ({
    article: {...article, document: documents[number] ?? null},
    number,
    count: 1,
    parts: [number],
  }))
  expect(printingsTogether(hits).map(({number}) => number)).toEqual([0, 1, 3, 2])
})

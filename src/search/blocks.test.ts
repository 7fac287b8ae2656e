import {describe, expect, it} from 'vitest'
import {blockAt, blockLength, blocksOf, passageAt, unpackBlock} from './blocks.ts'
import {packCatalogue, unpackCatalogue} from './catalogue.ts'

describe('blocks', () => {
  const passages = ['一'.repeat(blockLength - 10), '二'.repeat(30), '', '三'].map(text => ({
    text,
    anchor: null,
  }))
  const blocks = blocksOf(passages)

  it('repeat a passage in every block that it reaches into', () => {
    expect(blocks.map(block => block.map(([, text]) => text[0]))).toEqual([
      ['一', '二'],
      ['二', '三'],
    ])
  })

  it.each([
    [0, '一'],
    [blockLength - 10, '二'],
    [blockLength + 19, '二'],
    [blockLength + 20, '三'],
  ])('find the passage at atom %i', (position, character) => {
    const passage = passageAt(unpackBlock(blocks[blockAt(position)] ?? []), position)
    expect(passage?.text[0]).toBe(character)
  })
})

describe('the catalogue', () => {
  it('unpacks to what was packed', () => {
    const article = {
      id: '12ab',
      url: 'issues/136/01.html',
      title: '题',
      issue: '136',
      issueLabel: '总第136期',
      section: null,
      year: 2014,
      kind: 'news',
      date: '2014-06',
      length: 7,
    }
    const other = {...article, id: '34cd', section: '政策', kind: 'policy', year: null, date: null}
    expect(unpackCatalogue(packCatalogue([article, other]))).toEqual([article, other])
  })
})

import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, expect, it} from 'vitest'
import {find} from '../../src/search/browser/find.ts'
import {buildSearchIndex} from '../../src/search/build/index-builder.ts'
import type {SearchRecord} from '../../src/search/build/record.ts'
import {DiskArchive} from './search-disk.ts'

const folder = mkdtempSync(join(tmpdir(), 'huikan-disk-'))
afterAll(() => rmSync(folder, {recursive: true}))

const text = fc.string({unit: fc.constantFrom(...'信用体系上海2014，。（）%'), minLength: 1, maxLength: 80})
const archive = fc.array(fc.array(text, {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 12})

it('a built index answers as looking through all text does, whatever the archive', async () => {
  await fc.assert(
    fc.asyncProperty(
      archive,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({min: 1, max: 40})), {minLength: 40, maxLength: 40}),
      async (articles, cuts) => {
        const records = articles.map((texts, number): SearchRecord => {
          const passages = texts.map(text => ({text, anchor: null}))
          const facts = {issue: '1', issueLabel: '第1期', section: null, source: null, date: null}
          const url = `issues/1/${number + 1}.html`
          return {url, title: texts[0] ?? '', ...facts, year: 2014, kind: 'news', passages, heads: 1}
        })
        await buildSearchIndex(records, join(folder, 'search'), join(folder, '.cache'))
        const disk = new DiskArchive(join(folder, 'search'))
        const passages = articles.flat()
        for (const [which, from, length] of cuts) {
          const passage = passages[which % passages.length] ?? ''
          const phrase = passage.slice(from % passage.length, (from % passage.length) + length)
          const {hits} = await find(phrase, disk.index, disk.articles)
          const truth = records.filter(({passages}) => passages.some(({text}) => text.includes(phrase)))
          expect([phrase, hits.map(({article}) => article.url).sort()]).toEqual([
            phrase,
            truth.map(({url}) => url).sort(),
          ])
        }
      },
    ),
    {numRuns: 8},
  )
}, 60_000)

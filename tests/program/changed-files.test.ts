import {readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {builtProject} from '../fixtures/printed.ts'
import type {ProjectCopy} from './project-copy.ts'

/** A sentence of 136/01, and what stands in it. */
const [issue, article, was, now] = ['136', '01', '业内专家认为', '业内专家们认为'] as const

let project: ProjectCopy
beforeAll(async () => {
  project = await builtProject()
})
afterAll(() => project?.remove())

/** When each file of the site was written, in ms. */
function written(): Map<string, number> {
  const dist = join(project.root, 'dist')
  return new Map(
    readdirSync(dist, {recursive: true, encoding: 'utf8'})
      .filter(name => statSync(join(dist, name)).isFile())
      .map(name => [name.replaceAll('\\', '/'), statSync(join(dist, name)).mtimeMs]),
  )
}

it('writes nothing where nothing changed', () => {
  const before = written()
  expect(before.size).toBeGreaterThan(100)
  // made anew beside a site that is there: what is written to it is nothing, and from then on no page is rendered
  rmSync(join(project.root, '.cache/site'), {recursive: true})
  expect(project.run('build')).toContain('写了 0 个')
  const rendered = () => statSync(join(project.root, '.cache/site/issues', issue, `${article}.html`)).ctimeMs
  const earlier = rendered()
  expect(project.run('build')).toContain('写了 0 个')
  expect(rendered()).toBe(earlier)
  expect(written()).toEqual(before)
})

it('writes only files that show a sentence, where one changed', () => {
  const source = readFileSync(join(project.root, 'content/issues', issue, 'source.txt'), 'utf8')
  const line = source.split('\n').findIndex(text => text.includes(was)) + 1
  project.edit(
    `content/issues/${issue}/corrections.yaml`,
    text => `${text}- line: ${line}\n  was: ${was}\n  now: ${now}\n  why: 漏印\n`,
  )
  project.run('convert', issue)
  const before = written()
  project.run('build')
  const after = written()
  const changed = [...after.keys()].filter(name => after.get(name) !== before.get(name))
  // what a reader keeps is told by a digest of every file, so the two lists of them change with any
  const inSearch = changed.filter(name => name.startsWith('search/'))
  expect(changed.filter(name => !name.startsWith('search/')).sort()).toMatchInlineSnapshot(`
    [
      "data/articles.csv",
      "data/articles.json",
      "epub/136.epub",
      "epub/all.epub",
      "feed.json",
      "feed.xml",
      "issues/136/01.html",
      "issues/136/print.html",
      "issues/136/source.html",
      "offline-files.json",
      "offline.json",
      "sections/aeea6958d1.xml",
    ]
  `)
  expect(readFileSync(join(project.root, 'dist/issues', issue, `${article}.html`), 'utf8')).toContain(now)
  expect([...after.keys()].filter(name => name.startsWith('search/')).length).toBeGreaterThan(inSearch.length)
})

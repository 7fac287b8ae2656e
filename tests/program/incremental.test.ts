import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {spawnNode} from './command-in-process.ts'
import {npmEnvironment, npmScript} from './npm-script.ts'
import {copyProject, type ProjectCopy} from './project-copy.ts'
import {relatedIssue} from './related-issue.ts'

/*
 * After whatever changed, a build that takes from its caches and from the site what did not comes to the bytes that one comes to which has
 * neither. Each test goes on from where the one before it left the archive.
 */
let project: ProjectCopy
/** The same content and program, built with nothing else there. */
let cold: ProjectCopy
beforeAll(() => {
  project = copyProject()
  cold = copyProject()
  for (const [number, title] of [
    [201, '培训班在望洲举行'],
    [202, '物流座谈会在望洲举行'],
    [203, '研讨会在望洲举行'],
  ] as const)
    addIssue(number, title)
  project.run('build')
})
afterAll(() => {
  project?.remove()
  cold?.remove()
})

function addIssue(number: number, title: string): void {
  const folder = join(project.root, 'content/issues', String(number))
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'source.txt'), relatedIssue(number, title))
}

function siteOf({root}: ProjectCopy): Map<string, string> {
  const folder = join(root, 'dist')
  return new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1))
      .map(name => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'latin1')]),
  )
}

/** Runs a build of the archive in a process of its own, under the eyes of kill-switch.mjs. */
function buildWatched(more: Record<string, string>) {
  const hook = resolve('tests/program/kill-switch.mjs')
  return spawnNode(project.root, ['--import', hook, ...npmScript('build')], npmEnvironment(more))
}

/** Builds, and returns how many files of how many were written. */
function buildHere(): {written: number; files: number} {
  return {written: writtenOf(project.run('build')), files: siteOf(project).size}
}

function writtenOf(printed: string): number {
  return Number(/写了 (\d+) 个/.exec(printed)?.[1])
}

/** The site of what stands in the project now, built with nothing else there. */
function buildCold(): Map<string, string> {
  cold.forget()
  for (const name of ['dist', 'content', 'src']) rmSync(join(cold.root, name), {recursive: true, force: true})
  for (const name of ['content', 'src'])
    cpSync(join(project.root, name), join(cold.root, name), {recursive: true})
  cold.run('build')
  return siteOf(cold)
}

/** Names of the files in which the site of the project differs from another. */
function differentFrom(other: ReadonlyMap<string, string>): string[] {
  const one = siteOf(project)
  return [...new Set([...one.keys(), ...other.keys()])].filter(name => one.get(name) !== other.get(name))
}

/** Builds in both, and returns the names of the files that differ, and how many files were written. */
function build(): {different: string[]; written: number; files: number} {
  const built = buildHere()
  return {different: differentFrom(buildCold()), ...built}
}

it('after a sentence was mended, on which other issues’ pages depend', () => {
  const source = readFileSync(join(project.root, 'content/issues/202/source.txt'), 'utf8')
  const line = source.split('\n').findLastIndex(text => text.startsWith('物流座谈会')) + 1
  writeFileSync(
    join(project.root, 'content/issues/202/corrections.yaml'),
    `- {line: ${line}, was: 座谈会在, now: 座谈会昨在, why: 漏印}\n`,
  )
  project.run('convert', '202')
  const {different, written, files} = build()
  expect(different).toEqual([])
  expect(written).toBeGreaterThan(5)
  expect(written).toBeLessThan(files)
})

it('after an issue was added, and one was taken away', () => {
  addIssue(204, '展览会在望洲举行')
  rmSync(join(project.root, 'content/issues/201'), {recursive: true})
  const {different, written, files} = build()
  expect(different).toEqual([])
  expect(written).toBeLessThan(files)
  // nor is anything of it kept where the next build would find it
  for (const folder of ['dist', '.cache/site'])
    expect([
      folder,
      ...['201', '202'].map(id => existsSync(join(project.root, folder, 'issues', id, '01.html'))),
    ]).toEqual([folder, false, true])
  expect(readdirSync(join(project.root, 'dist/epub')).sort()).toEqual([
    '202.epub',
    '203.epub',
    '204.epub',
    'all.epub',
  ])
})

/** Before the component changed. */
let asItWas: Map<string, string>
/** How many operations the build did that followed. */
let operations: number

it('after a setting of the site changed, and a component', () => {
  project.edit('content/site.yaml', text => text.replace(/^title: .*$/m, 'title: 望洲通讯'))
  buildHere()
  asItWas = buildCold()
  expect(differentFrom(asItWas)).toEqual([])
  project.edit('src/components/Breadcrumb.astro', text => text.replace(/<nav/, '<nav data-changed'))
  const noted = join(project.root, 'operations')
  const {status, stdout, stderr} = buildWatched({HUIKAN_OPERATIONS: noted})
  expect([status, stderr]).toEqual([0, stderr])
  expect(writtenOf(stdout)).toBeGreaterThan(5)
  operations = readFileSync(noted, 'utf8').split('\n').length
  const changed = [...asItWas].map(
    ([name, text]) => [name, name.endsWith('.html') ? marked(text) : text] as const,
  )
  // the lists of what a reader keeps have a digest of every page
  const lists = ['offline-files.json', 'offline.json']
  expect(differentFrom(new Map(changed)).filter(name => !lists.includes(name))).toEqual([])
})

/** A page with the mark that the component has now. */
function marked(html: string): string {
  return html.replace('<nav class="breadcrumb"', '<nav data-changed class="breadcrumb"')
}

it('after a build was killed while it wrote pages', () => {
  project.edit('src/components/Breadcrumb.astro', text => text.replace(' data-changed', ''))
  // what is written by then is of the new program, the rest of the old one
  expect(buildWatched({HUIKAN_KILL: `${Math.floor(operations * 0.7)}:before`}).signal).toBe('SIGKILL')
  buildHere()
  expect(differentFrom(asItWas)).toEqual([])
})

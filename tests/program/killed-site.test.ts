import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {minimalIssue} from '../convert/minimal-issue.ts'
import {newFolder} from '../new-folder.ts'
import {runInFolder} from './command-in-folder.ts'
import {spawnNode} from './command-in-process.ts'
import {npmEnvironment, npmScript} from './npm-script.ts'
import {copyProject, searchFolders} from './project-copy.ts'

/*
 * `build` and `bundle` are killed (SIGKILL) at some of their writes, renamings and removals; see kill-switch.mjs. The next run must make
 * what an undisturbed one makes. HUIKAN_KILLS says how many times each; then they are killed as well while they make what every search is
 * made with, which takes a third of the time of a build.
 */
const kills = Number(process.env.HUIKAN_KILLS ?? 2)
const forgotten = process.env.HUIKAN_KILLS === undefined ? undefined : 'all'
const folder = newFolder('killed-site')
const copy = copyProject()
const project = copy.root
const content = join(project, 'content', 'issues')
const issue = minimalIssue('协会召开会议。\n\n（来源：本刊）\n')

afterAll(() => {
  copy.remove()
})

/** Runs a command, and returns the status with which it ended and what it printed. */
function run([name = '', ...args]: readonly string[]) {
  const {code, stdout, stderr} = runInFolder(project, name, args)
  return {status: code, printed: stdout + stderr}
}

/** Runs a command in a process of its own, under the eyes of kill-switch.mjs. */
function runWatched([name = '', ...args]: readonly string[], more: Record<string, string>) {
  const hook = resolve('tests/program/kill-switch.mjs')
  return spawnNode(project, ['--import', hook, ...npmScript(name, ...args)], npmEnvironment(more))
}

/** The operations that a command does, undisturbed. */
function operationsOf(command: readonly string[]): string[] {
  const noted = join(folder, 'operations')
  expect(runWatched(command, {HUIKAN_OPERATIONS: noted})).toMatchObject({status: 0})
  return readFileSync(noted, 'utf8').split('\n')
}

/** Moments spread over all operations. The last ones are left out where their number varies from run to run. */
function momentsOf(operations: readonly string[], last: number): string[] {
  const step = Math.max(1, Math.floor((operations.length - last) / kills))
  return operations
    .slice(0, operations.length - last)
    .map((operation, index) => ({operation, number: index + 1}))
    .filter(({number}) => number % step === 0)
    .map(({operation, number}) => `${number}:${operation === 'write' ? 'halfway' : 'before'}`)
}

/** Every file under a folder with its bytes. */
function snapshot(path: string): Map<string, string> {
  const files = readdirSync(path, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  return new Map(
    files
      .map(({parentPath, name}) => join(parentPath, name))
      .sort()
      .map(file => [file.slice(path.length), readFileSync(file, 'latin1')]),
  )
}

/** Names of the files that differ. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(name => one.get(name) !== other.get(name))
}

function reset(): void {
  copy.forget(forgotten)
  for (const name of ['dist', 'dist-bundle', 'content'])
    rmSync(join(project, name), {recursive: true, force: true})
  mkdirSync(join(content, '27'), {recursive: true})
  writeFileSync(join(content, '27', 'source.txt'), issue)
}

describe('build of a new issue', () => {
  it('comes to the same site and the same articles when it was killed', () => {
    reset()
    const before = searchFolders(project)
    let operations = operationsOf(['build'])
    // where no build of this program was yet, the first one did more than those that are killed
    if (forgotten === undefined && searchFolders(project).join() !== before.join()) {
      reset()
      operations = operationsOf(['build'])
    }
    const [site, articles] = [snapshot(join(project, 'dist')), snapshot(content)]
    expect(site.size).toBeGreaterThan(20)
    for (const moment of momentsOf(operations, 12)) {
      reset()
      expect([moment, runWatched(['build'], {HUIKAN_KILL: moment}).signal]).toEqual([moment, 'SIGKILL'])
      const {status, printed} = run(['build'])
      expect([moment, status, printed]).toEqual([moment, 0, printed])
      expect([moment, differences(snapshot(content), articles)]).toEqual([moment, []])
      expect([moment, differences(snapshot(join(project, 'dist')), site)]).toEqual([moment, []])
    }
  })
})

describe('bundle', () => {
  beforeAll(() => {
    if (existsSync(join(project, 'dist'))) return
    reset()
    expect(run(['build']).status).toBe(0)
  })
  const command = ['bundle', '--no-build', '--no-pdf', '--out', join(folder, '包')]
  const out = join(folder, '包')

  it('comes to the same when it was killed, and an earlier one is in nobody’s way', () => {
    const operations = operationsOf(command)
    const bundle = snapshot(out)
    expect([...bundle.keys()].filter(name => /draft|partial/.test(name))).toEqual([])
    // an earlier bundle under other names
    const earlier = join(folder, '旧')
    mkdirSync(earlier)
    for (const [name, bytes] of bundle)
      writeFileSync(
        join(earlier, name.replace('第', '旧第')),
        Buffer.from(name.includes('SHA256') ? bytes.replaceAll('第', '旧第') : bytes, 'latin1'),
      )
    for (const moment of momentsOf(operations, 0)) {
      rmSync(out, {recursive: true})
      cpSync(earlier, out, {recursive: true})
      expect([moment, runWatched(command, {HUIKAN_KILL: moment}).signal]).toEqual([moment, 'SIGKILL'])
      expect([moment, run(command)]).toMatchObject([moment, {status: 0}])
      expect([moment, differences(snapshot(out), bundle)]).toEqual([moment, []])
    }
  })
})

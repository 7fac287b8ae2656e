import {type SpawnSyncReturns, spawnSync} from 'node:child_process'
import {cpSync, existsSync, linkSync, mkdirSync, readdirSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import type {Answer} from './asked-thread.ts'

/** With HUIKAN_PROCESSES=1 each command has a process of its own, as an editor's has. */
export const hasProcess = process.env.HUIKAN_PROCESSES === '1'

/** What Node.js compiled of the program and its packages. */
export const compiled = '.cache/compiled'

/**
 * Runs Node.js in the folder of a project, and waits for it.
 *
 * @param words - what stands behind `node`; see npmScript
 */
export function runInProcess(folder: string, words: readonly string[], env: NodeJS.ProcessEnv): Answer {
  const {status, stdout, stderr} = spawnNode(folder, words, env)
  if (status === null) throw new Error(`${words.join(' ')} was killed`)
  return {code: status, stdout, stderr}
}

/** As runInProcess does, but it may be killed. What was compiled here serves there as well. */
export function spawnNode(
  folder: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): SpawnSyncReturns<string> {
  if (!existsSync(join(folder, compiled))) shareFiles(compiled, join(folder, compiled))
  return spawnSync(process.execPath, words, {cwd: folder, env, encoding: 'utf8'})
}

/**
 * Has the files of a folder stand in another as well. They are thousands, and copying them took as long as a small build; Node.js writes none
 * of them anew, but puts another in its place.
 */
function shareFiles(from: string, to: string): void {
  if (!existsSync(from)) return
  for (const entry of readdirSync(from, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, path))
    mkdirSync(dirname(target), {recursive: true})
    try {
      linkSync(path, target)
    } catch (error) {
      // a draft to which Node.js gave its name meanwhile, for another process that runs here
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue
      // another disk
      cpSync(path, target, {force: true})
    }
  }
}

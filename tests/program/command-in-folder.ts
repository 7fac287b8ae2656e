import {resolve} from 'node:path'
import {Worker} from 'node:worker_threads'
import {type Answer, askThread} from './asked-thread.ts'
import {hasProcess, runInProcess} from './command-in-process.ts'
import {npmEnvironment, npmScript} from './npm-script.ts'

/**
 * Runs a command in a project of its own, as its script does there, and waits for it. Half of what a small build takes is for starting Node.js and
 * for reading Astro, Vite and all that they stand on: here one process of this worker has read them. The program itself is read anew for each
 * run, since that may have changed, or what it knows of the content.
 */
export function runInFolder(
  folder: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = npmEnvironment(),
): Answer {
  if (hasProcess) return runInProcess(folder, npmScript(command, ...args), env)
  return ask(folder, `scripts/${command}.ts`, args, env)
}

/** Runs a script of this project in another folder, as runInFolder does a command. */
export function runHere(
  folder: string,
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Answer {
  const path = resolve(script)
  if (hasProcess) return runInProcess(folder, ['-r', resolve('scripts/ready.cjs'), path, ...args], env)
  return ask(folder, path, args, env)
}

let thread: Worker | undefined

function ask(folder: string, script: string, args: readonly string[], env: NodeJS.ProcessEnv): Answer {
  if (thread === undefined) {
    thread = new Worker(new URL('./folder-thread.ts', import.meta.url))
    thread.unref()
  }
  return askThread(thread, {folder, script, args, env})
}

import {Worker} from 'node:worker_threads'
import {type Answer, askThread} from './asked-thread.ts'

let thread: Worker | undefined

/**
 * Runs a command of the project as its script does, and waits for it. Of the second that a command takes, the most is for starting Node.js and
 * reading the program anew: here a thread reads it once for all commands of a test file.
 */
export function runInThread(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Answer {
  if (thread === undefined) {
    thread = new Worker(new URL('./command-thread.ts', import.meta.url), {stdout: true, stderr: true})
    thread.unref()
  }
  return askThread(thread, {folder: process.cwd(), script: `scripts/${command}.ts`, args, env})
}

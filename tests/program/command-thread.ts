import {join} from 'node:path'
import {parentPort} from 'node:worker_threads'
import type {Order} from './command-in-thread.ts'

/*
 * Runs commands of the project one after the other, each as its script does in a process of its own; what they share is the program, which
 * is read and compiled once.
 */
let runs = 0

parentPort?.on('message', async ({command, args, env, answer, done}: Order) => {
  const [out, err]: [string[], string[]] = [[], []]
  process.stdout.write = chunk => out.push(String(chunk)) > 0
  process.stderr.write = chunk => err.push(String(chunk)) > 0
  const script = join(process.cwd(), 'scripts', `${command}.ts`)
  for (const name of Object.keys(process.env)) if (env[name] === undefined) delete process.env[name]
  Object.assign(process.env, env)
  process.argv = [process.execPath, script, ...args]
  process.exitCode = undefined
  // the script does all it does as it is imported, and is another module for each run
  await import(`${script}?run=${runs++}`)
  process.removeAllListeners('uncaughtException')
  answer.postMessage({code: Number(process.exitCode ?? 0), stdout: out.join(''), stderr: err.join('')})
  Atomics.store(done, 0, 1)
  Atomics.notify(done, 0)
})

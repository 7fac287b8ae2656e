import {type ChildProcess, fork} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {parentPort} from 'node:worker_threads'
import {type Command, giveAnswer, isAnswer, type Order} from './asked-thread.ts'
import {npmEnvironment, npmFlags} from './npm-script.ts'

/*
 * Hands commands to the process that runs them, while the worker that wants them waits. Only a process has a working directory of its own.
 */
let running: ChildProcess | undefined

/** So many bytes the process may grow to, of which half are packages: modules that were read are never given back. */
const enough = 1_100_000_000

function begin(): ChildProcess {
  const script = fileURLToPath(new URL('./folder-process.ts', import.meta.url))
  const child = fork(script, {
    execArgv: npmFlags('build'),
    env: npmEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  child.stderr?.setEncoding('utf8')
  // one that ended between two commands runs no other
  child.once('exit', () => {
    if (running === child) running = undefined
  })
  return child
}

parentPort?.on('message', (order: Order) => {
  running ??= begin()
  const child = running
  const {folder, script, args, env} = order
  const printed: string[] = []
  const hear = (text: string) => printed.push(text)
  child.stderr?.on('data', hear)
  const ended = (code: number | null) => {
    giveAnswer(order, {code: code ?? 1, stdout: '', stderr: printed.join('')})
  }
  child.once('exit', ended)
  child.once('message', answer => {
    child.off('exit', ended)
    child.stderr?.off('data', hear)
    if (!isAnswer(answer)) {
      ended(null)
      return
    }
    if ('memory' in answer && Number(answer.memory) > enough) {
      running = undefined
      child.disconnect()
    }
    const {code, stdout, stderr} = answer
    giveAnswer(order, {code, stdout, stderr})
  })
  const command: Command = {folder, script, args, env}
  child.send(command)
})

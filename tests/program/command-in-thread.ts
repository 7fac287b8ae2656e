import {MessageChannel, type MessagePort, receiveMessageOnPort, Worker} from 'node:worker_threads'

/** What the thread is told: a command, and where it answers. */
export interface Order {
  readonly command: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly answer: MessagePort
  /** Is 1 once the answer is there. */
  readonly done: Int32Array
}

export interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

let thread: Worker | undefined

/** Longest that a command may take, in ms. */
const patience = 280_000

/**
 * Runs a command of the project as its script does, and waits for it. Of the second that a command takes, the most is for starting Node.js and
 * reading the program anew: here a thread reads it once for all commands of a test file.
 */
export function runInThread(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Answer {
  if (thread === undefined) {
    thread = new Worker(new URL('./command-thread.ts', import.meta.url), {stdout: true, stderr: true})
    thread.unref()
  }
  const {port1, port2} = new MessageChannel()
  const done = new Int32Array(new SharedArrayBuffer(4))
  const order: Order = {command, args, env, answer: port2, done}
  thread.postMessage(order, [port2])
  if (Atomics.wait(done, 0, 0, patience) === 'timed-out')
    throw new Error(`${command} ${args.join(' ')} did not end`)
  const answer = receiveMessageOnPort(port1)?.message
  port1.close()
  if (!isAnswer(answer)) throw new Error(`${command} gave no answer`)
  return answer
}

function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === 'object' && value !== null && 'code' in value && 'stdout' in value && 'stderr' in value
  )
}

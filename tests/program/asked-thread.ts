import {MessageChannel, type MessagePort, receiveMessageOnPort, type Worker} from 'node:worker_threads'

/** A command, as it would be given to a process of its own. */
export interface Command {
  /** Absolute path of the project in which it runs. */
  readonly folder: string
  /** Path of its script, as from that folder. */
  readonly script: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

/** What a thread is told: a command, and where it answers. */
export interface Order extends Command {
  readonly answer: MessagePort
  /** Is 1 once the answer is there. */
  readonly done: Int32Array
}

export interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Longest that a command may take, in ms: a build that takes five seconds takes minutes where ten programs want two cores. */
const patience = 900_000

/** Has a thread run a command, and waits for it, as tests wait for a process. */
export function askThread(thread: Worker, command: Command): Answer {
  const {port1, port2} = new MessageChannel()
  const done = new Int32Array(new SharedArrayBuffer(4))
  const order: Order = {...command, answer: port2, done}
  thread.postMessage(order, [port2])
  const named = `${command.script} ${command.args.join(' ')}`
  if (Atomics.wait(done, 0, 0, patience) === 'timed-out') throw new Error(`${named} did not end`)
  const answer = receiveMessageOnPort(port1)?.message
  port1.close()
  if (!isAnswer(answer)) throw new Error(`${named} gave no answer`)
  return answer
}

/** Answers an order. */
export function giveAnswer({answer: port, done}: Order, answer: Answer): void {
  port.postMessage(answer)
  Atomics.store(done, 0, 1)
  Atomics.notify(done, 0)
}

export function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === 'object' && value !== null && 'code' in value && 'stdout' in value && 'stderr' in value
  )
}

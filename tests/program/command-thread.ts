import {join} from 'node:path'
import {parentPort} from 'node:worker_threads'
import {giveAnswer, type Order} from './asked-thread.ts'
import {runImported} from './imported-command.ts'

/*
 * Runs commands of the project one after the other, each as its script does in a process of its own; what they share is the program, which
 * is read and compiled once.
 */
let runs = 0

parentPort?.on('message', async (order: Order) => {
  giveAnswer(order, await runImported(`${join(order.folder, order.script)}?run=${runs++}`, order))
})

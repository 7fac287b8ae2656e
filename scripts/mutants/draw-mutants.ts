import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {z} from 'zod'
import {notDrawn} from './judgement.ts'
import {drawn} from './sample.ts'

/*
 * Loaded before Stryker (`node --import`), which has no sample of its own: of all mutants that it makes, those that were not drawn are
 * ignored. A checker would be the place for it, but a room of 35,000 with their tests is more than Stryker can hand to one.
 */
const {folder, ...sample} = z
  .object({folder: z.string(), size: z.number(), seed: z.number()})
  .parse(JSON.parse(process.env.HUIKAN_MUTANTS ?? ''))

interface Mutant {
  status?: string | undefined
  statusReason?: string | undefined
}
interface Instrumented {
  readonly mutants: readonly Mutant[]
}

const module = join(folder, 'node_modules/@stryker-mutator/instrumenter/dist/src/instrumenter.js')
const {Instrumenter} = (await import(pathToFileURL(module).href)) as {
  Instrumenter: {prototype: {instrument: (...args: unknown[]) => Promise<Instrumented>}}
}
const {instrument} = Instrumenter.prototype
Instrumenter.prototype.instrument = async function (...args) {
  const made = await instrument.apply(this, args)
  const chosen = new Set(drawn(made.mutants, sample))
  for (const mutant of made.mutants)
    if (!chosen.has(mutant)) Object.assign(mutant, {status: 'Ignored', statusReason: notDrawn})
  return made
}

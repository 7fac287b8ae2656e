import {drawn, type Sample} from './sample.ts'

/*
 * A plugin of Stryker. It asks what it calls a checker of every mutant whether it is worth a run: here those are that a sample draws of all
 * that tests could notice.
 */
interface Mutant {
  readonly id: string
}

class SampleChecker {
  static inject = ['options'] as const
  readonly #sample: Sample
  #drawn: ReadonlySet<string> | undefined

  constructor(options: {readonly sample: Sample}) {
    this.#sample = options.sample
  }

  async init(): Promise<void> {}

  /** Is asked of all mutants at once. */
  async group(mutants: readonly Mutant[]): Promise<string[][]> {
    if (this.#drawn) throw new Error('Stryker handed out the mutants in two halves')
    const ids = mutants.map(({id}) => id).toSorted((one, other) => Number(one) - Number(other))
    this.#drawn = new Set(drawn(ids, this.#sample))
    return [ids]
  }

  async check(mutants: readonly Mutant[]): Promise<Record<string, {status: string; reason?: string}>> {
    return Object.fromEntries(
      mutants.map(({id}) => [
        id,
        this.#drawn?.has(id) ? {status: 'passed'} : {status: 'compileError', reason: 'not drawn'},
      ]),
    )
  }
}

export const strykerPlugins = [{kind: 'Checker', name: 'sample', injectableClass: SampleChecker}]

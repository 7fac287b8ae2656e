import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** Files of this folder that take longest, the longest first, as the CPU time of each showed. */
const slowest = [
  'browser/review',
  'program/incremental',
  'program/parts',
  'browser/accessibility',
  'program/killed-site',
  'convert/printer',
  'browser/search',
  'program/new-archive',
  'program/withdrawal',
  'program/changed-files',
  'program/killed',
  'offline/bundle',
  'convert/length',
  'convert/properties',
  'convert/text-is-text',
  'convert/settlements',
  'rendering/length',
  'browser/phone',
  'offline/crawl',
].map(name => `tests/${name}.test.ts`)

/**
 * Begins with what takes longest, so that no core is idle while the last file ends. Vitest knows that from earlier runs, and on a machine
 * that had none goes by the size of files, which tells little of those that build sites.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({moduleId}: TestSpecification) => {
      const at = slowest.findIndex(path => moduleId.endsWith(path))
      return at < 0 ? slowest.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

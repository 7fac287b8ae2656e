import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** Files of this folder that take longest, the longest first, as the CPU time of each showed. */
const slowest = [
  'browser/review',
  'browser/accessibility',
  'convert/printer',
  'program/incremental',
  'program/killed-site',
  'browser/search',
  'program/withdrawal',
  'program/killed',
  'program/new-archive',
  'convert/length',
  'program/parts',
  'browser/phone',
  'offline/crawl',
  'program/changed-files',
  'convert/properties',
  'convert/settlements',
  'convert/text-is-text',
  'program/editors-work',
  'rendering/length',
  'offline/bundle',
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

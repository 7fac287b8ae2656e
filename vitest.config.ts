import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'
import {SlowestFirst} from './tests/slowest-first.ts'

/** One more than there are cores, as far as memory goes: a test often waits for a browser, a disk or a command. */
const maxWorkers = Math.min(availableParallelism(), 4) + 1

export default defineConfig({
  test: {
    sequence: {sequencer: SlowestFirst},
    // Vitest runs projects together that have as many workers
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          // what they test keeps nothing, so files may share what they import: reading it anew for each took most of the time
          isolate: false,
          // what takes a second takes ten beside a busy machine
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'program',
          include: ['tests/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          // a busy machine shows what a page will say later than the second that Vitest waits
          expect: {poll: {timeout: 10_000}},
          maxWorkers,
        },
      },
    ],
  },
})

import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'
import {SlowestFirst} from './tests/slowest-first.ts'

/** One more than there are cores, as far as memory goes: a test often waits for a browser, a disk or a command. */
const maxWorkers = Math.min(availableParallelism(), 4) + 1

/**
 * Files share what they import, for reading it anew for each took most of the time of unit tests and half a second of each other file:
 * what they test keeps nothing, and what must be told apart, an archive or a site, has a folder of its own.
 */
const isolate = false

/**
 * V8 compiles its best on threads of its own once a function was called 15,000 times, as it does for commands in scripts/ready.cjs: most of
 * what a test calls is called seldom, and compiling it took a seventh of the CPU of unit tests.
 */
const execArgv = ['--battery-saver-mode']

export default defineConfig({
  test: {
    globalSetup: 'tests/folder-of-run.ts',
    sequence: {sequencer: SlowestFirst},
    // Vitest runs projects together that have as many workers
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          isolate,
          setupFiles: 'tests/each-file.ts',
          execArgv,
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
          isolate,
          setupFiles: 'tests/each-file.ts',
          execArgv,
          // what builds for a minute builds for a quarter of an hour where ten programs want two cores; only what hangs is ended by it
          testTimeout: 900_000,
          hookTimeout: 900_000,
          // a busy machine shows what a page will say later than the second that Vitest waits
          expect: {poll: {timeout: 60_000}},
          maxWorkers,
        },
      },
    ],
  },
})

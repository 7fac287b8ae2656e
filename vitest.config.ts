import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          // what they test keeps nothing, so files may share what they import: reading it anew for each took most of the time
          isolate: false,
          sequence: {groupOrder: 0},
        },
      },
      {
        test: {
          name: 'program',
          include: ['tests/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // a busy machine shows what a page will say later than the second that Vitest waits
          expect: {poll: {timeout: 10_000}},
          maxWorkers: 2,
          // behind the unit tests, which take a minute: Vitest runs no projects together that differ in their workers
          sequence: {groupOrder: 1},
        },
      },
    ],
  },
})

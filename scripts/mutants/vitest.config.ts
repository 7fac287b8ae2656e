import {defineConfig} from 'vitest/config'

/** They weigh or read the program itself, which is twice as long with its mutants in it. */
const ofProgram = ['src/search/build/index-builder.test.ts', 'src/convert/roles/confidence.test.ts']

/** What judges mutants: the tests beside the files, of which Stryker takes those that import the mutated one. */
export default defineConfig({
  test: {include: ['src/**/*.test.ts'], exclude: ofProgram, testTimeout: 60_000, hookTimeout: 60_000},
})

import {defineConfig} from 'vitest/config'

/**
 * They weigh or read the program itself, which is twice as long with its mutants in it, start processes, which have none, go to another folder,
 * which a thread cannot, or convert before a test begins, when no mutant is in force.
 */
const ofProgram = [
  'src/search/build/index-builder.test.ts',
  'src/convert/roles/confidence.test.ts',
  'src/editing/rules-page.test.ts',
  'src/content/article-heads.test.ts',
  'tests/convert/length.test.ts',
  'tests/convert/printer.test.ts',
  'tests/convert/program.test.ts',
  'tests/convert/thresholds.test.ts',
]

/**
 * What judges mutants: the tests in the folders that HUIKAN_JUDGES names, parted by commas. Stryker takes those that import the mutated file.
 */
export default defineConfig({
  test: {
    include: (process.env.HUIKAN_JUDGES ?? 'src').split(',').map(folder => `${folder}/**/*.test.ts`),
    setupFiles: 'tests/each-file.ts',
    exclude: ofProgram,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

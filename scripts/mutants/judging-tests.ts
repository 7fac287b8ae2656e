import {defineConfig} from 'vitest/config'

/** They weigh or read the program itself, which is twice as long with its mutants in it, or go to another folder, which a thread cannot. */
const ofProgram = [
  'src/search/build/index-builder.test.ts',
  'src/convert/roles/confidence.test.ts',
  'src/editing/rules-page.test.ts',
  'src/content/article-heads.test.ts',
]

/**
 * What judges mutants: the tests beside the files, in the folders that HUIKAN_JUDGES names, parted by commas. Stryker takes those that import the
 * mutated one.
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

import fc from 'fast-check'
import {removeFoldersAtEnd} from './new-folder.ts'

/**
 * Invented cases are the same in every run, so that what is red was made red by the last change and not by a draw; `npm run fuzz` draws others.
 * `FUZZ_SEED` repeats the run whose seed fast-check named.
 */
fc.configureGlobal({seed: Number(process.env.FUZZ_SEED ?? 1)})

removeFoldersAtEnd()

import {openScript} from './index-files.ts'
import type {nearest} from './nearest.ts'
import type {offerList} from './offer-list.ts'
import type {Spelling} from './spellings.ts'

/** What is only needed where nothing was found as it was typed. */
export interface NothingFound {
  readonly spellings: readonly Spelling[]
  readonly nearest: typeof nearest
  readonly offerList: typeof offerList
}

declare global {
  var huikanNothingFound: NothingFound | undefined
}

/** @throws {Error} where the script is missing */
export async function openNothingFound(): Promise<NothingFound> {
  if (!globalThis.huikanNothingFound) await openScript('nothing-found')
  if (!globalThis.huikanNothingFound) throw new Error('nothing-found.js: not as it was built')
  return globalThis.huikanNothingFound
}

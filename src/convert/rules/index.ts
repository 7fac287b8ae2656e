import {articleWithoutEntry, entryWithoutArticle, noContents, uncertainBinding} from './contents.ts'
import {ledger} from './ledger.ts'
import {noMasthead} from './masthead.ts'
import type {Rule} from './rule.ts'
import {unevenRow} from './tables.ts'

/** Every rule that convert looks at, errors first. */
export const rules: readonly Rule[] = [
  ledger,
  noMasthead,
  noContents,
  entryWithoutArticle,
  articleWithoutEntry,
  uncertainBinding,
  unevenRow,
]

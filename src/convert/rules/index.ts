import {articleWithoutEntry} from './article-without-entry.ts'
import {brokenLink} from './broken-link.ts'
import {contentsDiffers} from './contents-differs.ts'
import {doubtfulHeading} from './doubtful-heading.ts'
import {entryWithoutArticle} from './entry-without-article.ts'
import {extractionMarkup} from './extraction-markup.ts'
import {fewEntriesBound} from './few-entries-bound.ts'
import {foldedCharacters} from './folded-characters.ts'
import {garbledText} from './garbled-text.ts'
import {halfWidthPunctuation} from './half-width-punctuation.ts'
import {ledger} from './ledger.ts'
import {lostCharacter} from './lost-character.ts'
import {misreadName} from './misread-name.ts'
import {mixedTraditional} from './mixed-traditional.ts'
import {noArticle} from './no-article.ts'
import {noContents} from './no-contents.ts'
import {noMasthead} from './no-masthead.ts'
import {overlongArticle} from './overlong-article.ts'
import {repeatedWord} from './repeated-word.ts'
import type {Rule} from './rule.ts'
import {strayEnglish} from './stray-english.ts'
import {tableWithoutHead} from './table-without-head.ts'
import {unbalancedBrackets} from './unbalanced-brackets.ts'
import {uncertainBinding} from './uncertain-binding.ts'
import {uncertainJoin} from './uncertain-join.ts'
import {unclearNumber} from './unclear-number.ts'
import {unevenRow} from './uneven-row.ts'
import {unholdableCharacter} from './unholdable-character.ts'

/** Every rule that convert looks at: errors first, then what concerns the whole issue, an article, a line, a character. */
export const rules: readonly Rule[] = [
  ledger,
  garbledText,
  noArticle,
  fewEntriesBound,
  overlongArticle,
  noMasthead,
  unclearNumber,
  noContents,
  foldedCharacters,
  extractionMarkup,
  entryWithoutArticle,
  articleWithoutEntry,
  uncertainBinding,
  contentsDiffers,
  uncertainJoin,
  doubtfulHeading,
  tableWithoutHead,
  unevenRow,
  lostCharacter,
  unholdableCharacter,
  misreadName,
  strayEnglish,
  repeatedWord,
  unbalancedBrackets,
  mixedTraditional,
  halfWidthPunctuation,
  brokenLink,
]

/** What no issue tells by itself, and the review page says: another printing of the text reads otherwise. */
export const printingsDiffer = 'printings-differ'

/** Names by which an editor answers messages: those of all rules that are no errors, and what the review page asks. */
export const ruleIds: ReadonlySet<string> = new Set([
  ...rules.filter(({severity}) => severity !== 'error').map(({id}) => id),
  printingsDiffer,
])

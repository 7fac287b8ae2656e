import {bylineCredit} from '../print/contributors.ts'
import {type Credit, readCredit} from '../print/credit.ts'
import {statedRole} from '../roles/stated.ts'
import {tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** What a source line or byline says: by its own words, or since the editor says that it is one. */
export function creditOf(line: Line): Credit | undefined {
  const is = statedRole(line)
  if (is === undefined)
    return line.credited === undefined ? readCredit(line.value) : (line.credited ?? undefined)
  const printed = tidy(line.value)
  if (is === 'source')
    return readCredit(line.value) ?? {printed, source: printed.replace(/^[（(](.*)[）)]$/u, '$1')}
  return is === 'byline' ? statedByline(line.value, printed) : undefined
}

function statedByline(line: string, printed: string): Credit {
  const {authors, translators} = readCredit(line) ?? {}
  if (!authors && !translators) return bylineCredit(printed)
  return {printed, ...(authors && {authors}), ...(translators && {translators})}
}

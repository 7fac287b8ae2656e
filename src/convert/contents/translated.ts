import {statedRole} from '../roles/stated.ts'
import {bare, han} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {endsInPage, hasLeader, isContentsHeading, readTrailingPage} from './entry.ts'

/** A 目录 stands among the first lines; so does what translates it. */
const until = 200
/** Fewer entries show no translation. */
const fewest = 2

/**
 * CONTENTS and what is below it without a Han character, where a journal prints its 目录 in English too: every page that it names is one of
 * the Chinese 目录. Its entries are no articles of their own. Empty where there is none.
 */
export function translatedContents(lines: readonly Line[]): readonly Line[] {
  const head = lines.slice(0, until)
  if (!head.some(({value}) => han.test(value) && isContentsHeading(value))) return []
  for (const [from, {value}] of head.entries()) {
    if (han.test(value) || !isContentsHeading(value)) continue
    const below = head.slice(from + 1)
    const chinese = below.findIndex(line => han.test(line.value) || statedRole(line) !== undefined)
    const block = chinese < 0 ? below : below.slice(0, chinese)
    const pages = block.map(pageOf)
    const last = pages.findLastIndex(page => page !== undefined)
    const around = new Set([...head.slice(0, from), ...below.slice(block.length)].map(pageOf))
    const named = pages.filter(page => page !== undefined)
    if (named.length >= fewest && named.every(page => around.has(page)))
      return lines.slice(from, from + last + 2)
  }
  return []
}

/** The page at the end of an entry. */
function pageOf({value}: Line): number | undefined {
  if (!/\p{L}/u.test(bare(value)) || !(hasLeader(value) || endsInPage(value))) return undefined
  return readTrailingPage(value, 0)?.page ?? undefined
}

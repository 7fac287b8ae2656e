import {sectionKey} from '../print/wording.ts'
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

/** Fewer lines below entries show no habit; characters of an entry, or of what translates it. */
const below = {fewest: 3, longest: 120} as const

/**
 * 2　从一扇窗说起, and right below it Starting from a Window: lines of the 目录 without a Han character and without a page, each below one that has such.
 * Half of its entries have one at least. The list ends where what it printed comes again.
 */
export function translationsBelow(lines: readonly Line[]): readonly Line[] {
  const heading = lines.slice(0, until).findIndex(({value}) => han.test(value) && isContentsHeading(value))
  if (heading < 0) return []
  const seen = new Set<string>()
  const found: Line[] = []
  let [chinese, before] = [0, 0]
  for (const [at, line] of lines.slice(heading + 1, heading + 1 + until).entries()) {
    const {value} = line
    if (value.length > below.longest || /[。；]$/u.test(value.trimEnd()) || statedRole(line) !== undefined)
      break
    if (han.test(value)) {
      const key = sectionKey(value)
      if (seen.has(key)) break
      seen.add(key)
      chinese++
    } else if (line.gap === 0 && isTranslation(value) && han.test(lines[heading + at]?.value ?? '')) {
      found.push(line)
      before = chinese
    }
  }
  return found.length >= below.fewest && found.length * 2 >= before ? found : []
}

/** Words in Latin letters, and no page behind them. */
function isTranslation(value: string): boolean {
  return /[A-Za-z]{2}/u.test(value) && !hasLeader(value) && !endsInPage(value)
}

/** The page at the end of an entry. */
function pageOf({value}: Line): number | undefined {
  if (!/\p{L}/u.test(bare(value)) || !(hasLeader(value) || endsInPage(value))) return undefined
  return readTrailingPage(value, 0)?.page ?? undefined
}

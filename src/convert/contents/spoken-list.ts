import {numeralPattern, readNumeral} from '../../chinese-numerals.ts'
import {fold} from '../text/characters.ts'
import type {Drop, Line, Span} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import {indexBody} from './body-index.ts'
import type {PrintedContents, PrintedEntry} from './contents.ts'
import {isContentsHeading, joinedTitle} from './entry.ts'

/** The list stands among the first lines. */
const firstLines = 60
/** Fewer such lines are sentences. */
const fewest = 3
/** 第三篇，修琴二十年。盲文第九页。: number, title and page, a sentence each; the page may be left out. */
const counted = new RegExp(`^第(${numeralPattern})[篇则][，,、：: ]`, 'u')
/** 。盲文第九页, behind the title. */
const paged = new RegExp(`[。，,；][^。，,；\\d一二三四五六七八九十百零〇]{0,8}(${numeralPattern})页$`, 'u')

interface Spoken {
  readonly number: number | null
  readonly page: number | null
  /** The title, offsets into the line. */
  readonly start: number
  readonly end: number
}

function readSpoken(line: Line | undefined): Spoken | undefined {
  if (!line || line.stated !== undefined || line.value.length > longest) return undefined
  const value = fold(line.value)
  const from = value.length - value.trimStart().length
  const [before, number] = counted.exec(value.slice(from)) ?? []
  if (before === undefined || number === undefined) return undefined
  const text = value.trimEnd().replace(/[。；]$/u, '')
  const [behind = '', page] = paged.exec(text) ?? []
  const start = from + before.length
  const end = text.length - behind.length
  const title = value.slice(start, end)
  const isTitle = title.trim().length >= 2 && !/[。；]/u.test(title)
  return isTitle
    ? {number: readNumeral(number), page: page === undefined ? null : readNumeral(page), start, end}
    : undefined
}

/** Characters of such a line. */
const longest = 120

/**
 * What is read aloud says its 目录 in sentences: 第一篇，题名。第一页。 From one on without a gap, three at least; the sentence above that says what follows
 * is its heading.
 */
export function readSpokenList(lines: readonly Line[]): PrintedContents | undefined {
  const first = lines.slice(0, firstLines).findIndex(line => readSpoken(line)?.number === 1)
  if (first < 0) return undefined
  let to = first
  while (readSpoken(lines[to])?.number === to - first + 1) to++
  if (to - first < fewest) return undefined
  const above = lines[first - 1]
  const from = above && announces(above.value) ? first - 1 : first
  const kept: Span[] = []
  const drops: Drop[] = lines
    .slice(from, first)
    .map(line => ({span: wholeLine(line), reason: '目录标题' as const}))
  const entries = lines.slice(first, to).map((line): PrintedEntry => {
    const {start = 0, end = line.value.length, page = null} = readSpoken(line) ?? {}
    const span = {line, start, end}
    kept.push(span)
    drops.push({span: {line, start: 0, end: start}, reason: '篇名前后的标记'})
    if (line.value.slice(end).trim() !== '')
      drops.push({span: {line, start: end, end: line.value.length}, reason: '页码标记'})
    return {
      section: null,
      title: joinedTitle([span]),
      author: null,
      page,
      numbered: true,
    }
  })
  // clauses are counted so too; what a list names the body prints again, half of it at least
  const {titled} = indexBody(lines.slice(to))
  const known = entries.filter(({title}) => titled(title.value)).length
  return known * 2 < entries.length
    ? undefined
    : {from, to, sections: [], entries, kept, drops, partial: false}
}

/** 各位书友，这一期共有十三篇: says of how many pieces, or of what issue. */
function announces(value: string): boolean {
  const text = value.trim()
  return (
    isContentsHeading(text) ||
    (text.length <= longest && /[这本]一?期|共\p{Script=Han}{0,2}[篇条则]|目录/u.test(text))
  )
}

import type {Element, Root} from 'hast'
import type {Plugin} from 'unified'
import {SKIP, visit} from 'unist-util-visit'
import {numeralPattern, readNumeral} from '../chinese-numerals.ts'
import {readClauseNumber} from './clauses.ts'
import {readPrintedNumber} from './printed-number.ts'
import {classesOf, isElement, textOf} from './text.ts'
import {UniqueIds} from './unique-ids.ts'

interface OpenHeading {
  depth: number
  /** What this heading adds to the ids of those under it. */
  segment: string
  /** Id of a chapter, without the suffix of a repeated one; null for other headings. */
  chapter: string | null
  /** Which time a chapter's number comes. */
  turn: number
}

/**
 * Gives ids to headings, clauses and items. They outlive edits elsewhere in the article, since people cite them:
 * a number as printed where there is one, else a hash of the heading's text.
 *
 * - 第二章 `di-2-zhang`; 第一节 in it `di-2-zhang-di-1-jie`; 第十二条之一 `di-12-tiao-zhi-1`; 第十二条（四） `di-12-tiao-4-xiang`
 * - 一、 `h-1`; （二） under it `h-1_2`; a heading without number `h-` and its hash
 * - a number that comes again, as in an issued text within a notice, ends in `-2`, the items under it too
 */
export const rehypeAnchors: Plugin<[], Root> = () => tree => {
  const ids = new UniqueIds()
  const open: OpenHeading[] = []
  let clause: {base: string; turn: number} | null = null

  visit(tree, 'element', node => {
    const depth = headingDepth(node)
    if (depth !== null) {
      clause = null
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
      const heading = nameHeading(textOf(node), open)
      const {id, turn} = ids.take(heading.base, heading.turn)
      node.properties.id = id
      open.push({depth, segment: heading.segment, chapter: heading.chapter, turn})
      // Some print a clause as a heading; its items hang on it all the same.
      if (heading.clause) clause = {base: heading.base, turn}
      return SKIP
    }
    if (node.tagName === 'p') {
      const number = readClauseNumber(textOf(node), '条')
      if (number) {
        const base = clauseId(number)
        const {id, turn} = ids.take(base)
        node.properties.id = id
        linkToItself(node, id)
        clause = {base, turn}
        return SKIP
      }
    }
    if (clause && isElement(node, 'p', 'li')) {
      const item = readPrintedNumber(textOf(node).trimStart())
      if (item?.form === 'item')
        node.properties.id = ids.take(`${clause.base}-${item.number}-xiang`, clause.turn).id
      // The paragraph of a loose item is not an item of its own.
      if (node.tagName === 'p' || !node.children.some(child => isElement(child, 'ul', 'ol'))) return SKIP
    }
    return undefined
  })
}

/** The clause's number is the link that a reader copies to cite it. */
function linkToItself(paragraph: Element, id: string): void {
  const [number] = paragraph.children
  if (!isElement(number, 'strong') || !classesOf(number).includes('clause-number')) return
  number.children = [
    {type: 'element', tagName: 'a', properties: {href: `#${id}`}, children: [...number.children]},
  ]
}

/** Depth of a heading, 1 to 6; null for any other node. */
export function headingDepth(node: Element): number | null {
  const match = /^h([1-6])$/.exec(node.tagName)
  return match ? Number(match[1]) : null
}

function nameHeading(text: string, open: readonly OpenHeading[]) {
  const chapter = open.findLast(heading => heading.chapter !== null)
  const named = (base: string, segment: string, isChapter = false, turn = 1, isClause = false) => ({
    base,
    segment,
    chapter: isChapter ? base : null,
    turn,
    clause: isClause,
  })
  const part = readClauseNumber(text, '编')
  if (part) return named(`di-${part.number}-bian`, `b${part.number}`)
  const chapterNumber = readClauseNumber(text, '章')
  if (chapterNumber) return named(`di-${chapterNumber.number}-zhang`, `z${chapterNumber.number}`, true)
  const section = readClauseNumber(text, '节')
  if (section) {
    const within = chapter?.chapter ? `${chapter.chapter}-` : ''
    return named(`${within}di-${section.number}-jie`, `j${section.number}`, false, chapter?.turn)
  }
  const clause = readClauseNumber(text, '条')
  if (clause) return named(clauseId(clause), `t${clause.number}`, false, 1, true)
  const segment = `${readHeadingNumber(text) ?? hash(text)}`
  return named(`h-${[...open.map(heading => heading.segment), segment].join('_')}`, segment)
}

function clauseId({number, zhi}: {number: number; zhi: number | null}): string {
  return `di-${number}-tiao${zhi === null ? '' : `-zhi-${zhi}`}`
}

const namedNumber = new RegExp(`^[\\u4e00-\\u9fff]{1,3}?\\s*(${numeralPattern})(?=[\\s\\u3000：:、—.]|$)`)

/** Number of a heading: 一、…, （二）…, 3. …, 案例 4, 趋势一：…. */
function readHeadingNumber(text: string): number | null {
  const printed = readPrintedNumber(text)
  if (printed) return printed.number
  const named = namedNumber.exec(text)
  return named?.[1] ? readNumeral(named[1]) : null
}

/** FNV-1a over the heading's characters other than blanks; seven characters or fewer. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (const character of text.replace(/\s/g, ''))
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value.toString(36).padStart(7, '0')
}

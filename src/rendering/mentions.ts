import type {Comment, Nodes, Root, Text} from 'hast'
import type {Plugin} from 'unified'
import {documentNumberPattern} from './document-numbers.ts'
import {place} from './places.ts'
import {isElement} from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** The documents that an article names, in order. */
    mentions: FoundMention[]
  }
}

/** A document that an article names, by its number or as 《title》. */
export interface FoundMention {
  form: 'number' | 'title'
  /** As printed; a title without its 《》. */
  text: string
  /** Number in brackets after a title: 《…》（国发〔2013〕38号）; null where there is none. */
  number: string | null
  /** What the text calls it from there on: （以下简称《规定》） gives 规定; null where it says nothing. */
  short: string | null
}

/** A mention and where it stands. */
export interface Mention extends FoundMention {
  /** Index of its passage. */
  passage: number
  /** The id on which to land; null where its passage has none. */
  anchor: string | null
  /** Where it begins and ends in the HTML; both the same where no link may stand: in a heading, in another link. */
  start: number
  end: number
}

/** 令2013第3号 and 第3号令, DB31/T 544-2011: numbers of orders and standards, without brackets round the year. */
const orders =
  '令\\s?(?:19|20)\\d{2}\\s?年?第\\s?\\d+\\s?号|(?:GB|DB\\d{2}|[A-Z]{2})\\/[A-Z]{1,2}\\s?\\d+(?:\\.\\d+)?[-—–](?:19|20)\\d{2}'
const numbers = new RegExp(`${documentNumberPattern}|${orders}`, 'g')
const numberInBrackets = new RegExp(
  `^\\s?[（(]\\s?(?:[^（）()]{0,20}?)(${documentNumberPattern}|${orders})\\s?[）)]`,
)
const shortForm =
  /^\s?(?:[（(][^（）()]{0,40}[）)])?\s?[（(](?:以下)?(?:统一?)?简?称(?:为|：|:)?\s?《([^》]+)》[）)]/

/**
 * Finds the documents that a text names. Of 《关于转发〈…〉的通知》 the outer title is taken, and 《a《b》c》 as one.
 *
 * @returns in order, with the offsets of each in the text, the 《》 included
 */
export function findMentions(text: string): {mention: FoundMention; from: number; to: number}[] {
  const found: {mention: FoundMention; from: number; to: number}[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '《') {
      if (depth === 0) from = at
      depth++
    } else if (character === '》' && depth > 0) {
      depth--
      if (depth > 0) continue
      const after = text.slice(at + 1, at + 120)
      const title = text.slice(from + 1, at).trim()
      const number = numberInBrackets.exec(after)?.[1] ?? null
      const short = shortForm.exec(after)?.[1] ?? null
      if (title) found.push({mention: {form: 'title', text: title, number, short}, from, to: at + 1})
    }
  }
  // most texts name no number: 号 ends that of a document, / stands in that of a standard
  for (const match of /[号/]/.test(text) ? text.matchAll(numbers) : []) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (found.some(other => start < other.to && end > other.from)) continue
    found.push({
      mention: {form: 'number', text: match[0], number: null, short: null},
      from: start,
      to: end,
    })
  }
  return found.sort((a, b) => a.from - b.from)
}

/**
 * Marks the places of all mentions, `s0` and `e0` for the first, before the document numbers are cut from the text. In headings and
 * links, where no link may stand, both fall together.
 */
export const rehypeMentions: Plugin<[], Root> = () => (tree, file) => {
  const mentions: FoundMention[] = []
  const walk = <T extends Nodes>(nodes: readonly T[], linkable: boolean): (T | Text | Comment)[] =>
    nodes.flatMap((node): (T | Text | Comment)[] => {
      if (node.type === 'text') {
        const found = findMentions(node.value)
        const first = mentions.length
        for (const {mention} of found) mentions.push(mention)
        return linkable
          ? cut(node.value, found, first)
          : [node, ...found.flatMap((_, at) => both(first + at))]
      }
      if (isElement(node))
        node.children = walk(node.children, linkable && !isElement(node, 'a', 'h2', 'h3', 'h4', 'h5', 'h6'))
      return [node]
    })
  tree.children = walk(tree.children, true)
  file.data.mentions = mentions
}

function both(mention: number): [Comment, Comment] {
  return [place(`s${mention}`), place(`e${mention}`)]
}

function cut(text: string, found: readonly {from: number; to: number}[], first: number): (Text | Comment)[] {
  const pieces: (Text | Comment)[] = []
  let end = 0
  const take = (to: number) => {
    if (to > end) pieces.push({type: 'text', value: text.slice(end, to)})
    end = to
  }
  for (const [at, {from, to}] of found.entries()) {
    const [start, stop] = both(first + at)
    take(from)
    pieces.push(start)
    take(to)
    pieces.push(stop)
  }
  take(text.length)
  return pieces
}

import {anyAtom, normalise} from '../shared/tokenizer.ts'
import type {Spelling} from './spellings.ts'

/** What to look for: articles that hold every phrase of `all` and none of `none`. Both empty: nothing was asked. */
export interface Query {
  readonly all: readonly string[]
  readonly none: readonly string[]
}

interface Piece {
  readonly text: string
  readonly exact: boolean
  readonly excluded: boolean
}

const piecePattern = /([-－]?)["＂]([^"＂]+)["＂](?=\s|$)|(\S+)/gu
const excluding = /^[-－](?=\p{L})/u
const han = /^\p{Script=Han}$/u
const curlyQuoted = /^[“「『](.+)[”」』]$/u

/**
 * The ways to read what a reader typed, the strictest first; the search takes the first that finds something.
 *
 * A blank between two Han characters parts two words. Any other blank may only be typography (`双 11`, `2014 年 6 月`, pasted from
 * print), so first it is ignored, then it parts. `"…"` keeps its blanks; `-词` excludes. Document numbers, dates and clauses may be spelt
 * otherwise than in print: see `spellings.ts`. The strictest is as it was typed.
 */
export function readings(typed: string, spellings: readonly Spelling[]): Query[] {
  const pieces = piecesOf(typed)
  const joined = join(pieces)
  const none = distinct(pieces.filter(piece => piece.excluded).map(piece => piece.text))
  const wanted = pieces.filter(piece => !piece.excluded).map(piece => piece.text)
  const found: Query[] = []
  const keys = new Set<string>()
  const ways = [
    joined,
    ...spellings.map(spelling => joined.map(spelling)),
    wanted,
    wanted.map(text => text.replace(curlyQuoted, '$1')),
  ]
  for (const all of ways) {
    const query = {all: distinct(all), none}
    const key = JSON.stringify(query.all.map(normalise))
    if (!keys.has(key)) found.push(query)
    keys.add(key)
  }
  return pieces.length === 0 ? [] : found
}

function piecesOf(typed: string): Piece[] {
  return Array.from(typed.trim().matchAll(piecePattern), ([, minus, quoted, bare = '']) => {
    if (quoted !== undefined) return {text: quoted, exact: true, excluded: minus !== ''}
    const excluded = excluding.test(bare)
    return {text: excluded ? bare.slice(1) : bare, exact: false, excluded}
  }).filter(piece => normalise(piece.text) !== '')
}

/** The wanted pieces, those joined between which a blank may be mere typography. */
function join(pieces: readonly Piece[]): string[] {
  const joined: string[] = []
  let before: Piece | undefined
  for (const piece of pieces) {
    if (!piece.excluded) {
      const parts =
        !before ||
        before.excluded ||
        before.exact ||
        piece.exact ||
        (han.test([...before.text].at(-1) ?? '') && han.test([...piece.text][0] ?? ''))
      if (parts) joined.push(piece.text)
      else joined.push(`${joined.pop() ?? ''} ${piece.text}`)
    }
    before = piece
  }
  return joined
}

function distinct(phrases: readonly string[]): string[] {
  const seen = new Set<string>()
  return phrases.filter(phrase => {
    const key = normalise(phrase)
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Looser queries, those that keep most first: without what is excluded, with one phrase dropped, with each phrase alone. */
export function looser({all, none}: Query): Query[] {
  const dropped = all.length > 1 ? all.map(phrase => all.filter(other => other !== phrase)) : []
  const alone = all.length > 2 ? all.map(phrase => [phrase]) : []
  return [
    ...(none.length > 0 && all.length > 0 ? [{all, none: []}] : []),
    ...[...dropped, ...alone].map(kept => ({all: kept, none})),
  ]
}

/** A query as a reader would type it. */
export function typedForm({all, none}: Query): string {
  const quote = (phrase: string) => (/\s/u.test(phrase.trim()) ? `"${phrase.trim()}"` : phrase)
  return [...all.map(shownForm).map(quote), ...none.map(phrase => `-${quote(phrase)}`)].join(' ')
}

/** A phrase as readers read it. */
export function shownForm(phrase: string): string {
  return phrase.replaceAll(anyAtom, '×')
}

/** A query in a form that can only be read one way; it goes along with a reader to the article found. */
export function exactForm({all}: Query): string {
  const shown = all.map(shownForm)
  return shown.length > 1 ? shown.map(phrase => `"${phrase}"`).join(' ') : (shown[0] ?? '')
}

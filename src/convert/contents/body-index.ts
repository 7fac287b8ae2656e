import {authorBeside} from '../print/author-beside.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {signsOfTitles} from '../print/title-signs.ts'
import {sectionKey, wordingsOf} from '../print/wording.ts'
import {bare, words} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** A short line of the body: is what follows set apart by a blank line, and what is it, without blanks? */
export interface BodyPlace {
  readonly setApart: boolean
  readonly next: string
  /** The printed lines of a paragraph that stands below it, as far as they tell that it is one. */
  readonly text: string
}

/** The short lines of the body. */
export interface BodyIndex {
  /** Those of one text, blanks aside. */
  readonly at: (text: string) => readonly BodyPlace[]
  /** Those that name a section by these words, whatever signs are around. */
  readonly named: (key: string) => readonly BodyPlace[]
  /** Is one of them this title, its number, its sign and the like aside? */
  readonly titled: (title: string) => boolean
  /** Does one of them say the same in a few characters more? 悼念老社长 for 悼老社长: a title that the list has shortened. */
  readonly lengthened: (title: string) => boolean
}

/** Characters of a title that its words alone tell, at least, and what the body may print besides, at most. */
const shortestTold = 5
const mostMore = 2

/** Do the characters of the one stand in the other in their order, with a few more among them? */
function lengthens(text: string, short: string): boolean {
  const more = text.length - short.length
  if (more < 1 || more > mostMore) return false
  let at = 0
  for (const char of text) if (char === short[at]) at++
  return at === short.length
}

/** ——公估师手记: below a title, and no name of a section, which has strokes on both sides. */
const subtitle = /^[—－─]{1,2}[^—－─].*[^—－─]$/u

export function indexBody(lines: readonly Line[]): BodyIndex {
  const byText = new Map<string, BodyPlace[]>()
  const byKey = new Map<string, BodyPlace[]>()
  const wordings = new Set<string>()
  const short: string[] = []
  const none = () => false
  const signs = signsOfTitles(lines, none, none)
  const add = (map: Map<string, BodyPlace[]>, key: string, place: BodyPlace) => {
    const places = map.get(key)
    if (places) places.push(place)
    else map.set(key, [place])
  }
  for (const [at, {value}] of lines.entries()) {
    if (value.length > 60) continue
    const next = lines[at + 1]
    const below = bare(next?.value.slice(0, 200) ?? '')
    const rest = lines[at + 2]?.gap === 0 ? bare(lines[at + 2]?.value.slice(0, 200) ?? '') : ''
    const place = {setApart: (next?.gap ?? 0) > 0, next: below, text: below + rest}
    add(byText, bare(value), place)
    if (!/[。，；：！？]$/u.test(value.trimEnd()) && !subtitle.test(value.trim()))
      add(byKey, sectionKey(value), place)
    // ◆ 协会动态 above a title names a section
    const mark = readSectionMark(value)
    if (mark && !signs.has(mark.form)) continue
    for (const wording of wordingsOf(value.slice(0, authorBeside(value)))) wordings.add(wording)
    if (!mark && !/[。，；：]$/u.test(value.trimEnd())) short.push(words(value))
  }
  return {
    at: text => byText.get(bare(text)) ?? [],
    named: key => byKey.get(key) ?? [],
    titled: title => wordingsOf(title).some(wording => wordings.has(wording)),
    lengthened: title => {
      const told = words(title)
      return told.length >= shortestTold && short.some(text => lengthens(text, told))
    },
  }
}

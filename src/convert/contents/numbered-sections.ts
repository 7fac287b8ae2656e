import {readNumeral} from '../../chinese-numerals.ts'
import {sectionKey, sectionNumber} from '../print/wording.ts'
import {bare} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import type {BodyIndex} from './body-index.ts'
import type {EntryReader} from './entry.ts'

/**
 * Lines of the 目录 that number its sections: from one on, each again in the body on a line of its own, and none with a
 * page but above an entry that has one too, as Word's 目录 of two levels prints it. By their text without blanks.
 */
export function numberedSections(lines: readonly Line[], read: EntryReader, body: BodyIndex): Set<string> {
  const systemOf = (value: string) =>
    (sectionNumber.exec(value.trim()) ?? []).findIndex((printed, at) => at > 0 && printed !== undefined)
  const numbered = lines.flatMap(({value}, at) => {
    const system = systemOf(value)
    const entry = read(value, 0)
    const printed = value.slice(0, entry?.titleEnd)
    if (system < 0 || body.named(sectionKey(printed)).length === 0) return []
    const below = lines[at + 1]?.value ?? ''
    if (entry && (!read(below, 0) || systemOf(below) === system)) return []
    const numeral = sectionNumber.exec(value.trim())?.[system] ?? ''
    const number = fromRoman(numeral) ?? readNumeral(numeral)
    return number === null ? [] : [{at, text: bare(printed), system, number}]
  })
  const rising = numbered.filter(
    ({system, number}, at) => system === numbered[0]?.system && number === at + 1,
  )
  // a list that counts its entries has nothing else below any of them
  const counted = rising[0]?.system ?? -1
  const holds = rising.some(({at}) => {
    const below = lines[at + 1]?.value
    return below !== undefined && systemOf(below) !== counted
  })
  // 01｜题名 has its page before a stroke: sections are counted without a gap, and a title stands below each
  const padded = lines.flatMap(({value}, at) =>
    /^0\d/u.test(value.trim()) && systemOf(value) === counted ? [at] : [],
  )
  const areSections =
    padded.length === 0 ||
    (padded.length === rising.length && padded.every(at => systemOf(lines[at + 1]?.value ?? '') !== counted))
  return new Set(rising.length >= 2 && holds && areSections ? rising.map(({text}) => text) : [])
}

function fromRoman(printed: string): number | undefined {
  const sign = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'.indexOf(printed)
  if (sign >= 0) return sign + 1
  const letters = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].indexOf(printed)
  return letters < 0 ? undefined : letters + 1
}

import {articlesOf} from '../tree.ts'
import {differencesOf} from './differences.ts'
import {exampleIssue} from './example-issue.ts'
import {mendIn, type Print, placeIn, printsOf} from './prints.ts'
import type {Finding, Rule} from './rule.ts'

const suffix =
  '(?:公司|集团|协会|商会|学会|联合会|基金会|委员会|管委会|研究院|研究所|研究中心|中心|监测站|大学|学院|银行|医院|法院|检察院|总局|管理局|出版社|事务所|交易所|联盟)'
const mark = '[\\s，。、；：“”《》（）(),;:【】/]'
/** The last character of each suffix, at the end of a name. */
const nameEnd = new RegExp(`[司团会院所心站学行局社盟](?=$|${mark})`, 'gu')
/** A name that stands alone: print's marks or the ends of a line on both sides. */
const alone = new RegExp(`(?:^|${mark})(\\p{Script=Han}{4,20}?${suffix})$`, 'u')
const ending = new RegExp(suffix, 'gu')
const [shortest, longest] = [6, 20]
/** Names that differ in one of these are two names: 第一中学 and 第二中学, 东区 and 西区. */
const distinguishing = /^[一二三四五六七八九十百0-9A-Za-z东南西北中上下左右前后新老大小甲乙丙丁]$/u

interface Printing {
  readonly print: Print
  readonly at: number
}

/**
 * One organisation's name in two printings that differ by a character: 望洲市无线电监测站 and 望洲无线电监测站. One of them must
 * stand alone somewhere, so that it is known where a name begins; both begin with the same two characters. Names of
 * fewer than six characters, and names told apart by a number or a point of the compass, do not count.
 */
export const misreadName: Rule = {
  id: 'misread-name',
  severity: 'warning',
  examples: {
    breaks: exampleIssue(
      '望洲市无线电监测站：新会员。\n\n会议增补了顺丰速运、启汉贸易和望洲无线电监测站等三家单位为理事。',
    ),
    holds: exampleIssue(
      '望洲市第一人民医院：新会员。\n\n会议增补了望洲市第二人民医院等三家单位为理事，望洲市第一人民医院应邀参加。',
    ),
  },
  check: ({tree}) => {
    const prints = articlesOf(tree).flatMap(article => printsOf(article))
    const names = namesIn(prints)
    const index = indexNames(names.keys())
    const variants = variantsIn(prints, names, index)
    return report(names, variants)
  },
}

function put<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function namesIn(prints: readonly Print[]): Map<string, Printing[]> {
  const names = new Map<string, Printing[]>()
  for (const print of prints)
    for (const {index} of print.value.matchAll(nameEnd)) {
      // with the mark before the longest
      const name = alone.exec(print.value.slice(Math.max(0, index - longest), index + 1))?.[1] ?? ''
      if (name.length >= shortest && name.length <= longest)
        put(names, name, {print, at: index + 1 - name.length})
    }
  return names
}

/** Names by what is left when one inner character is taken out: two names share such a rest if they differ by one. */
interface NameIndex {
  readonly rests: ReadonlyMap<string, ReadonlyArray<{readonly name: string; readonly without: number}>>
  /** The first two characters and the lengths of the names that begin with them. */
  readonly heads: ReadonlyMap<string, ReadonlySet<number>>
}

function indexNames(names: Iterable<string>): NameIndex {
  const rests = new Map<string, Array<{name: string; without: number}>>()
  const heads = new Map<string, Set<number>>()
  for (const name of names) {
    const head = name.slice(0, 2)
    const lengths = heads.get(head) ?? new Set<number>()
    for (const length of [name.length - 1, name.length, name.length + 1]) lengths.add(length)
    heads.set(head, lengths)
    for (let at = 2; at < name.length - 2; at++) {
      const rest = name.slice(0, at) + name.slice(at + 1)
      put(rests, rest, {name, without: at})
    }
  }
  return {rests, heads}
}

/** Names that differ from `text` by one inner character: left out, put in or another. */
function likenesses(text: string, names: ReadonlyMap<string, unknown>, {rests}: NameIndex): string[] {
  const found = new Set((rests.get(text) ?? []).map(({name}) => name))
  for (let at = 2; at < text.length - 2; at++) {
    const rest = text.slice(0, at) + text.slice(at + 1)
    if (names.has(rest)) found.add(rest)
    for (const {name, without} of rests.get(rest) ?? []) if (without === at && name !== text) found.add(name)
  }
  return [...found].filter(name =>
    differencesOf(name, text).every(
      ({left, right}) => !distinguishing.test(left || right) && !distinguishing.test(right || left),
    ),
  )
}

/** Every printing that is a likeness of a name: by the name, then by what is printed. */
function variantsIn(
  prints: readonly Print[],
  names: ReadonlyMap<string, unknown>,
  index: NameIndex,
): Map<string, Map<string, Printing[]>> {
  const found = new Map<string, Map<string, Printing[]>>()
  if (names.size === 0) return found
  for (const print of prints)
    for (const match of print.value.matchAll(ending)) {
      const end = match.index + match[0].length
      for (let length = shortest - 1; length <= Math.min(longest + 1, end); length++) {
        const start = end - length
        if (!index.heads.get(print.value.slice(start, start + 2))?.has(length)) continue
        const text = print.value.slice(start, end)
        for (const name of likenesses(text, names, index)) {
          const printings = found.get(name) ?? new Map<string, Printing[]>()
          put(printings, text, {print, at: start})
          found.set(name, printings)
        }
      }
    }
  return found
}

function report(
  names: ReadonlyMap<string, readonly Printing[]>,
  variants: ReadonlyMap<string, ReadonlyMap<string, readonly Printing[]>>,
): Finding[] {
  const told = new Set<string>()
  const found: Finding[] = []
  for (const [name, printings] of variants)
    for (const [text, places] of printings) {
      const key = [name, text].sort().join('\n')
      if (told.has(key)) continue
      told.add(key)
      const known = names.get(name) ?? []
      // the rarer printing is the suspect; of two as rare, the one that does not stand alone
      const [suspect, suspects, usual, others] =
        places.length <= known.length ? [text, places, name, known] : [name, known, text, places]
      const [first, other] = [suspects[0], others[0]]
      if (!first || !other) continue
      const elsewhere = placeIn(other.print, other.at).line
      found.push({
        ...placeIn(first.print, first.at),
        found: `同一期里有两种只差一字的名称：这里作“${suspect}”，第 ${elsewhere} 行作“${usual}”`,
        done: '两处都照原样保留',
        advice: '请核对是不是同一个单位；若有一处误读，可在 corrections.yaml 里更正',
        // with several printings one correction would not do
        mends:
          suspects.length === 1
            ? mendIn(
                first.print,
                first.at,
                first.at + suspect.length,
                usual,
                `同一期第 ${elsewhere} 行作“${usual}”`,
              )
            : [],
      })
    }
  return found
}

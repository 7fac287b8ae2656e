import type {PrintedContents} from '../contents/contents.ts'
import {type Credit, isAffiliation, readCredit} from '../print/credit.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {isOfficeAlone} from '../print/workplaces.ts'
import {statedRole} from '../roles/stated.ts'
import {tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** 2017-05-12, 2017年5月12日: the day on which a page of the web was put up. */
const day = /^(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?$/u
/** 20:10, beside the day. */
const time = /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/u
/** 原创, 转载, or 原创：甲某: how the text came to the page. */
const kinds = /^(?:原创|首发|转载|转发|投稿|来稿|约稿|供稿|图文|专稿|特稿|本刊)(?:$|[：:](?=.))/u
const spread = /(?<![^ |｜·])(\p{Script=Han}) (?=\p{Script=Han}(?![^ |｜·（(]))/u
/** Characters of such a line, and of one word of it. */
const longestLine = 60
const longestWord = 16
/** Fewer lines of the form show no habit. */
const fewest = 3
/** Of all lines of the form, those below a title. */
const mostly = 0.6

/** A line that says on which day a piece was put up, and words beside that, where no word is a sentence. */
function wordsBesideDay(line: Line): readonly string[] | undefined {
  if (line.value.length > longestLine || statedRole(line) !== undefined) return undefined
  const words = tidy(line.value)
    // 金　铃 is one name
    .replace(spread, '$1')
    .split(/ ?[ |｜·] ?/u)
    .filter(word => !time.test(word))
  const others = words.filter(word => !day.test(word))
  const isRow = words.length - others.length === 1 && others.length > 0
  return isRow && others.every(word => word.length <= longestWord && !/[。；！？，]/u.test(word))
    ? others
    : undefined
}

/**
 * 原创　2017-05-12　小叶　云坪茶农联社: a page of the web says below each title who put it up, and when. Where several lines of that form stand below
 * short lines that are set apart, they are bylines whoever is called so; a word that most of them have is the page's own name.
 */
export function datedBylines(lines: readonly Line[], contents: PrintedContents | undefined): Line[] {
  const rows = lines.map((line, at) =>
    contents && at >= contents.from && at < contents.to ? undefined : wordsBesideDay(line),
  )
  const all = rows.filter(row => row !== undefined)
  const below = [...rows.keys()].filter(at => rows[at] !== undefined && isBelowTitle(lines, at))
  if (below.length < fewest || below.length < all.length * mostly) return [...lines]
  const times = new Map<string, number>()
  for (const at of below) for (const word of new Set(rows[at])) times.set(word, (times.get(word) ?? 0) + 1)
  const own = new Set<string>()
  const isLast = (word: string) =>
    below.every(at => {
      const words = rows[at] ?? []
      return !words.includes(word) || words.filter(each => !own.has(each)).at(-1) === word
    })
  const add = (least: number) => {
    const found = [...times].filter(([word, count]) => count > least && isLast(word))
    for (const [word] of found) own.add(word)
  }
  add(below.length / 2)
  // 云坪茶农联社　2017-05-12　发表于云坪: who wrote a piece did not write them all
  if (own.size > 0) add(below.length - 1)
  const bylines = new Map(below.map(at => [at, (rows[at] ?? []).filter(word => !own.has(word))]))
  return lines.map((line, at) => {
    // 口述丨补网 is a title there, though 口述 may be a key
    if (bylines.has(at + 1)) return {...line, credited: null}
    const words = bylines.get(at)
    return words ? {...line, credited: creditOn(line, words)} : line
  })
}

/** Right below a short line that is set apart, or below the mark of a section. */
function isBelowTitle(lines: readonly Line[], at: number): boolean {
  const [before, title, line] = [lines[at - 2], lines[at - 1], lines[at]]
  if (!title || line?.gap !== 0 || at + 1 >= lines.length) return false
  const apart = title.gap > 0 || before === undefined || readSectionMark(before.value) !== undefined
  return apart && title.value.length <= longestLine && !/[。；，：]$/u.test(title.value.trimEnd())
}

function creditOn(line: Line, words: readonly string[]): Credit {
  const printed = tidy(line.value)
  // 单韵（1981级）: which year he was of is no part of the name
  const told = words
    .map(word => word.replace(kinds, '').replace(/[（(][^（()）]{1,12}[）)]$/u, ''))
    .filter(word => word !== '')
  const read = told.length > 0 ? readCredit(told.join(' ')) : undefined
  if (read) return {...read, printed}
  const persons = told.filter(word => !isAffiliation(word) && !isOfficeAlone(word))
  if (persons.length > 0) return {printed, authors: persons}
  return told.length > 0 ? {printed, source: told.join(' ')} : {printed}
}

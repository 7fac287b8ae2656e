import {readNumeral} from '../../chinese-numerals.ts'
import {bare} from '../text/characters.ts'

/** 廿三 and 卅, as older print writes 二十三 and 三十; ○ for 〇. */
const older: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['○', '〇'],
])
/** A number at the end of a line, in brackets perhaps, and what may stand before and behind it. */
const numeralAtEnd =
  /(第[\s\u3000]?)?([一二三四五六七八九十百〇○零廿卅]{1,6})([\s\u3000]?[页版]?[\s\u3000]?[）)\]］】〕〗〉>＞]?)$/u
const openingAtEnd = /[（([［【〔〖〈<＜][\s\u3000]?$/u
/** （本版）, （头版）: a list on the first page of a paper says so of what stands there too. */
const firstPage = /(?<=[（(［[【〔〖〈<＜][\s\u3000]?)[本头頭](?<behind>版[\s\u3000]?[）)\]］】〕〗〉>＞])$/u
/** Dots, strokes or a tab that lead to it, or wide blanks. */
const leaderAtEnd = /(?:[.．·・…‥⋯•‧∙_—－─━═―-]{2}|…|\t)[ \u3000]*$/u
const wideBlankAtEnd = /(?:\u3000{2}|[ \u3000]{3})$/u
const blankAtEnd = /[ \u3000]$/u
/** What stands behind the last leader of a line. */
const behindLeader = /(?:[.．·・…‥⋯•‧∙_—－─━═―-]{2}|…|\t)([^.．·・…‥⋯•‧∙_—－─━═―\-\t]{1,30})$/u
/**
 * 题名……五, 题名……甲某　十一, 题名　　（廿三）, 题名　第五页: a page in Chinese numerals at the end of a line, as digits. What stands before it stays
 * where it is. 题名……丁　一 ends in a name, 某事（三） in a number of the title's.
 */
export function withDigitPage(value: string): string {
  const end = value.trimEnd().replace(firstPage, '1$<behind>')
  const found = numeralAtEnd.exec(end)
  if (!found) return firstPage.test(value.trimEnd()) ? end : value
  const [, ordinal = '', printed = '', behind = ''] = found
  const page = readNumeral([...printed].map(character => older.get(character) ?? character).join(''))
  const opened = end.slice(0, found.index)
  const before = opened.replace(openingAtEnd, '')
  const named = ordinal !== '' && /[页版]/u.test(behind)
  if (page === null || page === 0 || !(named || leadsTo(before))) return value
  return end.slice(0, found.index) + ordinal + page + behind
}

function leadsTo(before: string): boolean {
  if (bare(before) === '' || leaderAtEnd.test(before) || wideBlankAtEnd.test(before)) return true
  const author = behindLeader.exec(before)?.[1]
  return author !== undefined && blankAtEnd.test(author) && bare(author).length > 1
}

/** 07-05, two digits each and a zero at least: a month and a day, and not the pages from which to which a piece goes. */
export const monthAndDay = '(?:0[1-9]-(?:0[1-9]|[12]\\d|3[01])|1[0-2]-0[1-9])'

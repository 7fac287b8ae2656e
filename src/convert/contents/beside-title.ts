import {bare, fold} from '../text/characters.ts'
import type {Stretch} from './list-numbers.ts'

/** How two things on a row are parted: by their first sign, or by wide or narrow blanks. */
export function partingOf(printed: string): string {
  const between = printed.replace(writtenBy, '')
  // what closes the first belongs to it
  const signs = bare(between).replace(/^[）)”’》」』〉！？!?]+/u, '')
  if (/^(?:[.．·…‥⋯・•]{2,}|…)/u.test(signs)) return '…'
  if (signs !== '') return fold(signs).slice(0, 1)
  if (/\t|[ ]{2}|\u3000|\n/u.test(between)) return 'wide'
  return /\s/u.test(printed) || between !== printed ? 'narrow' : ''
}

/** Words on a row beside its title, and how they are parted from it. */
export interface Beside extends Stretch {
  readonly text: string
  readonly parting: string
}

/** 文/甲某, 作者：甲某: what says that a name follows. */
const nameFollows = /^(?:文|图|撰文|作者|供稿)\s?[/／:：丨|]\s?/u
const writtenBy = /(?<!\p{L})(?:文|图|撰文|作者|供稿)\s?[/／:：丨|]\s?$/u

export function wordsBetween(value: string, from: number, to: number): Beside | undefined {
  let [start, end] = [from, to]
  while (start < end && !/[\p{L}\p{N}]/u.test(value[start] ?? '')) start++
  start += nameFollows.exec(value.slice(start, end))?.[0].length ?? 0
  while (end > start && !/[\p{L}\p{N}）)]/u.test(value[end - 1] ?? '')) end--
  // （甲某）, its first bracket left out
  if (/[）)]$/u.test(value.slice(start, end)) && !/[（(]/u.test(value.slice(start, end))) end--
  const text = value.slice(start, end)
  return /[\p{Script=Han}A-Za-z]/u.test(text) ? {from: start, to: end, text, parting: ''} : undefined
}

/** What stands before the title of a row, behind its number. */
export function leadOf(value: string, start: number, numberEnd: number): Beside | undefined {
  const words = start > numberEnd ? wordsBetween(value, numberEnd, start) : undefined
  return words && {...words, parting: partingOf(value.slice(words.to, start))}
}

/** 甲　文 is one word, as 甲文乙 is. */
const spreadOrWhole =
  /(?<![\p{L}\p{N}、·])\p{Script=Han}[ \u3000]{1,3}\p{Script=Han}(?![\p{L}\p{N}、·])|[\p{L}\p{N}、·]+/gu

/** Words before the title of a row, parted from what stands behind them: its section, who wrote it. */
export function wordsBefore(value: string, from: number, to: number): Beside[] {
  const text = value.slice(from, to)
  return [...text.matchAll(spreadOrWhole)].flatMap(({index, 0: words}) => {
    const behind = text.slice(index + words.length)
    const parting = partingOf(/^[^\p{L}\p{N}]*/u.exec(behind)?.[0] ?? '')
    return /\p{L}/u.test(words)
      ? [{from: from + index, to: from + index + words.length, text: words, parting}]
      : []
  })
}

/** What stands behind the title of a row, before its page. */
export function tailOf(value: string, end: number, pageFrom: number): Beside | undefined {
  const words = wordsBetween(value, end, pageFrom)
  return words && {...words, parting: partingOf(value.slice(end, words.from))}
}

/** Opening marks belong to the title that they open. */
export function opensAt(value: string, start: number): number {
  let from = start
  while (from > 0 && /[“‘《「『〈"]/u.test(value[from - 1] ?? '')) from--
  return from
}

/** Where what stands before an offset ends, without marks of a kind: an offset. */
export function endBefore(value: string, offset: number, mark: RegExp): number {
  let end = offset
  while (end > 0 && mark.test(value[end - 1] ?? '')) end--
  return end
}

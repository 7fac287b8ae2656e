import {numeralPattern, readNumeral} from '../chinese-numerals.ts'

/** A number that the print sets before an item or a heading. */
export interface PrintedNumber {
  /** As printed, its mark included: （四）, 1、, ①, 一、. */
  label: string
  number: number
  /** `item`: （四）, what a statute calls 项; `point`: any other. */
  form: 'item' | 'point'
}

const bracketed = new RegExp(`^[（(]\\s*(${numeralPattern})\\s*[）)]`)
const pointed = new RegExp(`^(${numeralPattern})(?:[、．]|\\.(?!\\d)|[)）])`)
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Reads the number printed at the head of an item or a heading; null where there is none (2.5 亿 is none). */
export function readPrintedNumber(text: string): PrintedNumber | null {
  const bracket = bracketed.exec(text)
  if (bracket?.[1]) return printed(bracket[0], readNumeral(bracket[1]), 'item')
  const point = pointed.exec(text)
  if (point?.[1]) return printed(point[0], readNumeral(point[1]), 'point')
  const circle = circled.indexOf(text.charAt(0) || ' ')
  return circle < 0 ? null : printed(text.charAt(0), circle + 1, 'point')
}

function printed(label: string, number: number | null, form: PrintedNumber['form']): PrintedNumber | null {
  return number === null ? null : {label, number, form}
}

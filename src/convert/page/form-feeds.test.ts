import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readPrint} from '../text/reading.ts'
import {openPages} from './form-feeds.ts'

function pagesOf(text: string) {
  const reading = readPrint(text)
  return openPages(readLines(reading.text), reading).map(({value, gap, pageBreak}) => [
    value.trim(),
    gap,
    pageBreak ?? false,
  ])
}

test('a form feed before a line, or on a blank one above, opens a page', () => {
  expect(pagesOf('泊位扩建\n\f工程历时两年。\n\f\n简讯\n三则。')).toEqual([
    ['泊位扩建', 0, false],
    ['工程历时两年。', 1, true],
    ['简讯', 1, true],
    ['三则。', 0, false],
  ])
})

test('one before the first line and one within a line open none', () => {
  expect(pagesOf('\f泊位扩建\n工程\f历时两年。')).toEqual([
    ['泊位扩建', 0, false],
    ['工程 历时两年。', 0, false],
  ])
})

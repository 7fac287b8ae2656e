import {expect, test} from 'vitest'
import type {ExtractionRecord} from '../schemas/extraction.ts'
import {evidenceIn} from './extraction-evidence.ts'

function evidence(lines: ExtractionRecord['lines'], folios?: ExtractionRecord['folios']) {
  const digest = 'a'.repeat(64)
  const characters = {original: 0, generated: 0, source: 0, dropped: 0}
  const rest = {version: 1, original: '会刊.pdf', sha256: digest, reader: 'pdf', source: digest} as const
  return evidenceIn({...rest, characters, lines, drops: [], pictures: [], ...(folios ? {folios} : {})})
}

test('what an original shows of a line is known by its number in source.txt', () => {
  const shown = {
    is: 'caption',
    heading: 2,
    centred: true,
    strong: [[0, 2]],
    size: 10.5,
    numbered: 1,
    opensPage: true,
    picture: 'picture-01.png',
  } satisfies Omit<ExtractionRecord['lines'][number], 'line'>
  const read = evidence([{line: 7, page: 3, ...shown}, {line: 9}])
  expect([...read.keys()]).toEqual([7, 9])
  expect(read.get(7)).toEqual({...shown, bold: undefined, folio: undefined})
})

test('a page has the number that is printed on it, where one is', () => {
  const lines = [{line: 1, page: 4}, {line: 2, page: 5}, {line: 3}]
  const read = evidence(lines, [[4, 12]])
  expect([1, 2, 3].map(line => read.get(line)?.folio)).toEqual([12, undefined, undefined])
})

test('bold type says something unless more than half of the lines are set in it', () => {
  const boldOf = (bold: number, plain: number) => {
    const lines = Array.from({length: bold + plain}, (_, index) =>
      index < bold ? ({line: index + 1, bold: true} as const) : {line: index + 1},
    )
    return evidence(lines).get(1)?.bold
  }
  expect(boldOf(2, 2)).toBe(true)
  expect(boldOf(3, 2)).toBeUndefined()
})

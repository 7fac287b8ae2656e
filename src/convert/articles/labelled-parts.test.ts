import {expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {labelledParts} from './labelled-parts.ts'

function parts(lines: string[], listed: number[] = []) {
  const body = readBodyLines(readLines(lines.join('\n\n')), undefined, {measure: null, wrap: null})
  const titles = new Map(
    lines.map((_, index) => [index, {index, count: 1, ...(listed.includes(index) ? {entry: index} : {})}]),
  )
  return labelledParts(body, titles).map(index => lines[index])
}

const others = ['渔港改造', '理事会换届', '育苗场来信']

it('lines that a noun counts directly below a title head its parts', () => {
  expect(parts(['会议纪要', '议题一　校车', '议题二　春游', ...others])).toEqual([
    '议题一　校车',
    '议题二　春游',
  ])
})

it('one alone does not', () => {
  expect(parts(['会议纪要', '议题一　校车', ...others])).toEqual([])
})

it('nor do they where most titles are counted so', () => {
  expect(parts(['会议纪要', '议题一　校车', '议题二　春游', '渔港改造'])).toEqual([])
})

it('nor without a title above, or counted from two on', () => {
  expect(parts(['议题一　校车', '议题二　春游', ...others])).toEqual([])
  expect(parts(['会议纪要', '议题二　校车', '议题三　春游', ...others])).toEqual([])
})

it('nor where the 目录 lists them', () => {
  expect(parts(['会议纪要', '议题一　校车', '议题二　春游', ...others], [1, 2])).toEqual([])
})

it('and they end where the count does', () => {
  expect(parts(['会议纪要', '议题一　校车', '议题二　春游', '议题四　秋游', ...others])).toEqual([
    '议题一　校车',
    '议题二　春游',
  ])
  expect(parts(['会议纪要', '议题一　校车', '议题二　春游', '案例三　秋游', ...others])).toEqual([
    '议题一　校车',
    '议题二　春游',
  ])
})

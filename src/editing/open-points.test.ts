import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {arrangeReports} from './check-report.ts'
import {openPoints} from './open-points.ts'

function reported(path: string, ...grades: Array<boolean | undefined>): VFile {
  const file = new VFile({path})
  for (const fatal of grades) file.message('……', {ruleId: 'repeated-word'}).fatal = fatal
  return file
}

const said = (files: readonly VFile[], current: readonly string[], newest = ['140', '136', '130']) =>
  openPoints(arrangeReports(files, newest, new Set(current)), new Set(current))

const source = (id: string) => `content/issues/${id}/source.txt`

it('what is open in the issue at work is told apart from those that came out', () => {
  const files = [reported(source('136'), false, false), reported(source('140'), false, undefined)]
  expect(said(files, ['140'])).toBe('第 140 期有 1 处待核。以前各期还有 2 处（第 136 期），都发布过，不急。')
  expect(said(files, ['140', '136'])).toBe('第 140 期有 1 处待核。第 136 期有 2 处待核。')
})

it('errors are told of each issue, and of the archive as a whole', () => {
  const files = [reported('content/habits.yaml', true), reported(source('136'), true, false)]
  expect(said(files, ['140'])).toBe('整个档案有 1 个错误。第 136 期有 1 个错误、1 处待核。')
})

it('where nothing is open that is said; of many issues six are named', () => {
  expect(said([reported(source('140'), undefined)], ['140'])).toBe('没有待核的。')
  const ids = Array.from({length: 8}, (_, at) => String(130 - at))
  const files = ids.map(id => reported(source(id), false))
  expect(said(files, ['140'], ids)).toBe(
    '没有待核的。以前各期还有 8 处（第 130 期、第 129 期、第 128 期、第 127 期、第 126 期、第 125 期等 8 期），都发布过，不急。',
  )
})

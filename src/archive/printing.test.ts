import {expect, it} from 'vitest'
import {printingOf} from './printing.ts'

const source = [
  '国发〔2014〕21 号',
  '国务院关于印发社会信用体系',
  '建设规划纲要(2014~2020年)的通知',
  '',
  '（一）发展现状。',
  '',
  '**（二）形势和要求**',
  '',
  '（三）指导思想 and 目标原则。',
]
const data = {
  title: '国务院关于印发社会信用体系建设规划纲要（2014~2020年）的通知',
  documentNumber: '国发〔2014〕21号',
  lines: [1, 9] as [number, number],
  corrections: [{line: 9, was: ' and ', now: '和'}],
}
const passages = ['（一）发展现状', '（二）形势和要求', '（三）指导思想和目标原则']

it('reads as print did: stops of headings, blanks and brackets, and before the corrections', () => {
  expect(printingOf(data, passages, source)).toEqual({
    texts: [
      '国务院关于印发社会信用体系建设规划纲要(2014~2020年)的通知',
      '国发〔2014〕21 号',
      '（一）发展现状。',
      '（二）形势和要求',
      '（三）指导思想 and 目标原则。',
    ],
    lines: [2, 1, 5, 7, 9],
  })
})

it('reads as the article does where there is no printed text', () => {
  expect(printingOf({...data, corrections: []}, passages, null).texts).toEqual([
    data.title,
    data.documentNumber,
    ...passages,
  ])
})

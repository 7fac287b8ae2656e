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

it('reads as print did in the stops of headings, blanks and brackets, but mended', () => {
  expect(printingOf(data, passages, source)).toEqual({
    texts: [
      '国务院关于印发社会信用体系建设规划纲要(2014~2020年)的通知',
      '国发〔2014〕21 号',
      '（一）发展现状。',
      '（二）形势和要求',
      '（三）指导思想和目标原则。',
    ],
    lines: [2, 1, 5, 7, 9],
    mended: [[], [], [], [], [{start: 7, end: 8, correction: 1}]],
  })
})

it('reads as the article does where there is no printed text', () => {
  expect(printingOf({...data, corrections: []}, passages, null).texts).toEqual([
    data.title,
    data.documentNumber,
    ...passages,
  ])
})

/** The words of each mended place, by the number of its correction. */
function mendedWords(
  lines: readonly string[],
  texts: readonly string[],
  corrections: {line: number; was: string; now: string}[],
): [number, string][] {
  const [title = '', ...body] = texts
  const printing = printingOf(
    {title, documentNumber: null, lines: [1, lines.length], corrections},
    body,
    lines,
  )
  return printing.mended.flatMap((places, index) =>
    places.map(({start, end, correction}): [number, string] => [
      correction,
      printing.texts[index]?.slice(start, end) ?? '',
    ]),
  )
}

it('marks the very place that was mended, though its words stand on the line before it', () => {
  const corrections = [{line: 2, was: '表率and导向', now: '表率和导向'}]
  const lines = ['篇名', '表率和导向作用，又是表率and导向作用']
  const texts = ['篇名', '表率和导向作用，又是表率和导向作用']
  const {mended} = printingOf({title: '篇名', lines: [1, 2], corrections}, texts.slice(1), lines)
  expect(mended).toEqual([[], [{start: 10, end: 15, correction: 1}]])
})

it('marks what was mended twice on a line, in the title, and with its marks of quotation', () => {
  expect(
    mendedWords(
      ['关于发杨传统的通知', '高举习某理论、“三个代表”，认真贯切。'],
      ['关于发扬传统的通知', '高举邓某理论、“三个代表”，认真贯彻。'],
      [
        {line: 2, was: '贯切', now: '贯彻'},
        {line: 2, was: '习某理论、“三个代表”', now: '邓某理论、“三个代表”'},
        {line: 1, was: '发杨', now: '发扬'},
      ],
    ),
  ).toEqual([
    [3, '发扬'],
    [2, '邓某理论、“三个代表”'],
    [1, '贯彻'],
  ])
})

it('marks in one passage alone what has no letters: words struck out, a stop that was wanting', () => {
  expect(
    mendedWords(
      ['篇名', '前一段的末尾', '衍文后一段的开头。', '最后一段的的文字。'],
      ['篇名', '前一段的末尾。', '后一段的开头。', '最后一段的文字。'],
      [
        {line: 2, was: '末尾', now: '末尾。'},
        {line: 3, was: '衍文', now: ''},
        {line: 4, was: '的', now: ''},
      ],
    ),
  ).toEqual([
    [1, '末尾。'],
    [2, ''],
    [3, ''],
  ])
})

it('says nothing of a place whose passage was edited by hand', () => {
  expect(
    mendedWords(
      ['篇名', '这一段文字后来由编者亲手改写过了，开头还在，其余全然不同and另作一说。'],
      ['篇名', '这一段文字后来由编者亲手改写过了，面目已非原来所印的那些话。'],
      [{line: 2, was: 'and', now: '和'}],
    ),
  ).toEqual([])
})

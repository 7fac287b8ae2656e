import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {takePieceNumbers} from './piece-numbers.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const piece = (number: string, title: string) => `${number}\n${title}\n\n${prose}\n\n`

/** The numbers, and the lines that they count. */
function counted(text: string) {
  const {lines, numbers} = takePieceNumbers(readLines(text))
  return [numbers.map(({value}) => value), lines.filter(line => line.counted).map(({value}) => value)]
}

test('numbers over titles count the pieces', () => {
  expect(
    counted(piece('01', '栈桥大修完工') + piece('02', '港区消防演练') + piece('03', '航标船返港')),
  ).toEqual([
    ['01', '02', '03'],
    ['栈桥大修完工', '港区消防演练', '航标船返港'],
  ])
})

test.each([
  ['page numbers, which are not padded', piece('1', '栈桥') + piece('2', '港区') + piece('3', '航标')],
  ['numbers with a gap', piece('01', '栈桥') + piece('02', '港区') + piece('05', '航标')],
  ['two of them', piece('01', '栈桥') + piece('02', '港区')],
  ['folios at the foot of a page', `${prose}\n01\n\n${prose}\n02\n\n${prose}\n03\n\n${prose}`],
])('%s do not', (_what, text) => {
  expect(counted(text)).toEqual([[], []])
})

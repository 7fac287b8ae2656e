import {expect, test} from 'vitest'
import {readTrailingPage} from './entry.ts'
import {withDigitPage} from './page-numeral.ts'

test.each([
  ['回乡杂记……………五', 5],
  ['回乡杂记……………何鲤　五', 5],
  ['回乡杂记……………何　鲤　十一', 11],
  ['回乡杂记　　　　（廿三）', 23],
  ['回乡杂记　　　　一〇', 10],
  ['回乡杂记　第五页', 5],
  ['回乡杂记\t卅', 30],
  ['回乡杂记·····［十二］', 12],
  ['回乡杂记（本版）', 1],
  ['回乡杂记（头版）', 1],
])('%s ends in a page', (line, page) => {
  expect(readTrailingPage(line, 0)?.page).toBe(page)
})

test.each(['回乡杂记（三）', '回乡杂记……丁　一', '回乡杂记之一', '赛　讯　一', '会员大会……〇'])(
  '%s does not',
  line => {
    expect(withDigitPage(line)).toBe(line)
  },
)

test('what stands before it stays where it is', () => {
  const line = '回乡杂记……………何鲤　十一'
  expect(readTrailingPage(line, 0)).toEqual({start: 0, titleEnd: 4, author: {from: 9, to: 11}, page: 11})
})

import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {blankListTabs} from './list-tabs.ts'

const values = (text: string) => blankListTabs(readLines(text)).map(({value}) => value)

test.each([
  ['1.\t落实值班制度；', '1.\u3000落实值班制度；'],
  ['　　（一）\t落实值班制度；', '　　（一）\u3000落实值班制度；'],
  ['Ø\t落实值班制度；', 'Ø\u3000落实值班制度；'],
  ['l\t落实值班制度；', 'l\u3000落实值班制度；'],
  ['\uF06C\t落实值班制度；', '\uF06C\u3000落实值班制度；'],
  ['一、\t重点工作\t1', '一、\u3000重点工作\t1'],
])('%j has a blank behind its mark', (text, blanked) => {
  expect(values(text)).toEqual([blanked])
})

test.each([
  ['a row of three cells', '1.\t银杏社区\t共享工具箱'],
  ['a row that a number begins', '1\t银杏社区'],
  ['a row that a word begins', 'la\t银杏社区'],
  ['a row of figures', '12.5\t3.1'],
])('%s keeps its tabs', (_what, text) => {
  expect(values(text)).toEqual([text])
})

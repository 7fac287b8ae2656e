import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {partRunOnEntries} from './part-run-on-entries.ts'

const parted = (text: string) => partRunOnEntries(readLines(text)).map(({value}) => value.trim())

const list = [
  '港务动态　栈桥大修完工（祁望舒）2　夜航恢复　4',
  '引航手记　三十年的缆绳　6　船到桥头（陶砚白）9　浮标的脾气　11',
  '　　　　　值班须知　15',
]

test('entries behind one another, each with its page, have a line each', () => {
  expect(parted(`本期目录\n\n${list.join('\n')}\n\n主编：祁望舒`)).toEqual([
    '本期目录',
    '港务动态　栈桥大修完工（祁望舒）2',
    '夜航恢复　4',
    '引航手记　三十年的缆绳　6',
    '船到桥头（陶砚白）9',
    '浮标的脾气　11',
    '值班须知　15',
    '主编：祁望舒',
  ])
})

test('what stands where is as it was printed', () => {
  const [, , line] = partRunOnEntries(readLines(`目录\n${list.join('\n')}`))
  expect(line?.value.indexOf('夜')).toBe(list[0]?.indexOf('夜'))
})

test.each([
  ['pages that do not rise along the lines', ['栈桥大修　2　夜航恢复　9', '值班须知　4　浮标　11']],
  ['one line with two', ['栈桥大修　2　夜航恢复　3', '值班须知　4']],
  ['columns whose pages rise down each', ['栈桥大修　2　夜航恢复　2', '值班须知　2　浮标　2']],
])('%s are left', (_what, rows) => {
  expect(parted(`目录\n${rows.join('\n')}`)).toEqual(['目录', ...rows])
})

test('where no heading stands, nothing is parted', () => {
  expect(parted(list.join('\n'))).toEqual(list.map(line => line.trim()))
})

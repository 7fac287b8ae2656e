import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {translatedContents} from './translated.ts'

const chinese = '目　次\n\n·防洪·\n闸门运用方案比较……祁望舒（1）\n堤身隐患探测……陶砚白（6）\n学会活动……（9）'
const english =
  'CONTENTS\n\nOperating Schemes of the Gate……QI Wangshu (1)\nDetection in Dikes……TAO Yanbai (6)'
const body = '\n\n·防洪·\n\n闸门运用方案比较\n\n闸门运用有三种方案。'

function valuesOf(text: string) {
  return translatedContents(readLines(text)).map(({value}) => value)
}

test.each([
  ['behind the 目录', `${chinese}\n\n${english}${body}`],
  ['before it', `${english}\n\n${chinese}${body}`],
])('%s', (_, text) => {
  expect(valuesOf(text)).toEqual(english.split('\n').filter(Boolean))
})

test.each([
  ['MAIN CONTENTS', 'Gate Schemes ..... 1', 'Dike Detection ..... 6'],
  ['Contents', 'Gate Schemes\t1', 'Dike Detection\t6'],
  ['TABLE OF CONTENTS', 'Gate Schemes  P1', 'Dike Detection  P6'],
])('%s', (...lines) => {
  expect(valuesOf(`${chinese}\n\n${lines.join('\n')}${body}`)).toEqual(lines)
})

test('a line that its title wraps onto belongs to it', () => {
  const wrapped =
    'CONTENTS\nOperating Schemes of the\nGate……QI Wangshu (1)\nDetection in Dikes……TAO Yanbai (6)'
  expect(valuesOf(`${chinese}\n\n${wrapped}${body}`)).toEqual(wrapped.split('\n'))
})

test('pages that the 目录 has not are those of other articles', () => {
  expect(valuesOf(`${chinese}\n\n${english.replace('(6)', '(15)')}${body}`)).toEqual([])
})

test('CONTENTS alone is the 目录', () => {
  expect(valuesOf(`${english}${body}`)).toEqual([])
})

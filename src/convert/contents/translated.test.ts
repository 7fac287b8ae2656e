import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {translatedContents, translationsBelow} from './translated.ts'

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

const bilingual =
  '内容　Contents\n\n会长寄语 / President’s Message\n2　从一扇窗说起　　聂长亭\n　　Starting from a Window\n学会动态 / Institute News\n3　老房子义诊走进东濠里\n　　Free Clinic for Old Houses\n4　本会代表团访问槟榔港\n　　A Visit to Areca Port'
const pages =
  '\n\n会长寄语\nPresident’s Message\n\n从一扇窗说起\nStarting from a Window\n聂长亭\n\n规范没有错，老太太也没有错。'

test('what translates an entry stands right below it, and is none itself', () => {
  const below = (text: string) => translationsBelow(readLines(text)).map(({value}) => value.trim())
  expect(below(bilingual + pages)).toEqual([
    'Starting from a Window',
    'Free Clinic for Old Houses',
    'A Visit to Areca Port',
  ])
  expect(below(bilingual.replace('Free Clinic for Old Houses', '义诊') + pages)).toEqual([])
  expect(below(bilingual.replace(/(?<=Window|Houses|Port)$/gmu, '……3') + pages)).toEqual([])
})

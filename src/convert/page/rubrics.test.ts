import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {partRubrics} from './rubrics.ts'

const part = (text: string) => partRubrics(readLines(text)).map(({value}) => value.replaceAll('\uFEFF', ''))
const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const issue = (heads: readonly string[]) => heads.map(head => `${head}\n${prose}`).join('\n\n')

test.each([['◎局论◎　'], ['【简　讯】'], ['〔文苑〕 '], ['＊诗　页＊']])(
  '%s before each title stands on a line of its own',
  rubric => {
    const heads = ['培训基地选址确定', '“感知改造”进园区', '问：怎样入会'].map(title => rubric + title)
    expect(part(issue(heads)).filter(value => value !== prose)).toEqual(
      heads.flatMap(head => [rubric, head.slice(rubric.length)]),
    )
  },
)

test.each(['简讯 | ', '简讯｜', '简讯丨'])(
  '%s before each title, where 简讯 is a section in the 目录',
  rubric => {
    const sign = rubric.slice(2)
    const heads = [`简讯${sign}培训基地选址确定`, `文苑${sign}再见，大杓鹬`, `简讯${sign}问：怎样入会`]
    const list = '目录\n◇简讯\n培训基地选址\n◇文苑\n再见，大杓鹬\n\n'
    expect(
      part(list + issue(heads))
        .slice(5)
        .filter(value => value !== prose),
    ).toEqual(heads.flatMap(head => [head.slice(0, rubric.length), head.slice(rubric.length)]))
  },
)

test('who wrote a piece stands behind a stroke too', () => {
  const titles = ['修琴记', '上网记', '听雪记']
  const text = `目录\n${titles.join('\n')}\n\n${issue(titles.map(title => `${title}｜祁望舒`))}`
  expect(part(text)).toEqual(text.split('\n').filter(value => value !== ''))
})

test('a page behind a stroke is that of a running head', () => {
  const text = `目录\n简讯\n文苑\n\n${issue(['简讯 | 05', '文苑 | 07', '简讯 | 09'])}`
  expect(part(text)).toEqual(text.split('\n').filter(value => value !== ''))
})

test('干货｜ that no list names as a section belongs to its title', () => {
  const text = issue(['干货｜分镜新人的八个坑', '通知｜漫画奖开始征集', '数说｜产业小账本'])
  expect(part(text)).toEqual(text.split('\n').filter(value => value !== ''))
})

test('offsets into the printed line stay true', () => {
  const lines = partRubrics(readLines(issue(['◎局论◎　甲题在此', '◎棋史◎　乙题在此', '◎新作◎　丙题在此'])))
  expect(lines[1]?.value.indexOf('甲题')).toBe('◎局论◎　'.length)
  expect(lines[1]?.number).toBe(1)
})

test.each([
  ['two are no habit', issue(['◎局论◎　甲题', '◎棋史◎　乙题'])],
  [
    'text behind it is no title',
    issue(['【案情】甲向乙借款，未还。', '【裁判】判令乙还款。', '【评析】本案在于证据。']),
  ],
  [
    'entries of a list stand one below the other',
    `目录\n◎局论◎　甲题\n◎棋史◎　乙题\n◎新作◎　丙题\n\n${prose}`,
  ],
  [
    'where most have text behind them, so has the rest',
    issue([
      '【甲方】题名在此',
      '【乙方】题名在此',
      '【丙方】题名在此',
      '【丁方】其余的话。',
      '【戊方】其余的话。',
    ]),
  ],
])('%s', (_what, text) => {
  expect(part(text)).toEqual(readLines(text).map(({value}) => value))
})

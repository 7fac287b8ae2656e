import {expect, test} from 'vitest'
import {stripRunningHeads} from '../page/running-heads.ts'
import {readLines} from '../text/lines.ts'
import {headRules, refusal} from './may-head.ts'
import {readPieces} from './paragraphs.ts'
import type {Habits} from './pieces.ts'
import {textAt} from './pieces.ts'
import {chainSeries} from './series.ts'

const habits: Habits = {
  geometry: {measure: 40, wrap: null},
  usualGap: 1,
  indented: false,
  lostIndent: false,
}
const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const head = '泵站检修'

/** The rule by which the line in 〔〕 heads nothing; `undefined` where it may be a heading. */
function refused(text: string, signed: readonly number[] = []) {
  const {lines} = stripRunningHeads(readLines(text.replace(/[〔〕]/gu, '')))
  const pieces = readPieces(lines, habits, [])
  const line = /〔([^〔〕]*)〕/u.exec(text)?.[1] ?? ''
  const index = [...pieces.keys()].findIndex(at => textAt(pieces, at)?.text.spans[0]?.line.value === line)
  const {chains, all} = chainSeries(pieces, new Set(), new Map())
  for (const series of all) series.verdict = 'heading'
  return refusal(pieces, index, new Set(signed), chains)?.id
}

const rows: ReadonlyArray<readonly [id: string | undefined, text: string]> = [
  [undefined, `${prose}\n\n〔${head}〕\n\n${prose}`],
  ['joined', `${prose}\n\n〔防汛物资，〕\n\n泵站检修\n\n${prose}`],
  ['numbered', `${prose}\n\n〔一、${head}〕\n\n${prose}`],
  ['numbered', `${prose}\n\n〔案例1　${head}〕\n\n${prose}`],
  ['columns', `${prose}\n\n〔泵站☐检修〕\n\n${prose}`],
  ['columns', `${prose}\n\n〔泵站　　检修〕\n\n${prose}`],
  ['byline', `〔协会秘书处〕\n\n${prose}`],
  [undefined, `${prose}\n\n〔协会秘书处〕\n\n${prose}`],
  ['sentence', `${prose}\n\n〔泵站检修：〕\n\n${prose}`],
  [undefined, `${prose}\n\n〔${'泵'.repeat(24)}〕\n\n${prose}`],
  ['sentence', `${prose}\n\n〔${'泵'.repeat(25)}〕\n\n${prose}`],
  ['no-name', `${prose}\n\n〔A泵〕\n\n${prose}`],
  ['no-name', `${prose}\n\n〔特此公告〕\n\n${prose}`],
  ['signer', `${prose}\n\n〔读者 祁望舒〕\n\n${prose}`],
  ['close-above', `${prose}\n〔${head}〕\n\n${prose}`],
  ['opens-with-sign', `${prose}\n\n〔—泵站检修〕\n\n${prose}`],
  [undefined, `${prose}\n\n〔【案情】〕\n${prose}`],
  ['nothing-below', `${prose}\n\n〔${head}〕`],
  ['runs-into-text', `${prose}\n\n〔${head}〕\n${prose}`],
  ['runs-into-text', `${prose}\n\n〔${head}〕\n\n问：${prose}`],
  [undefined, `${prose}\n\n〔${head}〕\n\n${'泵'.repeat(30)}`],
  ['no-prose-below', `${prose}\n\n〔${head}〕\n\n${'泵'.repeat(29)}`],
  [undefined, `${prose}\n\n〔${head}〕\n\n钟声没有变，\n变的是听钟的人`],
  [undefined, `${prose}\n\n〔${head}〕\n\n一、检修什么？\n\n${prose}`],
  ['heading-below', `各泵站：\n\n〔${head}〕\n\n一、检修什么？\n\n${prose}`],
  ['heading-below', `${prose}\n\n〔${head}〕\n\n二、检修什么？\n\n${prose}`],
]

test.each(rows.map(([id, text]) => ({id, text})))('$id: $text', ({id, text}) => {
  expect(refused(text)).toBe(id)
})

test('a signature below is no text', () => {
  expect(refused(`${prose}\n\n〔${head}〕\n\n${prose}`, [2])).toBe('nothing-below')
})

test('each rule decides on one of them', () => {
  expect(headRules.map(({id}) => id)).toEqual([
    ...new Set(rows.flatMap(([id]) => (id === undefined ? [] : [id]))),
  ])
})

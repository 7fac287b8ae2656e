import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readPieces} from './paragraphs.ts'
import {findSignatures} from './signature.ts'

function signaturesOf(text: string) {
  const pieces = readPieces(
    readLines(text),
    {geometry: {measure: null, wrap: null}, usualGap: 1, indented: false, lostIndent: false},
    [],
  )
  return findSignatures(pieces).map(({from, to}) =>
    pieces.slice(from, to).map(piece => (piece.type === 'text' ? piece.text.value : piece.type)),
  )
}

test('issuers and a date, with blank lines or without', () => {
  expect(signaturesOf('请认真贯彻执行。\n\n国务院\n\n2014 年 6 月 14 日\n\n（此件公开发布）')).toEqual([
    ['国务院', '2014 年 6 月 14 日'],
  ])
  expect(
    signaturesOf(
      '特此通知。\n\n上海市商务委员会、上海市金融服务办公室\n中国（上海）自由贸易试验区管委会\n2014年11月17日',
    ),
  ).toEqual([
    ['上海市商务委员会、上海市金融服务办公室', '中国（上海）自由贸易试验区管委会', '2014年11月17日'],
  ])
})

test('a notice and the text it issues may both be signed', () => {
  expect(
    signaturesOf(
      '现予发布。\n\n望洲市商务局\n\n2015年3月1日\n\n第一条 为规范管理，制定本办法。\n\n望洲市人民政府\n\n2015年2月1日',
    ),
  ).toHaveLength(2)
})

test('a date alone signs only at the end, or above the annexes', () => {
  expect(signaturesOf('会议定于近期召开。\n\n2015年3月1日\n\n请各单位准时参加。')).toEqual([])
  expect(signaturesOf('请各单位准时参加。\n\n2015年3月1日')).toEqual([['2015年3月1日']])
  expect(signaturesOf('请各单位准时参加。\n\n2015年3月1日\n\n附件1：\n\n名额分配表')).toEqual([
    ['2015年3月1日'],
  ])
})

test('rows of two columns list who won what, and sign nothing', () => {
  const rows = '银奖\n科技城中央公园　　　　平川绿苑公司\n第三医院康复花园　　　大地生态公司\n'
  expect(signaturesOf(`特此公布。\n${rows}平川市园林学会\n2021年6月18日`)).toEqual([
    ['平川市园林学会', '2021年6月18日'],
  ])
  expect(signaturesOf('特此公布。\n平川市园林学会　　平川市林业学会\n2021年6月18日')).toHaveLength(1)
})

test('a sentence is no issuer', () => {
  expect(signaturesOf('会议于下列日期召开：\n\n2015年3月1日\n\n请准时参加。')).toEqual([])
})

test.each(['（略）', '（从略）', '（完）'])('%s is no issuer', line => {
  expect(signaturesOf(`下步打算如下。\n\n${line}\n\n2015年3月1日`)).toEqual([['2015年3月1日']])
})

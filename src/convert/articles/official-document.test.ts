import {expect, test} from 'vitest'
import {official} from './official-document.ts'

const datesOf = (text: string) =>
  official('regulation', {}, [['望洲市示范局', '2015年3月2日']], '示范管理办法', text)

test('issuer and day stand in the signature, adoption and force in the text', () => {
  expect(
    datesOf('（2015年2月10日望洲市人民政府第3次常务会议通过）\n第九条 本办法自2015年5月1日起施行。'),
  ).toEqual({
    issuer: '望洲市示范局',
    issuedDate: '2015-03-02',
    adoptedDate: '2015-02-10',
    effectiveDate: '2015-05-01',
  })
})

test.each([
  ['第九条 本办法自二〇一八年五月一日起施行。', '2018-05-01'],
  ['本指引自 2018 年 5 月 1 日起實施。', '2018-05-01'],
  ['本办法自发布之日起施行。', undefined],
  ['自2018年5月1日以来，协会起草了办法。', undefined],
])('%s', (text, date) => {
  expect(datesOf(text).effectiveDate).toBe(date)
})

test('what is no official document has neither', () => {
  expect(
    official('news', {}, [['某某协会', '2015年3月2日']], '协会召开会议', '自2015年5月1日起施行。'),
  ).toEqual({})
})

test('an appeal has its issuer and day in the signature too', () => {
  expect(official('notice', {}, [['望洲市示范协会', '2015年3月2日']], '征集启事', '来稿请寄会址。')).toEqual({
    issuer: '望洲市示范协会',
    issuedDate: '2015-03-02',
  })
})

test('who signs may be letter-spaced', () => {
  const signed = [['望洲市示范局', '望　洲　市　人　事　局', '陶协 望办', '2015年3月2日']]
  expect(official('notice', {}, signed, '关于表彰的决定', '').issuer).toBe(
    '望洲市示范局、望洲市人事局、陶协、望办',
  )
})

import {expect, test} from 'vitest'
import {endsLetter} from './letter-end.ts'

test.each([
  ['敬礼！', '　　此致'],
  ['编安！', '　　祝'],
  ['身体健康，阖家幸福', '顺颂'],
  ['　　此致', '希望多登这样的文章。'],
  ['谢谢！', '希望多登这样的文章。'],
])('%s ends a letter', (line, above) => {
  expect(endsLetter(line, above)).toBe(true)
})

test.each([
  ['编安！', '希望多登这样的文章。'],
  ['完善会员制度', undefined],
  ['谢谢你，小站', undefined],
  ['望洲市集邮学会召开第五届会员代表大会', '祝'],
])('%s ends none', (line, above) => {
  expect(endsLetter(line, above)).toBe(false)
})

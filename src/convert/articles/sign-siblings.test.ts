import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {siblingsBySign} from './sign-siblings.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

/** Titles with the sign of the one right below the section's mark. */
function siblings(text: string) {
  const body = readBodyLines(readLines(text), undefined, {measure: null, wrap: null})
  return siblingsBySign(body, [{index: 1, count: 1}]).map(({index}) => body[index]?.line.value)
}

test('a line with the sign of its section’s first title, over a text, is the next', () => {
  expect(siblings(`【公告】\n\n◆ 暖衣行动招募\n\n${prose}\n\n◆ 积分兑换说明\n\n${prose}`)).toEqual([
    '◆ 积分兑换说明',
  ])
})

test.each([
  ['items of a list', `【公告】\n\n◆ 报名表一份\n\n◆ 照片两张\n\n◆ 证书复印件\n\n${prose}`],
  ['sentences', `【公告】\n\n◆ 暖衣行动招募\n\n${prose}\n\n◆ 积分可以兑换。\n\n${prose}`],
  ['another sign', `【公告】\n\n◆ 暖衣行动招募\n\n${prose}\n\n● 积分兑换说明\n\n${prose}`],
  [
    'those of the next section',
    `【公告】\n\n◆ 暖衣行动招募\n\n${prose}\n\n【来稿】\n\n◆ 积分兑换说明\n\n${prose}`,
  ],
])('%s are none', (_what, text) => {
  expect(siblings(text)).toEqual([])
})

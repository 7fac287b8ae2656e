import {expect, test} from 'vitest'
import {holdsSeveral, namesNoticeOrList} from './title-wording.ts'

test.each([
  '寻亲启事',
  '值守志愿者招募',
  '招募令｜等你来浇水',
  '启事：旧苗换新苗',
  '影友问答',
  '沉痛悼念石坚同志',
  '敬　悼　石　坚　先　生',
])('%s heads a notice', title => {
  expect(namesNoticeOrList(title)).toBe(true)
})

test.each(['启事写作的三个要点', '招募令的由来', '悼念的礼节，以及送什么花', '他们把天台种满了'])(
  '%s does not',
  title => {
    expect(namesNoticeOrList(title)).toBe(false)
  },
)

test('启示 by itself heads what a case teaches, and no notice', () => {
  expect(namesNoticeOrList('启示')).toBe(false)
  expect(namesNoticeOrList('寻物启示')).toBe(true)
})

test.each(['诗词五首', '竹事三咏', '简讯四则', '来信选登'])('%s stands over several pieces', title => {
  expect(holdsSeveral(title)).toBe(true)
})

test.each(['竹海往事（三）', '听人歌咏', '吉隆坡宗亲来信'])('%s over one', title => {
  expect(holdsSeveral(title)).toBe(false)
})

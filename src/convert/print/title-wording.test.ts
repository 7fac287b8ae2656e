import {expect, test} from 'vitest'
import {holdsSeveral, namesNoticeOrList, namesTable} from './title-wording.ts'

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

test.each(['征集旧照片', '求助：谁有闲置的轮椅', '胶皮养护小贴士'])(
  '%s is what a notice calls itself',
  title => {
    expect(namesNoticeOrList(title)).toBe(true)
  },
)

test.each(['征集范围', '报名办法', '查：三个土办法', '小贴士', '寻找答案的一年又过去了，他还在路上'])(
  '%s is none',
  title => {
    expect(namesNoticeOrList(title)).toBe(false)
  },
)

test('what stands over a table within a text heads no list of its own', () => {
  expect(namesNoticeOrList('汛前检查一览')).toBe(true)
  for (const caption of ['表：汛前检查一览', '附表2　会员名单', '表1 会员名单'])
    expect(namesNoticeOrList(caption)).toBe(false)
})

test('friends of the periodical are asked to join', () => {
  expect(namesNoticeOrList('加入我们')).toBe(true)
  expect(namesNoticeOrList('加入我们的三个理由')).toBe(false)
})

test('a plan of lessons is a table', () => {
  expect(namesTable('冬季工作坊课表')).toBe(true)
  expect(namesTable('冬季工作坊的第一课堂')).toBe(false)
})

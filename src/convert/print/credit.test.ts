import {describe, expect, test} from 'vitest'
import {
  creditsPhoto,
  creditsPictures,
  isAffiliation,
  isOneBracket,
  namesPersons,
  opensDispatch,
  readCredit,
} from './credit.ts'

function fields(line: string) {
  const credit = readCredit(line)
  if (!credit) return undefined
  const {printed: _, ...rest} = credit
  return rest
}

describe('source lines', () => {
  test.each([
    ['（来源：经济日报）', {source: '经济日报'}],
    ['(来源:经济日报)', {source: '经济日报'}],
    ['来源：经济日报  |  阅读原文>>', {source: '经济日报'}],
    ['（来源：岚港晨报编选：本刊资料室）', {source: '岚港晨报', compiledBy: '本刊资料室'}],
    ['（来源：岚港晨报编选部）', {source: '岚港晨报编选部'}],
    ['（供稿：应急办　石韦）', {authors: ['石韦']}],
    ['（望洲恒信公估有限公司 厍建国）', {authors: ['厍建国'], bare: true}],
    ['（六矿　祁望舒）', {authors: ['祁望舒'], bare: true}],
    ['来源：岚港晨报　2002-6-20', {source: '岚港晨报'}],
    ['整理：何望舒　2002年6月20日', {compiledBy: '何望舒'}],
    ['作者：Wendy Liu', {authors: ['Wendy Liu']}],
    ['作者：秘书处　发布：2003-09-20　点击：412', {source: '秘书处'}],
    // what he is stands behind the name
    ['（作者：石韦，市教育局原局长，本会顾问）', {authors: ['石韦']}],
    // who took it stands behind where from, or before
    ['（摘自《蜂讯》　石韦　选编）', {excerptedFrom: '《蜂讯》', compiledBy: '石韦'}],
    ['（原载《蜂讯》，石韦荐）', {source: '《蜂讯》', compiledBy: '石韦'}],
    ['摘自《蜂讯》第3期　石　韦/摘', {excerptedFrom: '《蜂讯》第3期', compiledBy: '石韦'}],
    ['（石　韦摘自《蜂讯》2005年第3期）', {excerptedFrom: '《蜂讯》2005年第3期', compiledBy: '石韦'}],
    ['（石韦据《蜂讯》整理）', {source: '《蜂讯》', compiledBy: '石韦'}],
    ['（摘自《蜂讯》　本刊选编）', {excerptedFrom: '《蜂讯》 本刊选编'}],
    // what each did stands behind the name
    ['（何望舒口述　陶砚白整理）', {authors: ['何望舒'], compiledBy: '陶砚白'}],
    ['（湖滨二小四年级　祁　舒）', {authors: ['祁舒'], bare: true}],
    ['（何望舒辑）', {compiledBy: '何望舒'}],
    ['（何望舒评注）', {authors: ['何望舒']}],
    ['（市中心血站献血科提供　何望舒整理）', {source: '市中心血站献血科', compiledBy: '何望舒'}],
    ['（何望舒　文/图）', {authors: ['何望舒']}],
    ['（何望舒　文　陶砚白　摄）', {authors: ['何望舒']}],
    ['（通讯员　何望舒　摄影报道）', {authors: ['何望舒']}],
    ['（何望舒来稿）', {authors: ['何望舒']}],
    ['（何望舒　摄影）', undefined],
    // the last character of a name is no deed
    ['（何望文）', {authors: ['何望文'], bare: true}],
    ['主讲：何望舒（心理教师）　整理：小白妈妈', {authors: ['何望舒'], compiledBy: '小白妈妈'}],
    ['主讲：何望舒', undefined],
    ['文／四（1）班　小白爸爸', {authors: ['小白爸爸']}],
    ['文/三年级二班　小白爸爸', {authors: ['小白爸爸']}],
    ['（作者：玛丽·沃德　译者：何望舒）', {authors: ['玛丽·沃德'], translators: ['何望舒']}],
    ['文/玛丽·沃德　译/祁望舒、陶砚', {authors: ['玛丽·沃德'], translators: ['祁望舒', '陶砚']}],
    ['（来源：晨报　翻译：祁望舒）', {source: '晨报', translators: ['祁望舒']}],
    ['译者：祁望舒', {translators: ['祁望舒']}],
    // among the offices of a colophon
    ['翻译：祁望舒', undefined],
    // an interpreter speaks
    ['翻译：他说，这批货下个月就到。', undefined],
    ['（供稿：平安办）', {source: '平安办'}],
    [
      '（来源：中国经济时报 编选：中国电子商务研究中心）',
      {source: '中国经济时报', compiledBy: '中国电子商务研究中心'},
    ],
    [
      '（来源：地纬商机网；编选：中国电子商务研究中心）',
      {source: '地纬商机网', compiledBy: '中国电子商务研究中心'},
    ],
    [
      '（来源：南方日报 文/彭琳 欧志葵 陈律言； 编选：中国电子商务研究中心）',
      {source: '南方日报', authors: ['彭琳', '欧志葵', '陈律言'], compiledBy: '中国电子商务研究中心'},
    ],
    [
      '（来源：最高人民法院；编选：中国电子商务研究中心；编辑：言回）',
      {source: '最高人民法院', compiledBy: '中国电子商务研究中心', webEditor: '言回'},
    ],
    ['（摘自：199it；来自：阿里研究院）', {excerptedFrom: '199it', source: '阿里研究院'}],
    ['（摘自《经济日报》）', {excerptedFrom: '《经济日报》'}],
    ['来源：望洲晨报', {source: '望洲晨报'}],
    [
      '作者：彭琳　来源：协会秘书处　发布时间：2018-09-25　阅读：1326',
      {authors: ['彭琳'], source: '协会秘书处'},
    ],
    ['作者：　来源：协会秘书处　发布时间：2018-09-25　阅读：', {source: '协会秘书处'}],
    ['发布时间：2016-09-12　　浏览次数：128', {}],
    ['文/祁望舒', {authors: ['祁望舒']}],
    ['整理｜祁望舒　图源｜望洲档案馆', {compiledBy: '祁望舒'}],
    ['数据来源｜协会研究组', {source: '协会研究组'}],
    ['［来源：望洲晨报］', {source: '望洲晨报'}],
    ['文/祁望舒　何　丽', {authors: ['祁望舒', '何丽']}],
    ['本刊记者　祁望舒　Qi Wangshu', {authors: ['祁望舒']}],
    ['作者：祁望舒（望洲工学院）', {authors: ['祁望舒']}],
    ['（望洲澄数科技有限公司）', {source: '望洲澄数科技有限公司', bare: true}],
    ['（森蓝环保（望洲）有限公司）', {source: '森蓝环保（望洲）有限公司', bare: true}],
    ['（供稿：望洲市物联网协会）', {source: '望洲市物联网协会'}],
    ['（供稿：柏问渠）', {authors: ['柏问渠']}],
    ['（柏问渠）', {authors: ['柏问渠'], bare: true}],
    ['（炼铁厂　柏问渠）', {authors: ['柏问渠'], bare: true}],
    ['（炼铁厂　柏问渠　陶砚白）', {authors: ['柏问渠', '陶砚白'], bare: true}],
    ['（校办供稿）', {source: '校办'}],
    ['（柏问渠口述　小鲁整理）', {authors: ['柏问渠'], compiledBy: '小鲁'}],
    [
      '（摘自英国《自然之友》1999年第5期　商若水编译）',
      {excerptedFrom: '英国《自然之友》1999年第5期', compiledBy: '商若水'},
    ],
    ['（柏问渠供稿）', {authors: ['柏问渠']}],
    ['（柏问渠 整理）', {compiledBy: '柏问渠'}],
    ['（协会培训部 2013年10月25日整理）', {source: '协会培训部'}],
    ['[2016-03-21] 来源：望洲日报 阅读：412 次', {source: '望洲日报'}],
    ['2016-03-21 10:22:31 来源：望洲日报 点击：412', {source: '望洲日报'}],
    ['时间：2016-03-21 | 来源：望洲日报 | 人气：412', {source: '望洲日报'}],
    ['（原载《潮汐报》8月19日）', {source: '《潮汐报》'}],
    ['（摘自《潮汐报》2003年8月19日第3版）', {excerptedFrom: '《潮汐报》'}],
    ['（原载《潮汐》2003年第2期）', {source: '《潮汐》2003年第2期'}],
    ['作者：祁望舒　陶　砚', {authors: ['祁望舒', '陶砚']}],
    ['（作者单位：望洲律师事务所　作者：陶　砚）', {authors: ['陶砚']}],
    ['文 / Mia 沈　　数据 / 协会研究组', {authors: ['Mia 沈']}],
    ['文/图 祁望舒', {authors: ['祁望舒']}],
    ['文、图/祁望舒', {authors: ['祁望舒']}],
    ['文·图／祁望舒', {authors: ['祁望舒']}],
    ['文/祁望舒 图/陶砚白', {authors: ['祁望舒']}],
    ['文/炼铁厂 祁望舒', {authors: ['祁望舒']}],
    ['□ 作者：祁望舒', {authors: ['祁望舒']}],
    ['By Lena Harrow', {authors: ['Lena Harrow']}],
  ])('%s', (line, says) => {
    expect(fields(line)).toEqual(says)
  })
})

test.each([
  '（此件公开发布）',
  '（作者系望洲市港务局干部）',
  '（2014～2020 年）',
  '（市级行政审批机关、区县政府按职责分工分别负责）建立健全制度。（市农委牵头负责）',
  '（牵头部门：市体育局。配合部门：市爱卫办、市教委、市总工会）',
  '（摄影：展馆值班室）',
  '（炼铁厂　概况）',
  '（望洲炼铁总厂　概况）',
  '（第三班　柏问渠等获奖）',
  '图/陶砚白',
  '文图并茂的手册',
  '记者：第一次下井是什么情形？',
  '（记者：第一次下井是什么情形？）',
  '据了解，泵站已经全部开放。',
  '据有关统计，2013年我国跨境电商进出口交易额超过3万亿元，同比增长高达35%，大大快于外贸的增长速度。',
])('%s credits nobody', line => {
  expect(readCredit(line)).toBeUndefined()
})

test('the first bracket closes only at the end of the line', () => {
  expect(isOneBracket('（森蓝环保（望洲）有限公司）')).toBe(true)
  expect(isOneBracket('（市农委牵头负责）加强能源资源计量监督。（市质量技术监督局牵头负责）')).toBe(false)
})

describe('names of persons and nothing else', () => {
  test.each([
    '祁望舒',
    '祁 舒',
    '祁望舒　陶砚白',
    '祁望舒、陶砚白',
    '炼铁厂　祁望舒',
    '语文组 祁望舒',
    '祁望舒先生',
  ])('%s', text => {
    expect(namesPersons(text)).toBe(true)
  })

  test.each(['炼铁厂', '炼铁厂　语文组', '炼铁厂　概况', '祁望舒 主持会议', '高炉检修', '泵站开放日'])(
    '%s names none',
    text => {
      expect(namesPersons(text)).toBe(false)
    },
  )
})

test.each(['炼铁厂', '语文组', '八（3）班', '校长', '本刊记者', '驾驶员', '溪南镇侨联', '市工商联'])(
  '%s says where somebody works or what he is',
  text => {
    expect(isAffiliation(text)).toBe(true)
  },
)

test.each(['祁望舒', '泵站开放日', '高炉检修'])('%s does not', text => {
  expect(isAffiliation(text)).toBe(false)
})

test.each(['（本刊资料组）', '（协会秘书处）', '（本会投诉部）', '（商会会员部）', '（编辑部）'])(
  '%s is where a report comes from, were it the periodical’s own office',
  line => {
    expect(readCredit(line)).toEqual({printed: line, source: line.slice(1, -1), bare: true})
  },
)

test.each([
  ['（协会秘书处统计）', {source: '协会秘书处'}],
  ['（县茶叶站解答）', {source: '县茶叶站'}],
  ['（校史馆整理）', {source: '校史馆'}],
  ['（陶砚白整理）', {compiledBy: '陶砚白'}],
  ['（祁望舒讲述　陶砚白搜集整理）', {authors: ['祁望舒'], compiledBy: '陶砚白'}],
  ['解答 | 望洲市中心血站献血科', {source: '望洲市中心血站献血科'}],
  ['解答：研究会业务组　发布时间：2006-3-6　点击：275', {source: '研究会业务组'}],
  ['诗 | 听雨', {authors: ['听雨']}],
  ['词/祁望舒　曲/陶砚白', {authors: ['祁望舒', '陶砚白']}],
])('%s says who answers, counts, puts in order or sings', (line, said) => {
  expect(readCredit(line)).toMatchObject(said)
})

test.each(['解答：可以，但要先到社区登记', '词：一剪梅，慢板'])('%s is text', line => {
  expect(readCredit(line)).toBeUndefined()
})

test.each(['【焦点】', '【查证】', '【安定】'])('%s heads a part of a text', line => {
  expect(readCredit(line)).toBeUndefined()
})

test.each(['口述｜我守了四十年的泵房', '讲述｜他修好了桥'])('%s is a title behind its kind', line => {
  expect(readCredit(line)).toBeUndefined()
})

test('who took the pictures, or on which floor somebody lives, is no author', () => {
  expect(readCredit('本刊记者 祁望舒　图 陶砚白')?.authors).toEqual(['祁望舒'])
  expect(readCredit('（口述 祁望舒 9号楼  整理 陶砚白）')).toMatchObject({
    authors: ['祁望舒'],
    compiledBy: '陶砚白',
  })
})

test('a pen name may read like words', () => {
  expect(readCredit('作者｜我是谁')?.authors).toEqual(['我是谁'])
})

test.each(['记者：秦总，当初接下这个站的时候，公司里', '记者：祁站长，您在这里干了三十年'])(
  '%s is a line of an interview',
  line => {
    expect(readCredit(line)).toBeUndefined()
  },
)

test.each([
  ['记者：祁望舒，陶砚白', ['祁望舒', '陶砚白']],
  ['记者：祁望舒、陶砚白', ['祁望舒', '陶砚白']],
])('%s is a byline', (line, authors) => {
  expect(readCredit(line)?.authors).toEqual(authors)
})

test.each([
  ['本刊调研组　执笔：祁望舒', ['祁望舒']],
  ['采访、文 | 祁望舒', ['祁望舒']],
  ['采写、摄影/祁望舒', ['祁望舒']],
  ['撰文/摄影：祁望舒', ['祁望舒']],
])('%s names the authors', (line, authors) => {
  expect(readCredit(line)?.authors).toEqual(authors)
})

test('that a text was cut is no part of its source', () => {
  expect(readCredit('（原载《潮汐》2003年第2期，有删节）')?.source).toBe('《潮汐》2003年第2期')
})

test('how a text was made names nobody', () => {
  expect(readCredit('（根据录音整理）')).toBeUndefined()
})

test.each([
  ['学员们在认真听讲　　何砚/摄', true, false],
  ['学员们在认真听讲（何砚 摄）', true, false],
  ['学员们在认真听讲　何砚摄', true, false],
  ['　　本报讯(通讯员 何砚)“五一”', false, true],
  ['本报讯息中心启用', false, false],
])('%s credits a photo: %s, opens a dispatch: %s', (line, photo, dispatch) => {
  expect([creditsPhoto(line), opensDispatch(line)]).toEqual([photo, dispatch])
})

test('who helped a child write is no author', () => {
  expect(readCredit('（辅导老师　褚宁）')).toEqual({printed: '（辅导老师 褚宁）', bare: true})
})

test('a magazine sets a low stroke behind its keys', () => {
  expect(fields('撰文_祁望舒 摄影_陶砚白')).toEqual({authors: ['祁望舒']})
  expect(fields('撰文_祁望舒摄影_陶砚白')).toEqual({authors: ['祁望舒']})
})

test('who took a text from elsewhere or put it into Chinese is told in one character', () => {
  expect(fields('（老窑　辑）')).toEqual({compiledBy: '老窑'})
  expect(fields('（祁望译）')).toEqual({translators: ['祁望']})
  expect(fields('（某某室编）')?.compiledBy).not.toBe('某某室')
})

test('who made the pictures of a piece stands on a line of its own', () => {
  for (const line of ['图｜渡口陈列馆', '摄影：陶砚白', '插图_沈鲤']) expect(creditsPictures(line)).toBe(true)
  for (const line of ['图：渡口，1958年。', '图一　渡口', '图书｜新书三种，任人取阅'])
    expect(creditsPictures(line)).toBe(false)
})

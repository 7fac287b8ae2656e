import {describe, expect, it} from 'vitest'
import {
  authorsOn,
  bylineCredit,
  contributorsOn,
  namesForeigner,
  namesPersonAndPlace,
  namesTranslators,
  withoutMarks,
  withoutSigns,
  withWholeName,
} from './contributors.ts'

const told = (text: string) => contributorsOn(text).map(({name, deed}) => `${name} ${deed}`)

describe('who did what', () => {
  it.each([
    ['祁望舒口述　陶砚白整理', ['祁望舒 口述', '陶砚白 整理']],
    ['祁望舒、陶砚白搜集整理', ['祁望舒 搜集整理', '陶砚白 搜集整理']],
    ['〔清〕柏问渠撰', ['柏问渠 撰']],
    ['[美] 哈里森 著', ['哈里森 著']],
    ['彼得·哈里森著', ['彼得·哈里森 著']],
    ['资料组辑录', ['资料组 辑录']],
    ['祁望舒/文', ['祁望舒 文']],
    ['祁望舒 / 图文', ['祁望舒 图文']],
    ['祁望舒 文', ['祁望舒 文']],
    ['沈　鲤词　柏问渠曲', ['沈鲤 词', '柏问渠 曲']],
  ])('%s', (text, found) => {
    expect(told(text)).toEqual(found)
  })

  it.each([
    ['names alone', '祁望舒　陶砚白'],
    ['a name without a deed behind one with it', '祁望舒口述　陶砚白'],
    ['what is no name', '秋天的晚潮著'],
    ['more than the deeds', '祁望舒口述，说的是一九六二年的事'],
    ['a deed of nobody', '整理'],
    ['nothing', ''],
  ])('nobody where the line says %s', (_what, text) => {
    expect(told(text)).toEqual([])
  })
})

describe('signs around the name', () => {
  it.each([
    ['——祁望舒', '祁望舒'],
    ['— 祁望舒', '祁望舒'],
    ['·祁望舒·', '祁望舒'],
    ['• 祁望舒 •', '祁望舒'],
    ['港务局/祁望舒', '港务局 祁望舒'],
    ['港务局／祁　望舒', '港务局 祁望舒'],
    ['港务局·沈　鲤', '港务局 沈鲤'],
    ['港务局（祁望舒）', '港务局 祁望舒'],
    ['港务局 (祁望舒)', '港务局 祁望舒'],
    ['祁望舒/陶砚白', '祁望舒 陶砚白'],
  ])('%s is %s', (text, name) => {
    expect(withoutSigns(text.replaceAll('　', ' '))).toBe(name)
  })

  it.each([
    '祁望舒',
    '祁望舒（陶砚白）',
    '秋天的晚潮/祁望舒',
    '港务局/秋天的晚潮',
    '港务局（的事）',
    '———祁望舒',
    '·祁望舒',
  ])('%s stays as it is', text => {
    expect(withoutSigns(text)).toBe(text)
  })
})

describe('marks that point at where the authors of a paper work', () => {
  it.each([
    ['祁望舒1　陶砚白2,*', '祁望舒　陶砚白'],
    ['祁望舒①　陶砚白②', '祁望舒　陶砚白'],
    ['祁望舒[1]、陶砚白〔2*〕', '祁望舒、陶砚白'],
    ['祁望舒 [1]', '祁望舒'],
    ['祁望舒 *', '祁望舒'],
    ['祁望舒＊', '祁望舒'],
    ['祁望舒¹，陶砚白²', '祁望舒，陶砚白'],
    ['祁望舒1,2 陶砚白1，3', '祁望舒 陶砚白'],
  ])('%s', (text, names) => {
    expect(withoutMarks(text)).toBe(names)
  })

  it('stay within a text, and behind what is no name', () => {
    for (const text of ['祁望舒1班', '二〇一六年', 'A1', '祁望舒[1]说', '（1）'])
      expect(withoutMarks(text)).toBe(text)
  })
})

describe('a name of two characters that is spread', () => {
  it.each([
    ['某医院烧伤科 苏 红', '某医院烧伤科 苏红'],
    ['○ 苏 红', '○ 苏红'],
    ['□苏 红', '□苏红'],
  ])('%s', (text, whole) => {
    expect(withWholeName(text)).toBe(whole)
  })

  it.each(['苏 红', '科 苏 红', '某医院烧伤科 苏 小 红', '某医院烧伤科 苏小 红', '苏 红 某医院'])(
    'not in %s',
    text => {
      expect(withWholeName(text)).toBe(text)
    },
  )
})

describe('a person and where he works', () => {
  it.each([
    '孟望（机电学院1998级)',
    '利国华（岚山大学）',
    '利国华（傣族）',
    '利国华（八十九岁）',
    '利国华（1998级）',
    '孟望 (随便写写)',
  ])('%s', text => {
    expect(namesPersonAndPlace(text)).toBe(true)
  })

  it.each([
    '利国华（随便写写）',
    '利国华',
    '利国华说（岚山大学）',
    '（岚山大学）',
    '利国华（岚山大学',
    '利国华（岚山（大学））',
  ])('%s is none', text => {
    expect(namesPersonAndPlace(text)).toBe(false)
  })
})

describe('the authors on a byline', () => {
  it.each([
    ['沈　鲤（协会考察组）', ['沈鲤']],
    ['祁望舒　陶砚白', ['祁望舒', '陶砚白']],
    ['祁望舒口述　陶砚白摄影', ['祁望舒']],
    ['祁望舒著　陶砚白译', ['祁望舒']],
    ['资料组整理　祁望舒撰文', ['祁望舒']],
    ['资料组整理', ['资料组']],
    ['董事长 段望舒', ['段望舒']],
    ['石门镇 夏语冰', ['夏语冰']],
    ['语文组　祁望舒　陶砚白', ['祁望舒', '陶砚白']],
    ['本刊编辑部', ['本刊编辑部']],
    ['□ 祁望舒（炼铁厂）　陶砚白（港务局）', ['祁望舒', '陶砚白']],
    ['祁望舒 Qi Wang Shu', ['祁望舒']],
    ['祁望舒　摄影 陶砚白', ['祁望舒']],
    ['○陶砚白　沈鲤', ['陶砚白', '沈鲤']],
  ])('%s', (printed, authors) => {
    expect(authorsOn(printed)).toEqual(authors)
  })
})

describe('a credit of a byline', () => {
  it('has who translated beside who wrote', () => {
    expect(bylineCredit('彼得·哈里森著　祁望舒翻译')).toEqual({
      printed: '彼得·哈里森著　祁望舒翻译',
      authors: ['彼得·哈里森'],
      translators: ['祁望舒'],
    })
  })

  it.each(['陶砚白收集整理', '陶砚白搜集整理', '陶砚白整理', '陶砚白编写'])(
    '%s: who only put it in order',
    printed => {
      expect(bylineCredit(printed)).toEqual({printed, compiledBy: '陶砚白'})
    },
  )

  it('has nobody else where several did it', () => {
    expect(bylineCredit('陶砚白整理　祁望舒整理')).toMatchObject({authors: ['陶砚白', '祁望舒']})
  })
})

it('a foreigner wrote what another put into Chinese', () => {
  expect(told('〔奥〕布伦纳　鲁　迪译')).toEqual(['布伦纳 著', '鲁迪 译'])
  expect(told('〔朝〕朴世荣　作　　金镇山　译')).toEqual(['朴世荣 作', '金镇山 译'])
  expect(told('祁望舒　陶砚白译')).toEqual(['祁望舒 译', '陶砚白 译'])
  for (const name of ['〔奥〕布伦纳', '[美] 约翰·哈里森']) expect(namesForeigner(name)).toBe(true)
  for (const none of ['〔续〕布伦纳', '〔奥〕布伦纳：先说铬。', '布伦纳'])
    expect(namesForeigner(none)).toBe(false)
  expect([namesTranslators('鲁　迪　译'), namesTranslators('鲁　迪　著'), namesTranslators('鲁迪')]).toEqual([
    true,
    false,
    false,
  ])
})

import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {authorBeside} from './author-beside.ts'
import {isByline, isPenNameOverVerse} from './byline.ts'
import {authorsOn, bylineCredit} from './contributors.ts'
import {isOfficeBelowTitle} from './workplaces.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

function byline(text: string, next: string | undefined = prose, listed: string | null = null) {
  const [line, below] = readLines(next === undefined ? text : `${text}\n\n${next}`)
  return isByline(line, listed, below)
}

test.each([
  ['彼得·哈里森著　祁望舒译', {authors: ['彼得·哈里森'], translators: ['祁望舒']}],
  ['[美]哈里森　著　祁望舒　陶砚白　译', {authors: ['哈里森'], translators: ['祁望舒', '陶砚白']}],
  ['祁望舒编译', {authors: ['祁望舒']}],
  ['祁望舒译', {translators: ['祁望舒']}],
  ['资料组 供稿', {source: '资料组'}],
  ['祁望舒口述　陶砚白整理', {authors: ['祁望舒', '陶砚白']}],
  ['祁望舒口述　陶砚白记', {authors: ['祁望舒', '陶砚白']}],
  ['祁望舒词　陶砚白设计唱腔', {authors: ['祁望舒', '陶砚白']}],
])('who translated is no author: %s', (printed, who) => {
  expect(bylineCredit(printed)).toEqual({printed, ...who})
})

test.each([
  ['省司法厅公共法律服务管理处　供稿', {source: '省司法厅公共法律服务管理处'}],
  ['市定额站解答', {source: '市定额站'}],
  ['陶砚白　整理', {compiledBy: '陶砚白'}],
  ['陶砚白　译编', {compiledBy: '陶砚白'}],
  ['陶砚白　辑录', {authors: ['陶砚白']}],
])('%s: an office is a source, who puts in order no author', (printed, who) => {
  expect(bylineCredit(printed)).toMatchObject(who)
})

test.each([
  ['祁望舒　摄影 陶砚白', ['祁望舒']],
  ['祁望舒　图 陶砚白　柏问渠', ['祁望舒']],
])('who took the pictures is no author: %s', (printed, authors) => {
  expect(authorsOn(printed)).toEqual(authors)
})

describe('a line below the title that names the author', () => {
  test.each([
    ['a name above prose', '祁望舒'],
    ['a letter-spaced name', '祁　舒'],
    ['and behind it who took the pictures', '□ 祁望舒　摄影 陶砚白'],
    ['a sign before it', '□ 祁望舒'],
    ['a sign before a spread name', '○ 祁　舒'],
    ['a sign and where the author works', '■ 内分泌科　祁望舒'],
    ['a sign, and behind it where the author works', '□祁望舒（望洲会计师事务所）'],
    ['where the author works', '内分泌科　祁望舒'],
    ['what the author is, behind it', '祁望舒（机电学院1998级）'],
    ['where the author works and a spread name', '市第一医院烧伤科  祁  舒'],
    ['where the author works, and a rare surname', '望洲轻工学校　区永年'],
    ['a name with the sign of a note', '祁望舒[1]'],
    ['a name and, a blank behind it, such a sign', '祁望舒 *'],
    ['two names, letter-spaced', '宋　梅　林　知'],
    ['a reporter of the paper', '本刊记者'],
    ['who told and who wrote it down', '祁望舒口述　　陶　砚整理'],
    ['an old author and who edited him', '〔清〕柏问渠撰　陶砚白点校'],
    ['the office that compiled it', '资料组辑录'],
    ['a foreign author and who translated him', '彼得·哈里森著　祁望舒译'],
    ['the same with where he is from', '〔美〕哈里森　著　祁望舒　译'],
    ['names with marks of where they work', '祁望舒1　陶　砚1,2　柏问渠2'],
    ['two names of which one is spread', '祁望舒  陶  砚'],
    ['the editors', '本刊编辑部'],
    ['a stroke before it', '——祁望舒'],
    ['a stroke before where the author works', '——港务局　祁　舒'],
    ['dots around it', '· 祁　舒 ·'],
    ['two names and a slash', '祁望舒/陶砚白'],
    ['where the author works and a slash', '港务局 / 祁　舒'],
    ['where the author works, and he in brackets', '港务局（祁　舒）'],
    ['of what people he is, whoever is called so', '岩　罕（傣族）'],
    ['how old he is', '岩罕（八十九岁）'],
    ['who wrote the text', '祁望舒/文'],
    ['the same behind a blank', '祁望舒　文'],
    ['where the author lives, before the name', '（温哥华）祁望舒'],
    ['the same in other brackets', '［旅泰］ 祁望舒'],
  ])('%s', (_what, text) => {
    expect(byline(text)).toBe(true)
  })

  test('a pen name, where the 目录 names it', () => {
    expect(byline('听雨楼主', prose, '听雨楼主')).toBe(true)
    expect(byline('听雨楼主')).toBe(false)
  })

  test('where and when somebody wrote is none', () => {
    expect(byline('2003年8月21日　于怡朗')).toBe(false)
  })

  test('a name above verses', () => {
    expect(byline('祁望舒', '新芽初绿满山明，')).toBe(true)
    expect(byline('祁望舒', '你站在海的尽头')).toBe(true)
    expect(byline('祁望舒', '陶砚白　柏问渠')).toBe(false)
    const [name, verse] = readLines('祁望舒\n　　新芽初绿满山明，')
    expect(isByline(name, undefined, verse)).toBe(true)
  })

  test('names above where they work, in brackets', () => {
    expect(byline('祁望舒　陶砚白', '（滨湖涂料公司）')).toBe(true)
    expect(byline('祁望舒', '（滨湖勘测设计院，415300）')).toBe(true)
    expect(byline('祁望舒', '（共三人）')).toBe(false)
  })

  test('a name above the day of a speech', () => {
    expect(byline('祁望舒', '（2015年3月1日）')).toBe(true)
  })

  test('an office above the day of its report, in brackets', () => {
    expect(byline('西堤街道办事处', '（2015年3月1日）')).toBe(true)
    expect(byline('西堤街道办事处', '2015年3月1日')).toBe(false)
    expect(byline('西堤街道办事处')).toBe(false)
  })

  test('a name in the middle of the line, whatever follows', () => {
    expect(byline('　　　　　　　祁望舒', '陶砚白')).toBe(true)
  })

  test('a name that nothing follows', () => {
    const [line] = readLines('祁望舒')
    expect(isByline(line, null, undefined)).toBe(true)
  })
})

describe('no byline', () => {
  test.each([
    ['a heading', '具体安排'],
    ['a deed without a name', '口述历史整理'],
    ['a deed within a sentence', '祁望舒整理的渔谱'],
    ['names of things with numbers', '一号泵1　二号泵2'],
    ['a first word of a list', '前言'],
    ['a spread word that heads a notice', '更　正'],
    ['a salutation', '祁望舒：'],
    ['a sign before a word that heads prose', '◆案情'],
    ['a sign before a heading', '■ 泵站开放日具体安排'],
    ['prose', prose],
    ['a name with something else in brackets behind a heading', '泵站（二期）'],
  ])('%s', (_what, text) => {
    expect(byline(text)).toBe(false)
  })

  test('somebody who did something is one, in a sentence not', () => {
    expect(byline('祁望舒口述　陶砚白整理')).toBe(true)
    expect(byline('往事口述　岁月整理')).toBe(false)
  })

  test('the first of names below one another', () => {
    expect(byline('祁望舒', '陶砚白')).toBe(false)
  })

  test('who chaired a meeting', () => {
    expect(byline('主持 祁望舒', '记录 陶砚白')).toBe(false)
    expect(byline('■ 主持 祁望舒')).toBe(false)
  })

  test('nothing', () => {
    expect(isByline(undefined, '祁望舒', undefined)).toBe(false)
  })
})

test.each([
  ['祁望舒', ['祁望舒']],
  ['祁　舒', ['祁舒']],
  ['□ 祁望舒', ['祁望舒']],
  ['祁望舒、陶砚白', ['祁望舒', '陶砚白']],
  ['内分泌科　祁望舒', ['祁望舒']],
  ['董事长 祁望舒', ['祁望舒']],
  ['祁望舒（机电学院1998级）', ['祁望舒']],
  ['八（3）班 祁望舒', ['祁望舒']],
  ['本刊记者', ['本刊记者']],
  ['听雨楼主', ['听雨楼主']],
  ['市第一医院烧伤科 祁 舒', ['祁舒']],
  ['祁望舒[1]', ['祁望舒']],
  ['祁望舒［1］ 陶砚白①', ['祁望舒', '陶砚白']],
  ['祁望舒口述 陶砚白整理', ['祁望舒', '陶砚白']],
  ['祁望舒 Qi Wangshu', ['祁望舒']],
  ['文史班 祁望舒', ['祁望舒']],
  ['石门镇 祁望舒', ['祁望舒']],
  ['——港务局 祁 舒', ['祁舒']],
  ['祁望舒/陶砚白', ['祁望舒', '陶砚白']],
  ['港务局/祁 舒', ['祁舒']],
  ['港务局（祁 舒）', ['祁舒']],
  ['祁望舒 文', ['祁望舒']],
  ['祁 晓 文', ['祁晓文']],
  ['祁 舒口述 陶砚白整理', ['祁舒', '陶砚白']],
  ['〔清〕柏问渠撰 陶砚白点校', ['柏问渠', '陶砚白']],
  ['祁望舒撰文 陶砚白摄影', ['祁望舒']],
  ['资料组辑录', ['资料组']],
  ['祁望舒1 陶 砚1,2 柏问渠2', ['祁望舒', '陶砚', '柏问渠']],
  ['祁望舒 陶 砚', ['祁望舒', '陶砚']],
])('%s names %j', (printed, authors) => {
  expect(authorsOn(printed)).toEqual(authors)
})

test.each([
  ['宋　梅　林　知', ['宋梅', '林知']],
  ['石　坚（1967届）', ['石坚']],
  ['祁望舒　陶砚白', ['祁望舒', '陶砚白']],
])('%s names %j', (line, authors) => {
  expect(authorsOn(line.replace(/　/gu, ' '))).toEqual(authors)
})

test('a pen name in the middle, right over verses less far in', () => {
  const signs = (text: string) => {
    const [name, verse] = readLines(text)
    return isPenNameOverVerse(name, verse)
  }
  expect(signs('　　　　　　云　生\n　　三月菜花黄满坡，')).toBe(true)
  expect(signs('云　生\n　　三月菜花黄满坡，')).toBe(false)
  expect(signs('　　　　　　更　正\n　　上期二版的一处有误。')).toBe(false)
  expect(signs('　　　　　　云　生\n　　　　　　三月菜花黄满坡，')).toBe(false)
})

test('a pen name of two spread characters above a verse, and no heading', () => {
  expect(byline('流　水', '手术刀很轻')).toBe(true)
  expect(byline('前　言', '手术刀很轻')).toBe(false)
  expect(byline('流　水', prose)).toBe(false)
})

test('a pen name of two spread characters right between a title and its prose', () => {
  const right = (text: string) => {
    const [, line, next] = readLines(`岛上发豆芽\n${text}\n　　${prose}`)
    return isByline(line, undefined, next)
  }
  expect(right('阿　凤')).toBe(true)
  expect(right('○海　生')).toBe(true)
  expect(right('前　言')).toBe(false)
  expect(right('豆　芽　菜')).toBe(false)
})

test('阿　秀, spread in the middle, is who wrote the piece whatever stands below', () => {
  expect(byline('　　　　　　　　阿　秀', '酿香菇')).toBe(true)
  expect(byline('　　　　　　　　小　结', prose)).toBe(false)
  expect(byline('　　　　　　　　造　句', prose)).toBe(false)
})

test('an office, where the 目录 names it in short', () => {
  expect(byline('东屿区残疾人联合会', prose, '东屿区残联')).toBe(true)
  expect(byline('望洲市民政局', prose, '市民政局')).toBe(true)
  expect(byline('望洲市民政局', prose, '市水务局')).toBe(false)
  expect(byline('望洲市民政局', prose)).toBe(false)
})

describe('who wrote a piece, beside its title', () => {
  test.each([
    ['母亲的竹篮　　　　祁望舒', '祁望舒'],
    ['母亲的竹篮　　　　祁　舒', '祁　舒'],
    ['栈桥大修完工　　港务处　祁望舒', '港务处　祁望舒'],
  ])('%s', (line, names) => {
    expect(line.slice(authorBeside(line))).toBe(names)
  })

  test.each(['母亲的竹篮', '马　蔺　　祁望舒', '培训基地　　　　选址确定', '母亲的竹篮 祁望舒'])(
    '%s has none',
    line => {
      expect(authorBeside(line)).toBeUndefined()
    },
  )

  test('such a line is no byline', () => {
    expect(byline('母亲的竹篮　　　　祁望舒')).toBe(false)
  })
})

test.each([
  ['本刊', prose, true],
  ['　　　　　　　　　　　　　　　　本会秘书处', prose, true],
  ['　　　　　　　　　　　　　　　　城东医院护理部', prose, true],
  ['城东医院护理部', prose, false],
  ['本刊', '甲', false],
  ['　　　　　　　　　　　　　　　　春　耕', prose, false],
])('an office signs below a title where a person does: %s over %s', (text, next, signs) => {
  const [line, below] = readLines(`${text}\n\n${next}`)
  expect(isOfficeBelowTitle(line, below)).toBe(signs)
})

test('whom children know by what he is called signs in the middle, over a text', () => {
  expect(byline('　　　　　　　　麦老师')).toBe(true)
  expect(byline('麦老师')).toBe(false)
  expect(byline('　　　　　　　　麦老师', '甲　乙')).toBe(false)
})

test('a surname that is rare tells a name too, below what he is', () => {
  expect(byline('　　　归侨　佘美玉')).toBe(true)
  expect(byline('　　　肖像')).toBe(false)
})

test.each(['（笔名）', '（化名）'])('what kind of name it is says nothing of whose: %s', kind => {
  expect(byline(`青石工务段　祁望舒${kind}`)).toBe(true)
})

test.each(['东屿监狱', '东屿冷库', '东屿车辆段', '东屿港务局码头'])('%s is where an author works', place => {
  expect(byline(`${place}　陶　砚`)).toBe(true)
})

test('a pupil signs behind the school and the year', () => {
  expect(byline('　　　　沙河小学五年级　孟小雨', '线断了')).toBe(true)
  expect(byline('　　　　沙河小学五年级', '线断了')).toBe(false)
})

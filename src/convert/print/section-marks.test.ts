import {expect, test} from 'vitest'
import {lowerForms, readSectionMark} from './section-marks.ts'

test.each([
  ['【行业动态】', '行业动态', '【'],
  ['【行 业 动 态】', '行业动态', '【'],
  ['〖会员风采〗', '会员风采', '〖'],
  ['〔港　务〕', '港务', '〔'],
  ['〈渔业研究〉', '渔业研究', '〈'],
  ['[ 潮汐 TIDES ]', '潮汐 TIDES', '['],
  ['◆会员风采', '会员风采', '◆'],
  ['■ 数据观察', '数据观察', '■'],
  ['▌港务与引航问答 Questions & Answers', '港务与引航问答 Questions & Answers', '▌'],
  ['┃团里的事', '团里的事', '┃'],
  ['—— 知识园地 ——', '知识园地', '—'],
  ['【会长寄语 A WORD FROM THE CHAIRMAN】', '会长寄语 A WORD FROM THE CHAIRMAN', '【'],
  ['【第三版　浪花】', '第三版 浪花', '【'],
  ['第一版', '第一版', '版'],
  ['第三版　副刊', '第三版 副刊', '版'],
  ['第三版·副刊', '副刊', '版'],
  ['第三版　　副　刊', '第三版 副刊', '版'],
  ['〓会员风采〓', '会员风采', '〓'],
  ['∷∷会员风采∷∷', '会员风采', '∷'],
  ['★★★ 会员风采 ★★★', '会员风采', '★'],
  ['◆◇ 会员风采 ◇◆', '会员风采', '◆'],
  ['——————————— 会员风采 ———————————', '会员风采', '—'],
  ['═════════ 会 员 风 采 ═════════', '会员风采', '═'],
  ['/ 校友文苑 /', '校友文苑', '/'],
  ['<<校友文苑>>', '校友文苑', '<'],
  ['«校友文苑»', '校友文苑', '«'],
  ['^_^ 校友文苑 ^_^', '校友文苑', '^'],
  ['栏目：会员风采', '会员风采', '栏目'],
  ['MEMBERS / 会员风采', '会员风采', '/'],
  ["PILOTS' NOTES｜引航手记", '引航手记', '｜'],
  ['📢 要闻', '要闻', '📢'],
])('%s opens %s', (line, name, form) => {
  expect(readSectionMark(line)).toEqual({name, form})
})

test('what stands in the 目录 may be a section where the body would have a label', () => {
  expect(readSectionMark('【导读】')).toBeUndefined()
  expect(readSectionMark('【导读】', true)).toEqual({name: '导读', form: '【'})
})

test.each([
  '【依法须经批准的项目，经相关部门批准后方可开展经营活动】',
  '“诚信展业之星”',
  '《诚信展业之星》',
  '（诚信展业之星）',
  '<br>',
  '……诚信展业之星……',
  '从事货物与技术的进出口业务【依法须经批准的项目】',
  '【编者按】',
  '【广告】',
  '— END —',
  '┃序号┃单位┃',
  '┃序号│单位',
  '□讳伯玉字□璞望洲人也□',
  '【本期完】',
  '第一版印数三千册',
  '第三版 本报昨日刊出的照片，说明有误',
  '【12】',
  '〔明〕',
  '〔2014〕',
  '〔1〕渔业研究',
  '第一章 总则',
  '行业动态',
])('%s opens none', line => {
  expect(readSectionMark(line)).toBeUndefined()
})

test('a sign right below another, again and again, sets off what stands within', () => {
  expect(
    lowerForms([
      '◎商会纵横',
      '●要闻',
      '栈桥大修',
      '●简讯',
      '简讯五则',
      '◎封面',
      '栈桥',
      '◎会员',
      '●企业',
      '●人物',
    ]),
  ).toEqual(new Set(['●']))
})

test.each([
  ['once, and it may be chance', ['◎商会纵横', '●要闻', '栈桥大修', '◎会员', '栈桥']],
  ['both ways', ['◎甲', '●乙', '◎丙', '●丁', '●戊', '◎己']],
  [
    'titles behind a sign',
    [
      '◎甲',
      '●栈桥大修',
      '——记港务局',
      '◎乙',
      '●港区演练',
      '祁望舒',
      '◎丙',
      '●航标船返港',
      '航标船昨日返港。',
    ],
  ],
  ['never', ['◎商会纵横', '栈桥大修', '●要闻', '◎会员', '栈桥', '●人物']],
])('%s: none does', (_what, lines) => {
  expect(lowerForms(lines)).toEqual(new Set())
})

test('a section may be called a supplement behind its brackets', () => {
  expect(readSectionMark('〔湖风〕（副刊）')).toEqual({name: '湖风', form: '〔'})
  expect(readSectionMark('〔湖风〕（节选）')).toBeUndefined()
})

test('a sign before a workplace and a name tells who wrote a piece', () => {
  expect(readSectionMark('□ 城西网点　岳小川')).toBeUndefined()
  expect(readSectionMark('□ 城西网点')?.name).toBe('城西网点')
  expect(readSectionMark('□ 渔港　灯塔')?.name).toBe('渔港 灯塔')
})

import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {convert} from '../../src/convert/convert.ts'

/**
 * One habit of print as several hands have it: another sign, another order, another bracket. What differs is where the mark stands; what an editor
 * makes of it is the same.
 */
function read(text: string) {
  const {files} = convert(text, {id: 'hands'})
  const articles = [...files].flatMap(([name, content]): Array<Record<string, unknown> & {body: string}> => {
    const [, front, body] = /^---\n(.*?)\n---\n(.*)$/su.exec(content) ?? []
    return name.endsWith('.mdx') && front !== undefined ? [{...parse(front), body: body ?? ''}] : []
  })
  return {articles, issue: parse(files.get('issue.yaml') ?? '') as Record<string, unknown>}
}

const columns = (text: string, ...names: string[]) =>
  read(text).articles.map(article => names.map(name => article[name] ?? null))

const prose = '三月里的一个清早，渡口的老船工把缆绳解开，又系上。他说今年的水比往年来得早，船要靠着东岸走。'

describe('what is sent by telephone: a list behind signs, sections behind others, who wrote what behind strokes', () => {
  const issue = (heading: string, sign: string, section: string, stroke: string) => `渡口志愿者
2021年第2期（总第9期）

${heading}
${sign} 老船工的一天
${sign} 对话｜渡口为什么不收钱
${sign} 一条缆绳的三个秘密
${sign} 招募｜春季巡江队员

${section}人物

${sign} 老船工的一天
文${stroke}祁望舒　图${stroke}陶砚白

${prose}

— END —

${sign} 渡口为什么不收钱
采写${stroke}柏问渠　图源${stroke}渡口档案室

${prose}

— END —

${section}知识

${sign} 一条缆绳的三个秘密
整理${stroke}渡口档案室　视觉${stroke}陶砚白

三个秘密，一个一个来说——

01　它是棕榈丝打的

${prose}

02　它泡在水里反而结实

${prose}

03　它要反着盘

${prose}

— END —

${section}公告

${sign} 招募｜春季巡江队员

${prose}

海潮渡口志愿者协会

2021年3月2日

［长按识别二维码］

${sign} 四月排班表

日期	上午
4月3日	祁望舒

— END —

编辑${stroke}祁望舒　排版${stroke}陶砚白
图源${stroke}会员供图，部分来自网络
出品${stroke}海潮渡口志愿者协会`

  test.each([
    ['◎ 本期看点', '▶', '▌', '｜'],
    ['▍导读', '●', '◆ ', '：'],
    ['「本期目录」', '▪', '█ ', ' | '],
    ['📖 本期导览', '◇', '▎', '/'],
  ])('%s, %s, %s, %s', (...signs) => {
    const {articles, issue: read_} = read(issue(...signs))
    expect(articles.map(({section, title}) => [section, title])).toEqual([
      ['人物', '老船工的一天'],
      ['人物', '渡口为什么不收钱'],
      ['知识', '一条缆绳的三个秘密'],
      ['公告', '招募｜春季巡江队员'],
      ['公告', '四月排班表'],
    ])
    expect(articles.map(({authors, compiledBy}) => [authors ?? [], compiledBy ?? null])).toEqual([
      [['祁望舒'], null],
      [['柏问渠'], null],
      [[], '渡口档案室'],
      [[], null],
      [[], null],
    ])
    expect(articles[2]?.body.match(/^## .*$/gmu)).toHaveLength(3)
    expect(articles[3]?.issuedDate).toBe('2021-03-02')
    expect([read_.publisher, read_.editors]).toEqual(['海潮渡口志愿者协会', ['祁望舒']])
  })
})

describe('sections stand in the 目录 only, its pages in brackets', () => {
  const issue = (section: string, first: string, second: string, third: string) => `渡　口
（季刊）
１９９６年第３期　总第３１期
一九九六年九月三十日出版

目　次

${section.replace('$', '纪事')}
${first}
${second}
${section.replace('$', '资料')}
4.新添船只登记
${third}


老船工的一天
□ 祁望舒

　　${prose}


渡口不收钱的三十年
□ 柏问渠（渡口档案室）

　　${prose}


新添船只登记

　　${prose}


缆绳的盘法

　　${prose}


主　编：祁望舒
主办单位：海潮县渡口协会`

  test.each([
    ['·$·', '1.老船工的一天 / 祁望舒 [1]', '2.渡口不收钱的三十年 / 柏问渠 [4]', '3.缆绳的盘法 [6]'],
    ['【$】', '1.老船工的一天／祁望舒〔1〕', '2.渡口不收钱的三十年／柏问渠〔4〕', '3.缆绳的盘法〔6〕'],
    ['◆ $', '1.老船工的一天（祁望舒）<1>', '2.渡口不收钱的三十年（柏问渠）<4>', '3.缆绳的盘法<6>'],
    ['—$—', '1.老船工的一天　祁望舒　【1】', '2.渡口不收钱的三十年　柏问渠　【4】', '3.缆绳的盘法　【6】'],
    ['〖$〗', '1.老船工的一天…祁望舒［1］', '2.渡口不收钱的三十年…柏问渠［4］', '3.缆绳的盘法…［6］'],
  ])('%s %s', (...lines) => {
    const text = issue(...lines)
    expect(columns(text, 'section', 'title', 'page', 'authors')).toEqual([
      ['纪事', '老船工的一天', 1, ['祁望舒']],
      ['纪事', '渡口不收钱的三十年', 4, ['柏问渠']],
      ['资料', '新添船只登记', null, null],
      ['资料', '缆绳的盘法', 6, null],
    ])
    expect(read(text).issue.publisher).toBe('海潮县渡口协会')
  })
})

import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {offersChoice, takeWebLines} from './web-lines.ts'

const titles = ['栈桥大修完工', '港区举行消防演练', '航标船返港检修', '西堤站换泵记']
const prose = '会议听取了年度工作报告。\n\n与会人员就培训基地的选址交换了意见。'

/** What was taken out, and the lines before which a piece ended. */
function around(text: string) {
  const {lines, taken} = takeWebLines(readLines(text))
  return {
    taken: taken.map(({value}) => value),
    ended: lines.flatMap(line => (line.counted ? line.value : [])),
  }
}

/** An issue whose pieces have the same lines above or below them; `@` is the piece before, `#` the one behind. */
function issue(below: string, above = '') {
  return titles
    .map((title, at) => {
      const fill = (lines: string) =>
        lines.replaceAll('@', titles[at - 1] ?? '没有了').replaceAll('#', titles[at + 1] ?? '没有了')
      return `${above === '' ? '' : `${fill(above)}\n`}${title}\n发布时间：2016-03-0${at + 1}　来源：秘书处\n\n${prose}\n${fill(below)}`
    })
    .join('\n\n')
}

describe('what a site prints around each piece is taken out', () => {
  test.each([
    ['names of its neighbours', '上一篇：@\n下一篇：#'],
    ['with other words and signs', '【前一条】@\n【后一条】#'],
    ['on one line', '上一篇：@　　　下一篇：#'],
    ['parted by a stroke', '上一篇：@ | 下一篇：#'],
    ['behind a blank', '下一篇 #'],
    ['words to choose from', '【打印本页】【关闭窗口】'],
    ['a line that always reads the same', '打印本文 | 关闭'],
    ['the same beside its neighbours', '收藏 转发\n上一篇：@\n下一篇：#'],
  ])('%s', (_what, below) => {
    const {taken, ended} = around(issue(below))
    expect(taken).toHaveLength(titles.length * below.split('\n').length)
    expect(ended).toEqual(titles.slice(1))
  })

  test('what stands right below the count of readers', () => {
    const call = '长按识别二维码'
    const below = titles.map(
      (title, at) => `${title}\n\n${prose}\n\n阅读 ${at}12  赞 4${at}\n${at === 3 ? '' : call}`,
    )
    const {taken, ended} = around(`${below.join('\n\n')}\n\n${prose.repeat(30).replaceAll('。', '。\n')}`)
    expect(taken).toEqual([call, call, call])
    expect(ended).toEqual(titles.slice(1))
  })

  test('where in the site it stands', () => {
    const {taken, ended} = around(issue('', '首页 > 港区动态 > 正文'))
    expect(taken).toEqual(titles.map(() => '首页 > 港区动态 > 正文'))
    expect(ended).toEqual(titles.slice(1))
  })

  test('a size of type below the title, which ends nothing', () => {
    const text = titles.map(title => `${title}\n字体：【大 中 小】\n\n${prose}`).join('\n\n')
    expect(around(text)).toEqual({taken: titles.map(() => '字体：【大 中 小】'), ended: []})
  })
})

test('the menu of the site goes, and parts nothing but what it stands between', () => {
  const {taken} = around(`${prose}\n\n首页 | 关于本站 | 联系我们 | 友情链接\n编辑：祁望舒`)
  expect(taken).toEqual(['首页 | 关于本站 | 联系我们 | 友情链接'])
  expect(around('首页改版，请看｜关于本站').taken).toEqual([])
})

describe('what recurs and says something stays', () => {
  test.each([
    ['twice only', titles.slice(0, 2).map(title => `${title}\n\n${prose}\n【打印】【关闭】`)],
    [
      'entries of a 目录',
      ['目录', ...titles.map(title => `【动态】${title}`), ...titles.map(title => `\n${title}\n${prose}`)],
    ],
    [
      'annexes',
      titles.map(title => `关于${title}的通知\n\n${prose}\n\n附件：${title}表\n\n${title}表\n甲\t乙`),
    ],
    [
      'who holds a meeting',
      titles.map(title => `${title}\n\n${prose}\n主办单位：望洲市水务协会\n\n望洲市水务协会`),
    ],
    ['signatures', titles.map(title => `${title}\n\n${prose}\n望洲市水务局\n2016年3月1日\n`)],
    ['editors', titles.map(title => `${title}\n\n${prose}\n责编：祁望舒\n`)],
    ['marks of one section', titles.map(title => `【港区动态】\n\n${title}\n\n${prose}\n`)],
    ['sentences', titles.map(title => `${title}\n\n${prose}\n特此通知。\n`)],
    ['headings within pieces', titles.map(title => `${title}\n\n${prose}\n\n主要做法\n${prose}\n`)],
  ])('%s', (_what, lines) => {
    expect(around(lines.join('\n')).taken).toEqual([])
  })
})

test.each([
  ['字体：【大 中 小】', true],
  ['[打印] [关闭]', true],
  ['【港区动态】', false],
  ['【国 内】', false],
  ['（祁望舒）（陶砚白）等到会。', false],
])('%s offers words to choose from: %s', (line, offers) => {
  expect(offersChoice(line)).toBe(offers)
})

import {describe, expect, test} from 'vitest'
import {convert} from '../convert.ts'
import {readLines} from '../text/lines.ts'
import {articlesOf, blocksOf, titleOf} from '../tree.ts'
import {readBodyLines} from './body-lines.ts'
import {gatherJumps} from './jumps.ts'
import {segment} from './segments.ts'

const geometry = {measure: null, wrap: null}

/** The lines of the body as they are put together, and the marks left out. */
function gathered(text: string) {
  const body = readBodyLines(readLines(text), undefined, geometry)
  const found = gatherJumps(body, segment(body, undefined, geometry))
  return (
    found && {
      lines: found.body.map(({line}) => line.value.trim()),
      marks: found.marks.map(({value}) => value.trim()),
    }
  )
}

test('what a paper goes on with on another page stands behind what it broke off', () => {
  const text = `第一版　要闻

栈桥大修完工
　　工程历时两年，市里的
（下转第三版）

航标船返港
　　航标船昨日返港。

第三版　副刊

（上接第一版）
负责同志到场祝贺。
　　新桥长九百米。`
  expect(gathered(text)).toEqual({
    lines: [
      '第一版　要闻',
      '栈桥大修完工',
      '工程历时两年，市里的',
      '负责同志到场祝贺。',
      '新桥长九百米。',
      '航标船返港',
      '航标船昨日返港。',
      '第三版　副刊',
    ],
    marks: ['（下转第三版）', '（上接第一版）'],
  })
})

test('each rest goes where its page is named', () => {
  const text = `第1版

栈桥大修完工
工程历时两年，
（下转第4版）

第2版

航标船返港
航标船昨日
（下转3版）

第3版

（上接2版《航标船返港》）
返港。

第4版

（上接第1版）
耗资千万。`
  expect(gathered(text)?.lines).toEqual([
    '第1版',
    '栈桥大修完工',
    '工程历时两年，',
    '耗资千万。',
    '第2版',
    '航标船返港',
    '航标船昨日',
    '返港。',
    '第3版',
    '第4版',
  ])
})

test.each([
  ['a rest of which nothing was broken off', '栈桥大修完工\n\n工程历时两年。\n\n（上接第一版）\n耗资千万。'],
  [
    'a piece that goes on nowhere',
    '栈桥大修完工\n\n工程历时两年，\n（下转第三版）\n\n航标船返港\n\n船昨日返港。',
  ],
])('%s stays where it stands', (_what, text) => {
  expect(gathered(text)).toBeUndefined()
})

test('a rest may break off again, and a page may hold two of them', () => {
  const text = `第一版　要闻

栈桥大修完工
　　工程历时两年，市里的
（下转第二版）

航标船返港
　　航标船昨日
（下转第二版）

第二版　综合

（上接第一版）
负责同志到场祝贺。
　　新桥长
（下转第三版）

（上接第一版）
返港。

第三版　副刊

（上接第二版）
九百米。`
  expect(gathered(text)?.lines).toEqual([
    '第一版　要闻',
    '栈桥大修完工',
    '工程历时两年，市里的',
    '负责同志到场祝贺。',
    '新桥长',
    '九百米。',
    '航标船返港',
    '航标船昨日',
    '返港。',
    '第二版　综合',
    '第三版　副刊',
  ])
})

test('marks without end lose nothing', () => {
  const text = `题名甲乙\n${'甲说了一句话\n（下转第三版）\n\n题名丙丁\n乙说了一句\n（上接第一版）\n接着说完了。\n'.repeat(90)}`
  const {files, file} = convert(text, {id: '1'})
  expect(file.messages.filter(({fatal}) => fatal)).toEqual([])
  expect(files.size).toBeGreaterThan(1)
})

describe('marks behind the last words and before the next', () => {
  const paper = (first: string, rest: string) => `港务通讯
2016年第5期

第1版　要闻

栈桥大修完工

${first}

航标船返港

航标船昨日返港，停靠三号码头。

第2版　综合

${rest}

更多照片在本刊网站。

第3版　副刊

老船长的航海日志

船长说，海是直的。`
  const articles = (first: string, rest: string) =>
    articlesOf(convert(paper(first, rest), {id: '1'}).tree).map(article => [
      titleOf(article).value,
      ...blocksOf(article).map(block => ('value' in block ? block.value : block.type)),
    ])

  test.each([
    [
      'behind a sentence',
      '工程历时两年。（下转第2版）',
      '（上接第1版）新桥长九百米。',
      ['工程历时两年。', '新桥长九百米。'],
    ],
    [
      'within one',
      '工程历时两年，新桥（下转第2版）',
      '（上接第1版）长九百米。',
      ['工程历时两年，新桥长九百米。'],
    ],
    [
      'with other brackets',
      '工程历时两年。【下转第2版】',
      '【上接第1版】新桥长九百米。',
      ['工程历时两年。', '新桥长九百米。'],
    ],
  ])('%s', (_where, first, rest, text) => {
    expect(articles(first, rest).slice(0, 2)).toEqual([
      ['栈桥大修完工', ...text, '更多照片在本刊网站。'],
      ['航标船返港', '航标船昨日返港，停靠三号码头。'],
    ])
  })

  test('nothing of them is lost or shown', () => {
    const {file, drops} = convert(paper('工程历时两年，新桥（下转第2版）', '（上接第1版）长九百米。'), {
      id: '1',
    })
    expect(file.messages.filter(({fatal}) => fatal)).toEqual([])
    expect(
      drops
        .filter(({reason}) => reason === '转版标记')
        .map(({span: {line, start, end}}) => line.value.slice(start, end).replaceAll('\uFEFF', '')),
    ).toEqual(['（下转第2版）', '（上接第1版）'])
  })
})

test('a title printed again above the rest is left out with the mark', () => {
  const text = `第一版　要闻

栈桥大修完工
　　工程历时两年，市里的
（下转第三版）

第三版　副刊

栈桥大修完工
（上接第一版）
负责同志到场祝贺。`
  expect(gathered(text)?.marks).toEqual(['（下转第三版）', '（上接第一版）', '栈桥大修完工'])
})

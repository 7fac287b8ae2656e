import {describe, expect, test} from 'vitest'
import {convert} from './convert.ts'
import {balance, compareWritten} from './ledger.ts'
import {parseMdx} from './mdx/serialise.ts'
import {type Article, apparatusOf, articlesOf, type IssueTree, type Outside, titleOf} from './tree.ts'

const text = `示例通讯

2015年3月第3期总第27期

目录

【协会动态】

协会召开年度工作会议.....\t1

【协会动态】

示发〔2015〕3号

协会召开年度工作会议

会议审议通过了**工作报告**。

会后参观了展厅。

（来源：示例协会秘书处）
`

function outside({children}: IssueTree, type: Outside['type']): Outside | undefined {
  return children
    .filter(node => node.type !== 'article' && node.type !== 'dropped')
    .find(node => node.type === type)
}

/** The tree of a fresh conversion, to be spoilt. */
function spoilt(spoil: (article: Article, tree: IssueTree) => void): string[] {
  const {tree} = convert(text, {id: '27'})
  const [article] = articlesOf(tree)
  if (article) spoil(article, tree)
  return balance(tree, []).map(({line, column, what}) => `${line}:${column} ${what}`)
}

describe('every character of the print stands once', () => {
  test('in a fresh conversion', () => {
    expect(spoilt(() => undefined)).toEqual([])
  })

  test('the head of a second order above a title is text', () => {
    const {files, drops} = convert(
      '【政策法规】\n国家工商行政管理总局令\n第87号\n国家工商行政管理总局令\n2016年第1号\n信息机构管理暂行办法',
      {id: '27'},
    )
    expect(drops.map(({reason}) => reason)).toEqual(['栏目标记'])
    expect(files.get('01.mdx')?.match(/国家工商行政管理总局令$/gmu)).toHaveLength(1)
  })

  test('a bracket on the second line of a framed title is its own', () => {
    const {files, file} = convert('动态】\n（站）\n【消息】\n园地】\n（协会）', {id: '27'})
    expect(file.messages.filter(({fatal}) => fatal).map(String)).toEqual([])
    expect([...files.values()].join('\n')).toContain('title: 消息园地】')
  })

  test('blanks within the frame of a title are blanks', () => {
    const {files, file} = convert('动态】\n（站）\n【\u3000消息】\n园地】\n（协会）', {id: '27'})
    expect(file.messages.filter(({fatal}) => fatal).map(String)).toEqual([])
    expect(files.size).toBeGreaterThan(1)
  })

  test.each(['**● 必须在场；\n● 必须落实；', '**Ø\t必须在场；\nØ\t必须落实；'])(
    'of items whose sign stands within marks: %j',
    items => {
      const {tree, file} = convert(text.replace('会后参观了展厅。', items), {id: '27'})
      expect(file.messages.filter(({fatal}) => fatal)).toEqual([])
      expect(articlesOf(tree)).toHaveLength(1)
    },
  )

  test.each([
    ['day', '【政策法规】\n\n2016年7月4日\n【政策法规】\n总局令\n7号\n2016年7月4日\n\n管理办法'],
    [
      'number',
      '互联网广告管理办法\n第87号\n《互联网广告管理。\n互联网广告管理办法\n总局令\n第87号\n《互联网广告管理',
    ],
  ])('where the %s of an order was read as a section', (_what, rest) => {
    const {tree, files} = convert(`目录\n${rest}`, {id: '21'})
    expect(balance(tree, [])).toEqual([])
    expect(files.size).toBeGreaterThan(1)
  })

  test('where the second line of a title was read as a section', () => {
    const contents = `港务简讯

第3期（总第21期）

　　　　　　　　　　本　期　目　录

　　算清每一吨煤　管好每一度电
　　　　——第三装卸区节能降耗的做法
　　协会召开春季安全工作会议

`
    const body = `　　　　　　算清每一吨煤　管好每一度电
　　　　　　——第三装卸区节能降耗的做法

　　　　　　　第三装卸区主任　安平
　　第三装卸区有大小机械六十四台，过去电费由局里统一结算，班组用多用少一个样。

　　　　　　　协会召开春季安全工作会议
`
    const {tree} = convert(`${contents}${body}${contents}`, {id: '21'})
    expect(balance(tree, [])).toEqual([])
  })

  test.each<[string, (article: Article, tree: IssueTree) => void, string[]]>([
    ['a paragraph lost', article => article.children.pop(), ['19:1 lost']],
    ['a paragraph twice', article => article.children.push(...article.children.slice(-1)), ['19:1 doubled']],
    [
      'a title changed',
      article => article.children.splice(0, 1, {...titleOf(article), value: '协会召开会议'}),
      ['15:1 changed'],
    ],
    ['a title lost', article => article.children.shift(), ['15:1 lost']],
    ['a number that its field lacks', article => delete article.metadata.documentNumber, ['13:1 lost']],
    ['a source line that its field lacks', article => delete article.metadata.credit, ['21:1 lost']],
    [
      'a number twice',
      article => article.children.push(...apparatusOf(article).slice(0, 1)),
      ['13:1 doubled', '13:1 lost'],
    ],
    [
      'an entry changed',
      (_article, tree) => (tree.listed = tree.listed.map(text => ({...text, value: '协会召开会议'}))),
      ['9:1 changed'],
    ],
    [
      'a line of the masthead lost',
      (_article, tree) => outside(tree, 'masthead')?.children.splice(-1),
      ['3:1 lost'],
    ],
    [
      'a drop lost',
      (_article, tree) => tree.children.pop(),
      ['5:1 lost', '7:1 lost', '9:11 lost', '11:1 lost'],
    ],
  ])('%s', (_name, spoil, places) => {
    expect(spoilt(spoil)).toEqual(places)
  })
})

describe('what was written shows what was printed', () => {
  const {tree, files, drops} = convert(text, {id: '27'})
  const article = articlesOf(tree)[0] as Article
  const mdx = files.get('01.mdx') ?? ''
  const marks = drops.filter(({reason}) => reason === '抽取时留下的标记')

  test('in a fresh conversion', () => {
    expect(compareWritten(article, marks, parseMdx(mdx))).toBeUndefined()
  })

  test.each([
    ['a character lost', mdx.replace('审议', '议'), '17:3'],
    ['a character added', mdx.replace('审议', '审核议'), '17:4'],
    ['one at the end', mdx.replace('展厅', '展厅。'), '19:8'],
    ['a character changed', mdx.replace('会后', '会前'), '19:2'],
  ])('%s', (_name, spoiltMdx, place) => {
    const fault = compareWritten(article, marks, parseMdx(spoiltMdx))
    expect(`${fault?.line}:${fault?.column}`).toBe(place)
  })

  test('a mark that nobody named is missed', () => {
    expect(compareWritten(article, [], parseMdx(mdx))).toMatchObject({line: 17, column: 8})
  })
})

import {describe, expect, it} from 'vitest'
import type {Decision} from '../../schemas/structure.ts'
import {convert} from '../convert.ts'
import {decisionText, entryText, formOf, formsOf} from './entry.ts'
import {explainLine} from './explain.ts'

const text = [
  '物流通讯',
  '2016年第2期',
  '',
  '目录',
  '【行业动态】',
  '月台作业时间的测量……1',
  '冷库的电费……3',
  '',
  '【行业动态】',
  '',
  '月台作业时间的测量',
  '文/海上来客',
  '',
  '一、测量',
  '',
  '三月里协会走访了十二家仓库，记录了每一辆货车在月台停靠',
  '',
  '的时间。雨天停靠的时间更长，司机们在雨棚下等待。',
  '',
  '二、结论',
  '',
  '雨棚要加宽。',
  '',
  '（来源：物流协会）',
  '',
  '冷库电费',
  '',
  '电费占冷库成本的三成，夜间制冷可以省下一些。',
  '',
  '编辑：祁望舒',
].join('\n')

function explained(number: number, decisions: Decision[] = []) {
  const {tree} = convert(text, {id: '1', decisions})
  const found = explainLine(tree, number)
  return found && `${found.is}：${found.because}${found.rivals.map(({is}) => `；${is}？`).join('')}`
}

describe('explainLine', () => {
  it('says of every line what it was taken for, and why', () => {
    const lines = text.split('\n')
    expect(
      lines.flatMap((line, index) => (line === '' ? [] : [`${line.slice(0, 8)} → ${explained(index + 1)}`])),
    ).toMatchInlineSnapshot(`
      [
        "物流通讯 → masthead：在正文之前，说的是刊名、期号、主办单位一类",
        "2016年第2期 → masthead：在正文之前，说的是刊名、期号、主办单位一类",
        "目录 → contents：在目录的标题与最后一条之间",
        "【行业动态】 → section：带着栏目名的记号，或与目录里的栏目名相同",
        "月台作业时间的测 → contents：在目录的标题与最后一条之间",
        "冷库的电费……3 → contents：在目录的标题与最后一条之间",
        "【行业动态】 → section：带着栏目名的记号，或与目录里的栏目名相同",
        "月台作业时间的测 → title：目录第 6 行有同样的文字",
        "文/海上来客 → byline：写的是作者",
        "一、测量 → heading：各条都短，下面各有内容，是小标题",
        "三月里协会走访了 → paragraph：上面编号的一行到行末为止，这里另起",
        "的时间。雨天停靠 → goes-on：看不出版心宽度时，凭长短分辨被切断的行和小标题，有标点的放宽些",
        "二、结论 → heading：各条都短，下面各有内容，是小标题",
        "雨棚要加宽。 → paragraph：上面编号的一行到行末为止，这里另起",
        "（来源：物流协会 → source：写的是来源、编选、供稿",
        "冷库电费 → title：目录第 7 行的写法与它相近（相似度 57%）",
        "电费占冷库成本的 → paragraph：是一篇正文的第一段，或接在表格、图片说明之后",
        "编辑：祁望舒 → colophon：在全刊末尾，说的是编辑、地址、印数一类",
      ]
    `)
  })

  it('says how sure it is', () => {
    const {tree} = convert(text, {id: '1'})
    const sure = (number: number) => explainLine(tree, number)?.confidence
    expect(sure(11)).toBe(1)
    expect(sure(26)).toBeCloseTo(0.57, 1)
    expect(sure(14)).toBeCloseTo(0.974, 2)
    const told = convert(text, {id: '1', decisions: [{line: 14, text: '一、测量', is: 'paragraph'}]})
    expect(explainLine(told.tree, 14)?.confidence).toBe(1)
  })

  it('has nothing to say of a blank line', () => {
    expect(explained(3)).toBeUndefined()
    expect(explained(99)).toBeUndefined()
  })

  it('names the editor where the editor said so', () => {
    expect(explained(22, [{line: 22, text: '雨棚', is: 'goes-on'}])).toContain('structure.yaml 里写明了')
  })

  it('tells of an entry of the 目录 that a line was not taken for', () => {
    const said: Decision[] = [{line: 26, text: '冷库', is: 'heading'}]
    expect(explained(26, said)).toBe('heading：structure.yaml 里写明了')
    const twice = text.replace('雨棚要加宽。', '雨棚要加宽。\n\n冷库的电费')
    const {tree} = convert(twice, {id: '1', decisions: [{line: 28, text: '冷库电费', is: 'title', entry: 7}]})
    expect(explainLine(tree, 24)?.rivals).toContainEqual({is: 'title', because: '目录第 7 行有同样的文字'})
  })
})

describe('entries that an editor can paste', () => {
  it('quote a line by its first characters, in quotation marks where YAML needs them', () => {
    expect(decisionText(3, '　　月台作业时间的测量以及它对成本的影响', {is: 'title', entry: 30})).toBe(
      '- {line: 3, text: 月台作业时间的测量以及它, is: title, entry: 30}',
    )
    expect(decisionText(3, '- 甲: 乙', {is: 'item'})).toBe('- {line: 3, text: "- 甲: 乙", is: item}')
    expect(decisionText(3, '2014', {checked: ['uneven-row']})).toBe(
      '- {line: 3, text: "2014", checked: [uneven-row]}',
    )
    expect(entryText({form: {begins: '【'}, is: 'section'})).toBe('- {form: {begins: 【}, is: section}')
  })

  it.each([
    ['◆月台', 0, {begins: '◆'}],
    ['（一）月台', 0, {numbering: '（一）'}],
    ['【月台】', 1, {begins: '【', ends: '】'}],
    // short, or set apart by blank lines, are lines of every kind
    ['月台作业', 2, {wording: '月台作业'}],
    ['月台作业', 0, {wording: '月台作业'}],
    ['各有关单位：', 1, {wording: '各有关单位：'}],
    ['2014年11月17日', 1, {wording: '#年#月#日'}],
    ['月台作业的时间要看天气，雨天停靠的时间更长。', 1, undefined],
  ])('the form of %s', (value, gap, form) => {
    expect(formOf({type: 'line', number: 1, value, gap})).toEqual(form)
  })

  it('the forms of lines, in whatever order they come', () => {
    const lines = [
      {type: 'line', number: 9, value: '甲', gap: 1},
      {type: 'line', number: 5, value: '乙', gap: 1},
      {type: 'line', number: 6, value: '丙', gap: 0},
    ] as const
    expect(formsOf(lines)).toEqual(
      new Map([
        [5, {wording: '乙'}],
        [6, {wording: '丙'}],
        [9, {wording: '甲'}],
      ]),
    )
  })
})

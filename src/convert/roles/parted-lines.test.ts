import {describe, expect, it} from 'vitest'
import type {Correction} from '../../schemas/article.ts'
import type {Decision} from '../../schemas/structure.ts'
import {convert} from '../convert.ts'
import {explainParts} from './explain.ts'

const head = ['物流通讯', '2016年第2期', '望洲市物流协会主办', '']
const body = [
  '【行业动态】',
  '',
  '月台作业时间的测量',
  '',
  '三月里协会走访了十二家仓库，记录了每一辆货车停靠的时间。雨天停靠的时间更长。',
  '',
  '望洲市商务局关于发展冷链物流的实施意见各区商务局，各有关单位：冷库的电费陈知远',
  '',
  '电费占冷库成本的三成，夜间制冷可以省下一些。',
]
const glued = 11

function read(text: string, decisions: Decision[], corrections: Correction[] = []) {
  const conversion = convert(text, {id: '1', decisions, corrections})
  const errors = conversion.file.messages.filter(({fatal}) => fatal)
  expect(errors).toEqual([])
  const articles = [...conversion.files].filter(([name]) => name.endsWith('.mdx')).map(([, mdx]) => mdx)
  return {
    tree: conversion.tree,
    titles: articles.map(mdx => /^title: (.*)$/m.exec(mdx)?.[1]),
    bodies: articles.map(mdx => mdx.replace(/^---\n[\s\S]*?\n---\n\n?/, '').trim()),
    field: (name: string, at = 0) => new RegExp(`^${name}: (.*)$`, 'm').exec(articles[at] ?? '')?.[1],
  }
}

const text = [...head, ...body].join('\n')
const parted: Decision = {
  line: glued,
  text: '望洲市商务局',
  is: 'title',
  rest: [
    {text: '各区商务局', is: 'paragraph'},
    {text: '冷库的电费', is: 'heading', depth: 2},
    {text: '陈知远', is: 'byline'},
  ],
}

describe('a line in which several things stand', () => {
  it('is as many lines, and the account balances', () => {
    const told = read(text, [parted])
    expect(told.titles).toEqual(['月台作业时间的测量', '望洲市商务局关于发展冷链物流的实施意见'])
    expect(told.bodies[1]).toBe(
      '各区商务局，各有关单位：\n\n## 冷库的电费\n\n电费占冷库成本的三成，夜间制冷可以省下一些。',
    )
    expect(told.field('credit', 1)).toBe('陈知远')
  })

  it('is two paragraphs where only the second is named', () => {
    const told = read(text, [{line: 9, text: '三月里', rest: [{text: '雨天停靠', is: 'paragraph'}]}])
    expect(told.bodies[0]).toContain('停靠的时间。\n\n雨天停靠的时间更长。')
  })

  it('keeps its corrections, the words of the cut among them', () => {
    const corrections = [
      {line: glued, was: '冷链物流', now: '冷链'},
      {line: glued, was: '各有关单位', now: '各会员单位'},
    ]
    const told = read(text, [parted], corrections)
    expect(told.titles[1]).toBe('望洲市商务局关于发展冷链的实施意见')
    expect(told.bodies[1]).toMatch(/^各区商务局，各会员单位：\n/u)
  })

  it('is parted where it is printed, in traditional print too', () => {
    const traditional = text.replace(
      '望洲市商务局关于发展冷链物流的实施意见各区商务局，各有关单位',
      '望洲市商務局關於發展冷鏈物流的實施意見各區商務局，各有關單位',
    )
    const told = read(traditional, [
      {...parted, text: '望洲市商務局', rest: [{text: '各區商務局', is: 'paragraph'}]},
    ])
    expect(told.titles[1]).toBe('望洲市商務局關於發展冷鏈物流的實施意見')
    expect(told.bodies[1]).toMatch(/^各區商務局，各有關單位：/u)
  })

  it('is explained part by part', () => {
    const {tree} = read(text, [parted])
    expect(explainParts(tree, glued).map(({is, confidence, idle}) => [is, confidence, idle])).toEqual([
      ['title', 1, undefined],
      ['paragraph', 1, undefined],
      ['heading', 1, undefined],
      ['byline', 1, undefined],
    ])
    expect(explainParts(tree, 9)).toHaveLength(1)
  })
})

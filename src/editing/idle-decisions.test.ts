import {describe, expect, it} from 'vitest'
import {readStructure} from '../content/read-structure.ts'
import {convert} from '../convert/convert.ts'
import type {LineRole} from '../schemas/structure.ts'
import {idleDecisions} from './idle-decisions.ts'

const text = `物流通讯
2016年第2期

【动态】

月台的测量

走访了十二家仓库，记下每辆货车停靠的时间。

雨天停靠的时间更长，司机们在雨棚下等待。

夜里的货车少一些，月台的灯也暗一些。

月台的照明

灯坏了三盏，还没有人来修。

编辑：祁望舒
`

function told(yaml: string) {
  const structure = readStructure(Buffer.from(yaml))
  const {tree, files} = convert(text, {id: '2016-02', decisions: [...structure.entries]})
  return {
    messages: idleDecisions(text, [], structure, tree).map(({line, reason}) => `${line} ${reason}`),
    mdx: files.get('01.mdx') ?? '',
  }
}

const middle = (is: LineRole) => told(`# 月台\n- {line: 10, text: 雨天, is: ${is}}\n`)

describe('a title that is said to be listed', () => {
  it('on a line which lists nothing is a warning at its entry', () => {
    const contents = text.replace('【动态】', '目录\n\n月台的测量……1\n\n照明……3\n\n【动态】')
    const said = (entry: number) => {
      const structure = readStructure(
        Buffer.from(`- {line: 20, text: 月台的照明, is: title, entry: ${entry}}\n`),
      )
      const {tree} = convert(contents, {id: '2016-02', decisions: [...structure.entries]})
      return idleDecisions(contents, [], structure, tree).map(({reason}) => reason)
    }
    expect(contents.split('\n')[19]).toBe('月台的照明')
    expect(said(8)).toEqual([])
    expect(said(7)).toEqual([
      'entry 写的第 7 行不是目录里的一条（目录在第 6—8 行），标题没有与目录对上；请改成目录里列着它的那一行，目录没有列的写 null。',
    ])
  })
})

describe('a role that did not come about', () => {
  it('is a warning at its entry, and says what the line still is', () => {
    for (const [is, name] of [
      ['subtitle', '副标题'],
      ['date', '日期'],
    ] as const)
      expect(middle(is).messages).toEqual([
        `2 source.txt 第 10 行写明是${name}，在这里不起作用，仍作另起一段；请改成别的角色，或撤去这一条。`,
      ])
  })

  it('is one too where it takes a paragraph out of its article', () => {
    for (const [is, name] of [
      ['masthead', '刊头'],
      ['colophon', '版权页'],
    ] as const)
      expect(middle(is).messages).toEqual([
        `2 source.txt 第 10 行写明是${name}，而前后都是《月台的测量》的正文：已从这一篇里拿出，读者在文章里看不到。按错了，请撤去这一条；确实不属正文，请改作 furniture（不属正文）。`,
      ])
  })

  it('is one too where a later entry says otherwise', () => {
    const yaml = '- {line: 10, text: 雨天, is: note}\n- {line: 10, text: 雨天, is: heading}\n'
    expect(told(yaml).messages).toEqual([
      '1 source.txt 第 10 行在后面另有一条作小标题，以后面的为准，这一条不起作用；请删去其中一条。',
    ])
  })
})

describe('a role that came about', () => {
  it('is not spoken of, wherever the line stands', () => {
    for (const is of [
      'paragraph',
      'goes-on',
      'heading',
      'item',
      'caption',
      'quotation',
      'note',
      'verse',
      'source',
      'byline',
      'title',
      'section',
      'furniture',
    ] as const)
      expect(middle(is).messages, is).toEqual([])
    expect(
      told('- {line: 1, text: 物流, is: masthead}\n- {line: 18, text: 编辑, is: colophon}\n').messages,
    ).toEqual([])
    expect(told('- {line: 8, text: 走访, is: date}\n').messages).toEqual([])
  })

  it('quotes where an editor says so, and takes a byline within the text for one', () => {
    expect(middle('quotation').mdx).toContain('\n\n> 雨天停靠的时间更长，司机们在雨棚下等待。\n\n')
    const {mdx} = middle('byline')
    expect(mdx).toContain('credit: 雨天停靠的时间更长，司机们在雨棚下等待。')
    expect(mdx.split('---\n')[2]).not.toContain('雨天')
    expect(middle('source').mdx).toContain('source: 雨天停靠的时间更长，司机们在雨棚下等待。')
  })
})

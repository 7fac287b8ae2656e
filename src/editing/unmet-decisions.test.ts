import {describe, expect, it} from 'vitest'
import {readStructure} from '../content/read-structure.ts'
import {convert} from '../convert/convert.ts'
import {idleFields, unmetDecisions} from './unmet-decisions.ts'

const text =
  '物流通讯\n2016年第2期\n\n【动态】\n\n月台的测量\n\n走访了十二家仓库。\n\n月台的照明\n\n灯坏了三盏。\n'
const structure = (yaml: string) => readStructure(Buffer.from(yaml))
const told = (yaml: string) =>
  unmetDecisions(text, [], structure(yaml)).map(
    ({line, column, reason, fatal}) => `${fatal ? '错误' : '警告'} ${line}:${column} ${reason}`,
  )

describe('decisions that reach no line are errors where they stand', () => {
  it('says what the line holds, and which lines begin so', () => {
    expect(
      [
        '- {line: 6, text: 月台的测量, is: title}',
        '- {line: 8, text: 月台的测量, is: title}',
        '- {line: 8, text: 月台, is: title}',
        '- {line: 8, text: 码头, is: title}',
        '- {line: 7, text: 码头, is: title}',
        '- {line: 99, text: 码头, is: title}',
        '- {line: 6, text: 月台的测量, checked: [unbalanced-bracket]}',
        '- {line: 6, text: 月台的测量, checked: [stale]}',
        '- {line: 8, text: 走访了, rest: [{text: 仓库, is: paragraph}]}',
        '- {line: 8, text: 走访了, rest: [{text: 仓库, is: paragraph}, {text: 十二家, is: paragraph}]}',
        '- {line: 8, text: 走访了, rest: [{text: 走访了, is: paragraph}]}',
      ].map(yaml => told(yaml).join(' | ')),
    ).toMatchInlineSnapshot(`
      [
        "",
        "警告 1:3 source.txt 第 8 行不是以“月台的测量”开头，第 6 行是，已按第 6 行处理；请把行号改成 6。",
        "错误 1:3 source.txt 第 8 行不是以“月台”开头（是“走访了十二家仓库。”），第 6、10 行都以此开头；请把 line 改成其中一行。",
        "错误 1:3 source.txt 第 8 行不是以“码头”开头（是“走访了十二家仓库。”），别处也没有这样开头的行；请核对 line 和 text，若就是这一行，把 text 写作“走访了十二家仓库。”。",
        "错误 1:3 source.txt 第 7 行不是以“码头”开头（是空行），别处也没有这样开头的行；请核对 line 和 text。",
        "错误 1:3 source.txt 只有 12 行，没有第 99 行，别处也没有这样开头的行；请核对 line 和 text。",
        "错误 1:3 checked 里的“unbalanced-bracket”不是哪条提示的名字；是不是 unbalanced-brackets？请改正。",
        "错误 1:3 checked 里的“stale”不是哪条提示的名字；请照提示末尾的英文名写。",
        "",
        "错误 1:3 rest 里写的“十二家”，source.txt 第 8 行开头以后没有（或者不在前一样的后面）；这一行是“走访了十二家仓库。”，请照原文写断开处后面的几个字。",
        "错误 1:3 rest 里写的“走访了”，source.txt 第 8 行开头以后没有（或者不在前一样的后面）；这一行是“走访了十二家仓库。”，请照原文写断开处后面的几个字。",
      ]
    `)
  })

  it('a correction may have changed how the line begins', () => {
    const corrections = [{line: 6, was: '月台', now: '站台'}]
    expect(unmetDecisions(text, corrections, structure('- {line: 6, text: 站台的, is: title}'))).toEqual([])
  })

  it('fields of an article are of its title, those of the issue of no line within an article', () => {
    const idle = (yaml: string) => {
      const decisions = structure(yaml)
      const {tree} = convert(text, {id: '1', decisions: decisions.entries})
      return idleFields(text, [], decisions, tree).map(({reason}) => reason)
    }
    expect(idle('- {line: 6, text: 月台, set: {kind: news}}')).toEqual([])
    expect(idle('- {line: 8, text: 走访, set: {kind: news}}')).toEqual([
      'set 里的 kind（体裁）是一篇文章的，只用于标题所在的行，而第 8 行不是标题；请改成标题的行号，或在这一条加上 is: title。',
    ])
    expect(idle('- {line: 1, text: 物流, set: {page: 3}}')).toHaveLength(1)
    expect(idle('- {line: 2, text: 2016年, set: {number: 3}}')).toEqual([])
    expect(idle('- {set: {number: 3}}')).toEqual([])
    expect(idle('- {line: 6, text: 月台, set: {title: 月台怎么量}}')).toEqual([
      'set 里的 title（刊名）是整期的，而第 6 行在一篇文章里；请改写在刊头、目录或版权页的一行上，或不写 line 和 text（要改文章的标题，请用 corrections.yaml）。',
    ])
    expect(idle('- {line: 8, text: 走访, set: {number: 3, year: 2015}}')).toEqual([
      'set 里的 year（年）、number（期号）是整期的，而第 8 行在一篇文章里；请改写在刊头、目录或版权页的一行上，或不写 line 和 text。',
    ])
    expect(idle('- {line: 10, text: 月台的照明, is: title, set: {kind: news}}')).toEqual([])
  })
})

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {articleSchema} from '../schemas/article.ts'
import {issueSchema} from '../schemas/issue.ts'
import {frontmatterOf, readYaml} from './frontmatter.ts'

const read = (source: string) => readYaml(frontmatterOf(source, '136/01.mdx'), articleSchema)

describe('readYaml', () => {
  it('reads the fixtures', () => {
    const path = 'tests/fixtures/archive/issues/115/issue.yaml'
    expect(readYaml({path, firstLine: 1, yaml: readFileSync(path, 'utf8')}, issueSchema).total).toBe(115)
    for (const name of readdirSync('tests/fixtures/archive/issues/115').filter(file => file.endsWith('.mdx')))
      expect(read(readFileSync(join('tests/fixtures/archive/issues/115', name), 'utf8')).issue).toBe('115')
  })

  it('says for each fault where it is and what to type instead', () => {
    const faulty = `---
title: 甲
issue: 136
order: 第一
section: null
page: 0
kind: 新闻
issuedDate: 2014年6月14日
documentNumber: ''
lines: [1, 2]
---
`
    expect(() => read(faulty)).toThrowErrorMatchingInlineSnapshot(`
      [ContentError: 136/01.mdx:3:8 issue（期号）：应是文字，请加引号：'136'。
      136/01.mdx:4:8 order（次序）：现在是“第一”，应是数字。
      136/01.mdx:6:7 page（页码）：现在是 0，应大于 0。
      136/01.mdx:7:7 kind（体裁）：现在是“新闻”，应写作 news。
      136/01.mdx:8:13 issuedDate（成文日期）：现在是“2014年6月14日”，日期应写作 2014-06-14。
      136/01.mdx:9:17 documentNumber（文号）：不能为空；没有就把这一栏整行删去。]
    `)
  })

  it.each([
    ['', '空着；请补上文字'],
    [" ''", '现在是“”，请写明撤回的理由'],
    [" '　'", '现在是“　”，请写明撤回的理由'],
    [' true', "应是文字，请加引号：'true'"],
  ])('refuses a withdrawal without a reason: withdrawn:%s', (value, advice) => {
    const source = `---\ntitle: 甲\nissue: '136'\norder: 1\nsection: null\npage: 1\nkind: news\nwithdrawn:${value}\nlines: [1, 2]\n---\n`
    expect(() => read(source)).toThrow(new RegExp(`136/01\\.mdx:8:\\d+ withdrawn（撤回）：${advice}`))
  })

  it('names a field that is missing', () => {
    expect(() => read('---\ntitle: 甲\n---\n')).toThrow('136/01.mdx:2:1 issue（期号）：缺少这一栏，请补上')
  })

  it('finds the line that is no YAML', () => {
    expect(() => read('---\ntitle: 甲\nkind: [news\n---\n')).toThrow(
      '136/01.mdx:3:7 这里的 [ 没有配对的 ]；请补上。',
    )
  })

  it('misses the frontmatter', () => {
    expect(() => read('正文\n')).toThrow('136/01.mdx:1:1 文件开头应有写各栏（title、issue……）的一段')
    expect(() => read('正文\n---\ntitle: 甲\n---\n')).toThrow(
      '136/01.mdx:1:1 文件开头应有写各栏（title、issue……）的一段',
    )
  })
})

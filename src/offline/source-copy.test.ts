import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import {withdrawnArticle} from '../../tests/fixtures/withdrawn.ts'
import {withheldLines} from '../archive/withheld-lines.ts'
import {frontmatterOf, readYaml} from '../content/frontmatter.ts'
import {articleSchema} from '../schemas/article.ts'
import {type ContentsEntry, issueSchema} from '../schemas/issue.ts'
import type {Decision} from '../schemas/structure.ts'
import {type SourceFolder, sourceCopy} from './source-copy.ts'

const printed = ['目录', '张三来信 … 3', '', '张三来信', '编辑同志：', '此致。', '', '展会简讯', '盛况空前。']
const contents = [
  {section: '来信', title: '张三来信', author: '张三', page: 3, article: 1},
  {section: '简讯', title: '展会简讯', page: 4, article: 2},
]
const record = {
  version: 2,
  articles: {
    '01.mdx': {title: '张三来信', section: '来信', lines: [4, 6]},
    '02.mdx': {title: '展会简讯', section: '简讯', lines: [8, 9]},
  },
  drops: [
    {line: 5, column: 1, text: '编辑', reason: '题外'},
    {line: 9, column: 1, text: '…', reason: '前导点'},
  ],
}
const corrections = [
  {line: 5, was: '编辑同志', now: '编辑部', why: null},
  {line: 9, was: '盛况', now: '盛況', why: null},
]
const decisions: Decision[] = [
  {line: 4, text: '张三来信', is: 'title'},
  {line: 8, text: '展会简讯', is: 'title'},
]
const file = (name: string, text: string | Uint8Array) => ({name, read: () => Buffer.from(text)})
const files = [
  file('source.txt', printed.join('\r\n')),
  file('issue.yaml', 'contents: 张三来信\n'),
  file('01.mdx', '张三来信，编辑同志'),
  file('02.mdx', '展会简讯'),
  file('corrections.yaml', '# 张三来信里的错\n'),
  file('structure.yaml', '# 张三来信的标题\n'),
  file('.convert.json', JSON.stringify(record)),
  file('原稿.docx', '张三来信'),
]
const articles = [inventedArticle('7', '02', {title: '展会简讯', lines: [8, 9]})]
const folder = (title: string, list: ContentsEntry[] = contents): SourceFolder => {
  const withdrawn = [withdrawnArticle('7', '01', {title, section: '来信', page: 3, lines: [4, 6]})]
  const withheld = withheldLines(printed, {contents: list, articles, withdrawn})
  return {
    files,
    data: {...inventedIssue('7').data, contents: list},
    corrections,
    decisions,
    articles,
    withdrawn,
    withheld,
  }
}
const texts = (copy: ReturnType<typeof sourceCopy>) =>
  new Map(copy.files.map(({name, read}) => [name, Buffer.from(read()).toString('utf8')]))

describe('sourceCopy', () => {
  it('copies an issue as it is, if nothing of it was withdrawn', () => {
    const copy = sourceCopy({...folder(''), withdrawn: []})
    expect(copy).toEqual({files, altered: []})
  })

  const copy = () => sourceCopy(folder('一封来信'))

  it('holds nothing of a withdrawn article: text, printed title, author, corrections, drops, original', () => {
    const text = texts(copy())
    expect([...text.keys()]).toEqual([
      '.convert.json',
      '01.mdx',
      '02.mdx',
      'corrections.yaml',
      'issue.yaml',
      'source.withheld.txt',
      'structure.yaml',
    ])
    for (const [name, held] of text)
      expect([name, held]).toEqual([name, expect.not.stringMatching(/张三|编辑/)])
  })

  it('keeps the number of every line of the printed text', () => {
    expect(texts(copy()).get('source.withheld.txt')?.split('\n')).toEqual([
      '目录',
      '〔第 2 行，共 1 行：所属文章已撤回，文字不再公开〕',
      '',
      '〔第 4—6 行，共 3 行：所属文章已撤回，文字不再公开〕',
      '',
      '',
      '',
      '展会简讯',
      '盛况空前。',
    ])
  })

  it('leaves an article that says why, an issue, corrections and a record that programs can read', () => {
    const text = texts(copy())
    const mdx = text.get('01.mdx') ?? ''
    expect(readYaml(frontmatterOf(mdx, '01.mdx'), articleSchema)).toMatchObject({
      title: '一封来信',
      withdrawn: '应作者要求',
      lines: [4, 6],
    })
    const {contents: kept} = issueSchema.parse(parse(text.get('issue.yaml') ?? ''))
    expect(kept).toEqual([{section: '来信', title: '一封来信', page: 3, article: 1}, contents[1]])
    expect(parse(text.get('corrections.yaml') ?? '')).toEqual([corrections[1]])
    expect(parse(text.get('structure.yaml') ?? '')).toEqual([decisions[1]])
    expect(JSON.parse(text.get('.convert.json') ?? '')).toEqual({
      version: 2,
      articles: {
        '01.mdx': {title: '一封来信', section: '来信', lines: [4, 6]},
        '02.mdx': record.articles['02.mdx'],
      },
      drops: [record.drops[1]],
    })
  })

  it('says of every file what became of it', () => {
    expect(copy().altered.map(({name, what}) => `${name}：${what}`)).toMatchInlineSnapshot(`
      [
        ".convert.json：略去撤回各篇的记录",
        "01.mdx：只有篇名与撤回的理由",
        "corrections.yaml：略去撤回各篇的 1 条更正，以及注释",
        "issue.yaml：目录里撤回各篇的写法改同篇名，不列作者",
        "source.withheld.txt：即隐去 4 行之后的 source.txt（第 2、4—6 行），其余各行原样；编码为 UTF-8",
        "structure.yaml：略去撤回各篇的 1 条，以及注释",
        "原稿.docx：未收：不能确知其中没有撤回的文字",
      ]
    `)
  })

  it('says of corrections and decisions that only remarks are gone, where none was of such an article', () => {
    const others = {corrections: corrections.slice(1), decisions: decisions.slice(1)}
    const {altered} = sourceCopy({...folder('一封来信'), ...others})
    expect(altered.filter(({name}) => /^(?:corrections|structure)/.test(name))).toEqual([
      {name: 'corrections.yaml', what: '略去注释'},
      {name: 'structure.yaml', what: '略去注释'},
    ])
  })

  it('writes a long sentence of a correction on one line, as an editor finds it', () => {
    const why = `${'与印刷版核对，'.repeat(20)} 改正`
    const long = sourceCopy({...folder('一封来信'), corrections: [{line: 9, was: '甲', now: '乙', why}]})
    expect(texts(long).get('corrections.yaml')).toContain(`why: ${why}\n`)
  })

  it('leaves issue.yaml alone where the 目录 says no more than the title that is shown', () => {
    const plain = [{section: '来信', title: '张三来信', page: 3, article: 1}]
    const same = sourceCopy(folder('《张三来信》', plain))
    expect(texts(same).get('issue.yaml')).toBe('contents: 张三来信\n')
    expect(same.altered.map(({name}) => name)).not.toContain('issue.yaml')
  })

  it('reads a source.txt in whatever encoding it came', () => {
    // 张三来信 and 简讯 in GB18030, a line each.
    const bytes = Uint8Array.from([
      0xd5, 0xc5, 0xc8, 0xfd, 0xc0, 0xb4, 0xd0, 0xc5, 0x0a, 0xbc, 0xf2, 0xd1, 0xb6,
    ])
    const article = withdrawnArticle('7', '01', {title: '张三来信', lines: [1, 1]})
    const {files: copied} = sourceCopy({
      ...folder(''),
      files: [file('source.txt', bytes)],
      withdrawn: [article],
      withheld: [{first: 1, last: 1, article}],
    })
    expect(copied.map(({read}) => Buffer.from(read()).toString('utf8').split('\n')[1])).toEqual(['简讯'])
  })
})

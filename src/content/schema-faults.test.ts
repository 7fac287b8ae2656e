import {z} from 'astro/zod'
import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {articleSchema} from '../schemas/article.ts'
import {issueSchema} from '../schemas/issue.ts'
import {ContentError, readYaml} from './frontmatter.ts'

/** What an editor reads of a YAML text: line:column and sentence of each fault. */
function faults(yaml: string, schema: z.ZodType): string[] {
  try {
    readYaml({path: 'x', firstLine: 1, yaml}, schema)
    return []
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.faults.map(({line, column, reason}) => `${line}:${column} ${reason}`)
  }
}

const right: Readonly<Record<string, string>> = {
  title: '甲',
  issue: "'136'",
  order: '1',
  section: 'null',
  page: '1',
  kind: 'news',
  lines: '[1, 2]',
}

/** Frontmatter with some fields written otherwise; a field given as undefined is left out. */
function article(changes: Readonly<Record<string, string | undefined>>): string[] {
  const fields = Object.entries({...right, ...changes})
  const yaml = fields.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}\n`)).join('')
  return faults(yaml, articleSchema)
}

describe('frontmatter', () => {
  it('as convert writes it has no fault', () => {
    expect(article({})).toEqual([])
    expect(article({kind: 'null', issuedDate: '2016-02-29'})).toEqual([])
  })

  it('has its numbers in decimal digits', () => {
    expect(article({order: '1e3', page: '0x10', lines: '[1.0, +20]'})).toMatchInlineSnapshot(`
      [
        "3:8 order（次序）：现在是 1e3，应写作普通的数字：1000。",
        "5:7 page（页码）：现在是 0x10，应写作普通的数字：16。",
        "7:9 lines（起止行）第 1 项：现在是 1.0，应写作普通的数字：1。",
        "7:14 lines（起止行）第 2 项：现在是 +20，应写作普通的数字：20。",
      ]
    `)
    expect(article({order: '1e3', page: '三'})).toMatchInlineSnapshot(`
      [
        "3:8 order（次序）：现在是 1e3，应写作普通的数字：1000。",
        "5:7 page（页码）：现在是“三”，应是数字。",
      ]
    `)
    expect(article({title: '1e3', pages: '1e3'})).toMatchInlineSnapshot(`
      [
        "1:8 title（标题）：应是文字，请加引号：'1e3'。",
        "8:1 没有“pages”这一栏，而 page（页码）已经有了；请删去其中一个。",
      ]
    `)
    expect(article({order: '07', lines: '[ 1 , 20 ]'})).toEqual([])
  })

  it('with a key that does not exist names the likely one, once', () => {
    expect(article({title: undefined, titel: '甲'})).toMatchInlineSnapshot(`
      [
        "7:1 没有“titel”这一栏，是不是 title（标题）？请改正。",
      ]
    `)
    expect(article({title: undefined, 标题: '甲'})).toMatchInlineSnapshot(`
      [
        "7:1 没有“标题”这一栏，是不是 title（标题）？请改正。",
      ]
    `)
    expect(article({Title: '甲', ｐａｇｅ: '3', autor: '乙'})).toMatchInlineSnapshot(`
      [
        "8:1 没有“Title”这一栏，而 title（标题）已经有了；请删去其中一个。",
        "9:1 没有“ｐａｇｅ”这一栏，而 page（页码）已经有了；请删去其中一个。",
        "10:1 没有“autor”这一栏，是不是 authors（作者）？请改正。",
      ]
    `)
    expect(article({'　section': '甲', section: undefined})).toMatchInlineSnapshot(`
      [
        "7:1 没有“　section”这一栏，是不是 section（栏目）？请改正。",
      ]
    `)
    expect(article({字数: '300'})).toMatchInlineSnapshot(`
      [
        "8:1 没有“字数”这一栏，可用的有：title、issue、order、section、page、tocTitle、kind、withdrawn、source、compiledBy、authors、translators、credit、excerptedFrom、webEditor、documentNumber、issuer、issuedDate、adoptedDate、effectiveDate、lines、corrections；请改正或删去这一行。",
      ]
    `)
    expect(
      article({corrections: '\n  - line: 3\n    was: 甲\n    now: 乙\n    wyh: 丙'}),
    ).toMatchInlineSnapshot(`
      [
        "12:5 没有“wyh”这一栏，是不是 why（理由）？请改正。",
      ]
    `)
  })

  it('takes no day that the calendar does not have', () => {
    const date = (issuedDate: string) => article({issuedDate})
    expect(date('2014-02-30')).toMatchInlineSnapshot(`
      [
        "8:13 issuedDate（成文日期）：现在是“2014-02-30”，2014 年 2 月只有 28 天，请核对。",
      ]
    `)
    expect(date('2014-13-01')).toMatchInlineSnapshot(`
      [
        "8:13 issuedDate（成文日期）：现在是“2014-13-01”，没有 13 月这个月份，请核对。",
      ]
    `)
    expect(date('2014-00-10')).toMatchInlineSnapshot(`
      [
        "8:13 issuedDate（成文日期）：现在是“2014-00-10”，没有 0 月这个月份，请核对。",
      ]
    `)
    expect(date('2014-01-00')).toMatchInlineSnapshot(`
      [
        "8:13 issuedDate（成文日期）：现在是“2014-01-00”，没有 0 日，请核对。",
      ]
    `)
    expect(date('0214-11-17')).toMatchInlineSnapshot(`
      [
        "8:13 issuedDate（成文日期）：现在是“0214-11-17”，年份 0214 不对，请核对。",
      ]
    `)
    expect(date('2014年6月4日')).toMatchInlineSnapshot(`
      [
        "8:13 issuedDate（成文日期）：现在是“2014年6月4日”，日期应写作 2014-06-04。",
      ]
    `)
    expect(date('2014.11.17')).toMatchInlineSnapshot(`
      [
        "8:13 issuedDate（成文日期）：现在是“2014.11.17”，日期应写作 2014-11-17。",
      ]
    `)
    expect(date('去年')).toMatchInlineSnapshot(`
      [
        "8:13 issuedDate（成文日期）：现在是“去年”，日期应写作 2014-06-14 的样子。",
      ]
    `)
    expect(date('2014')).toMatchInlineSnapshot(`
      [
        "8:13 issuedDate（成文日期）：现在是 2014，日期应写作 2014-06-14 的样子。",
      ]
    `)
  })

  it('takes no page but a number from 1', () => {
    const pages = ['0', '-3', '1e99', '.nan', '-.inf', '1.5', '"3"', '３', '第三页', 'true', '[3]', '封二']
    expect(pages.map(page => article({page}).join())).toMatchInlineSnapshot(`
      [
        "5:7 page（页码）：现在是 0，应大于 0。",
        "5:7 page（页码）：现在是 -3，应大于 0。",
        "5:7 page（页码）：现在是 1e99，数目太大，请核对。",
        "5:7 page（页码）：现在是 .nan，应是数字。",
        "5:7 page（页码）：现在是 -.inf，应是数字。",
        "5:7 page（页码）：现在是 1.5，应是整数。",
        "5:7 page（页码）：现在是“3”，应写作半角数字，不加引号：3。",
        "5:7 page（页码）：现在是“３”，应写作半角数字，不加引号：3。",
        "5:7 page（页码）：现在是“第三页”，应是数字。",
        "5:7 page（页码）：现在是 true，应是数字。",
        "5:7 page（页码）：现在是一个列表，应是数字。",
        "5:7 page（页码）：现在是“封二”，应是数字。",
      ]
    `)
  })

  it('tells what to type where text is meant', () => {
    expect(article({title: '2014'})).toMatchInlineSnapshot(`
      [
        "1:8 title（标题）：应是文字，请加引号：'2014'。",
      ]
    `)
    expect(article({title: '1e3'})).toMatchInlineSnapshot(`
      [
        "1:8 title（标题）：应是文字，请加引号：'1e3'。",
      ]
    `)
    expect(article({title: 'null'})).toMatchInlineSnapshot(`
      [
        "1:8 title（标题）：现在是 null，会被当作“没有”；若就是这几个字，请加引号：'null'。",
      ]
    `)
    expect(article({title: '~'})).toMatchInlineSnapshot(`
      [
        "1:8 title（标题）：现在是 ~，会被当作“没有”；若就是这几个字，请加引号：'~'。",
      ]
    `)
    expect(article({title: 'true'})).toMatchInlineSnapshot(`
      [
        "1:8 title（标题）：应是文字，请加引号：'true'。",
      ]
    `)
    expect(article({title: ''})).toMatchInlineSnapshot(`
      [
        "1:8 title（标题）：空着；请补上文字。",
      ]
    `)
    expect(article({title: "''"})).toMatchInlineSnapshot(`
      [
        "1:8 title（标题）：不能为空；请补上。",
      ]
    `)
    expect(article({documentNumber: "''"})).toMatchInlineSnapshot(`
      [
        "8:17 documentNumber（文号）：不能为空；没有就把这一栏整行删去。",
      ]
    `)
    expect(article({documentNumber: '[2014]3号'})).toMatchInlineSnapshot(`
      [
        "8:17 值以 [ 开头，而 [ 在 YAML 里另有用处；若是正文，请给整个值加单引号。",
      ]
    `)
    expect(article({documentNumber: '[2014]'})).toMatchInlineSnapshot(`
      [
        "8:17 documentNumber（文号）：现在是一个列表，应是文字；若方括号、花括号是正文，请给整个值加引号。",
      ]
    `)
    // YAML 1.2 has no such word
    expect(article({title: 'No'})).toEqual([])
  })

  it('tells how lists are written', () => {
    expect(article({authors: '张三、李四'})).toMatchInlineSnapshot(`
      [
        "8:10 authors（作者）：现在是“张三、李四”，应是列表，请写作：[张三, 李四]。",
      ]
    `)
    expect(article({authors: "['']"})).toMatchInlineSnapshot(`
      [
        "8:11 authors（作者）第 1 项：不能为空；请补上。",
      ]
    `)
    expect(article({lines: '46'})).toMatchInlineSnapshot(`
      [
        "7:8 lines（起止行）：现在是 46，应是两个数，例如 [46, 80]。",
      ]
    `)
    expect(article({lines: '[46]'})).toMatchInlineSnapshot(`
      [
        "7:8 lines（起止行）：项数太少，应有 2 项。",
      ]
    `)
    expect(article({lines: '[46, 80, 90]'})).toMatchInlineSnapshot(`
      [
        "7:8 lines（起止行）：项数太多，应有 2 项。",
      ]
    `)
  })

  it('knows what kinds are called in Chinese', () => {
    expect(article({kind: '讣告'})).toMatchInlineSnapshot(`
      [
        "6:7 kind（体裁）：现在是“讣告”，应写作 obituary。",
      ]
    `)
    expect(article({kind: '别的'})).toMatchInlineSnapshot(`
      [
        "6:7 kind（体裁）：现在是“别的”，应是这些词之一：news（新闻）、event（活动纪实）、analysis（分析评论）、policy（政策文件）、regulation（法规规章）、judicial（司法文件）、member-profile（会员介绍）、interview（访谈）、notice（通知启事）、obituary（讣告）、chronicle（大事记）、literature（文学作品）；说不准就写 null。",
      ]
    `)
  })
})

test('issue.yaml: unknown keys, years and months that cannot be', () => {
  const rest =
    'title: null\npublisher: null\npublisherEnglish: null\nnumber: 1\ntotal: 1\nvolume: null\nissueLine: null\nnotice: null\nsections: []\neditors: []\nresponsibleEditor: null\n'
  const entry = '\n  - section: null\n    titel: 甲\n    page: 0\n    article: null\n'
  const yaml = `${rest}year: 20141\nmonths: [13]\ncombined: 否\ncontents:${entry}colofon: []\n`
  expect(faults(yaml, issueSchema)).toMatchInlineSnapshot(`
    [
      "12:7 year（年）：现在是 20141，应不大于 2199。",
      "13:10 months（月）第 1 项：现在是 13，应不大于 12。",
      "14:11 combined（合刊）：现在是“否”，应是 true（是）或 false（不是）。",
      "17:5 没有“titel”这一栏，是不是 title（标题）？请改正。",
      "18:11 contents（目录）第 1 项的 page（页码）：现在是 0，应大于 0。",
      "20:1 没有“colofon”这一栏，是不是 colophon（版权页各行）？请改正。",
    ]
  `)
})

test('every code of Zod comes out in Chinese', () => {
  const codes: readonly (readonly [string, z.ZodType, string])[] = [
    ['invalid_type', z.strictObject({a: z.string()}), 'a: 1'],
    ['too_small', z.strictObject({a: z.number().min(2)}), 'a: 1'],
    ['too_big', z.strictObject({a: z.string().max(2)}), 'a: 天地玄黄'],
    ['invalid_format', z.strictObject({a: z.email()}), 'a: 甲'],
    ['not_multiple_of', z.strictObject({a: z.number().multipleOf(5)}), 'a: 3'],
    ['unrecognized_keys', z.strictObject({另一栏: z.string().optional()}), 'a: 3'],
    ['invalid_union', z.strictObject({a: z.union([z.string(), z.null()])}), 'a: 3'],
    ['invalid_key', z.strictObject({a: z.record(z.email(), z.string())}), 'a: {b: 甲}'],
    ['invalid_element', z.strictObject({a: z.preprocess(() => new Set([1]), z.set(z.string()))}), 'a: 甲'],
    ['invalid_value', z.strictObject({a: z.literal(['甲', '乙'])}), 'a: 丙'],
    ['custom', z.strictObject({a: z.string().refine(() => false)}), 'a: 丙'],
  ]
  const said = codes.map(([code, schema, yaml]) => `${code} → ${faults(yaml, schema).join('\n')}`)
  expect(said.join('\n')).not.toMatch(/Invalid|expected|Too |Unrecognized|must|undefined|\[object/)
  expect(said).toMatchInlineSnapshot(`
    [
      "invalid_type → 1:4 a：应是文字，请加引号：'1'。",
      "too_small → 1:4 a：现在是 1，应不小于 2。",
      "too_big → 1:4 a：现在是“天地玄黄”，太长，最多 2 个字。",
      "invalid_format → 1:4 a：现在是“甲”，不合这一栏的写法，请对照别的文件改正。",
      "not_multiple_of → 1:4 a：现在是 3，应是 5 的倍数。",
      "unrecognized_keys → 1:1 没有“a”这一栏，可用的有：另一栏；请改正或删去这一行。",
      "invalid_union → 1:4 a：现在是 3，不合这一栏的写法，请对照别的文件改正。",
      "invalid_key → 1:8 a.b：现在是“甲”，不合这一栏的写法，请对照别的文件改正。",
      "invalid_element → 1:4 a：现在是“甲”，应是文字；若方括号、花括号是正文，请给整个值加引号。",
      "invalid_value → 1:4 a：现在是“丙”，应是 甲、乙 之一。",
      "custom → 1:4 a：现在是“丙”，不合这一栏的写法，请对照别的文件改正。",
    ]
  `)
})

test('whatever is typed into frontmatter is told in Chinese, never thrown', () => {
  const typed = `${Object.entries(right)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}issuedDate: 2014-06-14\nauthors: [甲]\n`
  const pieces = [
    '- ',
    '\n',
    '\n  ',
    '\t',
    '　',
    ': ',
    '：',
    ':',
    'title',
    '3',
    '.',
    '-',
    '甲',
    "'",
    '"',
    '[',
    '{',
    ']',
    '#',
    '*a',
    '&a ',
    '!',
    '|',
    '>',
    '---\n',
    '%',
    '\\',
    ' ',
    'null',
    '1e99',
  ]
  const insertion = fc.record({at: fc.nat(typed.length), piece: fc.constantFrom(...pieces), drop: fc.nat(6)})
  fc.assert(
    fc.property(fc.array(insertion, {maxLength: 6}), insertions => {
      const yaml = insertions.reduce(
        (text, {at, piece, drop}) => text.slice(0, at) + piece + text.slice(at + drop),
        typed,
      )
      for (const message of faults(yaml, articleSchema)) {
        expect(message).toMatch(/^\d+:\d+ .*。$/su)
        expect(message).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}|Invalid|undefined/)
      }
    }),
    {numRuns: 500},
  )
})

it('digits in quotes are told to be a number where one is wanted, and nowhere else', () => {
  const schema = z.object({
    count: z.number().optional(),
    whole: z.int().optional(),
    sure: z.boolean().optional(),
    list: z.array(z.string()).optional(),
  })
  expect(
    faults("count: '3'\nwhole: ' ３'\nsure: '3'\n", schema).map(each => each.replace(/^\d+:\d+ /, '')),
  ).toEqual([
    'count：现在是“3”，应写作半角数字，不加引号：3。',
    'whole：现在是“ ３”，应写作半角数字，不加引号：3。',
    'sure：现在是“3”，应是 true（是）或 false（不是）。',
  ])
  expect(faults('count: 三\nlist: {a: 1}\n', schema).map(each => each.replace(/^\d+:\d+ /, ''))).toEqual([
    'count：现在是“三”，应是数字。',
    'list：现在是若干行“栏目: 值”，应是列表（每项一行，以 - 开头）。',
  ])
})

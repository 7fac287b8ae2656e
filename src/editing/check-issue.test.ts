import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {minimalIssue} from '../../tests/convert/minimal-issue.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {frontmatterOf} from '../content/frontmatter.ts'
import {textDigest} from '../content/text-file.ts'
import {convert} from '../convert/convert.ts'
import {checkDuplicates, checkIssue} from './check-issue.ts'

const conversion = convert(minimalIssue('编辑同志：\n\n来信收悉，此复。\n'), {id: '27', path: 'source.txt'})
const {files} = conversion
const converted = files.get('01.mdx') ?? ''

const folder = {
  id: '27',
  path: '27',
  hasSource: true,
  original: undefined,
  isPlain: true,
  originals: [],
  converted: true,
  articles: ['01'],
  articleFiles: ['01.mdx'],
}

/** The messages on an issue, given how an editor changed its article's file. */
function messagesOn(edit: (mdx: string) => string) {
  const texts = new Map([...files, ['01.mdx', edit(converted)]])
  return checkIssue({folder, texts, conversion}).reports.flatMap(({messages}) => messages)
}

/** What is said of it. */
function said(edit: (mdx: string) => string) {
  return messagesOn(edit).map(({fatal, ruleId, reason}) => ({fatal, ruleId, reason}))
}
const withdraw = (mdx: string) => mdx.replace('\nlines:', '\nwithdrawn: 应作者要求\nlines:')
const withoutBody = (mdx: string) => mdx.slice(0, mdx.indexOf('\n---\n') + '\n---\n'.length)

test('what convert says of a file is what its YAML says, whatever was printed', () => {
  const print = minimalIssue('来信收悉，此复。\n')
  const title = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.constantFrom('# 甲: 乙', "'甲", '- 甲', 'true', '2014-06-14', '~', '|', '甲: &a *b', '\u2028甲'),
  )
  fc.assert(
    fc.property(title, printed => {
      const {files, data} = convert(print.replaceAll('示例文章的题名', printed), {id: '27'})
      for (const [name, text] of files) {
        const yaml = name === 'issue.yaml' ? text : frontmatterOf(text, name).yaml
        expect(JSON.parse(JSON.stringify(data.get(name)))).toEqual(parse(yaml))
      }
    }),
    {numRuns: 25},
  )
})

describe('checkIssue', () => {
  test('names the slip of typing where a tag is none', () => {
    const [message] = messagesOn(mdx => `${mdx}\n<Figure src=“award.png” />\n`)
    expect(message).toMatchObject({fatal: true, ruleId: 'syntax', column: 13})
    expect(message?.reason).toContain('引号要用半角的 "')
  })

  test('tells every entry of issue.yaml that departs from the print, where it stands, one that is gone or too many too', () => {
    const lines = ['甲', '乙', '丙', '丁', '戊'].map(name => `协会召开${name}类会员座谈会`)
    const print = minimalIssue(lines.join('。\n')).replace(
      '示例文章的题名.....\t1',
      ['示例文章的题名.....\t1', ...lines.map((line, index) => `${line}.....\t${index + 2}`)].join('\n'),
    )
    const printed = convert(print, {id: '27', path: 'source.txt'})
    const yaml = printed.files.get('issue.yaml') ?? ''
    const departures = (edit: (yaml: string) => string) => {
      const texts = new Map([['issue.yaml', edit(yaml)]])
      const [report] = checkIssue({folder, texts, conversion: printed}).reports
      return (report?.messages ?? [])
        .filter(({ruleId}) => ruleId === 'differs-from-print')
        .map(({line, reason}) => [edit(yaml).split('\n')[(line ?? 1) - 1]?.trim(), reason.split('。')[0]])
    }
    expect(
      departures(text =>
        text.replace('甲类', '家类').replace('丙类', '病类').replace('示例通讯\n  -', '示例讯\n  -'),
      ),
    ).toEqual([
      ['- 示例讯', '与原文不符，且没有校勘记：刊头（masthead）原文是“示例通讯”，这里是“示例讯”'],
      [
        'title: 协会召开家类会员座谈会',
        '与原文不符，且没有校勘记：目录（contents）原文是“协会召开甲类会员座谈会2”，这里是“协会召开家类会员座谈会2”',
      ],
      [
        'title: 协会召开病类会员座谈会',
        '与原文不符，且没有校勘记：目录（contents）原文是“协会召开丙类会员座谈会4”，这里是“协会召开病类会员座谈会4”',
      ],
    ])
    const entry = / {2}- section: 协会动态\n {4}title: 协会召开乙类会员座谈会\n(?: {4}.*\n)*/u
    expect(departures(text => text.replace(entry, ''))).toEqual([
      [
        'title: 协会召开甲类会员座谈会',
        '与原文不符，且没有校勘记：目录（contents）原文是“协会召开乙类会员座谈会3”，这里没有文字',
      ],
    ])
    expect(departures(text => text.replace(entry, each => each.replace('乙类', '庚类') + each))).toEqual([
      [
        'title: 协会召开庚类会员座谈会',
        '与原文不符，且没有校勘记：目录（contents）原文没有文字，这里是“协会召开庚类会员座谈会3”',
      ],
    ])
  })

  test('names the place of what no page or book can hold', () => {
    const [message] = messagesOn(mdx => mdx.replace('此复', '此\uFFFF复'))
    expect(message).toMatchObject({fatal: true, ruleId: 'unholdable-character', line: 13, column: 7})
    expect(message?.reason).toContain('U+FFFF')
    expect(said(mdx => mdx.replace('title: ', 'title: \u0007'))).toContainEqual(
      expect.objectContaining({fatal: true, ruleId: 'unholdable-character'}),
    )
  })

  test('knows every link of an article at once, and no places of one that cannot be shown', () => {
    const linked = (links: string) => {
      const texts = new Map([...files, ['01.mdx', converted.replace('来信收悉', links)]])
      return checkIssue({folder, texts, conversion}).linked
    }
    expect(linked('[一](03.html)，[二](#di-9-tiao)，[三](/issues/9/01.html)')).toMatchObject([
      {links: [{address: '/issues/9/01.html'}], ids: []},
    ])
    expect(linked('<见第五条>')).toMatchObject([{links: [], ids: null}])
  })

  test('names the line on which a picture stands that readers wait for', () => {
    const path = newFolder('heavy')
    const png = Buffer.alloc(3 * 1024 * 1024)
    // the head of a PNG says how wide and high it is
    Buffer.from('89504e470d0a1a0a0000000d49484452000006400000038408020000', 'hex').copy(png)
    writeFileSync(join(path, 'award.png'), png)
    const texts = new Map([...files, ['01.mdx', `${converted}\n<Figure src="award.png" />\n`]])
    const {reports} = checkIssue({folder: {...folder, path}, texts, conversion})
    expect(reports.flatMap(({messages}) => messages)).toMatchObject([
      {
        ruleId: 'picture-size',
        line: converted.split('\n').length + 1,
        reason: expect.stringContaining('award.png 有 3.0 MB'),
      },
    ])
  })

  test('tells of a caption that an editor made up what to do with it', () => {
    const [message] = said(mdx => `${mdx}\n<Figure caption="颁奖现场" />\n`).filter(
      ({ruleId}) => ruleId === 'differs-from-print',
    )
    expect(message?.reason).toContain('图片说明“颁奖现场”在刊上没有印')
    expect(message?.reason).toContain('自己配的图不写 caption，只留 <Figure src="…" />')
  })

  test('tells a title of the 目录 that is none of those printed there', () => {
    const listed = convert(
      `物联视界\n\n2015年3月总第27期\n\n目录\n\n电商: 十大趋势.....1\n\n物流: 三项措施.....3\n\n电商：十大趋势\n\n会议听取了秘书处的工作汇报，审议通过了财务决算。\n\n物流：三项措施\n\n协会走访了十二家会员单位，听取意见三十余条。\n`,
      {id: '27', path: 'source.txt'},
    )
    const mdx = listed.files.get('01.mdx') ?? ''
    const departures = (tocTitle: string) => {
      const texts = new Map([
        ...listed.files,
        ['01.mdx', mdx.replace(/^tocTitle: .*/mu, `tocTitle: "${tocTitle}"`)],
      ])
      return checkIssue({folder, texts, conversion: listed}).reports.flatMap(({messages}) =>
        messages.map(({line, ruleId, reason}) => ({line, ruleId, reason})),
      )
    }
    expect(mdx).toContain('tocTitle: "电商: 十大趋势"')
    expect(departures('电子商务: 十大趋势')).toEqual([
      {
        line: 1 + mdx.split('\n').findIndex(line => line.startsWith('tocTitle:')),
        ruleId: 'differs-from-print',
        reason: expect.stringContaining('tocTitle 原文是“电商: 十大趋势”，这里是“电子商务: 十大趋势”'),
      },
    ])
    // which of them lists the article is a judgement
    expect(departures('物流: 三项措施')).toEqual([])
  })

  test('tells every place of an article that departs, and of very many how many there are', () => {
    const print = Array.from({length: 30}, (_, at) => `第${at + 1}户今年按月报送了产销数据，经核对没有差错`)
    const long = convert(minimalIssue(`${print.join('。\n\n')}。\n`), {id: '27', path: 'source.txt'})
    const departures = (edit: (mdx: string) => string) => {
      const texts = new Map([...long.files, ['01.mdx', edit(long.files.get('01.mdx') ?? '')]])
      return checkIssue({folder, texts, conversion: long}).reports.flatMap(({messages}) => messages)
    }
    const two = departures(
      mdx =>
        `${mdx.replace('第3户今年', '第3户去年').replace('第9户今年按月', '第9户今年')}\n<Figure caption="颁奖现场" />\n`,
    )
    expect(two.map(({reason}) => reason)).toEqual([
      expect.stringContaining('原文是“。第3户今年按月'),
      expect.stringContaining('原文是“9户今年按月报送'),
      expect.stringContaining('图片说明“颁奖现场”在刊上没有印'),
    ])
    const lines = new Set(two.map(({line}) => line))
    expect(lines.size).toBe(3)
    const all = departures(mdx => mdx.replaceAll('按月报送', '按季报送'))
    expect(all).toHaveLength(20)
    expect(all.at(-1)?.reason).toContain('；后面还有 10 处')
  })

  test('quotes the print as it was before its corrections, and what these made of it', () => {
    const source = minimalIssue('编辑同志：\n\n来信收悉，此复。理论 and 实践相结合。\n')
    const line = source.split('\n').findIndex(text => text.includes('and')) + 1
    const corrections = [{line, was: '理论 and 实践', now: '理论和实践', why: '误抽'}]
    const mended = convert(source, {id: '27', path: 'source.txt', corrections})
    const texts = new Map([
      ...mended.files,
      ['01.mdx', (mended.files.get('01.mdx') ?? '').replace('。理论和实践', '。理论与实践')],
    ])
    const [message] = checkIssue({folder, texts, conversion: mended}).reports.flatMap(
      ({messages}) => messages,
    )
    expect(message?.reason).toContain(
      '原文是“复。理论 and 实践相结合。”，已更正为“复。理论和实践相结合。”，这里是“复。理论与实践相结合。”',
    )
  })

  test('takes a document number that convert did not know, if it is printed', () => {
    const numbered = (number: string) =>
      said(mdx => mdx.replace('\nlines:', `\ndocumentNumber: ${number}\nlines:`))
    expect(numbered('来信')).toEqual([])
    expect(numbered('国发〔2014〕21号')).toMatchObject([{fatal: true, ruleId: 'differs-from-print'}])
  })

  test.each([
    ['text appended', (mdx: string) => `${mdx}\n又及。\n`],
    ['a changed title', (mdx: string) => mdx.replace('示例文章的题名', '示例文章')],
    ['an appended heading', (mdx: string) => `${mdx}\n## 附记\n`],
  ])('finds %s', (_what, edit) => {
    expect(said(edit)).toMatchObject([{fatal: true, ruleId: 'differs-from-print'}])
  })

  test('finds nothing in what convert wrote, and an error in a text cut short', () => {
    expect(said(mdx => mdx)).toEqual([])
    expect(said(withoutBody)).toMatchObject([{fatal: true, ruleId: 'differs-from-print'}])
  })

  test.each([
    ['left in its file', withdraw],
    ['deleted', (mdx: string) => withoutBody(withdraw(mdx))],
    ['cut short', (mdx: string) => withdraw(mdx).replace('此复', '')],
  ])('counts the text of a withdrawn article as withheld, be it %s', (_how, edit) => {
    expect(said(edit)).toEqual([
      {
        fatal: undefined,
        ruleId: 'withdrawn',
        reason: expect.stringMatching(/^这一篇已撤回（应作者要求）：source\.txt 第 15—19 行，正文 13 字，/),
      },
    ])
  })

  test('lets the title of a withdrawn article be another', () => {
    expect(said(mdx => withdraw(mdx).replace('示例文章的题名', '一封来信'))).toMatchObject([
      {ruleId: 'withdrawn'},
    ])
  })

  test('does not take other lines than those of the print: what is withheld goes by them', () => {
    expect(said(mdx => withdraw(mdx).replace(/^lines:.*$/m, 'lines: [15, 17]'))).toMatchObject([
      {fatal: true, ruleId: 'withdrawn-lines', reason: expect.stringContaining('[15, 19]')},
    ])
  })

  test.each([
    ['lines', 'lines: [15, 999]', /^lines 写到第 999 行，而 source\.txt 只有 \d+ 行/],
    ['lines', 'lines: [19, 15]', /^lines 的起行 19 大于止行 15/],
    ['issue', 'issue: "28"', /^issue 现在是“28”/],
  ])('names a wrong field at its line: %s, %s', (field, written, reason) => {
    const edited = converted.replace(new RegExp(`^${field}:.*$`, 'm'), written)
    expect(messagesOn(() => edited)).toMatchObject([
      {
        fatal: true,
        ruleId: `article-${field}`,
        line: edited.split('\n').indexOf(written) + 1,
        reason: expect.stringMatching(reason),
      },
    ])
  })

  test('wants a reason', () => {
    expect(said(mdx => mdx.replace('\nlines:', '\nwithdrawn:\nlines:'))).toMatchObject([
      {fatal: true, ruleId: 'schema'},
    ])
  })
})

describe('checkDuplicates', () => {
  const issue = (id: string, source: string, total: number | null) => ({
    id,
    path: `issues/${id}`,
    source,
    data: {year: null, months: [], number: null, total, volume: null},
  })
  const told = (...issues: ReturnType<typeof issue>[]) =>
    checkDuplicates(issues).flatMap(({path, messages}) => messages.map(({reason}) => `${path} ${reason}`))

  test('finds nothing in issues that differ', () => {
    expect(
      told(issue('27', 'a', 27), issue('28', 'b', 28), issue('x', 'c', null), issue('y', 'd', null)),
    ).toEqual([])
  })

  test('finds one text twice, and one total number twice', () => {
    expect(told(issue('27', 'a', 27), issue('28', 'a', 27))).toEqual([
      'issues/28/source.txt 与第 27 期的 source.txt 完全相同；请删去放错的一份。',
    ])
    expect(told(issue('27', 'a', 27), issue('28', 'b', 27))).toEqual([
      'issues/28/source.txt 总第 27 期已经有了（文件夹 27）；请核对期号，删去重复的一份；刊头印错了的，在这一期的 structure.yaml 里写一条 - set: {total: 28}，再运行 npm run convert -- 28。',
    ])
  })
})

test('of a file that only waits for convert nothing else is said', () => {
  const old = converted.replace('来信收悉', '来信收到')
  const texts = new Map([...files, ['01.mdx', old]])
  const record = {
    version: 2 as const,
    source: null,
    files: {'01.mdx': textDigest(old)},
    articles: {},
    removed: [],
    drops: [],
  }
  expect(checkIssue({folder, texts, conversion}).reports.flatMap(({messages}) => messages)).toHaveLength(1)
  const elsewhere = new Map(
    [...texts].map(([name, text]) => [name, String(text).replace(/^issue:.*$/m, 'issue: "28"')] as const),
  )
  const askedFor = (issue: string) =>
    checkIssue({folder, texts: elsewhere, conversion, record: {...record, issue}})
      .reports.flatMap(({messages}) => messages)
      .filter(({ruleId}) => ruleId === 'article-issue')
  expect(askedFor(folder.id)).not.toEqual([])
  // the folder was renamed, which is told of it
  expect(askedFor('28')).toEqual([])
  expect(checkIssue({folder, texts, conversion, record}).reports.flatMap(({messages}) => messages)).toEqual(
    [],
  )
})

import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {stringify} from 'yaml'
import {type CorrectionsReading, readCorrections} from './read-corrections.ts'

const read = (yaml: string): CorrectionsReading => readCorrections(new TextEncoder().encode(yaml))

/** line:column and sentence of each message. */
const said = (yaml: string): string[] =>
  read(yaml).messages.map(({line, column, reason}) => `${line}:${column} ${reason}`)

const mended = {line: 265, was: '表率 and 导向', now: '表率和导向', why: '抽取文字时“和”成了英文'}
const typed = '- line: 265\n  was: 表率 and 导向\n  now: 表率和导向\n  why: 抽取文字时“和”成了英文\n'

test('a list of {line, was, now, why}', () => {
  const {corrections, places, messages} = read(typed)
  expect(corrections).toEqual([mended])
  expect(messages).toEqual([])
  const [correction] = corrections
  expect(correction && places.get(correction)).toEqual({
    line: {line: 1, column: 9},
    was: {line: 2, column: 8},
  })
})

test('an empty file, or one with comments or blanks only, mends nothing', () => {
  for (const yaml of ['', '# 还没有更正\n', '\uFEFF', ' \n\n', '---\n'])
    expect(read(yaml)).toMatchObject({corrections: [], messages: []})
})

test('messages are errors of corrections.yaml', () => {
  expect(read('- line: 三\n  was: 甲\n  now: 乙').messages).toMatchObject([
    {line: 1, column: 9, fatal: true, ruleId: 'corrections', source: 'huikan'},
  ])
})

describe('every way in which it is saved', () => {
  const utf16 = (big: boolean, mark: boolean) => {
    const units = Buffer.from((mark ? '\uFEFF' : '') + typed, 'utf16le')
    return big ? units.swap16() : units
  }
  // Node.js has no encoder for GB18030
  const gb18030 = Buffer.concat([
    Buffer.from('- line: 265\n  was: '),
    Buffer.from('b1edc2ca20616e6420b5bccff2', 'hex'),
    Buffer.from('\n  now: '),
    Buffer.from('b1edc2cabacdb5bccff2', 'hex'),
    Buffer.from('\n'),
  ])
  it.each([
    ['UTF-8', Buffer.from(typed)],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${typed}`)],
    ['UTF-8 with Windows line ends', Buffer.from(typed.replaceAll('\n', '\r\n'))],
    ['UTF-16 little endian', utf16(false, true)],
    ['UTF-16 big endian', utf16(true, true)],
    ['UTF-16 without its mark', utf16(false, false)],
  ])('%s', (_name, bytes) => {
    expect(readCorrections(bytes)).toMatchObject({corrections: [mended], messages: []})
  })

  it('ANSI (GB18030)', () => {
    const {line, was, now} = mended
    expect(readCorrections(gb18030)).toMatchObject({corrections: [{line, was, now}], messages: []})
  })

  it('what is no text is told in one sentence', () => {
    const {messages} = readCorrections(Buffer.from('%PDF-1.7\n'))
    expect(messages.map(({reason}) => reason)).toMatchInlineSnapshot(`
      [
        "这不是文本文件，而是 PDF 文件；请先把其中的文字另存为纯文本（.txt）。",
      ]
    `)
  })
})

describe('every way in which it is typed', () => {
  const expected = [
    {line: 319, was: '指导思想 and 目标', now: '指导思想和目标', why: '试'},
    {line: 320, was: '甲', now: '乙'},
  ]
  const right =
    '- line: 319\n  was: 指导思想 and 目标\n  now: 指导思想和目标\n  why: 试\n- line: 320\n  was: 甲\n  now: 乙\n'
  it.each([
    ['as it should be', right],
    ['full-width colons', right.replaceAll(': ', '：')],
    ['full-width colons and a blank', right.replaceAll(': ', '： ')],
    ['full-width colons and a full-width blank', right.replaceAll(': ', '：　')],
    ['full-width dashes', right.replaceAll('- ', '－')],
    ['full-width dashes and blanks', right.replaceAll('- ', '－　').replaceAll('  ', '　')],
    ['long dashes', right.replaceAll('- ', '— ')],
    ['doubled long dashes', right.replaceAll('- ', '——')],
    ['hyphens of Word', right.replaceAll('- ', '‐ ')],
    ['no blank behind the dash', right.replaceAll('- ', '-')],
    ['no blank behind the colon', right.replaceAll(': ', ':')],
    ['blanks before the colon', right.replaceAll(': ', ' : ')],
    ['tabs before all', right.replaceAll(/^/gm, '\t')],
    ['tabs for blanks', right.replaceAll('  ', '\t').replaceAll(': ', ':\t')],
    ['full-width blanks before all', right.replaceAll('  ', '　　')],
    ['no indentation', right.replaceAll('  ', '')],
    ['uneven indentation', right.replace('  now', '     now').replace('  why', ' why')],
    ['no dashes', right.replaceAll('- ', '')],
    ['dashes in lines of their own', right.replaceAll('- ', '-\n  ')],
    ['full-width digits', right.replace('319', '３１９')],
    ['curly quotes around the number', right.replace('319', '“319”')],
    ['第 and 行 around the number', right.replace('319', '第319行')],
    ['a comment behind the number', right.replace('319', '319 # 第三页')],
    ['quotation marks', right.replace('指导思想 and 目标', '"指导思想 and 目标"').replace('甲', "'甲'")],
    ['braces', right.replace(/- line: 320[\s\S]*/, '- {line: 320, was: 甲, now: 乙}\n')],
    [
      'braces and a full-width colon',
      right.replace(': 319', '：319').replace(/- line: 320[\s\S]*/, '- {line: 320, was: 甲, now: 乙}\n'),
    ],
    ['a block scalar', right.replace('was: 指导', 'was: |-\n    指导')],
    [
      'a block scalar and a full-width colon',
      right.replace('was: 指导', 'was: |-\n    指导').replace(': 试', '：试'),
    ],
    ['comments and blank lines', right.replaceAll('- line', '\n# 注\n- line').replaceAll(': ', '：')],
    ['blanks at the ends', right.replaceAll('\n', ' \t\n').replace(': 甲', '：甲')],
  ])('%s', (_name, yaml) => {
    expect(said(yaml)).toEqual([])
    expect(read(yaml).corrections).toEqual(expected)
  })

  it.each([
    '2014',
    '2014-11-17',
    'true',
    'No',
    'null',
    '~',
    '0x10',
    '1e3',
    '.nan',
    '[1]',
    '[2014]3号',
    '{甲}',
    '*注',
    '&nbsp;',
    '!甲',
    '@甲',
    '`甲',
    '%甲',
    '>甲',
    '| 甲 | 乙 |',
    '- 甲',
    '? 甲',
    ': 甲',
    '甲: 乙',
    '甲：乙',
    'C#语言',
    '"甲"乙',
    "'90年代'的",
    '“甲”',
    "it's",
    '\\n',
    '<<',
    '---甲',
  ])('was: %s is the text that stands there', text => {
    for (const yaml of [
      `- line: 3\n  was: ${text}\n  now: 乙\n`,
      `- line: 3\n  was: 甲甲\n  now: ${text}\n`,
    ]) {
      expect(said(yaml)).toEqual([])
      const [correction] = read(yaml).corrections
      expect([correction?.was, correction?.now]).toContain(text)
    }
  })

  it('reads what a program writes', () => {
    const texts = [
      '甲',
      ' 甲 ',
      '甲: 乙',
      "'甲'",
      '"甲',
      '甲 # 乙',
      '2014',
      'null',
      '　',
      '- 甲',
      '\\',
      '甲\t乙',
      '，'.repeat(200),
      'a b '.repeat(60),
    ]
    const list = texts.map((was, index) => ({line: index + 1, was, now: '乙', why: was}))
    for (const options of [{}, {lineWidth: 0}, {defaultStringType: 'QUOTE_SINGLE'} as const])
      expect(read(stringify(list, options))).toMatchObject({corrections: list, messages: []})
  })

  it('takes no reason for a reason that is not written', () => {
    expect(read('- line: 3\n  was: 甲\n  now: 乙\n  why:\n').corrections).toEqual([
      {line: 3, was: '甲', now: '乙'},
    ])
  })

  it('deletes where now is written as empty', () => {
    expect(read("- line: 3\n  was: 甲\n  now: ''\n").corrections).toEqual([{line: 3, was: '甲', now: ''}])
  })
})

describe('what cannot be read is told where it stands, once', () => {
  const entry = (fields: Record<string, string | undefined>) => {
    const all = {line: '3', was: '甲', now: '乙', ...fields}
    const rows = Object.entries(all).flatMap(([key, value]) =>
      value === undefined ? [] : `  ${key}: ${value}\n`,
    )
    return `-${rows.join('').slice(1)}`
  }

  it('lines', () => {
    const lines = ['', '0', '-3', '三百', '3.5', '0x10', '1e2', '3-5', '3、4', '99999999999']
    expect(lines.map(line => said(entry({line})).join())).toMatchInlineSnapshot(`
      [
        "1:9 line（行号）空着；请写 source.txt 里的行号，例如 319。",
        "1:9 line（行号）现在是“0”，应是 source.txt 里的行号，从 1 数起，例如 319。",
        "1:9 line（行号）现在是“-3”，应是 source.txt 里的行号，从 1 数起，例如 319。",
        "1:9 line（行号）现在是“三百”，应是 source.txt 里的行号，从 1 数起，例如 319。",
        "1:9 line（行号）现在是“3.5”，应是 source.txt 里的行号，从 1 数起，例如 319。",
        "1:9 line（行号）现在是“0x10”，应是 source.txt 里的行号，从 1 数起，例如 319。",
        "1:9 line（行号）现在是“1e2”，应是 source.txt 里的行号，从 1 数起，例如 319。",
        "1:9 line（行号）现在是“3-5”；一条更正只改一行，要改几行，请分成几条。",
        "1:9 line（行号）现在是“3、4”；一条更正只改一行，要改几行，请分成几条。",
        "1:9 line（行号）现在是“99999999999”，应是 source.txt 里的行号，从 1 数起，例如 319。",
      ]
    `)
  })

  it('empty values', () => {
    expect(said(entry({was: ''}))).toMatchInlineSnapshot(`
      [
        "2:8 was（原文）空着；请照 source.txt 写出要改的字。",
      ]
    `)
    expect(said(entry({was: "''"}))).toMatchInlineSnapshot(`
      [
        "2:8 was（原文）空着；请照 source.txt 写出要改的字。",
      ]
    `)
    expect(said(entry({now: ''}))).toMatchInlineSnapshot(`
      [
        "3:8 now（改为）空着：若要把 was 的字删去，请写 now: ''；若是漏写，请补上改后的文字。",
      ]
    `)
  })

  it('keys', () => {
    expect(said(entry({was: undefined, wsa: '甲'}))).toMatchInlineSnapshot(`
      [
        "3:3 没有“wsa”这一栏，是不是 was（原文）？请改正。",
      ]
    `)
    expect(said(entry({was: undefined, 原文: '甲'}))).toMatchInlineSnapshot(`
      [
        "3:3 没有“原文”这一栏，是不是 was（原文）？请改正。",
      ]
    `)
    expect(said(entry({page: '3'}))).toMatchInlineSnapshot(`
      [
        "4:3 没有“page”这一栏，可用的有：line、was、now、why；请改正或删去这一行。",
      ]
    `)
    expect(said(entry({was: undefined, now: undefined}))).toMatchInlineSnapshot(`
      [
        "1:3 这一条更正缺少 was（原文）、now（改为）；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由。",
      ]
    `)
    expect(said(`${entry({})}  was: 丙\n`)).toMatchInlineSnapshot(`
      [
        "4:3 was 写了两次（第一次在第 2 行）；请删去一个。",
      ]
    `)
    expect(said(`${entry({})}  <<: *base\n`)).toMatchInlineSnapshot(`
      [
        "4:3 没有“<<”这一栏，可用的有：line、was、now、why；请改正或删去这一行。",
      ]
    `)
  })

  it('a correction that changes nothing', () => {
    expect(said(entry({now: '甲'}))).toMatchInlineSnapshot(`
      [
        "3:8 now（改为）与 was（原文）完全相同，这一条什么也没有改；请改正，或删去这一条。",
      ]
    `)
  })

  it('a comment that may be text', () => {
    expect(said(entry({was: '甲 #1 楼'}))).toMatchInlineSnapshot(`
      [
        "2:10 was 里有“#”：YAML 把它和后面的字当作注释，不会读到。若是原文的字，请给整个值加引号：'甲 #1 楼'；若是注释，请另起一行写。",
      ]
    `)
    expect(said(entry({now: '#1 楼'}))).toMatchInlineSnapshot(`
      [
        "3:8 now 里有“#”：YAML 把它和后面的字当作注释，不会读到。若是原文的字，请给整个值加引号：'#1 楼'；若是注释，请另起一行写。",
      ]
    `)
  })

  it('a quotation that does not end', () => {
    expect(said(entry({was: '"甲'}))).toMatchInlineSnapshot(`
      [
        "2:8 was 的引号只有前一半；请在末尾补上 "，或把开头的 " 删去。",
      ]
    `)
  })

  it('a colon that is missing', () => {
    expect(said('- line 3\n  was: 甲\n  now 乙\n')).toMatchInlineSnapshot(`
      [
        "1:8 line 后面少了冒号；请写作 line: 3，冒号是半角的。",
        "3:7 now 后面少了冒号；请写作 now: 乙，冒号是半角的。",
      ]
    `)
  })

  it('a line number without its colon, of which nothing else is said', () => {
    expect(read('- line 3\n  was: 甲\n  now: 乙\n').corrections).toEqual([])
  })

  it('a value in two lines', () => {
    expect(said(entry({now: '乙\n    接着写'}))).toMatchInlineSnapshot(`
      [
        "4:5 这一行不属于哪一栏；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由，每个值写在一行里。",
      ]
    `)
  })

  it('an entry that is none', () => {
    expect(said(`${entry({})}- 甲\n`)).toMatchInlineSnapshot(`
      [
        "4:1 这一行不属于哪一栏；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由，每个值写在一行里。",
      ]
    `)
    expect(said(`${entry({})}- [1, 2]\n`)).toMatchInlineSnapshot(`
      [
        "4:3 这一条不是更正；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由。",
      ]
    `)
    expect(said(`${entry({})}-\n`)).toMatchInlineSnapshot(`
      [
        "4:2 这一条不是更正；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由。",
      ]
    `)
    expect(said(entry({was: '\n    - 甲'}))).toMatchInlineSnapshot(`
      [
        "2:8 was（原文）空着；请照 source.txt 写出要改的字。",
        "3:5 这一行不属于哪一栏；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由，每个值写在一行里。",
      ]
    `)
  })

  it('two documents', () => {
    expect(said(`${entry({})}---\n${entry({})}`)).toMatchInlineSnapshot(`
      [
        "4:1 文件中间有一行 --- 或 ...，后面的内容不会被读到；请删去这一行。",
      ]
    `)
  })

  it('a file that is something else', () => {
    const article = '协会召开座谈会\n\n本刊讯 昨日，协会召开座谈会。\n会上，会长致辞。\n'
    expect(said(article)).toMatchInlineSnapshot(`
      [
        "1:1 corrections.yaml 应当是更正的列表；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由。",
      ]
    `)
    expect(said('甲: 1\n乙: 2\n')).toMatchInlineSnapshot(`
      [
        "1:1 corrections.yaml 应当是更正的列表；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由。",
      ]
    `)
    expect(said('[1, 2]')).toMatchInlineSnapshot(`
      [
        "1:1 corrections.yaml 应当是更正的列表；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由。",
      ]
    `)
    expect(said(`${entry({})}${article}`)).toMatchInlineSnapshot(`
      [
        "4:1 这一行不属于哪一栏；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由，每个值写在一行里。",
      ]
    `)
  })

  it('two faults in two entries are two messages, at their own lines', () => {
    expect(said(`${entry({line: '三'})}${entry({})}${entry({now: ''})}`)).toMatchInlineSnapshot(`
      [
        "1:9 line（行号）现在是“三”，应是 source.txt 里的行号，从 1 数起，例如 319。",
        "9:8 now（改为）空着：若要把 was 的字删去，请写 now: ''；若是漏写，请补上改后的文字。",
      ]
    `)
  })
})

describe('hostile files: one sentence, at once, no English', () => {
  const bomb = Array.from({length: 30}, (_, n) => `a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`).join('\n')
  it.each([
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['brackets in an entry', `- ${'['.repeat(100_000)}`],
    ['an entry of braces within braces', `- ${'{a: '.repeat(100_000)}`],
    ['blanks', `${' '.repeat(100_000)}!`],
    ['full-width blanks behind a value', `- line: x${' '.repeat(100_000)}y\n  was: 甲\n  now: 乙`],
    ['aliases', bomb],
    ['anchors in a list', '- &a [1]\n- *a\n'],
    ['tags', '- !!binary 甲\n'],
    ['quotation marks', '"'.repeat(100_001)],
    ['zeros', '\0'.repeat(1001)],
  ])(
    '%s',
    (_name, yaml) => {
      const started = process.cpuUsage()
      const messages = said(yaml)
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000)
      expect(messages).toHaveLength(1)
      expect(messages.join()).not.toMatch(/[a-z]{2,} [a-z]{2,}/)
    },
    60_000,
  )

  it('5,000 corrections are read in linear time', () => {
    const started = process.cpuUsage()
    const yaml = Array.from({length: 5_000}, (_, n) => `- line：${n + 1}\n  was：甲\n  now：乙\n`).join('')
    expect(read(yaml).corrections).toHaveLength(5_000)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000)
  }, 60_000)
})

test('whatever is typed is read or told in Chinese, never thrown', () => {
  const pieces = [
    '- ',
    '－',
    '\n',
    '\n  ',
    '\t',
    '　',
    ': ',
    '：',
    ':',
    'line',
    'was',
    'now',
    'why',
    '3',
    '甲',
    "'",
    '"',
    '[',
    '{',
    '#',
    '*',
    '&',
    '!',
    '|',
    '>',
    '---',
    '%',
    '\\',
    ' ',
  ]
  const insertion = fc.record({at: fc.nat(typed.length), piece: fc.constantFrom(...pieces), drop: fc.nat(6)})
  fc.assert(
    fc.property(fc.array(insertion, {maxLength: 6}), insertions => {
      const yaml = insertions.reduce(
        (text, {at, piece, drop}) => text.slice(0, at) + piece + text.slice(at + drop),
        typed,
      )
      for (const message of said(yaml)) {
        expect(message).toMatch(/^\d+:\d+ .*。$/su)
        // what was typed is quoted, and may be English
        expect(message.replace(/“[^”]*”/gsu, '')).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/)
      }
    }),
    {numRuns: 500},
  )
})

it('an entry is read with the words of the message before it, which was copied whole', () => {
  const offered = '如要更正，在 corrections.yaml 里写：- {line: 3, was: 的的, now: 的, why: 重字}\n'
  const {corrections, messages} = readCorrections(Buffer.from(offered))
  expect(messages).toEqual([])
  expect(corrections.at(-1)).toEqual({line: 3, was: '的的', now: '的', why: '重字'})
})

test('a dash on a line of its own begins a correction, in a list that is no YAML too', () => {
  const typed = '- line： 1\n  was: 甲\n  now: 乙\n-\n  line: 2\n  was: 丙\n  now: 丁\n'
  expect(said(typed)).toEqual([])
  expect(read(typed).corrections).toEqual([
    {line: 1, was: '甲', now: '乙'},
    {line: 2, was: '丙', now: '丁'},
  ])
})

test.each(['3 - 5', '3—5', '3至5', '3、5', '３～５'])('the lines %s are several', line => {
  expect(said(`- line: ${line}\n  was: 甲\n  now: 乙\n`)).toEqual([
    expect.stringMatching(/；一条更正只改一行，要改几行，请分成几条。$/),
  ])
})

test.each(['-3', '3-', '第三行', '3.5', '0', 'x3-5'])('the line %s is no number of a line', line => {
  expect(said(`- line: ${line}\n  was: 甲\n  now: 乙\n`)).toEqual([
    expect.stringMatching(/，应是 source\.txt 里的行号，从 1 数起，例如 319。$/),
  ])
})

test('in a list that is no YAML, what a line lacks is told of that line', () => {
  expect(said('- line： 1\n  was: 甲\n乙丙\n丁\n  now: 戊\n')).toEqual([
    '3:1 这一行不属于哪一栏；每条更正写四行：- line: 行号、was: 原文、now: 改为、why: 理由，每个值写在一行里。',
  ])
  expect(said('- line： 1\n  was: "甲\n  now: 乙\n')).toEqual([
    '2:8 was 的引号只有前一半；请在末尾补上 "，或把开头的 " 删去。',
  ])
  expect(said('- line： 1\n  was: 甲\n  now 乙\n')).toEqual([
    '3:7 now 后面少了冒号；请写作 now: 乙，冒号是半角的。',
  ])
})

import {describe, expect, it} from 'vitest'
import {readYamlDocument} from './yaml-document.ts'

const faults = (yaml: string) =>
  readYamlDocument(yaml).faults.map(({line, column, reason}) => `${line}:${column} ${reason}`)

describe('a slip in YAML is one sentence in Chinese, at the character to change', () => {
  const slips = [
    ['full-width colon', 'title: 甲\nsection：乙\nkind: news'],
    ['full-width colon in the first line', 'title：甲\nsection: 乙'],
    ['full-width colon in the last line', 'title: 甲\nsection：乙'],
    ['full-width dash', 'editors:\n  - 甲\n  － 乙\n  - 丙'],
    ['tab', 'title: 甲\n\tsection: 乙'],
    ['no blank behind the colon', 'title: 甲\nsection:乙\nkind: news'],
    ['no colon', 'title: 甲\nsection 乙\nkind: news'],
    ['bracket left open', 'title: 甲\nmonths: [1, 2\nkind: news'],
    ['quotation mark left open', 'title: "甲\nsection: 乙'],
    ['text behind a quotation', 'title: "甲"乙'],
    ['colon within a text', 'title: 甲: 乙'],
    ['text that begins with a bracket', 'documentNumber: [2014]3号'],
    ['text that begins with *', 'title: *甲'],
    ['text that begins with &', 'title: &甲'],
    ['text that begins with !', 'title: !甲'],
    ['text that begins with @', 'title: @甲'],
    ['text that begins with %', 'title: %甲'],
    ['text that begins with >', 'title: >甲'],
    ['text that begins with }', 'title: }甲'],
    ['backslash in double quotes', 'title: "\\甲"'],
    ['a key that comes twice', 'title: 甲\nsection: 乙\ntitle: 丙'],
    ['uneven indentation', 'contents:\n  - title: 甲\n   page: 3'],
    ['second document', 'title: 甲\n---\ntitle: 乙'],
    ['key that is a list', '? [甲]\n: 乙'],
    ['merge key', 'a: {b: 1}\n<<: {c: 1}\n<<: {d: 1}'],
  ] as const

  it('what a message said before an entry is named', () => {
    const copied =
      '- {line: 3}\n已核对无误，就在 structure.yaml 里写：- {line: 5, text: 甲, checked: [repeated-word]}\n'
    expect(faults(copied).join()).toContain('“……里写：”是提示里的话')
  })

  it.each(slips)('%s: one sentence, no English', (_name, yaml) => {
    const said = faults(yaml)
    expect(said).toHaveLength(1)
    expect(said.join()).not.toMatch(/[a-z]+ [a-z]+/)
  })

  it('and says what to change', () => {
    expect(slips.map(([name, yaml]) => `${name}: ${faults(yaml).join()}`)).toMatchInlineSnapshot(`
      [
        "full-width colon: 2:8 栏目名后面的冒号是全角的“：”；请改成半角的“:”，后面空一格。",
        "full-width colon in the first line: 1:6 栏目名后面的冒号是全角的“：”；请改成半角的“:”，后面空一格。",
        "full-width colon in the last line: 2:8 栏目名后面的冒号是全角的“：”；请改成半角的“:”，后面空一格。",
        "full-width dash: 3:3 列表开头的横线不对；请改成半角的“-”，后面空一格。",
        "tab: 2:1 这一行开头用了制表符（Tab 键）；请改成空格。",
        "no blank behind the colon: 2:9 栏目名的冒号后面少一个空格；请补上。",
        "no colon: 2:1 这一行不是“栏目: 值”的样子；请检查栏目名后面有没有半角冒号和空格。",
        "bracket left open: 2:9 这里的 [ 没有配对的 ]；请补上。若 [ 是正文，请给整个值加单引号。",
        "quotation mark left open: 1:8 引号只有前一半；请在这一行末尾补上 "，写作 "甲"，或把前面的 " 删去；若 " 是正文，写作 '"甲'。",
        "text behind a quotation: 1:8 值以 " 开头，而 " 在 YAML 里另有用处；若是正文，请给整个值加单引号。",
        "colon within a text: 1:8 值里面有“: ”（半角冒号加空格），会被当作另一栏。若是正文，请给整个值加单引号；若是漏了换行，请分成两行。",
        "text that begins with a bracket: 1:17 值以 [ 开头，而 [ 在 YAML 里另有用处；若是正文，请给整个值加单引号。",
        "text that begins with *: 1:8 以 * 开头的值在 YAML 里另有用处（引用别处的值），这里不用。若是正文，请给整个值加引号，例如 '*文字'。",
        "text that begins with &: 1:8 以 & 开头的值在 YAML 里另有用处（给值起名），这里不用。若是正文，请给整个值加引号，例如 '&文字'。",
        "text that begins with !: 1:8 值以 ! 开头，而 ! 在 YAML 里另有用处；若是正文，请给整个值加单引号。",
        "text that begins with @: 1:8 值以 @ 开头，而 @ 在 YAML 里另有用处；若是正文，请给整个值加单引号。",
        "text that begins with %: 1:8 值以 % 开头，而 % 在 YAML 里另有用处；若是正文，请给整个值加单引号。",
        "text that begins with >: 1:8 值以 > 开头，而 > 在 YAML 里另有用处；若是正文，请给整个值加单引号。",
        "text that begins with }: 1:8 值以 } 开头，而 } 在 YAML 里另有用处；若是正文，请给整个值加单引号。",
        "backslash in double quotes: 1:9 双引号里的反斜杠 \\ 另有用处；请把双引号换成单引号，或把 \\ 写成 \\\\。",
        "a key that comes twice: 3:1 title 写了两次（第一次在第 1 行）；请删去一个。",
        "uneven indentation: 3:1 这里的缩进与上下不一致；同一层的各行，开头应有同样多的空格。",
        "second document: 2:1 文件中间有一行 --- 或 ...，后面的内容不会被读到；请删去这一行。",
        "key that is a list: 1:1 值以 ? 开头，而 ? 在 YAML 里另有用处；若是正文，请给整个值加单引号。",
        "merge key: 3:1 << 写了两次（第一次在第 2 行）；请删去一个。",
      ]
    `)
  })
})

describe('each sign is told in its own words', () => {
  const sign = (mark: string, quotation = '单') =>
    `值以 ${mark} 开头，而 ${mark} 在 YAML 里另有用处；若是正文，请给整个值加${quotation}引号。`
  const half = (mark: string, other: string, value: string) =>
    `引号只有前一半；请在这一行末尾补上 ${mark}，写作 ${mark}${value}${mark}，或把前面的 ${mark} 删去；若 ${mark} 是正文，写作 ${other}${mark}${value}${other}。`
  const open = (mark: string, close: string) =>
    `这里的 ${mark} 没有配对的 ${close}；请补上。若 ${mark} 是正文，请给整个值加单引号。`
  const colon =
    '值里面有“: ”（半角冒号加空格），会被当作另一栏。若是正文，请给整个值加单引号；若是漏了换行，请分成两行。'

  it.each([
    ['title: |甲', `1:8 ${sign('|')}`],
    ['title: `甲`', `1:8 ${sign('`')}`],
    ['title: ,甲', `1:8 ${sign(',')}`],
    ['title: ]甲', `1:8 ${sign(']')}`],
    ["title: '甲'乙", `1:8 ${sign("'", '双')}`],
    ['- - @甲', `1:5 ${sign('@')}`],
    ['%甲', `1:1 ${sign('%')}`],
    ["title: '甲\nsection: 乙", `1:8 ${half("'", '"', '甲')}`],
    ['title: "甲  ', `1:8 ${half('"', "'", '甲')}`],
    ['editors:\n - "甲\n - 乙', `2:4 ${half('"', "'", '甲')}`],
    ['a: {b: 1\nc: 2', `1:4 ${open('{', '}')}`],
    ['a: [{b: 1}, [2\nc: 2', `1:13 ${open('[', ']')}`],
    ['title: 甲\n  section: 乙', `1:8 ${colon}`],
    [`${'栏'.repeat(1100)}: 1`, '1:1 冒号前面的文字太长，不像栏目名；请检查冒号的位置，或给整个值加单引号。'],
    ['- 甲\n乙: 1', '2:1 这里的文字接不上前面；请检查缩进、引号是否成对、栏目名后面有没有半角冒号和空格。'],
    ['title : 甲\nsection 乙', '2:1 引号、括号没有成对，或栏目名后面少了冒号；请补上。'],
    ['title: 甲\n...\ntitle: 乙', '3:1 文件中间有一行 --- 或 ...，后面的内容不会被读到；请删去这一行。'],
    ['title: 甲\n\t- 乙', '2:1 这一行开头用了制表符（Tab 键）；请改成空格。'],
    ['editors:\n  - 甲\n  — 乙', '3:3 列表开头的横线不对；请改成半角的“-”，后面空一格。'],
    ['a: {x: 1, x: 2}', '1:11 x 写了两次（第一次在第 1 行）；请删去一个。'],
    [
      'a: &甲 [1]',
      "1:4 以 & 开头的值在 YAML 里另有用处（给值起名），这里不用。若是正文，请给整个值加引号，例如 '&文字'。",
    ],
    [
      'a: !t {b: 1}',
      "1:4 以 ! 开头的值在 YAML 里另有用处（指定类型），这里不用。若是正文，请给整个值加引号，例如 '!文字'。",
    ],
  ])('%j', (yaml, said) => {
    expect(faults(yaml)).toEqual([said])
  })

  it.each(['title: 甲*乙 & 丙!', 'title: ?甲', 'a: [1, {b: 2}]\nc: >\n 甲\n d: 乙', '# 注\n', 'a: "甲: 乙"'])(
    '%j has none',
    yaml => {
      expect(faults(yaml)).toEqual([])
    },
  )

  it('lines count from where the YAML begins in its file', () => {
    const [fault] = readYamlDocument('title: 甲\nsection：乙', 2).faults
    expect(fault).toMatchObject({line: 3, column: 8})
    const [deep] = readYamlDocument(`a: 1\nb: ${'['.repeat(40)}`, 5).faults
    expect(deep).toMatchObject({line: 6, column: 34})
    expect(readYamlDocument('甲: 乙', 7).placeAt(3)).toEqual({line: 7, column: 4})
  })

  it.each([
    ['brackets', (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`, 30],
    ['braces', (depth: number) => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`, 30],
    ['dashes', (depth: number) => `${'- '.repeat(depth)}甲`, 30],
    ['blanks', (depth: number) => `a:\n${' '.repeat(depth)}b: 1`, 200],
  ])('%s are read as deep as an editor goes, and no deeper', (_name, nested, deepest) => {
    expect(faults(nested(deepest))).toEqual([])
    expect(faults(nested(deepest + 1))).toEqual([expect.stringContaining('一层套一层，超过了 30 层')])
  })

  it('brackets that close, and dashes line by line, are not deep', () => {
    expect(faults(`a: [${'[], '.repeat(60)}]\nb:\n${'  - 甲\n'.repeat(60)}`)).toEqual([])
    expect(faults(`a: "${'[{'.repeat(60)}"`)).toEqual([])
  })
})

describe('YAML that would run away with the machine', () => {
  const repeated = (text: string, times = 100_000) => text.repeat(times)
  const bomb = Array.from({length: 30}, (_, n) => `a${n}: &a${n} [${repeated(`*a${n - 1},`, 9)}]`).join('\n')
  it.each([
    ['brackets', repeated('[')],
    ['braces', repeated('{a: ')],
    ['dashes', repeated('- ')],
    ['question marks', repeated('? ')],
    ['keys in one line', repeated('a: ')],
    ['colons', repeated(': ')],
    ['indentation', Array.from({length: 1500}, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['aliases', bomb],
    ['aliases in a row', repeated('*a ')],
    ['length', repeated('a\n', 3_000_000)],
  ])(
    '%s: one sentence in bounded time',
    (_name, yaml) => {
      const started = process.cpuUsage()
      const said = faults(yaml)
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000)
      expect(said).toHaveLength(1)
      expect(said[0]).toMatch(/一层套一层|文件太大|另有用处|接不上前面/)
    },
    60_000,
  )

  it('many keys are no fault, and take linear time', () => {
    const started = process.cpuUsage()
    expect(faults(Array.from({length: 10_000}, (_, n) => `k${n}: 1`).join('\n'))).toEqual([])
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000)
  }, 60_000)
})

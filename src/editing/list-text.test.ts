import {describe, expect, it} from 'vitest'
import {editListText, entryIn, ListTextError} from './list-text.ts'

const entry = (line: number, text = '甲') => `- {line: ${line}, text: ${text}, is: title}`

const file = `# 总第 140 期的改判
- line: 120   # 月台一篇
  text: 月台作业
  is: title

# 下面是表格
- {line: 131, text: 会议要求, is: goes-on}
- lines: [200, 214]
  text: 序号
  is: table-row
`

describe('a new entry', () => {
  it('comes behind the entries of its line and before those of later lines', () => {
    expect(editListText(file, {do: 'add', entry: entry(125), line: 125})).toBe(
      file.replace('  is: title\n', `  is: title\n${entry(125)}\n`),
    )
    expect(editListText(file, {do: 'add', entry: entry(131), line: 131})).toBe(
      file.replace('goes-on}\n', `goes-on}\n${entry(131)}\n`),
    )
  })

  it('comes among corrections that were copied with what a message said before them', () => {
    const one = '- {line: 9, was: 的的, now: 的}\n'
    const copied = `如要更正，在 corrections.yaml 里写：${one}`
    const other = '- {line: 3, was: 了了, now: 了}\n'
    expect(editListText(copied, {do: 'add', entry: other, line: 3})).toBe(other + one)
    expect(entryIn(copied, 0)).toBe(one)
  })

  it('comes before the first and behind the last', () => {
    expect(editListText(file, {do: 'add', entry: entry(9), line: 9})).toBe(
      file.replace('- line: 120', `${entry(9)}\n- line: 120`),
    )
    expect(editListText(file, {do: 'add', entry: entry(300), line: 300})).toBe(`${file}${entry(300)}\n`)
  })

  it('comes at the end of a list that is in no order', () => {
    const text = `${entry(9)}\n${entry(3)}\n`
    expect(editListText(text, {do: 'add', entry: entry(5), line: 5})).toBe(`${text}${entry(5)}\n`)
  })

  it.each([
    ['', '- {a: 1}\n'],
    ['# 只有说明\n', '# 只有说明\n- {a: 1}\n'],
    ['# 没有换行', '# 没有换行\n- {a: 1}\n'],
    ['[]\n', '- {a: 1}\n'],
    ['- {line: 1}', '- {line: 1}\n- {a: 1}\n'],
    ['- {line: 1}\r\n', '- {line: 1}\r\n- {a: 1}\r\n'],
    ['  - {line: 1}\n', '  - {line: 1}\n  - {a: 1}\n'],
    ['- line: 1\n  why: |\n    二\n    三\n', '- line: 1\n  why: |\n    二\n    三\n- {a: 1}\n'],
    ['[{line: 1}, {line: 2}] # 说明\n', '- {line: 1}\n- {line: 2}\n- {a: 1}\n# 说明\n'],
  ])('is written into %j', (text, expected) => {
    expect(editListText(text, {do: 'add', entry: '- {a: 1}', line: undefined})).toBe(expected)
  })

  it('of several lines keeps them, at the indentation of the others', () => {
    expect(editListText('  - {line: 1}\n', {do: 'add', entry: '- line: 5\n  was: 甲\n', line: 5})).toBe(
      '  - {line: 1}\n  - line: 5\n    was: 甲\n',
    )
  })
})

describe('an entry that stands there', () => {
  it('is replaced, and nothing around it', () => {
    expect(editListText(file, {do: 'replace', index: 1, entry: entry(131, '会议')})).toBe(
      file.replace('- {line: 131, text: 会议要求, is: goes-on}', entry(131, '会议')),
    )
  })

  it('keeps the remark behind it', () => {
    const noted = file.replace('is: goes-on}', 'is: goes-on} # 看过印刷版')
    const replaced = noted.replace('text: 会议要求', 'text: 会议')
    const now = '- {line: 131, text: 会议, is: goes-on}'
    expect(editListText(noted, {do: 'replace', index: 1, entry: now})).toBe(replaced)
    // what is put back has it already
    expect(editListText(replaced, {do: 'replace', index: 1, entry: entryIn(noted, 1)})).toBe(noted)
  })

  it('is taken away and comes back as it was', () => {
    for (const index of [0, 1, 2]) {
      const kept = entryIn(file, index)
      const less = editListText(file, {do: 'remove', index})
      expect(less).not.toContain(kept)
      expect(less).toContain('# 下面是表格\n')
      const back = editListText(less, {do: 'insert', index, entry: kept})
      expect(entryIn(back, index)).toBe(kept)
    }
  })

  it('cannot be told where the file is no list of its own lines', () => {
    expect(() => editListText('a: 1\n', {do: 'add', entry: entry(1), line: 1})).toThrow(ListTextError)
    expect(() => editListText('- - {line: 1}\n', {do: 'remove', index: 3})).toThrow(ListTextError)
    expect(() => editListText('', {do: 'remove', index: 0})).toThrow(ListTextError)
    expect(() => editListText('- {line: 1\n', {do: 'remove', index: 0})).toThrow(ListTextError)
  })
})

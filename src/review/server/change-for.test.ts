import {describe, expect, it} from 'vitest'
import {convert} from '../../convert/convert.ts'
import {exampleIssue} from '../../convert/rules/example-issue.ts'
import {splitLines} from '../../convert/text/lines.ts'
import type {ListFile} from '../shared/view.ts'
import {changeFor, type EntryAction, type Standing} from './change-for.ts'
import {Refusal} from './refusal.ts'

const source = exampleIssue('会议审议通过了年度工作报告。\n\n◆工作要求\n\n会议要求各会员单位按时报送信息。')
const lineOf = (words: string) => splitLines(source).findIndex(line => line.startsWith(words)) + 1

function standing(texts: Partial<Record<ListFile, string>> = {}): Standing {
  return {
    source,
    corrections: [],
    tree: convert(source, {id: '1'}).tree,
    texts: {'structure.yaml': '', 'corrections.yaml': '', 'habits.yaml': '', ...texts},
  }
}

const change = (action: EntryAction, texts?: Partial<Record<ListFile, string>>) =>
  changeFor(action, standing(texts))
const line = lineOf('会议要求')

describe('what a line is', () => {
  it('is an entry of structure.yaml with the beginning of the line', () => {
    expect(change({do: 'decide', decided: {line, is: 'goes-on'}})).toMatchObject({
      file: 'structure.yaml',
      before: '',
      after: `- {line: ${line}, text: 会议要求各会员单位按时报, is: goes-on}\n`,
    })
  })

  it('of several lines names the first and the last', () => {
    const lines = [lineOf('◆'), line] as const
    const {after} = change({do: 'decide', decided: {lines, is: 'table-row'}})
    expect(after).toBe(`- {lines: [${lines[0]}, ${lines[1]}], text: ◆工作要求, is: table-row}\n`)
  })

  it('takes the place of what was said of the same line before, and keeps what was checked', () => {
    const text = `# 第一行\n- line: ${line}\n  text: 会议要求\n  is: heading\n  depth: 3\n  checked: [uncertain-join]\n`
    const {after} = change({do: 'decide', decided: {line, is: 'goes-on'}}, {'structure.yaml': text})
    expect(after).toBe(
      `# 第一行\n- {line: ${line}, text: 会议要求, is: goes-on, checked: [uncertain-join]}\n`,
    )
  })

  it('and what was checked are one entry, which keeps its fields', () => {
    const text = `- {line: ${line}, text: 会议要求, is: title, set: {kind: policy}}\n`
    const {after} = change(
      {do: 'decide', decided: {line, checked: ['repeated-word']}},
      {'structure.yaml': text},
    )
    expect(after).toBe(
      `- {line: ${line}, text: 会议要求, is: title, set: {kind: policy}, checked: [repeated-word]}\n`,
    )
  })

  it('is refused for a blank line, one behind the last, and where it would take away fields of an article', () => {
    for (const number of [line - 1, 999])
      expect(() => change({do: 'decide', decided: {line: number, is: 'title'}})).toThrow(Refusal)
    const text = `- {line: ${line}, text: 会议要求, set: {kind: policy}}\n`
    expect(() => change({do: 'decide', decided: {line, is: 'goes-on'}}, {'structure.yaml': text})).toThrow(
      /各栏/,
    )
    expect(change({do: 'decide', decided: {line, is: 'title'}}, {'structure.yaml': text}).after).toContain(
      'set: {kind: policy}',
    )
  })

  it('is refused where it says nothing new, or what the file could not hold', () => {
    const text = `- {line: ${line}, text: 会议要求, is: goes-on}\n`
    const decided = {line, is: 'goes-on' as const}
    expect(() => change({do: 'decide', decided}, {'structure.yaml': text})).toThrow(/已经写过/)
    expect(() => change({do: 'decide', decided: {...decided, depth: 3}})).toThrow(Refusal)
    expect(() => change({do: 'decide', decided: {line, is: 'heading', depth: 9}})).toThrow(Refusal)
  })

  it('is not written into a file that has faults', () => {
    expect(() =>
      change(
        {do: 'decide', decided: {line, is: 'goes-on'}},
        {'structure.yaml': '- {line: 1, text: 甲, is: tilte}\n'},
      ),
    ).toThrow(/structure\.yaml 第 1 行有错.*title/u)
  })
})

describe('what lines of a form are', () => {
  it('is an entry of habits.yaml, one a form', () => {
    const first = change({do: 'habit', line: lineOf('◆'), is: 'heading'})
    expect(first).toMatchObject({file: 'habits.yaml', after: '- {form: {begins: ◆}, is: heading}\n'})
    const second = change({do: 'habit', line: lineOf('◆'), is: 'title'}, {'habits.yaml': first.after})
    expect(second.after).toBe('- {form: {begins: ◆}, is: title}\n')
  })

  it('cannot be said of a sentence', () => {
    expect(() => change({do: 'habit', line, is: 'heading'})).toThrow(Refusal)
  })
})

describe('a correction', () => {
  it('is four lines of corrections.yaml, as the guide has them', () => {
    const at = (splitLines(source)[line - 1] ?? '').indexOf('按时')
    const action = {do: 'correct', line, start: at, end: at + 2, now: '及时', why: ' 原刊印错 '} as const
    const text = '# 说明\n- line: 1\n  was: 甲\n  now: 乙\n'
    expect(change(action, {'corrections.yaml': text}).after).toBe(
      `${text}- line: ${line}\n  was: 按时\n  now: 及时\n  why: 原刊印错\n`,
    )
    expect(() => change({...action, why: ' '})).toThrow(/理由/)
  })

  it('quotes what YAML would read otherwise', () => {
    const action = {do: 'correct', line, start: 0, end: 2, now: '# 会：议', why: '- 是'} as const
    expect(change(action).after).toContain("now: '# 会：议要'\n  why: '- 是'\n".replaceAll("'", '"'))
  })
})

describe('an entry that is withdrawn', () => {
  const text = `- {line: ${line}, text: 会议要求, is: goes-on}\n# 其余\n- {line: ${line + 2}, text: 甲, is: title}\n`
  const withdraw = (entry: string, index = 0) =>
    change({do: 'withdraw', file: 'structure.yaml', index, entry}, {'structure.yaml': text})

  it('goes, and nothing else', () => {
    expect(withdraw(`- {line: ${line}, text: 会议要求, is: goes-on}`).after).toBe(
      `# 其余\n- {line: ${line + 2}, text: 甲, is: title}\n`,
    )
  })

  it('is the one that the editor saw', () => {
    expect(() => withdraw('- {line: 1, text: 乙, is: title}')).toThrow(Refusal)
    expect(() => withdraw('', 7)).toThrow(Refusal)
    expect(() =>
      change({do: 'withdraw', file: '../package.json', index: 0, entry: ''}, {'structure.yaml': text}),
    ).toThrow(Refusal)
  })
})

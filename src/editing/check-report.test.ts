import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {arrangeReports, issueCounts, jsonMessages, summarise} from './check-report.ts'

/** A file with messages, each `grade rule line`. */
function report(path: string, ...messages: string[]): VFile {
  const file = new VFile({path})
  for (const text of messages) {
    const [grade, ruleId, line] = text.split(' ')
    const message = file.message(`这一行有疑`, {
      place: {line: Number(line), column: 3},
      ruleId,
      source: 'huikan',
    })
    message.fatal = grade === 'error' ? true : grade === 'warning' ? false : undefined
  }
  return file
}

const reports = [
  report('content/issues/136/source.txt', 'warning repeated-word 9', 'info broken-link 4'),
  report('content/issues/140/source.txt', 'warning repeated-word 30', 'warning uncertain-join 8'),
  report('content/issues/140/03.mdx', 'error differs-from-print 12'),
  report('content/notes.txt', 'warning file-name 1'),
  report('content/issues/141/source.txt'),
]
const arranged = (...changed: string[]) => arrangeReports(reports, ['141', '140', '136'], new Set(changed))

describe('messages are listed', () => {
  it('of the whole first, then of the newest issue; nothing of an issue without any', () => {
    expect(arranged().map(({id}) => id)).toEqual([undefined, '140', '136'])
  })

  it('of a changed issue before newer ones', () => {
    expect(arranged('136').map(({id, isChanged}) => [id, isChanged])).toEqual([
      [undefined, false],
      ['136', true],
      ['140', false],
    ])
  })

  it('errors first, then by what is to be done, lines before words', () => {
    const groups = arranged().find(({id}) => id === '140')?.groups ?? []
    expect(
      groups.map(({deed, files}) => [deed, ...files.flatMap(file => file.messages.map(({line}) => line))]),
    ).toEqual([
      ['errors', 12],
      ['lines', 8],
      ['words', 30],
    ])
  })

  it('and none is lost, even of an issue that the list does not know', () => {
    const unknown = arrangeReports(reports, [], new Set())
    expect(jsonMessages(unknown)).toHaveLength(6)
    expect(jsonMessages(arranged())).toHaveLength(6)
  })
})

it('as JSON a message says all that a line of the list says', () => {
  expect(jsonMessages(arranged())[1]).toEqual({
    issue: '140',
    file: 'content/issues/140/03.mdx',
    line: 12,
    column: 3,
    severity: 'error',
    rule: 'differs-from-print',
    deed: 'entries',
    reason: '这一行有疑',
    note: null,
    explained: 'docs/rules.md#differs-from-print',
  })
})

describe('the summary', () => {
  it('counts, says whether it can be published, and shows what weighs', () => {
    const text = summarise(arranged(), 3)
    expect(text).toContain(
      '### 查对了 3 期：1 个错误，4 个警告（整个档案 1 个警告；第 140 期 1 个错误、2 个警告；第 136 期 1 个警告）\n',
    )
    expect(text).toContain('有 **1 个错误**，须先处理')
    expect(text).toContain(
      '| `content/issues/140/03.mdx:12:3` | **错误** | 这一行有疑 | `differs-from-print` |',
    )
    expect(text).not.toContain('broken-link')
  })

  it('counts the messages of each issue where there are several, of many issues the first', () => {
    const warned = (id: number) => report(`content/issues/${id}/source.txt`, 'warning repeated-word 1')
    const all = arrangeReports(
      Array.from({length: 9}, (_, index) => warned(index + 1)),
      [],
      new Set(),
    )
    expect(issueCounts(all, 9)).toMatch(/^（第 1 期 1 个警告；.*；第 6 期 1 个警告；另有 3 期）$/u)
    expect(issueCounts(all.slice(0, 1), 1)).toBe('')
    expect(issueCounts([], 9)).toBe('')
  })

  it('shows twenty, and says how many more there are', () => {
    const many = report(
      'content/issues/140/source.txt',
      ...Array.from({length: 27}, (_, index) => `warning repeated-word ${index + 1}`),
    )
    const text = summarise(arrangeReports([many], ['140'], new Set()), 1)
    expect(text.match(/^\| `/gm)).toHaveLength(20)
    expect(text).toContain('还有 7 条')
    expect(text).toContain('没有错误，可以发布。')
  })

  it('keeps what is printed from being read as Markdown', () => {
    const file = new VFile({path: 'content/issues/140/source.txt'})
    file.message('“a|b*c<d”里有 `x`\n两行', {place: {line: 1, column: 1}, ruleId: 'link'}).fatal = false
    expect(summarise(arrangeReports([file], ['140'], new Set()), 1)).toContain(
      '| “a\\|b\\*c\\<d”里有 \\`x\\` 两行 |',
    )
  })

  it('says that there is nothing', () => {
    expect(summarise([], 2)).toBe(
      '### 查对了 2 期：0 个错误，0 个警告\n\n没有错误，也没有要核对的地方，可以发布。\n',
    )
  })
})

import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {nextSteps} from './next-steps.ts'

const folder = {id: '141', path: 'content/issues/141'}

function reported(...messages: [fatal: boolean | undefined, ruleId: string, line: number][]): VFile {
  const file = new VFile({path: 'content/issues/141/source.txt'})
  for (const [fatal, ruleId, line] of messages)
    file.message('……', {place: {line, column: 1}, ruleId}).fatal = fatal
  return file
}

it('an issue without doubts is looked at and committed', () => {
  expect(nextSteps(folder, [reported([undefined, 'encoding', 1])], false)).toEqual([
    '第 141 期已经收好。接下来：',
    '  1. 看网页：npm run dev，打开它显示的地址，翻到第 141 期。',
    '  2. 都对了，把 content/issues/141 整个文件夹提交（见编辑指南的“发布”），网站就会更新。',
  ])
})

it('what concerns the whole issue comes first, then the count of the rest', () => {
  const [, whole, rest] = nextSteps(
    folder,
    [reported([false, 'repeated-word', 30], [false, 'few-entries-bound', 8], [false, 'uncertain-join', 40])],
    false,
  )
  expect(whole).toBe('  1. 先看全期的提示（content/issues/141/source.txt:8）：它说的是大处，别的往往跟着好。')
  expect(rest).toBe(
    '  2. 核对其余 2 处警告：npm run dev，在浏览器里打开它显示的校订地址（/review/141），逐条定下来；npm run check -- 141 也会按要做的事列出。',
  )
})

it('where other issues may have printed the same, what differs there is named', () => {
  const [, doubted] = nextSteps(folder, [reported([false, 'repeated-word', 30])], true)
  expect(doubted).toMatch(/列出。与别期所载不同的文字（两刊互异），接着也在那一页列出。$/u)
  const [, none] = nextSteps(folder, [reported()], true)
  expect(none).toMatch(
    /^ {2}1\. 看有没有与别期所载不同的文字（两刊互异）：npm run dev，.*（\/review\/141），左边列着。$/u,
  )
})

it('an error stands before everything else', () => {
  expect(nextSteps(folder, [reported([true, 'ledger', 3], [false, 'repeated-word', 30])], true)).toEqual([
    '第 141 期有 1 个错误，没有写出：照上面的提示改好，再运行 npm run convert -- 141。',
  ])
})

import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {messageViews} from './messages.ts'

function reported(
  path: string,
  ...messages: Array<[rule: string, line: number, fatal: boolean | undefined, note?: string]>
): VFile {
  const file = new VFile({path})
  for (const [ruleId, line, fatal, note] of messages)
    Object.assign(file.message('……', {place: {line, column: 1}, ruleId}), {fatal, note})
  return file
}

it('orders messages by their weight: errors, the whole issue, an article, a line, a character, notices', () => {
  const views = messageViews([
    reported(
      'content/issues/140/source.txt',
      ['half-width-punctuation', 3, undefined],
      ['repeated-word', 9, false],
      ['uncertain-join', 40, false],
      ['uncertain-join', 20, false],
      ['few-entries-bound', 30, false],
      ['entry-without-article', 50, false],
    ),
    reported('content/issues/140/structure.yaml', ['decision-moved', 7, false], ['decision-unmet', 9, true]),
  ])
  expect(views.map(({rule, place}) => [rule, place])).toEqual([
    ['decision-unmet', 'structure.yaml 第 9 行'],
    ['decision-moved', 'structure.yaml 第 7 行'],
    ['few-entries-bound', '第 30 行'],
    ['entry-without-article', '第 50 行'],
    ['uncertain-join', '第 20 行'],
    ['uncertain-join', '第 40 行'],
    ['repeated-word', '第 9 行'],
    ['half-width-punctuation', '第 3 行'],
  ])
  // what is wrong with an entry is mended there, and is answered by nothing else
  expect(views.map(({settlements}) => settlements.length)).toEqual([0, 0, 1, 1, 1, 1, 1, 1])
})

it('offers what a message offers, and that it is answered', () => {
  const note =
    '如要改判，在 structure.yaml 里写：- {line: 120, text: 月台, is: title, entry: 30}\n已核对无误，就在 structure.yaml 里写：- {line: 30, text: 月台, checked: [entry-without-article]}'
  const [view] = messageViews([reported('source.txt', ['entry-without-article', 30, false, note])])
  expect(view?.settlements).toEqual([
    {
      label: '第 120 行改作标题，即目录第 30 行所列',
      decided: expect.objectContaining({line: 120, is: 'title', entry: 30}),
    },
    {label: '已核对', decided: {line: 30, checked: ['entry-without-article']}},
  ])
})

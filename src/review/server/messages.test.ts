import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {type MessageContext, messageViews} from './messages.ts'

const context: MessageContext = {
  confidenceOf: line => (line === 40 ? 0.6 : 0.99),
  placeOf: ({was}) => (was === '的的' ? {start: 4, end: 6} : undefined),
  excerptOf: (file, line) =>
    file === 'structure.yaml' && line === 12
      ? {first: 11, fault: 12, lines: ['- line: 5', '  text: "乙']}
      : undefined,
  printedOn: () => '他说：在“望洲会议上讲。',
  entryOn: (file, line) =>
    file === 'structure.yaml' && line === 9
      ? {file, index: 2, line: 120, text: '第 120 行：标题', entry: '- {}'}
      : undefined,
}

function reported(
  path: string,
  ...messages: Array<[rule: string, line: number, fatal: boolean | undefined, note?: string]>
): VFile {
  const file = new VFile({path})
  for (const [ruleId, line, fatal, note] of messages)
    Object.assign(file.message('……', {place: {line, column: 1}, ruleId}), {fatal, note})
  return file
}

it('orders messages by their weight: errors, the whole issue, lines with the least certain first, words, notices', () => {
  const reports = [
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
  ]
  const views = messageViews(reports, context)
  expect(views.map(({rule, place}) => [rule, place])).toEqual([
    ['decision-unmet', 'structure.yaml 第 9 行'],
    ['decision-moved', 'structure.yaml 第 7 行'],
    ['few-entries-bound', '第 30 行'],
    ['uncertain-join', '第 40 行'],
    ['uncertain-join', '第 20 行'],
    ['entry-without-article', '第 50 行'],
    ['repeated-word', '第 9 行'],
    ['half-width-punctuation', '第 3 行'],
  ])
  // what is wrong with an entry is answered by nothing else than that it goes
  expect(views.map(({settlements}) => settlements.length)).toEqual([1, 0, 1, 1, 1, 1, 1, 1])
  expect(views[0]?.settlements).toEqual([
    {
      label: '撤去这一条',
      action: {do: 'withdraw', file: 'structure.yaml', index: 2, entry: '- {}'},
      answers: false,
    },
  ])
})

it('offers what a message offers, and that it is answered', () => {
  const note =
    '如要改判，在 structure.yaml 里写：- {line: 120, text: 月台, is: title, entry: 30}\n已核对无误，就在 structure.yaml 里写：- {line: 30, text: 月台, checked: [entry-without-article]}'
  const [view] = messageViews([reported('source.txt', ['entry-without-article', 30, false, note])], context)
  expect(view?.settlements).toEqual([
    {
      label: '第 120 行改作标题，即目录第 30 行所列',
      action: {do: 'decide', decided: expect.objectContaining({line: 120, is: 'title', entry: 30})},
      answers: false,
    },
    {
      label: '已核对',
      action: {do: 'decide', decided: {line: 30, checked: ['entry-without-article']}},
      answers: true,
    },
  ])
})

it('offers the correction that a message carries, where the line has its words', () => {
  const offered = (was: string, now: string) => {
    const note = `如要更正，在 corrections.yaml 里写：- {line: 9, was: ${was}, now: ${now}, why: 一个词连着印了两次}`
    const [view] = messageViews([reported('source.txt', ['repeated-word', 9, false, note])], context)
    return view?.settlements.filter(({answers}) => !answers)
  }
  expect(offered('的的', '的')).toEqual([
    {
      label: '“的的”更正为“的”',
      action: {do: 'correct', line: 9, start: 4, end: 6, now: '的', why: '一个词连着印了两次'},
      answers: false,
    },
  ])
  expect(offered('的的', "''")).toMatchObject([{label: '删去“的的”'}])
  expect(offered('了了', '了')).toEqual([])
})

it('says what is done on the page, not in which file', () => {
  const file = new VFile({path: 'source.txt'})
  const reason = '括号不成对；照原样保留。请对照印刷版，可在 corrections.yaml 里补正。'
  Object.assign(file.message(reason, {place: {line: 4, column: 5}, ruleId: 'unbalanced-brackets'}), {
    fatal: false,
  })
  expect(messageViews([file], context)).toMatchObject([
    {reason: '括号不成对；照原样保留。请对照印刷版，可按 C 补正。', line: 4, words: {start: 4, end: 5}},
  ])
})

it('tells the two ways apart in which the same is doubted, and which messages one answer does for', () => {
  const offer = (line: number, is: string, also = '') =>
    `如要改判，在 structure.yaml 里写：- {line: ${line}, text: 月台, is: ${is}${also}}`
  const views = messageViews(
    [
      reported(
        'source.txt',
        ['uncertain-join', 20, false, offer(20, 'paragraph')],
        ['uncertain-join', 30, false, offer(32, 'goes-on')],
        ['uncertain-join', 50, false, offer(52, 'goes-on')],
        ['entry-without-article', 60, false, offer(64, 'title', ', entry: 60')],
      ),
    ],
    context,
  )
  expect(views.map(({name, group}) => [name, group !== null])).toEqual([
    ['目录里的一条没有认出文章', false],
    ['接成了一段，像是两段', true],
    ['断成了两段，像是一段', true],
    ['断成了两段，像是一段', true],
  ])
  expect(new Set(views.map(({group}) => group)).size).toBe(3)
})

it('lists together what is asked in one way, so that a key means one thing from one to the next', () => {
  const sure = new Map([20, 30, 40, 50].map((line, index) => [line, 0.6 + index / 10]))
  const ask = (line: number, is: string): [string, number, boolean, string] => [
    'uncertain-join',
    line,
    false,
    `如要改判，在 structure.yaml 里写：- {line: ${line}, text: 月台, is: ${is}}`,
  ]
  const asked = [ask(30, 'goes-on'), ask(50, 'goes-on'), ask(40, 'paragraph'), ask(20, 'paragraph')]
  const views = messageViews([reported('source.txt', ...asked)], {
    ...context,
    confidenceOf: line => sure.get(line) ?? 1,
  })
  expect(views.map(({line}) => line)).toEqual([20, 40, 30, 50])
})

it('shows what stands where a file cannot be read, and offers to take that entry out', () => {
  const [view] = messageViews(
    [reported('content/issues/140/structure.yaml', ['structure', 12, true])],
    context,
  )
  expect(view?.excerpt).toEqual({first: 11, fault: 12, lines: ['- line: 5', '  text: "乙']})
  expect(view?.settlements).toEqual([
    {
      label: '撤去这一条',
      action: {do: 'strike', file: 'structure.yaml', first: 11, lines: ['- line: 5', '  text: "乙']},
      answers: false,
    },
  ])
})

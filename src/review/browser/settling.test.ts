import {expect, it} from 'vitest'
import type {LineRole} from '../../schemas/structure.ts'
import {exampleLine} from '../shared/example-line.ts'
import type {EntryView, LineView, MessageView, Settlement} from '../shared/view.ts'
import {asked} from './questions.ts'
import {settling, settlingAll, turnOfKey} from './settling.ts'

const settlement = (label: string, answers: boolean): Settlement => ({
  label,
  action: {do: 'decide', decided: {line: 12, checked: ['repeated-word']}},
  answers,
})
const checked = settlement('已核对', true)
const mended = settlement('“的的”更正为“的”', false)
const question = (...settlements: Settlement[]) => ({
  name: '一个词连着出现两次',
  settlements,
  unkeyed: [],
  keyed: true,
  alike: [],
})
const decided: EntryView = {file: 'structure.yaml', index: 0, line: 12, text: '', entry: ''}
const line = {number: 12, isTold: false, questions: [], entries: [], undo: null}

it('is what the message offers, or that all is right', () => {
  const asks = {...line, questions: [question(mended, checked)]}
  expect(settling(asks, false)).toBe(mended)
  expect(settling(asks, true)).toBe(checked)
  expect(settling({...line, questions: [question(checked)]}, false)).toContain('没有现成的改法')
})

it('of a line that is decided already is a sentence: the decision stands, and how it is taken back', () => {
  const after = {...line, entries: [decided]}
  expect(settling({...after, undo: '第 12 行已核对'}, false)).toBe(
    '第 12 行已经定了，不用再按；按 N 看下一条。要收回刚才的一条，按 U。',
  )
  expect(settling(after, true)).toContain('点左边“已有的决定”里的“撤去这一条”')
  expect(settling({...after, number: 13}, true)).toBe('这一行没有待核的；按 N 看下一条。')
})

it('of a line with a message that no key answers is a sentence that says where to look', () => {
  expect(settling({...line, isTold: true}, true)).toBe(
    '这一条不是在这里定的，请照左边说的做；按 N 看下一条。',
  )
})

it('is never a correction after another printing while what is uncertain is gone through', () => {
  const variant = {line: 12, start: 0, end: 1, was: '甲', now: '乙', before: '', after: '', other: '第136期'}
  const questions = asked(undefined, [], [{...variant, settlements: [mended, checked]}], '待核', [])
  expect(questions).toHaveLength(1)
  expect(settling({...line, questions}, false)).toBe('这一行没有待核的；按 N 看下一条。')
})

it('of a line of which nothing is asked, but which was read less surely than others, is that it was read right', () => {
  const unsure = exampleLine(12, {printed: '案例一', is: 'heading', depth: 3, confidence: 0.75})
  const settled = (read: LineView) => settling({...line, questions: asked(read, [], [], '待核', [])}, true)
  expect(settled(unsure)).toMatchObject({
    label: '已核对',
    action: {do: 'decide', decided: {line: 12, is: 'heading', depth: 3}},
  })
  for (const other of [{confidence: 0.95}, {statedIn: 'structure.yaml'} as const])
    expect(settled({...unsure, ...other})).toBe('这一行没有待核的；按 N 看下一条。')
})

it('of all that is asked alike is one action, and of what is asked once a sentence', () => {
  const message = (line: number): MessageView => ({
    key: `${line}`,
    grade: 'warning',
    file: 'source.txt',
    line,
    words: null,
    place: '',
    rule: 'uncertain-join',
    name: '',
    reason: '',
    settlements: [{...checked, action: {do: 'decide', decided: {line, checked: ['uncertain-join']}}}],
    group: 'uncertain-join goes-on',
  })
  const alike = [12, 13, 14].map(message)
  expect(settlingAll({questions: [{...question(checked), alike}]}, true)).toMatchObject({
    action: {do: 'decide-all', decided: [{line: 12}, {line: 13}, {line: 14}]},
  })
  expect(settlingAll({questions: [question(checked)]}, true)).toBe(
    '问法、改法都一样的不到三处，不能一次定几处；只定这一条，按 V。',
  )
  const correction: Settlement = {
    label: '“and”更正为“和”',
    action: {do: 'correct', line: 12, start: 0, end: 3, now: '和', why: ''},
    answers: false,
  }
  expect(settlingAll({questions: [question(correction, checked)]}, false)).toBe(
    '改字的要逐条对照印刷版，不能一次定几处；只定这一条，按 X。',
  )
})

it('turns into another thing where the same is asked in another way, and the page says so', () => {
  const asks = (line: number, is: LineRole, rule = 'uncertain-join'): MessageView => ({
    key: `${line}`,
    grade: 'warning',
    file: 'source.txt',
    line,
    words: null,
    place: '',
    rule,
    name: '',
    reason: '',
    settlements: [
      {
        label: `第 ${line} 行改作${is === 'paragraph' ? '另起一段' : '接上一行'}`,
        action: {do: 'decide', decided: {line, is}},
        answers: false,
      },
      checked,
    ],
    group: `${rule} ${is}`,
  })
  const apart = asks(12, 'paragraph')
  const joined = asks(20, 'goes-on')
  expect(turnOfKey(apart, joined)).toBe('从这一条起，X 是“改作接上一行”；刚才的是“改作另起一段”。')
  expect(turnOfKey(joined, asks(30, 'goes-on'))).toBeUndefined()
  expect(turnOfKey(apart, asks(30, 'goes-on', 'doubtful-heading'))).toBeUndefined()
  expect(turnOfKey(undefined, joined)).toBeUndefined()
  expect(turnOfKey(apart, {...joined, settlements: [checked]})).toBeUndefined()
})

import {expect, it} from 'vitest'
import {exampleLine} from '../shared/example-line.ts'
import type {MessageView, Settlement, VariantView} from '../shared/view.ts'
import type {Series} from './doubt-walk.ts'
import {asked} from './questions.ts'

const line = exampleLine(12, {printed: '发挥资源优势 and 市民健康的作用'})
const correction = (start: number, end: number, now: string): Settlement => ({
  label: `更正为“${now}”`,
  action: {do: 'correct', line: 12, start, end, now, why: '抽取文字时把中文换成了英文'},
  answers: false,
})
const checked = (...rules: string[]): Settlement => ({
  label: '已核对',
  action: {do: 'decide', decided: {line: 12, checked: rules}},
  answers: true,
})
const english: MessageView = {
  key: 'english',
  grade: 'warning',
  file: 'source.txt',
  line: 12,
  words: {start: 7, end: 10},
  place: '第 12 行',
  rule: 'stray-english',
  name: '中文里夹着英文单词',
  reason: '',
  settlements: [correction(5, 12, '势和市'), checked('stray-english')],
  group: null,
}
const variant: VariantView = {
  line: 12,
  start: 7,
  end: 10,
  was: 'and',
  now: '和',
  before: '优势',
  after: '市民',
  other: '总第136期第 4 篇',
  settlements: [
    {...correction(7, 10, '和'), label: '照那一期更正'},
    {...checked('printings-differ'), label: '本期不误'},
  ],
}
const both = {
  label: '已核对，本期不误',
  action: {do: 'decide', decided: {line: 12, checked: ['stray-english', 'printings-differ']}},
  answers: true,
}
const questions = (
  message: MessageView = english,
  variants: readonly VariantView[] = [variant],
  series: Series = '待核',
) => asked(line, [message], variants, series, [message])

it('is one where another printing has otherwise what a message doubts, and one answer does for both', () => {
  expect(questions()).toEqual([
    {
      name: '中文里夹着英文单词；“and”总第136期第 4 篇作“和”',
      settlements: [english.settlements[0], both],
      unkeyed: [],
      keyed: true,
      alike: [],
    },
  ])
})

it('offers the same correction once where a PDF has radicals for characters', () => {
  const printed = {...line, printed: line.printed.replace('市', '⽤')}
  const message = {...english, settlements: [correction(5, 12, '势和用'), checked('stray-english')]}
  const [question] = asked(printed, [message], [variant], '待核', [message])
  expect(question?.unkeyed).toEqual([])
})

it('has what the other printing reads as well, where that is another correction, and no key of what is uncertain writes it', () => {
  const other: VariantView = {
    ...variant,
    now: '与',
    settlements: [
      {...correction(7, 10, '与'), label: '照那一期更正'},
      {...checked('printings-differ'), label: '本期不误'},
    ],
  }
  const [question, ...more] = questions(english, [other])
  expect(more).toEqual([])
  expect(question?.settlements).toEqual([english.settlements[0], both])
  expect(question?.unkeyed).toEqual([other.settlements[0]])
  const unmended = {...english, settlements: [checked('stray-english')]}
  expect(questions(unmended, [other])[0]).toMatchObject({
    settlements: [both],
    unkeyed: [other.settlements[0]],
  })
})

it('is answered by the keys as the other printing has it while those are gone through', () => {
  const [question, ...more] = questions(english, [variant], '两刊互异')
  expect(more).toEqual([])
  expect(question).toEqual({
    name: '“and”总第136期第 4 篇作“和”；中文里夹着英文单词',
    settlements: [variant.settlements[0], both],
    unkeyed: [],
    keyed: true,
    alike: [],
  })
  const mended = {...english, settlements: [correction(7, 10, '及'), checked('stray-english')]}
  expect(questions(mended, [variant], '两刊互异')[0]).toMatchObject({
    settlements: [variant.settlements[0], both],
    unkeyed: [mended.settlements[0]],
  })
})

it('are two where other words are doubted, or where the line has more of the other printing, which one answer would settle too', () => {
  const names = (list: ReturnType<typeof questions>) => list.map(({name}) => name)
  const apart = ['中文里夹着英文单词', '“and”总第136期第 4 篇作“和”']
  expect(names(questions({...english, words: {start: 0, end: 2}}))).toEqual(apart)
  expect(names(questions({...english, words: {start: 10, end: 13}}))).toEqual(apart)
  expect(names(questions({...english, words: null}))).toEqual(apart)
  expect(questions(english, [variant, {...variant, start: 1, end: 2, was: '挥'}])).toHaveLength(3)
})

it('is one too where the other printing has more words at the place', () => {
  const more: VariantView = {...variant, start: 10, end: 10, was: '', now: '等'}
  expect(questions(english, [more])).toHaveLength(1)
  expect(questions(english, [{...more, start: 14, end: 14}])).toHaveLength(2)
})

it('says what another printing has more, and what it lacks', () => {
  const nameOf = (was: string, now: string) =>
    questions({...english, words: null}, [{...variant, was, now}], '两刊互异')[0]?.name
  expect(nameOf('', '考核')).toBe('总第136期第 4 篇多“考核”')
  expect(nameOf('考核', '')).toBe('“考核”总第136期第 4 篇没有')
})

import type {LineView, MessageView, Settlement, VariantView} from '../shared/view.ts'
import {alike} from './alike.ts'
import type {Series} from './doubt-walk.ts'
import {isUnsure, readRight} from './unsure-lines.ts'

/** A question about a line; the keys X and V answer the one that is `keyed`. */
export interface Question {
  readonly name: string
  readonly settlements: readonly Settlement[]
  /** Ways to settle it that no key takes. */
  readonly unkeyed: readonly Settlement[]
  readonly keyed: boolean
  /** The messages that ask the same; none where they are not several. */
  readonly alike: readonly MessageView[]
}

/**
 * What is asked of a line: its messages, and what other printings have there; one question where both are about the same words. The keys
 * answer the first question of the list that is gone through, and none of the other list: whoever settles what is uncertain means no
 * correction after another printing. Of a line of which nothing is asked, but which was read less surely than others, it is asked whether it
 * was read right.
 *
 * @param line - undefined where there is none
 * @param all - messages of the issue, of which several may ask the same
 */
export function asked(
  line: LineView | undefined,
  messages: readonly MessageView[],
  variants: readonly VariantView[],
  series: Series,
  all: readonly MessageView[],
): readonly Question[] {
  const told = messages.filter(({settlements}) => settlements.length > 0)
  if (told.length + variants.length === 0) return line && isUnsure(line) ? [rightOrNot(line)] : []
  const [variant, ...others] = variants
  // what answers another printing answers all that it has on the line
  const doubted = others.length === 0 ? told.find(message => areOfSameWords(message, variant)) : undefined
  const both = line && variant && doubted && ofBoth(doubted, variant, line, series)
  const single = told.filter(message => !both || message !== doubted).map(message => ofMessage(message, all))
  const ofMessages = both && series === '待核' ? single.toSpliced(told.indexOf(doubted), 0, both) : single
  const ofVariants = both ? (series === '待核' ? [] : [both]) : variants.map(ofVariant)
  const [first, second] = series === '待核' ? [ofMessages, ofVariants] : [ofVariants, ofMessages]
  return [
    ...first.map((question, index) => ({...question, keyed: index === 0})),
    ...second.map(question => ({...question, keyed: false})),
  ]
}

type Unkeyed = Omit<Question, 'keyed'>

function ofMessage(message: MessageView, all: readonly MessageView[]): Unkeyed {
  const {name, settlements} = message
  return {name, settlements, unkeyed: [], alike: alike(message, all)}
}

function ofVariant(variant: VariantView): Unkeyed {
  return {name: nameOf(variant), settlements: variant.settlements, unkeyed: [], alike: []}
}

function nameOf({was, now, other}: VariantView): string {
  // printed here nowhere, it is more there
  if (was === '') return `${other}多“${now}”`
  return `“${was}”${other}${now === '' ? '没有' : `作“${now}”`}`
}

/** Does another printing have otherwise what a message doubts? */
function areOfSameWords({words}: MessageView, variant: VariantView | undefined): boolean {
  if (!words || !variant) return false
  const [start, end] = [Math.max(words.start, variant.start), Math.min(words.end, variant.end)]
  const isPoint = words.start === words.end || variant.start === variant.end
  return isPoint ? start <= end : start < end
}

/** One answer to what a message doubts and another printing has otherwise; the corrections that the list at hand offers have the keys. */
function ofBoth(message: MessageView, variant: VariantView, line: LineView, series: Series): Unkeyed {
  const [own, other] = [message, variant].map(({settlements}) => settlements.filter(({answers}) => !answers))
  const [names, first = [], second = []] =
    series === '待核'
      ? [[message.name, nameOf(variant)], own, other]
      : [[nameOf(variant), message.name], other, own]
  const mended = new Set(first.map(each => mendedBy(each, line)))
  return {
    name: names.join('；'),
    settlements: [...first, ...answerOf(message, variant, line)],
    unkeyed: second.filter(each => !mended.has(mendedBy(each, line))),
    alike: [],
  }
}

/** That the print is right as it is, said of both. */
function answerOf(message: MessageView, variant: VariantView, {number}: LineView): Settlement[] {
  const answers = [message, variant].flatMap(({settlements}) => settlements.filter(each => each.answers))
  const checked = answers.flatMap(({action}) =>
    action.do === 'decide' ? (action.decided.checked ?? []) : [],
  )
  const label = answers.map(each => each.label).join('，')
  return [{label, action: {do: 'decide', decided: {line: number, checked}}, answers: true}]
}

/** The line with a correction, blanks apart, radicals as the characters that they look like; of a correction of another line what tells it from all others. */
function mendedBy({action}: Settlement, {number, printed}: LineView): string {
  if (action.do !== 'correct' || action.line !== number) return JSON.stringify(action)
  return `${printed.slice(0, action.start)}${action.now}${printed.slice(action.end)}`
    .normalize('NFKC')
    .replace(/\s/gu, '')
}

function rightOrNot(line: LineView): Question {
  const settlement = {
    label: '已核对',
    action: {do: 'decide', decided: readRight(line)},
    answers: true,
  } as const
  return {name: '把握不大', settlements: [settlement], unkeyed: [], keyed: true, alike: []}
}

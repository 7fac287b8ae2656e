import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {rules} from '../../convert/rules/index.ts'
import {type Deed, deeds, explanations} from '../../editing/message-guide.ts'
import {isOfWholeFile} from '../../editing/report.ts'
import type {Correction} from '../../schemas/article.ts'
import type {Decision} from '../../schemas/structure.ts'
import type {Decided, EntryView, Excerpt, MessageView, Settlement, Stretch} from '../shared/view.ts'
import {doubtedWords} from './doubted-words.ts'
import {offeredEntries} from './entries.ts'
import {isStrikable} from './faulty-entries.ts'
import {pageWords, roleWords, ruleName} from './words.ts'

/** What the page knows beside the messages. */
export interface MessageContext {
  /** How sure the reading of a line is, 0 to 1. */
  readonly confidenceOf: (line: number) => number
  /** Where a printed line has the words of a correction; `undefined` where it has not. */
  readonly placeOf: (correction: Correction) => Stretch | undefined
  /** A line of source.txt, as it stands there. */
  readonly printedOn: (line: number) => string
  /** The lines of a file around one in which something is wrong. */
  readonly excerptOf: (file: string, line: number) => Excerpt | undefined
  /** The editor's entry that stands on a line of a file. */
  readonly entryOn: (file: string, line: number) => EntryView | undefined
}

/** Rules in the order of what they concern: the whole issue, an article, a line, a character. */
const rank = new Map(rules.map(({id}, index) => [id, index]))
const first = new Set(rules.filter(rule => rule.first).map(({id}) => id))
/** Messages of other files than source.txt come before those of rules: something has to be mended first. */
const ofOther = -1
const grades = {error: 0, warning: 1, info: 2}

/**
 * Messages by their weight: errors, then what concerns the whole issue, then what lines are, the least certain first and what is asked alike
 * together, then words; notices last.
 */
export function messageViews(files: readonly VFile[], context: MessageContext): MessageView[] {
  const views = files.flatMap(file => file.messages.map(message => viewOf(file, message, context)))
  const alike = Map.groupBy(views.filter(isOfLine), wayOf)
  const leasts = new Map(
    [...alike].map(([way, group]) => [
      way,
      Math.min(...group.map(({line}) => context.confidenceOf(line ?? 0))),
    ]),
  )
  const weights = new Map(views.map(view => [view, weightOf(view, context, leasts.get(wayOf(view)) ?? 0)]))
  return views.sort((a, b) => {
    const [left, right] = [weights.get(a) ?? [], weights.get(b) ?? []]
    const at = left.findIndex((each, index) => each !== right[index])
    return at < 0 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1
  })
}

const places: readonly Deed[] = Object.keys(deeds).filter((name): name is Deed => name in deeds)

/** @param least - how sure the least certain is of those that are asked as this one is */
function weightOf(view: MessageView, {confidenceOf}: MessageContext, least: number): Array<number | string> {
  const {grade, rule, line} = view
  const order = rank.get(rule) ?? ofOther
  const isFirst = order === ofOther || first.has(rule)
  const ofLine = isOfLine(view)
  return [
    grades[grade],
    order === ofOther ? 0 : first.has(rule) ? 1 : 2,
    isFirst ? 0 : places.indexOf(deedOf(rule)),
    ...(ofLine ? [least, order, wayOf(view), confidenceOf(line ?? 0)] : [0, order, '', 0]),
    line ?? 0,
  ]
}

function deedOf(rule: string): Deed {
  return explanations[rule]?.deed ?? 'files'
}

/** Is it about what a line is? */
function isOfLine({rule, line}: MessageView): boolean {
  return deedOf(rule) === 'lines' && !first.has(rule) && line !== null
}

/** In which way a rule doubts a line: 接成了一段，像是两段. */
function wayOf({rule, name}: MessageView): string {
  return `${rule} ${name}`
}

function viewOf({basename, path}: VFile, message: VFileMessage, context: MessageContext): MessageView {
  const {reason, ruleId, note, fatal} = message
  const rule = ruleId ?? ''
  const file = basename ?? path
  const line = file === 'source.txt' ? (message.line ?? null) : null
  const grade = fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
  const excerpt = grade === 'error' ? context.excerptOf(file, message.line ?? 1) : undefined
  const settlements =
    line === null
      ? mending(message, file, grade, excerpt, context)
      : grade === 'error' || !rank.has(rule)
        ? []
        : settlementsOf(note, line, rule, context)
  const offered = settlements.flatMap(({action, answers}) =>
    action.do === 'decide' && !answers ? [action.decided] : [],
  )
  const doubt = {line: line ?? 0, column: message.column ?? 1, reason, settlements}
  return {
    key: `${file}:${line ?? message.line ?? ''}:${rule}:${reason}`,
    grade,
    file,
    line,
    words:
      line === null || explanations[rule]?.deed !== 'words'
        ? null
        : doubtedWords(context.printedOn(line), doubt),
    place: placeOf(message, line === null ? file : undefined),
    rule,
    name: nameOf(rule, offered),
    reason: pageWords(reason),
    settlements,
    group: groupOf(rule, offered),
    ...(excerpt ? {excerpt} : {}),
  }
}

function nameOf(rule: string, [first]: readonly Decided[]): string {
  return (first?.is && explanations[rule]?.ways?.[first.is]) ?? ruleName(rule)
}

/** Of messages that offer one other role for a line; which entry of the 目录 lists a title is asked of each alone. */
function groupOf(rule: string, [first, ...others]: readonly Decided[]): string | null {
  const isAlike = first?.is !== undefined && first.entry === undefined && first.lines === undefined
  return isAlike && others.length === 0 ? [rule, first.is, first.depth, first.level].join(' ') : null
}

/** structure.yaml 第 3 行; of what is about no line of a file its name alone. */
function placeOf(message: VFileMessage, file: string | undefined): string {
  if (file === undefined) return `第 ${message.line ?? 1} 行`
  return isOfWholeFile(message) ? file : `${file} 第 ${message.line ?? 1} 行`
}

/** How something is mended in a file of the editor's; what cannot be read at all can be taken out. */
function mending(
  message: VFileMessage,
  file: string,
  grade: MessageView['grade'],
  excerpt: Excerpt | undefined,
  context: MessageContext,
): Settlement[] {
  const {line = 1, ruleId = ''} = message
  const found = [...specifications(message, file, context), ...withdrawals(file, line, ruleId, context)]
  if (found.length > 0 || grade !== 'error' || !excerpt || !isStrikable(excerpt)) return found
  const {first, lines} = excerpt
  return [{label: '撤去这一条', action: {do: 'strike', file, first, lines}, answers: false}]
}

/** The places that a correction may mean. */
function specifications({note, line}: VFileMessage, file: string, {entryOn}: MessageContext): Settlement[] {
  const entry = file === 'corrections.yaml' ? entryOn(file, line ?? 1) : undefined
  if (!entry) return []
  const {index, entry: yaml} = entry
  return offeredEntries(note).flatMap((offered): Settlement[] =>
    'was' in offered
      ? [
          {
            label: offered.line === entry.line ? `是“${offered.was}”那一处` : `改到第 ${offered.line} 行`,
            action: {
              do: 'specify',
              index,
              entry: yaml,
              line: offered.line,
              was: offered.was,
              now: offered.now,
            },
            answers: false,
          },
        ]
      : [],
  )
}

/** An entry that reaches nothing, changes nothing, or names a picture that is gone can be taken away, and be decided anew. */
function withdrawals(file: string, line: number, rule: string, {entryOn}: MessageContext): Settlement[] {
  const entry = /^picture$|-(?:unmet|idle)$/u.test(rule) ? entryOn(file, line) : undefined
  if (!entry) return []
  const {index, entry: yaml} = entry
  return [
    {
      label: '撤去这一条',
      action: {do: 'withdraw', file: entry.file, index, entry: yaml},
      answers: false,
    },
  ]
}

function settlementsOf(
  note: string | null | undefined,
  line: number,
  rule: string,
  context: MessageContext,
): Settlement[] {
  const offered = offeredEntries(note).flatMap((entry): Settlement[] => {
    if ('was' in entry) return mendOf(entry, line, context)
    return entry.is === undefined
      ? []
      : [
          {
            label: labelOf(entry, line),
            action: {do: 'decide', decided: decidedOf(entry)},
            answers: false,
          },
        ]
  })
  return [
    ...offered,
    {label: '已核对', action: {do: 'decide', decided: {line, checked: [rule]}}, answers: true},
  ]
}

function mendOf(correction: Correction, at: number, {placeOf}: MessageContext): Settlement[] {
  const {line, was, now, why} = correction
  const place = placeOf(correction)
  if (!place) return []
  const where = line === at ? '' : `第 ${line} 行`
  return [
    {
      label: now === '' ? `${where}删去“${was}”` : `${where}“${was}”更正为“${now}”`,
      action: {do: 'correct', line, ...place, now, why: why ?? ''},
      answers: false,
    },
  ]
}

function labelOf({is, depth, level, entry, line, lines}: Decision, at: number): string {
  const where = lines
    ? `第 ${lines[0]}—${lines[1]} 行合成一个，`
    : line === undefined || line === at
      ? ''
      : `第 ${line} 行`
  const listed = entry === null ? '，目录没有列' : entry === undefined ? '' : `，即目录第 ${entry} 行所列`
  return `${where}改作${is === undefined ? '' : roleWords(is, depth, level)}${listed}`
}

function decidedOf({line, lines, is, depth, level, entry}: Decision) {
  return {line, lines, is, depth, level, entry}
}

import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {rules} from '../../convert/rules/index.ts'
import type {Decision} from '../../schemas/structure.ts'
import type {MessageView, Settlement} from '../shared/view.ts'
import {offeredDecisions} from './entries.ts'
import {roleWords, ruleName} from './words.ts'

/** Rules in the order of what they concern: the whole issue, an article, a line, a character. */
const rank = new Map(rules.map(({id}, index) => [id, index]))
/** Messages of other files than source.txt come before those of rules: something has to be mended first. */
const ofOther = -1
const grades = {error: 0, warning: 1, info: 2}

/** Messages by their weight: errors, then what concerns the whole issue, an article, a line, a character; notices last. */
export function messageViews(files: readonly VFile[]): MessageView[] {
  const views = files.flatMap(file => file.messages.map(message => viewOf(file, message)))
  const weight = ({grade, rule, line}: MessageView) => [grades[grade], rank.get(rule) ?? ofOther, line ?? 0]
  return views.sort((a, b) => {
    const [left, right] = [weight(a), weight(b)]
    const at = left.findIndex((each, index) => each !== right[index])
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
  })
}

function viewOf({basename, path}: VFile, message: VFileMessage): MessageView {
  const {reason, ruleId, note, fatal} = message
  const rule = ruleId ?? ''
  const file = basename ?? path
  const line = file === 'source.txt' ? (message.line ?? null) : null
  const grade = fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
  return {
    key: `${file}:${line ?? message.line ?? ''}:${rule}:${reason}`,
    grade,
    file,
    line,
    place: `${line === null ? `${file} ` : ''}第 ${message.line ?? 1} 行`,
    rule,
    name: ruleName(rule),
    reason,
    settlements: line === null || grade === 'error' || !rank.has(rule) ? [] : settlementsOf(note, line, rule),
  }
}

function settlementsOf(note: string | null | undefined, line: number, rule: string): Settlement[] {
  const offered = offeredDecisions(note).filter(({is}) => is !== undefined)
  return [
    ...offered.map(decision => ({label: labelOf(decision, line), decided: decidedOf(decision)})),
    {label: '已核对', decided: {line, checked: [rule]}},
  ]
}

function labelOf({is, depth, level, entry, line}: Decision, at: number): string {
  const where = line === undefined || line === at ? '' : `第 ${line} 行`
  const listed = entry === null ? '，目录没有列' : entry === undefined ? '' : `，即目录第 ${entry} 行所列`
  return `${where}改作${is === undefined ? '' : roleWords(is, depth, level)}${listed}`
}

function decidedOf({line, lines, is, depth, level, entry}: Decision): Settlement['decided'] {
  return {line, lines, is, depth, level, entry}
}

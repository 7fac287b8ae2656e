import {roleNames} from '../../schemas/structure.ts'
import type {ArticleView, Effect, IssueView, LineView, MessageView} from '../shared/view.ts'

/**
 * What changed between two readings of an issue.
 *
 * @param at - line that it was done to
 */
export function effectOf(
  done: string,
  before: IssueView,
  after: IssueView,
  at: number | null = null,
): Effect {
  if (before.failed || after.failed) return {...nothing, done: `${done}；${stateWords(before, after)}`, at}
  const [were, are] = [byNumber(before.lines), byNumber(after.lines)]
  const numbers = [...new Set([...were.keys(), ...are.keys()])].sort((a, b) => a - b)
  const lines = numbers.flatMap(number => {
    const [was, now] = [roleOf(were.get(number)), roleOf(are.get(number))]
    return was === now ? [] : [{number, was, now}]
  })
  return {
    done,
    lines,
    fields: [...ownFieldsChanged(before, after), ...fieldsChanged(before, after)],
    came: missing(after.articles, before.articles),
    went: missing(before.articles, after.articles),
    settled: fewer(keys(before.messages), keys(after.messages)),
    raised: fewer(keys(after.messages), keys(before.messages)),
    idle: newlyIdle(before.messages, after.messages),
    at,
  }
}

/** Of an issue that could not be converted nobody knows what its articles were. */
const nothing = {lines: [], fields: [], came: [], went: [], settled: 0, raised: 0, idle: []}

function stateWords(before: IssueView, after: IssueView): string {
  if (after.failed) return before.failed ? '这一期还不能转换' : '这一期现在不能转换'
  return after.pending.length === 0 ? '这一期又能转换了，各篇没有变' : '这一期又能转换了，各篇待写入'
}

function byNumber(lines: readonly LineView[]): Map<number, LineView> {
  return new Map(lines.map(line => [line.number, line]))
}

/** 小标题（2 级）; null where the line is not read at all. */
function roleOf(line: LineView | undefined): string | null {
  if (!line) return null
  return line.depth === undefined ? roleNames[line.is] : `${roleNames[line.is]}（${line.depth} 级）`
}

/** Titles of the articles that the one list has and the other has not, by their numbers. */
function missing(list: readonly ArticleView[], other: readonly ArticleView[]): string[] {
  const names = new Set(other.map(({name}) => name))
  return list.filter(({name}) => !names.has(name)).map(({title}) => title)
}

/** Of the issue itself. */
function ownFieldsChanged(before: IssueView, after: IssueView): Effect['fields'] {
  const were = new Map(before.settable.map(({name, value}) => [name, value]))
  return after.settable.flatMap(({name, label, value}) => {
    const was = were.get(name)
    return was === undefined || was === value
      ? []
      : [{article: null, label, was: was || null, now: value || null}]
  })
}

function fieldsChanged(before: IssueView, after: IssueView): Effect['fields'] {
  const were = new Map(before.articles.map(article => [article.name, article]))
  return after.articles.flatMap(article => {
    const was = were.get(article.name)
    if (!was) return []
    const [old, now] = [labelled(was), labelled(article)]
    return [...new Set([...old.keys(), ...now.keys()])].flatMap(label =>
      old.get(label) === now.get(label)
        ? []
        : [
            {
              article: article.title,
              label,
              was: old.get(label) ?? null,
              now: now.get(label) ?? null,
            },
          ],
    )
  })
}

function labelled({title, fields}: ArticleView): Map<string, string> {
  return new Map([['标题', title], ...fields.map(({label, value}) => [label, value] as const)])
}

function newlyIdle(before: readonly MessageView[], after: readonly MessageView[]): string[] {
  const known = new Set(before.map(({key}) => key))
  return after.flatMap(({rule, key, reason}) => (rule === 'decision-idle' && !known.has(key) ? [reason] : []))
}

function keys(messages: readonly MessageView[]): string[] {
  return messages.filter(({grade}) => grade !== 'info').map(({key}) => key)
}

/** How many of a list the other has not; of what stands there several times, as many as are too many. */
function fewer(list: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1)
  return list.filter(each => {
    const rest = left.get(each) ?? 0
    left.set(each, rest - 1)
    return rest <= 0
  }).length
}

import {roleNames} from '../../schemas/structure.ts'
import type {Effect, IssueView, LineView, MessageView} from '../shared/view.ts'

/** What changed between two readings of an issue. */
export function effectOf(done: string, before: IssueView, after: IssueView): Effect {
  const [were, are] = [byNumber(before.lines), byNumber(after.lines)]
  const numbers = [...new Set([...were.keys(), ...are.keys()])].sort((a, b) => a - b)
  const lines = numbers.flatMap(number => {
    const [was, now] = [roleOf(were.get(number)), roleOf(are.get(number))]
    return was === now ? [] : [{number, was, now}]
  })
  return {
    done,
    lines,
    came: missing(titles(after), titles(before)),
    went: missing(titles(before), titles(after)),
    settled: missing(keys(before.messages), keys(after.messages)).length,
    raised: missing(keys(after.messages), keys(before.messages)).length,
  }
}

function byNumber(lines: readonly LineView[]): Map<number, LineView> {
  return new Map(lines.map(line => [line.number, line]))
}

/** 小标题（2 级）; null where the line is not read at all. */
function roleOf(line: LineView | undefined): string | null {
  if (!line) return null
  return line.depth === undefined ? roleNames[line.is] : `${roleNames[line.is]}（${line.depth} 级）`
}

function titles({articles}: IssueView): string[] {
  return articles.map(({title}) => title)
}

function keys(messages: readonly MessageView[]): string[] {
  return messages.filter(({grade}) => grade !== 'info').map(({key}) => key)
}

/** What the one list has and the other has not; of what stands there several times, as many as are too many. */
function missing(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1)
  return list.filter(each => {
    const rest = left.get(each) ?? 0
    left.set(each, rest - 1)
    return rest <= 0
  })
}

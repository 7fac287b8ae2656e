import {VFileMessage} from 'vfile-message'
import {isMap, isSeq, LineCounter, parseDocument} from 'yaml'
import {type Correction, correctionSchema} from '../schemas/article.ts'

export interface CorrectionsReading {
  readonly corrections: Correction[]
  /** Errors, each with its place in corrections.yaml. */
  readonly messages: VFileMessage[]
}

const howTo = '每条写作：- line: 行号、was: 原文、now: 改为、why: 理由'

/** Reads corrections.yaml: a list of {line, was, now, why}. Never throws; what is wrong becomes a message. */
export function readCorrections(yaml: string): CorrectionsReading {
  const lines = new LineCounter()
  const document = parseDocument(yaml, {lineCounter: lines})
  const messages: VFileMessage[] = []
  const error = (offset: number, text: string) => {
    const {line, col} = lines.linePos(offset)
    const message = new VFileMessage(text, {
      place: {line: Math.max(line, 1), column: Math.max(col, 1)},
      ruleId: 'corrections',
      source: 'huikan',
    })
    message.fatal = true
    messages.push(message)
  }
  for (const {pos, message} of document.errors)
    error(pos[0], `corrections.yaml 不是有效的 YAML：${message.split('\n')[0]}；${howTo}。`)
  if (messages.length || document.contents === null) return {corrections: [], messages}
  if (!isSeq(document.contents)) {
    error(0, `corrections.yaml 应当是一个列表；${howTo}。`)
    return {corrections: [], messages}
  }
  const corrections: Correction[] = []
  for (const item of document.contents.items) {
    const offset = isMap(item) ? (item.range?.[0] ?? 0) : 0
    const parsed = correctionSchema.safeParse(isMap(item) ? item.toJSON() : item)
    if (parsed.success) corrections.push(parsed.data)
    else
      error(
        offset,
        `这一条更正的 ${[...new Set(parsed.error.issues.map(({path}) => path.join('.') || '格式'))].join('、')} 不对；${howTo}。`,
      )
  }
  return {corrections, messages}
}

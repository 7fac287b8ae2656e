import {VFileMessage} from 'vfile-message'
import type {CorrectionsReading} from '../content/read-corrections.ts'

/** So many entries are named. */
const named = 6

/** Corrections without a reason, which readers look for among the notes of the article: told once, at the first. */
export function unexplainedCorrections({
  corrections,
  places,
}: Pick<CorrectionsReading, 'corrections' | 'places'>): VFileMessage[] {
  const without = corrections.filter(({why}) => (why ?? '').trim() === '')
  const at = without.flatMap(correction => places.get(correction)?.line ?? [])
  const [first] = at
  if (!first) return []
  const lines = at.slice(0, named).map(({line}) => line)
  const more = at.length > named ? '等' : ''
  return [
    new VFileMessage(
      `${at.length} 条更正没有写理由（第 ${lines.join('、')} 行${more}），文章里照样改了，校勘记里没有缘由；请各补一行 why。`,
      {place: first, ruleId: 'correction-without-reason', source: 'huikan'},
    ),
  ]
}

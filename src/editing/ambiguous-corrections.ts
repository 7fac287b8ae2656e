import {VFileMessage} from 'vfile-message'
import type {CorrectionsReading} from '../content/read-corrections.ts'
import {entryText} from '../convert/roles/entry.ts'
import {splitLines} from '../convert/text/lines.ts'
import {printedSpan, type ReadLine} from '../convert/text/read-line.ts'
import {readAs, readPrint} from '../convert/text/reading.ts'
import {shortened} from '../graphemes.ts'
import type {Correction} from '../schemas/article.ts'
import {printedAs, uniqueStretch} from './unique-words.ts'

/** So many places are named and offered; of more, their number. */
const named = 5
/** As much as a sentence quotes, in graphemes. */
const quoted = 20

/**
 * Corrections whose words stand on their line more often than it has corrections of them: the first is mended, and nobody can tell whether
 * that was meant. A warning each, at its words in corrections.yaml, with the entry that says which place is meant, for each of them.
 *
 * @param text - source.txt as it is decoded
 */
export function ambiguousCorrections(
  text: string,
  {corrections, places}: Pick<CorrectionsReading, 'corrections' | 'places'>,
): VFileMessage[] {
  const printed = splitLines(text)
  return [...Map.groupBy(corrections, ({line}) => line)].flatMap(([number, group]) =>
    group.flatMap((correction, index) => {
      const print = printed[number - 1]
      const was = readAs(correction.was)
      // once for nearly all of them, and then nothing has to be read
      if (print === undefined || was === '' || !isRepeated(readAs(print), was)) return []
      const read = readAlone(print, group.slice(0, index))
      const found = occurrences(read.value, was)
      const alike = group.slice(index).filter(other => readAs(other.was) === was)
      if (found.length <= alike.length) return []
      const {line, column} = places.get(correction)?.was ?? {line: 1, column: 1}
      const columns = found.map(start => printedSpan(read, start, start + was.length).start + 1)
      const message = new VFileMessage(
        `source.txt 第 ${number} 行有 ${found.length} 处“${shortened(correction.was, quoted)}”（第 ${columns.slice(0, named).join('、')} 列${columns.length > named ? '等' : ''}），现在改的是第一处。请在 was 和 now 里多写几个邻近的字，说明是哪一处；几处都要改的，每处写一条。`,
        {place: {line, column}, ruleId: 'correction-ambiguous', source: 'huikan'},
      )
      message.fatal = false
      message.note = found
        .slice(0, named)
        .flatMap((start, at) => offer(read, correction, {start, end: start + was.length}, columns[at] ?? 1))
        .join('\n')
      return [message]
    }),
  )
}

/** A line with the corrections before it applied, read by itself; its columns are those of the print. */
function readAlone(print: string, before: readonly Correction[]): ReadLine {
  const {lines} = readPrint(
    print,
    before.map(correction => ({...correction, line: 1})),
  )
  return lines[0] ?? {printed: print, value: print}
}

function isRepeated(value: string, words: string): boolean {
  return value.indexOf(words, value.indexOf(words) + 1) >= 0
}

function occurrences(value: string, words: string): number[] {
  const found: number[] = []
  for (let at = value.indexOf(words); at >= 0; at = value.indexOf(words, at + words.length)) found.push(at)
  return found
}

/** The entry that means one place. */
function offer(
  read: ReadLine,
  {line, now, why}: Correction,
  place: {readonly start: number; readonly end: number},
  column: number,
): string[] {
  const stretch = uniqueStretch(read.value, place)
  if (!stretch) return []
  const before = printedAs(read, {start: stretch.start, end: place.start})
  const behind = printedAs(read, {start: place.end, end: stretch.end})
  const was = printedAs(read, stretch)
  const entry = {line, was, now: before + now + behind, ...(why === undefined ? {} : {why})}
  return [`若是第 ${column} 列那一处，改写作：${entryText(entry)}`]
}

import {isBlank} from '../text/characters.ts'
import type {Text} from '../tree.ts'
import type {Stretch} from './inline.ts'

/**
 * What the original sets in bold type of a text, by what it shows of the lines, in order. Blanks do not count, since joining and tidying
 * changes only those.
 *
 * @param from - offset before which nothing is asked: the number of an item
 */
export function boldWords({value, spans}: Text, from: number): Stretch[] {
  if (spans.every(({line}) => line.evidence?.strong === undefined)) return []
  const bold: Stretch[] = []
  let at = 0
  for (const {line, start, end} of spans) {
    const strong = line.evidence?.strong ?? []
    for (let offset = start; offset < end; offset++) {
      if (isBlank(line.value[offset] ?? '')) continue
      while (at < value.length && isBlank(value[at] ?? '')) at++
      const place = at++
      if (place < from || !strong.some(([first, last]) => first <= offset && offset < last)) continue
      const last = bold.at(-1)
      if (last && isBlank(value.slice(last.end, place)))
        bold[bold.length - 1] = {start: last.start, end: place + 1}
      else bold.push({start: place, end: place + 1})
    }
  }
  return bold
}

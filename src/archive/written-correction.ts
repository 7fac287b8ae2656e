import {quoted} from '../quoting.ts'
import type {Correction} from '../schemas/article.ts'

/** What stands above the entries of a 校勘记; why each was mended, they say themselves. */
export const correctionsNote = '以下各处经编者更正；行数按原刊文本计。'

/** An entry of the 校勘记 behind its line: 原作“甲”，今改作“乙”。他本作乙。 */
export function writtenCorrection({was, now, why}: Pick<Correction, 'was' | 'now' | 'why'>): string {
  const cited = mendsMarks(was, now) || !isPaired(was) ? asPrinted : quoted
  const change =
    was === ''
      ? `原缺，今补${cited(now)}`
      : now === ''
        ? `原衍${cited(was)}，今删`
        : `原作${cited(was)}，今改作${cited(now)}`
  return `${change}。${why ? `${why.replace(/。$/, '')}。` : ''}`
}

/** Is a mark of quotation among what was changed, from the first character that differs to the last? */
function mendsMarks(was: string, now: string): boolean {
  const most = Math.min(was.length, now.length)
  let start = 0
  while (start < most && was[start] === now[start]) start++
  let rest = 0
  while (rest < most - start && was.at(-1 - rest) === now.at(-1 - rest)) rest++
  return [was, now].some(words => /[“”‘’]/.test(words.slice(start, words.length - rest)))
}

/** Does each opening mark of quotation have its closing one, with no inner ones among them? */
function isPaired(words: string): boolean {
  return /^(?:“”)*$/.test(words.replace(/[^“”‘’]/g, ''))
}

/** Where marks of quotation are what was mended, none of them may become another. */
function asPrinted(words: string): string {
  return `「${words}」`
}

import {quoted} from '../quoting.ts'
import type {Correction} from '../schemas/article.ts'

/** An entry of the 校勘记 behind its line: 原作“甲”，今改作“乙”。他本作乙。 */
export function writtenCorrection({was, now, why}: Pick<Correction, 'was' | 'now' | 'why'>): string {
  const change =
    was === ''
      ? `原缺，今补${quoted(now)}`
      : now === ''
        ? `原衍${quoted(was)}，今删`
        : `原作${quoted(was)}，今改作${quoted(now)}`
  return `${change}。${why ? `${why.replace(/。$/, '')}。` : ''}`
}

import {bare} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** Does a name stand in the body on a line that says little else? */
export type IsSigned = (name: string) => boolean

/** Characters of a line on which somebody may sign. */
const longestSigned = 40

/** Is a name on a short line of the body? */
export function signedIn(lines: readonly Line[]): IsSigned {
  const short = lines.flatMap(({value}) => {
    const text = bare(value)
    return text.length <= longestSigned && !/[。；]$/u.test(text) ? [text] : []
  })
  const text = short.join('\n')
  return name => {
    const sought = bare(name)
    // 望府〔2009〕17号 is no name
    if (sought.length < 2 || /\d{3}|号$/u.test(sought)) return false
    return text.includes(sought) && short.some(line => isNameOn(line, sought))
  }
}

/** What may stand beside the name of who wrote a piece. */
const besideName = /^(?:文|图|作者|整理|供稿|撰稿|本[刊报会]|通讯员|记者|来源|摄|[^\p{L}\p{N}])*$/u

/** Does a line say nothing else than who signs? */
function isNameOn(line: string, name: string): boolean {
  const at = line.indexOf(name)
  if (at < 0) return false
  // （红星车队　甲某）
  if (/^[（(].{2,30}[）)]$/u.test(line)) return true
  return besideName.test(line.slice(0, at)) && besideName.test(line.slice(at + name.length))
}

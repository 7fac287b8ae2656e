import {width} from '../../../src/convert/text/characters.ts'

/** Full-width blanks, and a half-width one for the half of a cell. */
export function blanks(cells: number): string {
  const whole = Math.max(0, Math.floor(cells))
  return '\u3000'.repeat(whole) + (cells - whole >= 0.5 ? ' ' : '')
}

export function centred(text: string, measure: number): string {
  return blanks((measure - width(text)) / 2) + text
}

export function rightSet(text: string, measure: number): string {
  return blanks(measure - width(text) - 2) + text
}

/** 张　明: two characters take the room of three. */
export function spread(name: string): string {
  const bare = name.replace(/\u3000/g, '')
  return bare.length === 2 ? [...bare].join('\u3000') : bare
}

/** 竹　　苑: a short name takes the room of the others. */
export function spreadOver(text: string, cells: number): string {
  return [...text].join(blanks(Math.max(0, (cells - width(text)) / Math.max(1, text.length - 1))))
}

export function letterSpaced(text: string, blank = '\u3000'): string {
  return [...text.replace(/\u3000/g, '')].join(blank)
}

/** What cannot begin a printed line, and hangs over the end of the one above. */
const hangs = /^[，。、；：？！”’）》】…%]$/u
/** What cannot end one. */
const opens = /[“‘（《【]$/u

/** Printed lines of a measure; numbers and words are not cut. */
export function wrapped(text: string, measure: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of text.match(/[\w.%‘’-]+|./gu) ?? []) {
    const full = width(line) + width(unit) > measure
    if (full && !hangs.test(unit)) {
      const carried = opens.exec(line)?.[0] ?? ''
      lines.push(line.slice(0, line.length - carried.length))
      line = carried + unit
    } else line += unit
  }
  return [...lines, line].filter(each => each !== '')
}

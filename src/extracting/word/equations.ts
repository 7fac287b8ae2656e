import {lowered, raised} from '../raised.ts'

/** Fields nest some levels deep; a hostile one without end. */
const deepest = 16

/**
 * What Word prints for an `EQ` field, which keeps no result: 带圈字符 (`\o\ac(○,5)`), 拼音指南 as older files have it
 * (`\o\ad(\s\up 9(huì),会)`: the reading above is left out, as that of a ruby is), fractions (`\f(1,2)`), boxes and brackets. What it
 * sets one above another is printed in a row. Source: ECMA-376 Part 1, 17.16.5.17.
 *
 * @param code - what stands behind the name of the field
 */
export function printedEquation(code: string): string {
  const plain = code.replace(/\\\*\s*(?:"[^"]*"|[^\s"\\]+)/g, '')
  return new Equation(plain).text()
}

class Equation {
  readonly #code: string
  #at = 0

  constructor(code: string) {
    this.#code = code
  }

  text(): string {
    let text = ''
    while (this.#at < this.#code.length) {
      text += this.#run(0)
      // a bracket or comma that belongs to nothing
      this.#at++
    }
    return text.trim()
  }

  /** Up to a comma or a bracket that belongs to what is around. */
  #run(depth: number): string {
    let text = ''
    for (;;) {
      const sign = this.#code.charAt(this.#at)
      if (sign === '' || /[(),;，]/.test(sign)) return text
      if (sign !== '\\') {
        text += sign
        this.#at++
      } else if (/[(),;\\]/.test(this.#code.charAt(this.#at + 1))) {
        text += this.#code.charAt(this.#at + 1)
        this.#at += 2
      } else text += this.#command(depth)
    }
  }

  /** One letter, its options, and its parts in brackets. */
  #command(depth: number): string {
    const name = this.#code.charAt(++this.#at).toLowerCase()
    this.#at++
    const options =
      /^(?:\s*\\[a-z]{2}\s*-?\d*)*\s*/i.exec(this.#code.slice(this.#at, this.#at + 200))?.[0] ?? ''
    this.#at += options.length
    if (this.#code.charAt(this.#at) !== '(' || depth >= deepest) return ''
    const parts: Part[] = []
    do {
      const isAbove = /^\s*\\s\s*\\up/i.test(this.#code.slice(this.#at + 1, this.#at + 20))
      this.#at++
      parts.push({text: this.#run(depth + 1).trim(), isAbove})
    } while (/[,;，]/.test(this.#code.charAt(this.#at)))
    if (this.#code.charAt(this.#at) === ')') this.#at++
    return printed(name, options, parts)
  }
}

interface Part {
  readonly text: string
  /** Whether it is set above what is around, as a reading is. */
  readonly isAbove: boolean
}

function printed(name: string, options: string, parts: readonly Part[]): string {
  const [first = '', second] = parts.map(({text}) => text)
  const all = parts.map(({text}) => text).join('')
  switch (name) {
    case 's':
      return (/\\do/i.test(options) ? lowered(all) : raised(all)) ?? all
    case 'o':
      return overstruck(parts)
    case 'f':
      return `${first}/${second ?? ''}`
    case 'b':
      return `(${all})`
    case 'r':
      return second === undefined ? `√${first}` : `${raised(first) ?? first}√${second}`
    case 'd':
      return ''
    default:
      return all
  }
}

const ticked: Readonly<Record<string, string>> = {'√': '☑', '✓': '☑', '×': '☒'}

function overstruck(parts: readonly Part[]): string {
  const bases = parts.filter(({isAbove}) => !isAbove)
  const shown = (bases.length === 0 ? parts : bases).map(({text}) => text)
  const [frame = '', sign = ''] = shown
  if (/^[○◯〇]$/u.test(frame))
    return /^(?:[1-9]|1\d|20)$/.test(sign) ? String.fromCodePoint(0x245f + Number(sign)) : sign
  return (/^[□▢]$/u.test(frame) ? ticked[sign] : undefined) ?? shown.join('')
}

import {bare} from '../convert/text/characters.ts'
import type {LineEvidence, Origin, Piece} from './extraction.ts'

/** A line of source.txt and where it was printed. */
export interface SourceLine {
  /** From 1. */
  readonly line: number
  readonly origin: Origin
  readonly kind: Piece['kind']
  readonly evidence: LineEvidence | undefined
  /** What of it is bold, where not all of it is: offsets in code units. */
  readonly strong: ReadonlyArray<readonly [start: number, end: number]>
  /** Of the first line of a caption. */
  readonly picture: string | undefined
}

export interface SourceText {
  readonly text: string
  readonly lines: readonly SourceLine[]
}

/**
 * Writes pieces down as convert reads print best: a paragraph a line and a blank line between, rows of a table directly below one
 * another, three blank lines above a caption.
 */
export function sourceText(pieces: readonly Piece[]): SourceText {
  const written: string[] = []
  const lines: SourceLine[] = []
  let last: Piece['kind'] | undefined
  for (const {kind, lines: printed, origin, evidence, strong = [], picture} of pieces) {
    const shown = printed
      .map((line, index) => {
        const text = cleaned(line, kind)
        return {text, strong: line.startsWith(text) ? (strong[index] ?? []) : []}
      })
      .filter(({text}) => bare(text) !== '')
    if (shown.length === 0) continue
    const blank = last === undefined || (kind === 'row' && last === 'row') ? 0 : kind === 'caption' ? 3 : 1
    written.push(...Array<string>(blank).fill(''))
    for (const [index, {text, strong}] of shown.entries()) {
      written.push(text)
      const first = index === 0
      lines.push({
        line: written.length,
        origin,
        kind,
        evidence: evidence && !first ? {...evidence, numbered: undefined, opensPage: undefined} : evidence,
        strong,
        picture: first ? picture : undefined,
      })
    }
    last = kind
  }
  return {text: `${written.join('\n')}\n`, lines}
}

/** The lines of a paragraph, its first one set in as print sets it in, where no blank stands there already. */
export function indented([first = '', ...more]: readonly string[]): string[] {
  return [/^\s/u.test(first) ? first : `\u3000\u3000${first}`, ...more]
}

/** A row keeps the tabs of its empty cells. */
function cleaned(line: string, kind: Piece['kind']): string {
  const plain = line.replace(/[\r\n\v\f\u2028\u2029]+/g, ' ')
  return kind === 'row' ? plain.replace(/(?<![ \u3000])[ \u3000]+$/u, '') : plain.trimEnd()
}

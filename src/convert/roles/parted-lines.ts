import type {Line} from '../tree.ts'
import type {Stated} from './stated.ts'

/**
 * The lines, those in which an editor says that several things stand as so many lines. Offsets into the printed line stay true, since what
 * shows nothing stands for what the others took.
 */
export function partStatedLines(lines: readonly Line[]): Line[] {
  return lines.flatMap(line => {
    const {stated} = line
    return stated?.rest ? part(line, stated, stated.rest) : [line]
  })
}

function part(line: Line, {rest: _, ...first}: Stated, rest: NonNullable<Stated['rest']>): Line[] {
  const {pageBreak: _broken, ...plain} = line
  const {value} = line
  return [
    {...line, value: value.slice(0, rest[0]?.at), stated: first},
    ...rest.map(({at, ...said}, index) => ({
      ...plain,
      gap: 0,
      // no width, no indent; and trimmed like a blank
      value: '\uFEFF'.repeat(at) + value.slice(at, rest[index + 1]?.at),
      stated: {...said, by: first.by},
    })),
  ]
}

/** Where the part of a printed line begins that a line is; 0 of one that is whole, or its first part. */
export function startOf({value}: Line): number {
  return /^\uFEFF*/u.exec(value)?.[0].length ?? 0
}

import {stringify} from 'yaml'
import {beginning} from '../../graphemes.ts'
import type {Decision, LineForm} from '../../schemas/structure.ts'
import {readMark} from '../print/marks.ts'
import {bare, tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** A line is told again by its first characters; more would only be more to type. */
const enough = 12

/** How a line begins, as structure.yaml quotes it. */
export function beginningOf(line: string): string {
  return beginning(tidy(line), enough)
}

/** An entry of structure.yaml or habits.yaml as an editor can paste it, on one line. */
export function entryText(entry: object): string {
  return stringify([entry], {lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'flow'})
    .trim()
    .replace(/^\[(.*)\]$/su, '- $1')
}

/** The entry that says what a line of source.txt is, or several up to `last`. */
export function decisionText(
  number: number,
  printed: string,
  said: Omit<Decision, 'line' | 'lines' | 'text'>,
  last?: number,
): string {
  const place = last === undefined ? {line: number} : {lines: [number, last]}
  return entryText({...place, text: beginningOf(printed), ...said})
}

/** A line that is no sentence, in characters: only its whole wording tells it. */
const shortest = 20

/** The forms of lines by their numbers: of a line in which several things stand the first tells its form. */
export function formsOf(lines: readonly Line[]): Map<number, LineForm | undefined> {
  return new Map(lines.toReversed().map(line => [line.number, formOf(line)]))
}

/**
 * What tells lines like this one from others: its sign, its numbering, the brackets around it, or its wording, each number as #. That it is
 * short, or set apart by blank lines, tells nothing: lines of every kind are, in every issue.
 */
export function formOf({value}: Line): LineForm | undefined {
  const text = tidy(value)
  const mark = readMark(text)
  if (mark?.system === 'bullet') return {begins: mark.label ?? mark.printed.trim()}
  if (mark) return {numbering: mark.printed.trim()}
  const [sign] = /^[^\p{L}\p{N}\s“‘"']/u.exec(text) ?? []
  const [end] = /[】》〕］〗」』）)\]]$/u.exec(text) ?? []
  if (sign !== undefined) return {begins: sign, ...(end === undefined ? {} : {ends: end})}
  if (/[。，；！？]$/u.test(text) || bare(text).length > shortest) return undefined
  return {wording: text.replace(/[\d０-９]+/gu, '#')}
}

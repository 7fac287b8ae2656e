import type {Habit, LineForm, LineRole} from '../../schemas/structure.ts'
import {readMark} from '../print/marks.ts'
import {bare, tidy} from '../text/characters.ts'
import {simplified} from '../text/simplified.ts'
import type {Line} from '../tree.ts'

/** Roles of lines that stand outside of the articles. */
const outside: ReadonlySet<LineRole | undefined> = new Set(['masthead', 'contents', 'colophon', 'furniture'])

/** A habit whose form is told in the simplified characters in which lines are read. */
export function simplifiedHabit(habit: Habit): Habit {
  const {form} = habit
  if (!form) return habit
  const {begins, ends, contains, wording} = form
  const read = Object.entries({begins, ends, contains, wording}).flatMap(([name, words]) =>
    words === undefined ? [] : [[name, simplified(words)] as const],
  )
  return {...habit, form: {...form, ...Object.fromEntries(read)}}
}

/** Lines with what the periodical's habits say of them, where nobody said anything of the line itself. */
export function withHabits(
  lines: readonly Line[],
  habits: readonly Habit[],
  within: 'articles' | 'issue',
): readonly Line[] {
  const telling = habits.filter(({is}) => is !== undefined && outside.has(is) === (within === 'issue'))
  if (telling.length === 0) return lines
  return lines.map((line, index) => {
    if (line.stated?.is !== undefined) return line
    const habit = telling.find(({form}) => form && hasForm(lines, index, form))
    if (!habit) return line
    const {is, depth, level} = habit
    return {
      ...line,
      stated: {
        ...line.stated,
        by: 'habits.yaml',
        ...(is === undefined ? {} : {is}),
        ...(depth === undefined ? {} : {depth}),
        ...(level === undefined ? {} : {level}),
      },
    }
  })
}

/** Of the periodical's habits those that an issue has lines for, and those that say something of every issue. */
export function habitsOf(lines: readonly Line[], habits: readonly Habit[]): Habit[] {
  return habits.filter(habit => {
    const {form} = simplifiedHabit(habit)
    return form === undefined || lines.some((_, index) => hasForm(lines, index, form))
  })
}

/** Rules whose messages the periodical's habits answer, by number of the line. */
export function checkedByHabits(lines: readonly Line[], habits: readonly Habit[]): Map<number, Set<string>> {
  const checked = new Map<number, Set<string>>()
  for (const {form, checked: rules} of habits) {
    if (!rules || !form) continue
    for (const [index, {number}] of lines.entries())
      if (hasForm(lines, index, form))
        checked.set(number, new Set([...(checked.get(number) ?? []), ...rules]))
  }
  return checked
}

/** Has the line at an index all that the form says? */
export function hasForm(lines: readonly Line[], index: number, form: LineForm): boolean {
  const line = lines[index]
  if (!line) return false
  const {begins, ends, contains, wording, numbering, indent, blanksBefore, blanksAfter, longest} = form
  const text = tidy(line.value)
  const next = lines[index + 1]
  return (
    (begins === undefined || printed(text).startsWith(printed(begins))) &&
    (ends === undefined || printed(text).endsWith(printed(ends))) &&
    (contains === undefined || printed(text).includes(printed(contains))) &&
    (wording === undefined || printed(text) === printed(wording)) &&
    (indent === undefined || isIndented(line.value, indent)) &&
    (numbering === undefined || isNumberedLike(text, numbering)) &&
    (blanksBefore === undefined || line.gap >= blanksBefore) &&
    (blanksAfter === undefined || next === undefined || next.gap >= blanksAfter) &&
    (longest === undefined || bare(text).length <= longest)
  )
}

/** What of a line is compared: blanks aside, each number as #. */
function printed(text: string): string {
  return bare(text).replace(/[\d０-９]+/gu, '#')
}

function isIndented(line: string, [least, most]: readonly [number, number]): boolean {
  const blanks = /^[\s\u3000]*/u.exec(line)?.[0] ?? ''
  const columns = [...blanks].reduce((sum, blank) => sum + (blank === '\u3000' ? 2 : 1), 0)
  return columns >= least && columns <= most
}

function isNumberedLike(text: string, example: string): boolean {
  const [mark, like] = [readMark(text), readMark(tidy(example))]
  return mark !== undefined && mark.system === like?.system && mark.label === like.label
}

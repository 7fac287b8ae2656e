import {isFormless, isOfForm} from './list-form.ts'
import type {Judged, Kind, List} from './row-kinds.ts'

/** What a row says for its being one of the list. */
const worth: Record<Kind, number> = {
  heading: 0,
  rule: 0,
  section: 0,
  entry: 1,
  author: 0,
  cover: 1,
  'goes-on': 0,
  teaser: 0,
  strange: -1,
}
/** A line that is nothing, set apart, is rather the body's; a list goes on down to where the body begins. */
const setApart = -0.5
const closes = 1
const goesWithAbove: ReadonlySet<Kind> = new Set(['goes-on', 'author', 'teaser'])
/** An entry that the body prints; one of another form than all others is rather the body's own first title. */
const known = 2
const otherForm = -0.5

/** The rows down to the entry behind which nothing is gained. */
export function extent(judged: readonly Judged[], {setting: {form}}: List): Judged[] {
  const isOther = ({row, kind}: Judged) => kind === 'entry' && !isFormless(form) && !isOfForm(row.value, form)
  const few = judged.filter(isOther).length * 4 < judged.length
  let [sum, best, end] = [0, 0, 0]
  for (const [at, each] of judged.entries()) {
    const {row, kind} = each
    sum += few && isOther(each) ? otherForm : row.found && kind === 'entry' ? known : worth[kind]
    if (kind === 'strange' && (row.lines[0]?.gap ?? 0) > 0) sum += setApart
    const isLast = kind === 'entry' || kind === 'cover' || (goesWithAbove.has(kind) && end === at)
    const whole = sum + (at === judged.length - 1 ? closes : 0)
    if ((isLast || (kind === 'strange' && at === judged.length - 1)) && whole >= best) {
      best = whole
      end = at + 1
    }
  }
  while (end > 0 && judged[end]?.kind === 'rule') end++
  return judged.slice(0, end)
}

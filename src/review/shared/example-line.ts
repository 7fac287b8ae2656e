import type {LineView} from './view.ts'

/** A line of an invented issue, a paragraph of its first article that nobody said anything of. */
export function exampleLine(number: number, also: Partial<LineView> = {}): LineView {
  return {
    number,
    printed: '会议要求',
    gap: 0,
    is: 'paragraph',
    because: '',
    confidence: 1,
    rivals: [],
    rest: [],
    article: 0,
    statedIn: null,
    drops: [],
    mends: [],
    place: null,
    form: null,
    ...also,
  }
}

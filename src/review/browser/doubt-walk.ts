/** Which of the two lists of questions is gone through: what is uncertain first, then what other printings have otherwise. */
export type Series = '待核' | '两刊互异'

/** Lines with a question, in the order of the lists. */
export interface Doubts {
  readonly told: readonly number[]
  /** Lines that another printing has otherwise; `undefined` as long as they are being read. */
  readonly printed: readonly number[] | undefined
  /** How many messages are about no line of the print. */
  readonly elsewhere: number
}

/** Where the editor stands in the lists. */
export interface Stand {
  readonly series: Series
  /** Place in that list, from 0, of the question that was gone to last. */
  readonly place: number
}

/** Where a step leads, with what the editor should know of it. */
export interface Step extends Stand {
  /** `undefined` where there is nowhere to go. */
  readonly line: number | undefined
  readonly said: string | undefined
}

/**
 * The question behind or before the one at hand. Where that was settled, the next has moved up into its place. Nobody comes to what other
 * printings have while anything is uncertain, and who comes there is told so: the same key writes other corrections there.
 *
 * @param line - at hand
 */
export function nextDoubt(doubts: Doubts, stand: Stand, line: number, by: 1 | -1): Step {
  const {series, place} = stand
  const list = listOf(doubts, series)
  const at = list[place] === line ? place : list.indexOf(line)
  const next = at >= 0 ? at + by : by > 0 ? place : place - 1
  const found = list[next]
  if (found !== undefined) return {series, place: next, line: found, said: undefined}
  return by > 0 ? beyond(doubts, stand, line) : ahead(doubts, stand)
}

/** Where a line stands that was gone to some other way; of a line without a question, where the editor stood before. */
export function standAt(doubts: Doubts, before: Stand, line: number, series?: Series): Stand {
  const order: readonly Series[] = series === undefined ? ['待核', '两刊互异'] : [series]
  for (const each of order) {
    const list = listOf(doubts, each)
    const place = each === before.series && list[before.place] === line ? before.place : list.indexOf(line)
    if (place >= 0) return {series: each, place}
  }
  return before
}

function listOf({told, printed = []}: Doubts, series: Series): readonly number[] {
  return series === '待核' ? told : printed
}

function beyond({told, printed, elsewhere}: Doubts, stand: Stand, line: number): Step {
  const stay = (said: string): Step => ({...stand, line: undefined, said})
  const [first] = told
  // what was settled is in the list no more
  const open = printed?.length ?? 0
  const passed = open === 0 ? '两刊互异看完了' : `两刊互异到底了，还有 ${open} 处没有定`
  if (first !== undefined) {
    if (told.length === 1 && first === line && stand.series === '待核') return stay('只剩这一条待核了。')
    const said = stand.series === '待核' ? '到底了，又从第一条看起' : passed
    return {series: '待核', place: 0, line: first, said: `${said}：待核的还有 ${told.length} 条。`}
  }
  const done = elsewhere === 0 ? '待核的看完了' : `原刊各行的待核看完了，左边还有 ${elsewhere} 条是别的文件的`
  if (stand.series === '两刊互异') return stay(`${passed}，${done}。`)
  if (printed === undefined) return stay(`${done}；两刊互异还在读，请稍等再按。`)
  return printed[0] === undefined
    ? stay(`${done}，也没有两刊互异。`)
    : {
        series: '两刊互异',
        place: 0,
        line: printed[0],
        said: `${done}，下面是两刊互异，${printed.length} 处。`,
      }
}

function ahead({told}: Doubts, stand: Stand): Step {
  const last = told.at(-1)
  return stand.series === '两刊互异' && last !== undefined
    ? {series: '待核', place: told.length - 1, line: last, said: '回到待核的了。'}
    : {...stand, line: undefined, said: '前面没有了。'}
}

import {isAffiliation, namesPersons, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, fold, isClosed, tidy, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** Fewer of a kind show no habit. */
const fewest = 3
/** Lines of a piece, at least. */
const shortestPiece = 3
/** Characters of a line that a site puts around its pages. */
const longest = 120
/** Cells of a line that always reads the same. */
const widest = 40

/** A name and what it names: 上一篇：…, 【下一条】…, 下一篇 …; several may stand on one line. */
const neighbour =
  /^[^\p{L}\p{N}]{0,3}(?!附)(\p{Script=Han}{2,4}) ?[\]】〕)）]? ?[：:>»›→]{0,2} ?(?=\S)([^：:]{1,80})$/u
const parts = /[|｜\t]|\u3000{2}| {3}/u
/** 【打印本页】【关闭窗口】, 字体：[大 中 小]: words to choose from, in brackets. */
const choice =
  /^(?:\p{Script=Han}{2,6}[：:]? ?)?(?:[【[〔(（] ?[^【】[\]〔〕()（）。，；]{1,12} ?[】\]〕)）] ?){2,6}$|^\p{Script=Han}{2,6}[：:]? ?[【[〔(（](?: ?\p{Script=Han}{1,4}){2,6} ?[】\]〕)）]$/u
/** 首页 | 关于本站 | 联系我们: the menu of a site, at the head and at the foot of its page. */
const menu = /^(?:网站|本站)?首页(?: ?[|｜·] ?\p{Script=Han}{2,6}){2,12}$/u
/** 首页 > 协会要闻 > 正文: where in the site the piece stands. */
const trail = /^[^>＞»›。，；]{1,24}(?: ?[>＞»›] ?[^>＞»›。，；]{1,40}){1,5}$/u

/** The lines without what a site prints around each piece, those behind told that a piece ended above, and what was taken out. */
export interface WithoutWebLines {
  readonly lines: readonly Line[]
  readonly taken: readonly Line[]
}

/**
 * What a site prints around each of its pieces and is none of them: names of the pieces before and after it, words to
 * choose from, where in the site it stands, and whatever reads the same below each. It is told by what recurs, and by
 * naming lines that stand elsewhere, not by its words.
 */
export function takeWebLines(lines: readonly Line[]): WithoutWebLines {
  const free = lines.filter(
    line =>
      statedRole(line) === undefined && line.value.length <= longest && /[\p{L}\p{N}]/u.test(line.value),
  )
  const menus = free.filter(({value}) => menu.test(tidy(value)))
  const around = new Set([...neighbours(free, lines), ...recurring(free, choice), ...trails(free), ...menus])
  const counters = recurringCounters(free)
  for (const line of alikeBelowPieces(lines, new Set([...around, ...counters])))
    if (!counters.has(line)) around.add(line)
  if (around.size === 0) return {lines, taken: []}
  const kept: Line[] = []
  let gap = 0
  let run: Line[] = []
  for (const [at, line] of lines.entries()) {
    if (around.has(line)) {
      run.push(line)
      gap = Math.max(gap, line.gap)
      continue
    }
    const before = kept.at(-1)
    // words to choose from may stand below a title; what else a site prints parts two pieces
    const ended =
      run.length > 0 &&
      before !== undefined &&
      !(line.gap === 0 && run.every(({value}) => offersChoice(value)))
    const ends = ended && (endsPiece(before) || run.some(({value}) => !offersChoice(value)))
    kept.push(
      run.length === 0
        ? line
        : {...line, gap: Math.max(line.gap, gap), ...(ends && at > 0 ? {counted: true} : {})},
    )
    gap = 0
    run = []
  }
  return {lines: kept, taken: lines.filter(line => around.has(line))}
}

/** 字体：【大 中 小】, 【打印】【关闭】 */
export function offersChoice(value: string): boolean {
  return value.length <= longest && choice.test(tidy(value))
}

function endsPiece({value}: Line): boolean {
  return isClosed(value) || readCredit(value) !== undefined || isDateLine(value.trim())
}

/**
 * Lines that name other pieces: of one label three at least, half of which name lines that stand elsewhere, different
 * ones. A body that is named so again and again is no piece.
 */
function neighbours(free: readonly Line[], lines: readonly Line[]): Line[] {
  let printed: ReadonlyMap<string, readonly string[]> | undefined
  const place = new Map(lines.map((line, at) => [line, at]))
  const named = new Map<string, Array<{readonly line: Line; readonly value: string | undefined}>>()
  for (const line of free) {
    if (readCredit(line.value)) continue
    const labels = partsOf(line).map(part => neighbour.exec(tidy(part)))
    for (const [, label = '', value = ''] of labels.every(each => each !== null)
      ? labels.map(each => each ?? [])
      : []) {
      // hardly an issue has such labels
      printed ??= titlesByBeginning(lines)
      const known = named.get(label) ?? []
      known.push({line, value: isPrinted(bare(value), printed) ? bare(value) : undefined})
      named.set(label, known)
    }
  }
  // what has no neighbour says so: 没有了
  const labels = [...named].flatMap(([label, found]) => {
    const values = found.flatMap(({value}) => value ?? [])
    const several = new Set(values).size >= 2 && new Set(values).size * 2 > values.length
    const at = found.map(({line}) => place.get(line) ?? 0)
    // the entries of a 目录 stand right below one another
    const apart = at.every((index, which) => which === 0 || index - (at[which - 1] ?? 0) >= shortestPiece)
    const recurs = found.length >= fewest && values.length * 2 >= found.length
    return several && apart && recurs ? [label] : []
  })
  if (labels.length === 0) return []
  const known = new Set(labels)
  const own = (part: string) => known.has(labelOf(part))
  return free.filter(line => partsOf(line).every(own))
}

function partsOf({value}: Line): string[] {
  return value.split(parts).filter(part => part.trim() !== '')
}

function labelOf(part: string): string {
  return /^[^\p{L}\p{N}]{0,3}(\p{Script=Han}{2,4})(?=[ \]】〕)）：:>»›→])/u.exec(tidy(part))?.[1] ?? ''
}

/** Characters by which a title is looked up. */
const beginning = 4
/** More lines that begin alike tell nothing. */
const mostAlike = 60
/** Characters of a title that a site may cut short. */
const shortestCut = 8

function titlesByBeginning(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const {value} of lines) {
    if (value.length > longest) continue
    const text = bare(value)
    if (text.length <= beginning || namesPersons(text) || isAffiliation(text)) continue
    const alike = found.get(text.slice(0, beginning))
    if (!alike) found.set(text.slice(0, beginning), [text])
    else if (alike.length < mostAlike) alike.push(text)
  }
  return found
}

/** Does a line print these words, or their beginning where either is cut short? */
function isPrinted(value: string, printed: ReadonlyMap<string, readonly string[]>): boolean {
  const text = value.replace(/(?<!…)…+$|\.{3}$/u, '')
  const lines = text.length > beginning ? (printed.get(text.slice(0, beginning)) ?? []) : []
  return lines
    .slice(0, mostAlike)
    .some(
      line => line === text || text.startsWith(line) || (text.length >= shortestCut && line.startsWith(text)),
    )
}

/** Lines of a form that read the same, digits apart, three times at least. */
function recurring(free: readonly Line[], form: RegExp): Line[] {
  const alike = Map.groupBy(
    free.filter(({value}) => form.test(tidy(value)) && !readCredit(value)),
    ({value}) => keyOf(value),
  )
  return [...alike.values()].flatMap(found => (found.length >= fewest ? found : []))
}

function keyOf(value: string): string {
  return bare(fold(value)).replace(/\d+/gu, '#')
}

/** 阅读 612  赞 45: how often a piece was read, below each of them. */
const counter = /^(?:\p{Script=Han}{1,4}#){1,4}$/u

/** Such lines are told with the credits of their pieces, and what stands right below them is none of these either. */
function recurringCounters(free: readonly Line[]): ReadonlySet<Line> {
  const alike = Map.groupBy(
    free.filter(({value}) => counter.test(keyOf(value)) && readCredit(value)),
    ({value}) => keyOf(value),
  )
  return new Set([...alike.values()].flatMap(found => (found.length >= fewest ? found : [])))
}

/** Trails that begin alike, three at least. */
function trails(free: readonly Line[]): Line[] {
  const alike = Map.groupBy(
    free.filter(({value}) => trail.test(tidy(value)) && /\p{Script=Han}/u.test(value)),
    ({value}) => tidy(value).split(/ ?[>＞»›]/u, 1)[0] ?? '',
  )
  return [...alike.values()].flatMap(found => (found.length >= fewest ? found : []))
}

/** How many lines from the end of the issue the last piece ends, at most. */
const longestEnd = 24

/** Short lines that read the same below each piece, the last one too: nearer to what they stand below than to what follows, or beside what is known. */
function alikeBelowPieces(lines: readonly Line[], known: ReadonlySet<Line>): Line[] {
  const short = [...lines.keys()].filter(at => {
    const line = lines[at]
    if (!line || known.has(line) || statedRole(line) !== undefined || line.value.length > longest)
      return false
    const text = tidy(line.value)
    return width(text) <= widest && !saysSomething(text)
  })
  const places = Map.groupBy(short, at => keyOf(lines[at]?.value ?? ''))
  return [...places.values()].flatMap(found => {
    if (found.length < fewest) return []
    const beside = found.filter(at => besideKnown(lines, at, known))
    const below = found.every((at, which) => {
      const [before, next] = [lines[at - 1], lines[at + 1]]
      const apart = next === undefined || lines[at]?.counted === true || next.gap > (lines[at]?.gap ?? 0)
      return (
        before !== undefined &&
        endsPiece(before) &&
        apart &&
        at - (found[which - 1] ?? -shortestPiece) >= shortestPiece
      )
    })
    const last = (found.at(-1) ?? 0) >= lines.length - longestEnd
    return beside.length === found.length || (below && last) ? found.flatMap(at => lines[at] ?? []) : []
  })
}

/** Right beside what is known to stand around a piece; the mark of a section stands apart from it. */
function besideKnown(lines: readonly Line[], at: number, known: ReadonlySet<Line>): boolean {
  const line = lines[at]
  if (!line || (line.gap > 0 && readSectionMark(line.value))) return false
  return lines.slice(Math.max(0, at - 1), at + 2).some(each => known.has(each))
}

/** A sentence, a day, a name, a source: whatever recurs, it is text. */
function saysSomething(text: string): boolean {
  return (
    /[。，；！？：:]$/u.test(text) ||
    text.includes('\t') ||
    isDateLine(text) ||
    readCredit(text) !== undefined ||
    namesPersons(text) ||
    isAffiliation(text) ||
    !/[\p{L}\p{N}]/u.test(text)
  )
}

import {diffArrays, diffChars} from 'diff'
import {bare} from '../convert/text/characters.ts'
import {readPrint} from '../convert/text/reading.ts'

/** A reading of an original, as it is named to the editor. */
export interface NamedText {
  /** 现有的 source.docx, 这一份 会刊.pdf. */
  readonly name: string
  readonly text: string
  /** Whether the editor can open it as text, so that the numbers of its lines tell where to look. */
  readonly lined?: boolean
}

const bold = /\*\*([^*]+)\*\*/gu
const leaders = /[.．…·・‥]{3,}/gu

/** Which of a Word file and a PDF an editor keeps. */
export const howToChoose =
  'Word 文件里的标题、编号、表格是作者写下的，一般以 Word 为准；Word 若不是付印的定稿，以 PDF 为准。'

/** Places that are quoted; more than this nobody compares in a terminal. */
const quotedPlaces = 10
/** Characters around a difference that are quoted with it, and of it at most. */
const around = 8
const longest = 24
/** Of places that are told as one so many lines are named. */
const namedLines = 8
/** Paragraphs, and characters within some of them, that differ at most in two readings of one issue. */
const mostParagraphs = 2000
/** What two differences have between them is part of one where it is no longer. */
const shortestEqual = 2
const mostCharacters = 400
/** Two printings of one issue differ in a word or two, in an article at most; two issues have hardly more than masthead and colophon in common. */
const mostlyOther = 0.7

/** What stands in a place of one reading. */
interface Side {
  readonly text: string
  /** From 1: of its first character; where it is empty, of what the other reading has more behind or within. */
  readonly line: number
  /** Whether it is whole lines, which the other reading has not, or has instead. */
  readonly isWhole: boolean
}

interface Place {
  readonly before: string
  readonly left: Side
  readonly right: Side
}

/** In what two readings of one issue differ. Chinese, without full stops. */
export interface Comparison {
  /** How long they are, and in how many places they differ. */
  readonly summary: string
  /** The first of these places, words before marks, each in both wordings. */
  readonly places: readonly string[]
}

/** A line of a reading without its blanks. */
interface Paragraph {
  readonly value: string
  readonly line: number
}

/**
 * Says in what two readings of one issue differ, blanks apart: how many places, the weightiest of them in both wordings, and where only
 * paragraphs end elsewhere.
 */
export function compareReadings(left: NamedText, right: NamedText): Comparison {
  const [one, two] = [paragraphsOf(left.text), paragraphsOf(right.text)]
  const size = ({name}: NamedText, paragraphs: readonly Paragraph[]) =>
    `${name}有 ${valuesOf(paragraphs).join('').length} 字、${paragraphs.length} 段`
  const sizes = `${size(left, one)}，${size(right, two)}`
  const parts = diffArrays(valuesOf(one), valuesOf(two), {maxEditLength: mostParagraphs})
  if (parts === undefined) return {summary: `${sizes}；两份差得太多，不像同一期`, places: []}
  const places: Place[] = []
  let broken = 0
  const [from, to] = [
    {left: 0, right: 0},
    {left: 0, right: 0},
  ]
  const settle = () => {
    const [removed, added] = [
      new Stretch(one.slice(from.left, to.left), one[from.left - 1]),
      new Stretch(two.slice(from.right, to.right), two[from.right - 1]),
    ]
    if (removed.value === added.value) broken += removed.value === '' ? 0 : 1
    else places.push(...differences(removed, added))
  }
  for (const {added, removed, count} of parts) {
    if (!removed) to.right += count
    if (!added) to.left += count
    if (added || removed) continue
    to.left -= count
    to.right -= count
    settle()
    from.left = to.left += count
    from.right = to.right += count
  }
  settle()
  const [own, others] = [places.map(({left}) => left.text), places.map(({right}) => right.text)]
  if (isMost(own, one) && isMost(others, two)) return {summary: `${sizes}；大半不同，不像同一期`, places: []}
  const words = places.filter(differsInWords)
  const marks = places.filter(place => !differsInWords(place))
  const told = [
    ...(words.length > 0 ? [`文字不同的有 ${words.length} 处`] : ['文字相同']),
    ...(marks.length > 0 ? [`只是标点、符号不同的有 ${marks.length} 处`] : []),
    ...(broken > 0 ? [`只是分段不同的有 ${broken} 处`] : []),
  ]
  const kinds = [...Map.groupBy([...words, ...marks], kindOf).values()]
  const quoted = kinds.slice(0, quotedPlaces)
  const rest = kinds.slice(quotedPlaces).flat()
  return {
    summary: `${sizes}；${told.join('，')}`,
    places: [
      ...quoted.map(alike => describedOnce(alike, left, right)),
      ...(rest.length > 0 ? [`其余 ${rest.length} 处从略${whereOf(rest, left, right)}`] : []),
    ],
  }
}

/** Places in which one thing stands for the same other one are told as one: a converter writes a mark otherwise throughout. */
function kindOf({left, right}: Place): string {
  return JSON.stringify([left.text, right.text])
}

/** Whether letters, characters or figures differ, and not marks alone: those that a Word file and a text set otherwise are many. */
function differsInWords({left, right}: Place): boolean {
  const wordsOf = ({text}: Side) => text.replace(/[^\p{L}\p{N}]/gu, '')
  return wordsOf(left) !== wordsOf(right)
}

function isMost(texts: readonly string[], paragraphs: readonly Paragraph[]): boolean {
  return texts.join('').length >= mostlyOther * valuesOf(paragraphs).join('').length
}

/** In what two readings differ whose words are the same: where paragraphs end, or blanks and encoding alone; `undefined` where words differ. */
export function alikeBut(left: string, right: string): 'paragraphs' | 'blanks' | undefined {
  const [one, two] = [left, right].map(text => valuesOf(paragraphsOf(text)))
  if (one?.join('') !== two?.join('')) return undefined
  return one?.join('\n') === two?.join('\n') ? 'blanks' : 'paragraphs'
}

/**
 * A PDF has radicals for characters (⼦ for 子), and leaders in its 目录, of which a Word file knows nothing; asterisks around words in bold type
 * are what a converter to text writes for it.
 */
function paragraphsOf(text: string): Paragraph[] {
  return readPrint(text).lines.flatMap(({value}, index) => {
    const paragraph = bare(value.replace(leaders, '').replace(bold, '$1'))
    return paragraph === '' ? [] : [{value: paragraph, line: index + 1}]
  })
}

function valuesOf(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.map(({value}) => value)
}

/** Paragraphs that stand behind one another, as one text. */
class Stretch {
  readonly value: string
  /** The paragraph before them. */
  readonly above: string
  /** Offset of each line, and its number. */
  readonly #starts: ReadonlyArray<readonly [offset: number, line: number]>

  constructor(paragraphs: readonly Paragraph[], above: Paragraph | undefined) {
    this.value = valuesOf(paragraphs).join('')
    this.above = above?.value ?? ''
    let offset = 0
    this.#starts = [
      [-1, above?.line ?? 1],
      ...paragraphs.map(({value, line}): [number, number] => {
        const start = offset
        offset += value.length
        return [start, line]
      }),
    ]
  }

  /** @param other - what the other reading has there, where this one has nothing */
  side(start: number, text: string, other?: Side): Side {
    const begins = (offset: number) =>
      offset === this.value.length || this.#starts.some(([at]) => at === offset)
    const isBehind = text === '' && (other?.isWhole === true || start === this.value.length)
    const looked = isBehind ? start - 1 : start
    const [, line] = this.#starts.findLast(([at]) => at <= looked) ?? [0, 1]
    return {text, line, isWhole: begins(start) && begins(start + text.length)}
  }
}

/** The two sides of a difference: where one is empty, the other tells where it is missing. */
function sidesOf(
  [left, one]: readonly [Stretch, string],
  [right, two]: readonly [Stretch, string],
  at: {readonly left: number; readonly right: number},
): Pick<Place, 'left' | 'right'> {
  const [leftSide, rightSide] = [left.side(at.left, one), right.side(at.right, two)]
  return {
    left: one === '' ? left.side(at.left, one, rightSide) : leftSide,
    right: two === '' ? right.side(at.right, two, leftSide) : rightSide,
  }
}

/** Where two stretches differ, which stand in the same place. */
function differences(left: Stretch, right: Stretch): Place[] {
  const parts = diffChars(left.value, right.value, {maxEditLength: mostCharacters})
  const above = left.above
  if (parts === undefined)
    return [
      {
        before: above.slice(-around),
        ...sidesOf([left, left.value], [right, right.value], {left: 0, right: 0}),
      },
    ]
  const places: Place[] = []
  let before = above
  let [one, two] = ['', '']
  const at = {left: 0, right: 0}
  const settle = () => {
    if (one !== '' || two !== '')
      places.push({before: before.slice(-around), ...sidesOf([left, one], [right, two], at)})
    before += one
    at.left += one.length
    at.right += two.length
    one = two = ''
  }
  for (const [index, {value, added, removed}] of parts.entries()) {
    const isBetween = (one !== '' || two !== '') && index < parts.length - 1
    if (removed) one += value
    else if (added) two += value
    // 五十 for 六十三 is one difference
    else if (isBetween && value.length <= shortestEqual) [one, two] = [one + value, two + value]
    else {
      settle()
      before += value
      at.left += value.length
      at.right += value.length
    }
  }
  settle()
  return places
}

/** The first of the places in which the same differs, and where the others are. */
function describedOnce(alike: readonly Place[], one: NamedText, two: NamedText): string {
  const [first, ...others] = alike
  if (!first) return ''
  if (others.length === 0) return described(first, one, two)
  return `${described(first, one, two)}；这样的另有 ${others.length} 处${whereOf(others, one, two)}`
}

/** On which lines places stand of the reading that the editor can open as text; nothing where that is neither. */
function whereOf(places: readonly Place[], one: NamedText, two: NamedText): string {
  const [side, named] = one.lined === true ? (['left', one] as const) : (['right', two] as const)
  if (named.lined !== true) return ''
  const lines = [...new Set(places.map(place => place[side].line))].sort((a, b) => a - b)
  return `（${named.name}第 ${lines.slice(0, namedLines).join('、')} 行${lines.length > namedLines ? '等' : ''}）`
}

function described({before, left, right}: Place, one: NamedText, two: NamedText): string {
  const quoted = ({text}: Side) =>
    text === '' ? '没有' : `是“${text.length > longest ? `${text.slice(0, longest)}……` : text}”`
  const said = ({name, lined}: NamedText, side: Side, other: Side) => {
    if (lined !== true || (before === '' && side.text === '')) return `${name}${quoted(side)}`
    // a whole paragraph that is missing is missing behind a line, not on it
    const behind = side.text === '' && other.isWhole ? '之后' : ''
    return `${name}第 ${side.line} 行${behind}${quoted(side)}`
  }
  const where = before === '' ? '开头' : `“${before}”之后`
  return `${where}，${said(one, left, right)}，${said(two, right, left)}`
}

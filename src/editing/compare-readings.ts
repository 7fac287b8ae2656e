import {diffArrays, diffChars} from 'diff'
import {bare} from '../convert/text/characters.ts'
import {readPrint} from '../convert/text/reading.ts'

/** A reading of an original, as it is named to the editor. */
export interface NamedText {
  /** 现有的 source.docx, 这一份 会刊.pdf. */
  readonly name: string
  readonly text: string
}

const leaders = /[.．…·・‥]{3,}/gu

/** Which of a Word file and a PDF an editor keeps. */
export const howToChoose =
  'Word 文件里的标题、编号、表格是作者写下的，一般以 Word 为准；Word 若不是付印的定稿，以 PDF 为准。'

/** Places that are quoted; more than this nobody compares in a message. */
const quotedPlaces = 3
/** Characters around a difference that are quoted with it, and of it at most. */
const around = 8
const longest = 24
/** Paragraphs, and characters within some of them, that differ at most in two readings of one issue. */
const mostParagraphs = 2000
/** What two differences have between them is part of one where it is no longer. */
const shortestEqual = 2
const mostCharacters = 400

interface Place {
  readonly before: string
  readonly left: string
  readonly right: string
}

/**
 * Says in what two readings of one issue differ, blanks apart: how many places, the first of them in both wordings, and where only
 * paragraphs end elsewhere. Chinese, without a full stop.
 */
export function compareReadings(left: NamedText, right: NamedText): string {
  const [one, two] = [paragraphsOf(left.text), paragraphsOf(right.text)]
  const size = ({name}: NamedText, paragraphs: readonly string[]) =>
    `${name}有 ${paragraphs.join('').length} 字、${paragraphs.length} 段`
  const sizes = `${size(left, one)}，${size(right, two)}`
  const parts = diffArrays(one, two, {maxEditLength: mostParagraphs})
  if (parts === undefined) return `${sizes}；两份差得太多，不像同一期`
  const places: Place[] = []
  let broken = 0
  let [removed, added, before] = ['', '', '']
  const settle = () => {
    if (removed === '' && added === '') return
    if (removed === added) broken++
    else places.push(...differences(removed, added, before))
    removed = added = ''
  }
  for (const part of parts) {
    if (part.removed) removed += part.value.join('')
    else if (part.added) added += part.value.join('')
    else {
      settle()
      before = part.value.at(-1) ?? before
    }
  }
  settle()
  const first = places.slice(0, quotedPlaces).map(place => described(place, left.name, right.name))
  const told = [
    ...(places.length > 0 ? [`文字不同的有 ${places.length} 处，${first.join('；')}`] : ['文字相同']),
    ...(places.length > quotedPlaces ? ['其余从略'] : []),
    ...(broken > 0 ? [`另有 ${broken} 处只是分段不同`] : []),
  ]
  return `${sizes}；${told.join('；')}`
}

/** In what two readings differ whose words are the same: where paragraphs end, or blanks and encoding alone; `undefined` where words differ. */
export function alikeBut(left: string, right: string): 'paragraphs' | 'blanks' | undefined {
  const [one, two] = [paragraphsOf(left), paragraphsOf(right)]
  if (one.join('') !== two.join('')) return undefined
  return one.join('\n') === two.join('\n') ? 'blanks' : 'paragraphs'
}

/** A PDF has radicals for characters (⼦ for 子), and leaders in its 目录, of which a Word file knows nothing. */
function paragraphsOf(text: string): string[] {
  return readPrint(text)
    .lines.map(({value}) => bare(value.replace(leaders, '')))
    .filter(paragraph => paragraph !== '')
}

/** Where two stretches differ, which stand in the same place. */
function differences(left: string, right: string, above: string): Place[] {
  const parts = diffChars(left, right, {maxEditLength: mostCharacters})
  if (parts === undefined) return [{before: above.slice(-around), left, right}]
  const places: Place[] = []
  let before = above
  let [one, two] = ['', '']
  const settle = () => {
    if (one !== '' || two !== '') places.push({before: before.slice(-around), left: one, right: two})
    before += one
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
    }
  }
  settle()
  return places
}

function described({before, left, right}: Place, one: string, two: string): string {
  const quoted = (text: string) =>
    text === '' ? '没有' : `是“${text.length > longest ? `${text.slice(0, longest)}……` : text}”`
  return `${before === '' ? '开头' : `“${before}”之后`}，${one}${quoted(left)}，${two}${quoted(right)}`
}

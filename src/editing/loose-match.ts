import {simplifiedOf} from '../convert/rules/traditional-characters.ts'
import {isBlank} from '../convert/text/characters.ts'

/** Where words stand but for blanks, width, case and look-alike characters; `start` and `end` are offsets from 0. */
export interface LooseMatch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Characters that a keyboard gives in place of what was printed, and that look much the same in most fonts. */
const lookAlikes = [
  '-—–‐‑−―─一',
  '"“”„‟〝〞″',
  "'‘’‚‛′`´",
  '[〔［【﹝〖',
  ']〕］】﹞〗',
  '<〈《‹«',
  '>〉》›»',
  '0〇○ОоOo零',
  '·・•‧∙⋅．.。｡',
  '~～〜∼',
  ',，、',
  'l1|丨',
  '×x✕xX',
]

const standsFor = new Map(
  lookAlikes.flatMap(([first = '', ...others]) => others.map(other => [other, first] as const)),
)

const forms = new Map<string, string>()

/** What a character is compared as; nothing for what prints nothing. One character may be several: ﬁ, ℃, …. */
export function comparable(character: string): string {
  const known = forms.get(character)
  if (known !== undefined) return known
  const form = formOf(character)
  forms.set(character, form)
  return form
}

function formOf(character: string): string {
  if (isBlank(character)) return ''
  const plain = (simplifiedOf.get(character) ?? character).normalize('NFKC')
  return [...plain]
    .map(each => standsFor.get(each) ?? standsFor.get(each.toLowerCase()) ?? each.toLowerCase())
    .join('')
}

/** A text as it is compared, with the offset of the character that each unit comes from. */
export interface Comparable {
  readonly text: string
  readonly offsets: readonly number[]
  /** Offset behind the character that each unit comes from. */
  readonly ends: readonly number[]
}

export function comparableText(text: string): Comparable {
  const offsets: number[] = []
  const ends: number[] = []
  let plain = ''
  let offset = 0
  for (const character of text) {
    const end = offset + character.length
    const form = comparable(character)
    plain += form
    for (let unit = 0; unit < form.length; unit++) {
      offsets.push(offset)
      ends.push(end)
    }
    offset = end
  }
  return {text: plain, offsets, ends}
}

/** The first place of words in a line, as loosely as {@link comparable} compares; linear in the line but for what `indexOf` takes. */
export function findLoosely(line: string, words: string): LooseMatch | undefined {
  const within = comparableText(line)
  const sought = comparableText(words).text
  const at = sought === '' ? -1 : within.text.indexOf(sought)
  const start = within.offsets[at]
  const end = within.ends[at + sought.length - 1]
  return at < 0 || start === undefined || end === undefined
    ? undefined
    : {start, end, text: line.slice(start, end)}
}

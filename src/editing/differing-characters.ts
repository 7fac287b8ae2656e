import {simplifiedOf} from '../convert/rules/traditional-characters.ts'
import {fold, isBlank} from '../convert/text/characters.ts'
import {comparable} from './loose-match.ts'

/** More than this nobody compares by eye. */
const listed = 3

type Kind = 'blank' | 'width' | 'case' | 'traditional' | 'look-alike'

interface Difference {
  readonly kind: Kind
  readonly printed: string
  readonly written: string
  /** What stands before and behind in print. */
  readonly before: string
  readonly behind: string
}

/**
 * Names the characters in which two texts differ that are the same to {@link comparable}: blanks, width, case, look-alikes. In
 * Chinese, for a sentence about corrections.yaml, where `written` stands as `was`.
 */
export function differingCharacters(printed: string, written: string): string {
  const differences: Difference[] = []
  const [left, right] = [[...printed], [...written]]
  const [first, second] = [{at: 0}, {at: 0}]
  while (first.at < left.length || second.at < right.length) {
    const before = left.slice(Math.max(0, first.at - around), first.at).join('')
    const blanks = [takeBlanks(left, first), takeBlanks(right, second)] as const
    const behind = left.slice(first.at, first.at + around).join('')
    if (blanks[0] !== blanks[1])
      differences.push({kind: 'blank', printed: blanks[0], written: blanks[1], before, behind})
    const [one, two] = takeEqual(left, first, right, second)
    if (one === two) continue
    const last = differences.at(-1)
    const kind = kindOf(one, two)
    // neighbours that differ alike are one difference: １００ and 100
    if (
      last?.kind === kind &&
      last.printed !== '' &&
      last.behind.startsWith(one) &&
      before.endsWith(last.printed)
    )
      differences.splice(-1, 1, {
        ...last,
        printed: last.printed + one,
        written: last.written + two,
        behind: behind.slice(one.length),
      })
    else differences.push({kind, printed: one, written: two, before, behind: behind.slice(one.length)})
  }
  const more = differences.length > listed ? `；另有 ${differences.length - listed} 处` : ''
  return differences.slice(0, listed).map(described).join('；') + more
}

/** As much of the neighbourhood as a blank is named by, in characters. */
const around = 16

function described({kind, printed, written, before, behind}: Difference): string {
  if (kind === 'blank') return blankDifference(before, behind, printed, written)
  if (kind === 'case') return `大小写不同，原文是“${printed}”，was 里是“${written}”`
  if (kind === 'traditional') return `繁简不同，原文是“${printed}”，was 里是“${written}”`
  if (kind === 'width') {
    const width = (text: string) => (fold(text) === text ? '半角' : '全角')
    return `原文是${width(printed)}的“${printed}”，was 里是${width(written)}的“${written}”`
  }
  const named = (text: string) => `“${text}”（${[...text].map(codePoint).join(' ')}）`
  return `原文是${named(printed)}，was 里是形近的${named(written)}`
}

function kindOf(printed: string, written: string): Kind {
  if (fold(printed) === fold(written)) return 'width'
  if (printed.toLowerCase() === written.toLowerCase()) return 'case'
  const simplified = (text: string) => simplifiedOf.get(text) ?? text
  return simplified(printed) === simplified(written) ? 'traditional' : 'look-alike'
}

function takeBlanks(characters: readonly string[], place: {at: number}): string {
  const start = place.at
  while (place.at < characters.length && isBlank(characters[place.at] ?? '')) place.at++
  return characters.slice(start, place.at).join('')
}

/** Takes as many characters from both as are compared alike: ﬁ against fi. */
function takeEqual(
  left: readonly string[],
  first: {at: number},
  right: readonly string[],
  second: {at: number},
): [string, string] {
  let [one, two] = [left[first.at++] ?? '', right[second.at++] ?? '']
  let [formOne, formTwo] = [comparable(one), comparable(two)]
  while (formOne !== formTwo && (first.at < left.length || second.at < right.length)) {
    if (formOne.length <= formTwo.length && first.at < left.length) {
      const next = left[first.at++] ?? ''
      one += next
      formOne += comparable(next)
    } else {
      const next = right[second.at++] ?? ''
      two += next
      formTwo += comparable(next)
    }
  }
  return [one, two]
}

function blankDifference(before: string, behind: string, printed: string, written: string): string {
  const [left = ''] = /(?<![A-Za-z0-9])[A-Za-z0-9]+$|.$/u.exec(before) ?? []
  const [right = ''] = /^[A-Za-z0-9]+|^./u.exec(behind) ?? []
  const where = `“${left}”和“${right}”之间`
  if (written === '') return `原文${where}有${blankName(printed)}，was 里没有`
  if (printed === '') return `原文${where}没有空格，was 里有${blankName(written)}`
  return `${where}，原文是${blankName(printed)}，was 里是${blankName(written)}`
}

const blankNames: Readonly<Record<string, string>> = {
  ' ': '空格',
  '\u3000': '全角空格',
  '\u00A0': '不换行空格',
  '\t': '制表符',
}

function blankName(blanks: string): string {
  const [first = ''] = blanks
  const name = blankNames[first]
  if (name === undefined || [...blanks].some(each => each !== first)) {
    const codes = [...blanks].slice(0, listed).map(codePoint).join('、')
    return `看不见的字符（${codes}）`
  }
  return `${blanks.length === 1 ? '一' : ` ${blanks.length} `}个${name}`
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

import {VFileMessage} from 'vfile-message'
import type {CorrectionsReading, Place} from '../content/read-corrections.ts'
import {entryText} from '../convert/roles/entry.ts'
import {isBlank} from '../convert/text/characters.ts'
import {readAs, readPrint} from '../convert/text/reading.ts'
import {graphemes, shortened} from '../graphemes.ts'
import type {Correction} from '../schemas/article.ts'
import {differingCharacters} from './differing-characters.ts'
import {comparableText, findLoosely} from './loose-match.ts'
import {mistyped} from './mistyped-words.ts'

/** As much as a sentence quotes, in graphemes. */
const quoted = 40
/** So many lines that have the words are listed. */
const listed = 4
/** Behind so many unmet corrections the file is of another issue; looking for each in the whole text would take too long. */
const lookedFor = 50

/**
 * Corrections that mend nothing, since their words do not stand on their line, and those that mend the same place twice: an error each,
 * at its own place in corrections.yaml, with what the line of source.txt holds and where the words are.
 *
 * @param text - source.txt as it is decoded
 */
export function unmetCorrections(
  text: string,
  {corrections, places}: Pick<CorrectionsReading, 'corrections' | 'places'>,
): VFileMessage[] {
  if (corrections.length === 0) return []
  // look-alikes that a PDF leaves are read as the usual characters, in the print and in what an editor copied from it
  const {unmet} = readPrint(text, corrections)
  const lines = readPrint(text).lines.map(({value}) => value)
  if (lines.at(-1) === '') lines.pop()
  const missed = new Set(unmet)
  let made: readonly string[] | undefined
  const forms = () => (made ??= lines.map(line => comparableText(line).text))
  const onLine = Map.groupBy(corrections, ({line}) => line)
  const messages = unmet.map((correction, index) => {
    const where = places.get(correction)
    const place = correction.line > lines.length ? where?.line : where?.was
    const before = (onLine.get(correction.line) ?? []).slice(
      0,
      onLine.get(correction.line)?.indexOf(correction),
    )
    const context = {lines, before, places, search: index < lookedFor, forms}
    const message = messageOf(explain(correction, context), place)
    if (context.search) message.note = entriesFor(correction, lines)
    return message
  })
  const doubled = [...onLine.values()].flatMap(group =>
    group.flatMap((correction, index) => {
      const first = group.slice(0, index).find(other => isSame(other, correction))
      if (!first || missed.has(correction) || !correction.now.includes(correction.was)) return []
      return messageOf(
        `与 corrections.yaml 第 ${places.get(first)?.line.line ?? 1} 行的一条完全相同，会在同一处改两遍；请删去一条。若这一行有两处要改，请在 was 和 now 里各多写几个邻近的字。`,
        places.get(correction)?.was,
      )
    }),
  )
  return [...messages, ...doubled].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function isSame(a: Correction, b: Correction): boolean {
  return a.line === b.line && a.was === b.was && a.now === b.now
}

interface Context {
  readonly lines: readonly string[]
  /** The corrections of the same line that come before this one. */
  readonly before: readonly Correction[]
  readonly places: CorrectionsReading['places']
  /** Look through the whole text? */
  readonly search: boolean
  /** The lines as {@link comparable} compares them; made when first asked for. */
  readonly forms: () => readonly string[]
}

function explain(written: Correction, context: Context): string {
  const correction = {...written, was: readAs(written.was), now: readAs(written.now)}
  const {line, was} = correction
  const {lines} = context
  const own = lines[line - 1]
  if (own === undefined)
    return `source.txt 只有 ${lines.length} 行，没有第 ${line} 行；${elsewhere(correction, context) ?? '请核对行号'}。`
  const absent = `source.txt 第 ${line} 行没有“${shortened(was, quoted)}”`
  const cause = slip(correction, own, context)
  if (cause !== undefined) return `${absent}：${cause}。`
  const held = isBlank(own) ? '这一行是空行' : `这一行是“${around(own, was)}”`
  const advice =
    elsewhere(correction, context) ?? mistyped(own, was) ?? '请核对行号和原文（一字不差，包括空格）'
  return `${absent}；${held}。${advice}。`
}

/** What went wrong on the line itself. */
function slip(
  {line, was, now}: Correction,
  own: string,
  {lines, before, places}: Context,
): string | undefined {
  const lineOf = (correction: Correction) => places.get(correction)?.line.line ?? 1
  if (own.includes(was)) {
    const same = before.find(other => isSame(other, {line, was, now}))
    if (same) return `corrections.yaml 第 ${lineOf(same)} 行有完全相同的一条，已经改过；请删去一条`
    const earlier = before.map(other => `第 ${lineOf(other)} 行`).join('、')
    return `原来有，但 corrections.yaml ${earlier}的更正先改掉了；请把两条并成一条，或把 was 写成前一条改过以后的样子`
  }
  if (now.length > 1 && own.includes(now))
    return `这一行已经是“${shortened(now, quoted)}”；如果 source.txt 里已经改好，请删去这一条`
  const [, inner] = /^[“"＂「『‘](.+)[”"＂」』’]$/su.exec(was) ?? []
  if (inner !== undefined && own.includes(inner))
    return 'was 两头的引号会当作原文，而这一行的这几个字没有引号；请把 was 和 now 两头的引号都删去'
  const near = findLoosely(own, was)
  if (near) {
    const printed = shortened(near.text, quoted * 2)
    const advice = printed === near.text ? `写作 was: ${printed}` : '改正 was'
    return `${differingCharacters(near.text, was)}。请照原文${advice}`
  }
  const next = lines[line]
  // words that stand whole on the next line are elsewhere, not across the two
  if (next !== undefined && !findLoosely(next, was) && findLoosely(own + next, was))
    return `这几个字跨了第 ${line}、${line + 1} 两行；一条更正只改一行，请分成两条`
  return undefined
}

/** The correction as it is written for each line that has its words; none where it names such a line, or where they are many. */
function entriesFor(correction: Correction, lines: readonly string[]): string | undefined {
  const found = linesWith(lines, readAs(correction.was))
  if (found.length === 0 || found.length > listed || found.includes(correction.line)) return undefined
  return found
    .map(line => {
      const entry = `改写作：${entryText({...correction, line})}`
      return found.length === 1 ? entry : `若是第 ${line} 行，${entry}`
    })
    .join('\n')
}

/** The line that has the words, or the nearest of several: of another text the right one need not be the nearest. */
function elsewhere({line, was, now}: Correction, {lines, search, forms}: Context): string | undefined {
  if (!search) return undefined
  const found = linesWith(lines, was)
  const [only] = found
  if (only !== undefined && found.length === 1)
    return `这几个字在第 ${only} 行；如果要改的是那里，请把 line 改成 ${only}`
  if (only !== undefined)
    return `全文有 ${found.length} 行有这几个字，${found.length > listed ? '近处的' : ''}是第 ${nearestFew(found, line).join('、')} 行；请核对行号`
  const sought = comparableText(was).text
  if ([...sought].length < 2) return undefined
  const alike = linesWith(forms(), sought)
  if (alike.length === 0) return alreadyMended(now, line, lines)
  const at = nearest(alike, line)
  const {text = ''} = findLoosely(lines[at - 1] ?? '', was) ?? {}
  return `第 ${at} 行有相近的“${shortened(text, quoted)}”（${differingCharacters(text, was)}）；如果要改的是那里，请把 line 改成 ${at}，was 照那里的原文写`
}

/** Another text of the issue may have right what this one had wrong. */
function alreadyMended(now: string, line: number, lines: readonly string[]): string | undefined {
  const found = now.length > 1 ? linesWith(lines, now) : []
  if (found.length === 0) return undefined
  const mended = shortened(now, quoted)
  const where =
    found.length === 1
      ? `第 ${found[0]} 行已作“${mended}”`
      : `已作“${mended}”的有 ${found.length} 行，最近的是第 ${nearest(found, line)} 行`
  return `全文都没有这几个字，${where}；若 source.txt 换过，新的文字本来就对，请删去这一条`
}

/** Numbers, from 1, of the lines that hold some words. */
function linesWith(lines: readonly string[], words: string): number[] {
  return lines.flatMap((line, index) => (line.includes(words) ? [index + 1] : []))
}

/** As many as are told, in their order. */
function nearestFew(numbers: readonly number[], line: number): number[] {
  return numbers
    .toSorted((a, b) => Math.abs(a - line) - Math.abs(b - line))
    .slice(0, listed)
    .sort((a, b) => a - b)
}

function nearest(numbers: readonly number[], line: number): number {
  return numbers.reduce((best, each) => (Math.abs(each - line) < Math.abs(best - line) ? each : best))
}

/** The part of a line that is most like the words: around the longest beginning of them that stands there, else the line's own beginning. */
function around(line: string, words: string): string {
  const text = line.trim()
  const at = text.indexOf(longestPresent(text, words))
  const before = graphemes(text.slice(Math.max(0, at - quoted * 8), at))
  const lead = before.slice(-quoted / 4).join('')
  const isWhole = lead.length === at
  return `${isWhole ? '' : '…'}${lead}${shortened(text.slice(at), quoted - (isWhole ? before.length : quoted / 4))}`
}

/** The longest beginning of the words that stands in a text; empty where not even two characters do. */
function longestPresent(text: string, words: string): string {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (text.includes(words.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return low < 2 ? '' : words.slice(0, low)
}

function messageOf(reason: string, place: Place = {line: 1, column: 1}): VFileMessage {
  const {line, column} = place
  const message = new VFileMessage(reason, {
    place: {line, column},
    ruleId: 'correction-unmet',
    source: 'huikan',
  })
  message.fatal = true
  return message
}

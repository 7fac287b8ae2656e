import {VFileMessage} from 'vfile-message'
import {isMap, isScalar, isSeq} from 'yaml'
import {type Place, readCorrections} from '../content/read-corrections.ts'
import {readStructure} from '../content/read-structure.ts'
import {readYamlDocument} from '../content/yaml-document.ts'
import {firstLine, linesBeginning} from '../convert/roles/decisions.ts'
import {bare} from '../convert/text/characters.ts'
import type {ReadLine} from '../convert/text/read-line.ts'
import {readAs, readPrint} from '../convert/text/reading.ts'
import {shortened} from '../graphemes.ts'
import type {Correction} from '../schemas/article.ts'
import type {Decision} from '../schemas/structure.ts'

/** A list of the editor's, brought to another text; what was done to it is in the messages. */
export interface CarriedList {
  /** The same text where no entry moved. */
  readonly text: string
  readonly messages: readonly VFileMessage[]
}

/** As much as a sentence quotes, in graphemes. */
const quoted = 20
/** Behind so many corrections that are not on their lines the file is of another issue. */
const lookedFor = 500

/** A line number that is written anew; offsets in the list. */
interface Renumbered {
  readonly start: number
  readonly end: number
  readonly line: number
}

/**
 * Brings corrections.yaml to a text that took the place of the one that it was written for, as a Word file does of a text: a correction
 * whose words are not on its line any more goes where they stand, if that is the only place that they can mean. Nothing but its line number changes. What cannot be found stays as it is; `unmetCorrections` names it.
 *
 * @param list - text of corrections.yaml
 * @param source - source.txt as it is decoded
 */
export function carryCorrections(list: string, source: string): CarriedList {
  const {corrections, places, messages: faults} = readCorrections(Buffer.from(list))
  if (faults.length > 0 || corrections.length === 0) return {text: list, messages: []}
  const lines = readPrint(source).lines.map(({value}) => value)
  const own = corrections.map(({line, was}) => (lines[line - 1] ?? '').includes(readAs(was)))
  const away = corrections.filter((_, index) => !own[index]).slice(0, lookedFor)
  const moved = unmistakable(away, lines)
  between(away, moved, lines)
  alongside(away, moved, lines)
  follow(away, moved, lines)
  if (moved.size === 0) return {text: list, messages: []}
  const offsets = lineOffsets(list)
  const renumbered = [...moved].flatMap(([correction, line]): Renumbered[] => {
    const place = places.get(correction)?.line
    return place ? [{...digitsAt(list, (offsets[place.line - 1] ?? 0) + place.column - 1), line}] : []
  })
  const told = messageOf(
    'correction-moved',
    `source.txt 换过了：${moved.size} 条更正的文字不在原来的行上，已照 was 找到新的行，行号改好了；请看一眼是不是这几处。`,
    [...moved].map(([{line, was}, now]) => `第 ${line} 行 → 第 ${now} 行：“${shortened(was, quoted)}”`),
  )
  const doubtful = corrections.filter(
    ({was}, index) => own[index] && placesOf(lines, readAs(was)).length > 1 && index < lookedFor,
  )
  const kept = doubtful.map(({line, was}) => `第 ${line} 行：“${shortened(was, quoted)}”`)
  return {
    text: rewritten(list, renumbered),
    messages: [
      told,
      ...(kept.length === 0
        ? []
        : [
            messageOf(
              'correction-moved',
              `source.txt 换过了，下面 ${kept.length} 条更正的文字在原来的行上，别处也有；请核对是不是还在这一行。`,
              kept,
              false,
            ),
          ]),
    ],
  }
}

/** Those whose words stand as often as there are corrections of them, each with its line. */
function unmistakable(away: readonly Correction[], lines: readonly string[]): Map<Correction, number> {
  const moved = new Map<Correction, number>()
  for (const [was, group] of Map.groupBy(away, ({was}) => readAs(was))) {
    const found = placesOf(lines, was)
    if (found.length !== group.length) continue
    const inOrder = group.toSorted((a, b) => a.line - b.line)
    for (const [index, correction] of inOrder.entries()) moved.set(correction, found[index] ?? 1)
  }
  return moved
}

/** Of several places the only one between the places of the corrections before and behind: an issue keeps its order in any file. */
function between(
  away: readonly Correction[],
  moved: Map<Correction, number>,
  lines: readonly string[],
): void {
  const anchors = [...moved]
  for (const correction of away.filter(each => !moved.has(each))) {
    const least = Math.max(0, ...anchors.flatMap(([{line}, now]) => (line <= correction.line ? [now] : [])))
    const most = Math.min(
      lines.length,
      ...anchors.flatMap(([{line}, now]) => (line >= correction.line ? [now] : [])),
    )
    const [only, ...more] = placesOf(lines, readAs(correction.was)).filter(at => at >= least && at <= most)
    if (only !== undefined && more.length === 0) moved.set(correction, only)
  }
}

/**
 * Of several places between them the one as far on as the corrections before and behind both went: the passage as a whole moved so far. The
 * first and the last that moved go as far as the one next to them.
 */
function alongside(
  away: readonly Correction[],
  moved: Map<Correction, number>,
  lines: readonly string[],
): void {
  const steps = [...moved].map(([{line}, now]) => ({line, far: now - line})).sort((a, b) => a.line - b.line)
  for (const correction of away.filter(each => !moved.has(each))) {
    const before = steps.findLast(({line}) => line <= correction.line)
    const behind = steps.find(({line}) => line >= correction.line)
    const [far, ...others] = new Set([before, behind].flatMap(step => step?.far ?? []))
    if (far === undefined || others.length > 0) continue
    const at = correction.line + far
    if (lines[at - 1]?.includes(readAs(correction.was))) moved.set(correction, at)
  }
}

/** What stands on a line only after another correction of it goes where that one went. */
function follow(away: readonly Correction[], moved: Map<Correction, number>, lines: readonly string[]): void {
  for (const group of Map.groupBy(away, ({line}) => line).values()) {
    const [first] = group.flatMap(correction => moved.get(correction) ?? [])
    let value = lines[(first ?? 0) - 1] ?? ''
    for (const correction of group) {
      const was = readAs(correction.was)
      if (first !== undefined && !moved.has(correction) && value.includes(was)) moved.set(correction, first)
      if (moved.get(correction) === first) value = value.replace(was, () => readAs(correction.now))
    }
  }
}

/**
 * The same for structure.yaml, whose entries say how their lines begin. Of a range the first line is found again, and the last one counted
 * from it. Where several lines begin so, the entry goes to the only one between the lines of the entries before and behind; an entry that
 * stands on one of several by chance is named. The line of the 目录 goes where the same words stand.
 *
 * @param corrections - brought to the text already
 */
export function carryDecisions(
  list: string,
  source: string,
  corrections: readonly Correction[],
): CarriedList {
  const {entries, messages: faults} = readStructure(Buffer.from(list))
  if (faults.length > 0 || entries.length === 0) return {text: list, messages: []}
  const {lines} = readPrint(source, corrections)
  const {found, doubtful} = linesOf(entries, lines)
  const moved = [...found].filter(([decision, line]) => line !== firstLine(decision))
  const isMoved = moved.length > 0
  const bound = isMoved ? listedLines(found, lines) : new Map<Decision, number>()
  const {contents} = readYamlDocument(list).document
  const renumbered = entries.flatMap((decision, index): Renumbered[] => {
    const item = isSeq(contents) ? contents.items[index] : undefined
    const line = found.get(decision)
    if (!isMap(item) || line === undefined) return []
    const range = item.get('lines', true)
    const nodes = isSeq(range) ? range.items : [item.get('line', true)]
    return [
      ...nodes.flatMap((node, at) => renumberedAt(node, at === 0 ? line : line + lengthOf(decision))),
      ...renumberedAt(item.get('entry', true), bound.get(decision)),
    ]
  })
  const unsure = moved.some(
    ([decision]) =>
      decision.lines !== undefined || (typeof decision.entry === 'number' && !bound.has(decision)),
  )
  const kept = doubtful.map(
    decision => `第 ${firstLine(decision)} 行：“${shortened(decision.text ?? '', quoted)}”`,
  )
  return {
    text: rewritten(list, renumbered),
    messages: [
      ...(isMoved
        ? [
            messageOf(
              'decision-moved',
              `source.txt 换过了：${moved.length} 条决定的行不在原处，已照行首文字找到新的行，行号改好了${unsure ? '；其中写着起止行（lines）或目录行号（entry）的，请核对止行和目录行号' : ''}。`,
              moved.map(
                ([decision, line]) =>
                  `第 ${firstLine(decision)} 行 → 第 ${line} 行：“${shortened(decision.text ?? '', quoted)}”`,
              ),
            ),
          ]
        : []),
      ...(kept.length > 0
        ? [
            messageOf(
              'decision-moved',
              `source.txt 换过了，下面 ${kept.length} 条决定的行首文字在原来的行上，别处也有这样开头的行；请核对是不是还在这一行。`,
              kept,
              false,
            ),
          ]
        : []),
    ],
  }
}

/**
 * The line of each entry as far as it can be told, and the entries that stand where they stood by the look of it alone: other lines begin so
 * too, and the entries around them moved or tell nothing.
 */
function linesOf(
  entries: readonly Decision[],
  lines: readonly ReadLine[],
): {found: Map<Decision, number>; doubtful: Decision[]} {
  const alike = new Map(
    entries.flatMap(decision =>
      decision.text === undefined ? [] : [[decision, linesBeginning(lines, decision.text)] as const],
    ),
  )
  const found = new Map(
    [...alike].flatMap(([decision, [only, ...more]]) =>
      only !== undefined && more.length === 0 ? [[decision, only] as const] : [],
    ),
  )
  const anchors = [...found]
  const isSame = anchors.length > 0 && anchors.every(([decision, line]) => line === firstLine(decision))
  const doubtful: Decision[] = []
  for (const [decision, places] of alike) {
    const own = firstLine(decision)
    const stays = places.includes(own)
    if (found.has(decision) || (stays && isSame)) continue
    const least = Math.max(0, ...anchors.flatMap(([other, line]) => (firstLine(other) <= own ? [line] : [])))
    const most = Math.min(
      lines.length,
      ...anchors.flatMap(([other, line]) => (firstLine(other) >= own ? [line] : [])),
    )
    const [only, ...more] = places.filter(line => line >= least && line <= most)
    if (anchors.length > 0 && only !== undefined && more.length === 0) found.set(decision, only)
    else if (stays) doubtful.push(decision)
  }
  return {found, doubtful}
}

/** Lines of the 目录 that have the words of the titles that are said to stand there, where they are others now. */
function listedLines(
  found: ReadonlyMap<Decision, number>,
  lines: readonly ReadLine[],
): Map<Decision, number> {
  return new Map(
    [...found].flatMap(([decision, line]) => {
      const title = bare(lines[line - 1]?.value ?? '')
      if (typeof decision.entry !== 'number' || title === '') return []
      const [only, ...more] = lines
        .slice(0, line - 1)
        .flatMap(({value}, index) => (bare(value).includes(title) ? [index + 1] : []))
      return only !== undefined && more.length === 0 ? [[decision, only] as const] : []
    }),
  )
}

function renumberedAt(node: unknown, line: number | undefined): Renumbered[] {
  return isScalar(node) && node.range && line !== undefined && node.value !== line
    ? [{start: node.range[0], end: node.range[1], line}]
    : []
}

function lengthOf({lines}: Decision): number {
  return lines ? lines[1] - lines[0] : 0
}

/** Numbers, from 1, of the lines that hold some words, each as often as it does. */
function placesOf(lines: readonly string[], words: string): number[] {
  if (words === '') return []
  return lines.flatMap((line, index) => Array.from({length: line.split(words).length - 1}, () => index + 1))
}

function lineOffsets(text: string): number[] {
  const offsets = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1)
  return offsets
}

/** A number that may be written “３１９” or 第319行. */
const numeral = /["'“‘]?第?\s?(\p{Nd}{1,9})/uy

function digitsAt(text: string, offset: number): {start: number; end: number} {
  numeral.lastIndex = offset
  const [whole = '', digits = ''] = numeral.exec(text) ?? []
  return {start: offset + whole.length - digits.length, end: offset + whole.length}
}

function rewritten(text: string, numbers: readonly Renumbered[]): string {
  return numbers
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, {start, end, line}) => rest.slice(0, start) + line + rest.slice(end), text)
}

/** @param notice - whether it only says what was done */
function messageOf(
  ruleId: string,
  reason: string,
  entries: readonly string[],
  notice = true,
  {line, column}: Place = {line: 1, column: 1},
): VFileMessage {
  const message = new VFileMessage(reason, {place: {line, column}, ruleId, source: 'huikan'})
  message.fatal = notice ? undefined : false
  message.note = entries.join('\n')
  return message
}

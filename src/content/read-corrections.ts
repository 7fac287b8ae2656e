import {VFileMessage} from 'vfile-message'
import {isMap, isScalar, isSeq, type Scalar, type YAMLMap} from 'yaml'
import {fold} from '../convert/text/characters.ts'
import {DecodeError, decode} from '../convert/text/decode.ts'
import {shortened} from '../graphemes.ts'
import {adviseUnknown} from '../likely-name.ts'
import {type Correction, correctionSchema} from '../schemas/article.ts'
import {howTo, tidyLines} from './correction-lines.ts'
import {type Fault, inOrder} from './fault.ts'
import {conflictMark, listConflictAdvice} from './text-file.ts'
import {readYamlDocument, type YamlDocument} from './yaml-document.ts'

/** A place in corrections.yaml; line and column count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where a correction stands in corrections.yaml: the values of its fields. */
export interface CorrectionPlaces {
  readonly line: Place
  readonly was: Place
}

export interface CorrectionsReading {
  readonly corrections: Correction[]
  readonly places: ReadonlyMap<Correction, CorrectionPlaces>
  /** Errors, each with its place in corrections.yaml. */
  readonly messages: VFileMessage[]
}

/**
 * Reads corrections.yaml: a list of {line, was, now, why}, in any encoding that source.txt may have. A file that is good YAML is read as
 * YAML, any other line by line; values are the text that stands there. Never throws; what is wrong becomes a message.
 */
export function readCorrections(bytes: Uint8Array): CorrectionsReading {
  const {faults, ...reading} = readBytes(bytes)
  return {...reading, messages: inOrder(faults).map(messageOf)}
}

interface Reading {
  readonly corrections: Correction[]
  readonly places: Map<Correction, CorrectionPlaces>
  readonly faults: readonly Fault[]
}

function readBytes(bytes: Uint8Array): Reading {
  const nothing = {corrections: [], places: new Map()}
  if (bytes.length === 0) return {...nothing, faults: []}
  try {
    return readText(decode(bytes).text)
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    const {ruleId, line, column, message} = error
    if (ruleId !== 'empty-source') return {...nothing, faults: [{line, column, reason: `${message}。`}]}
    // what a machine leaves that lost its power while it wrote
    const lost = bytes[0] === 0
    const reason = '文件里只剩空字节，没有文字；可能是保存时断了电，请找回原来的文件。'
    return {...nothing, faults: lost ? [{line: 1, column: 1, reason}] : []}
  }
}

function readText(text: string): Reading {
  const conflict = conflictMark(text)
  if (conflict !== undefined) {
    const fault = {line: conflict, column: 1, reason: listConflictAdvice}
    return {corrections: [], places: new Map(), faults: [fault]}
  }
  const strict = readYamlDocument(text)
  const asYaml = readEntries(strict, true)
  if (asYaml.faults.length === 0) return asYaml
  const {yaml, faults, known, writtenColumn} = tidyLines(text)
  if (!known) {
    const [first] = strict.faults
    const noList = {line: 1, column: 1, reason: `corrections.yaml 应当是更正的列表；${howTo}。`}
    return {...asYaml, faults: [first ?? noList]}
  }
  const tidy = readYamlDocument(yaml)
  const placeAt = (offset: number) => {
    const {line, column} = tidy.placeAt(offset)
    return {line, column: writtenColumn(line, column)}
  }
  const entries = readEntries({...tidy, placeAt}, false)
  const moved = tidy.faults.map(fault => ({...fault, column: writtenColumn(fault.line, fault.column)}))
  // a line or words with a slip in them are not what the editor means, and nothing more is said of them
  const slipped = new Set(faults.map(({line}) => line))
  const corrections = entries.corrections.filter(correction => {
    const {line, was} = entries.places.get(correction) ?? {}
    return !slipped.has(line?.line ?? 0) && !slipped.has(was?.line ?? 0)
  })
  return {...entries, corrections, faults: [...faults, ...(moved.length > 0 ? moved : entries.faults)]}
}

/** @param strict - leave nothing to doubt: a value that goes on in the next line, or before a comment, may not be what was meant */
function readEntries({document, faults, placeAt}: YamlDocument, strict: boolean): Reading {
  const corrections: Correction[] = []
  const places = new Map<Correction, CorrectionPlaces>()
  const contents = document.contents
  const isEmpty = contents === null || (isScalar(contents) && contents.source === '')
  if (faults.length > 0 || isEmpty) return {corrections, places, faults}
  const found: Fault[] = []
  for (const item of isSeq(contents) ? contents.items : [contents]) {
    if (!isMap(item) || (strict && !isSeq(contents))) {
      const offset = isScalar(item) || isSeq(item) ? (item.range?.[0] ?? 0) : 0
      found.push({...placeAt(offset), reason: `这一条不是更正；${howTo}。`})
      continue
    }
    const entry = readEntry(item, strict, placeAt)
    found.push(...entry.faults)
    if (!entry.correction) continue
    corrections.push(entry.correction)
    places.set(entry.correction, entry.places)
  }
  return {corrections, places, faults: found}
}

/** Fields of a correction with what they are called in Chinese. */
const known = new Map(
  Object.entries(correctionSchema.shape).map(([name, field]) => [name, field.meta()?.title] as const),
)

interface Entry {
  readonly correction: Correction | undefined
  readonly places: CorrectionPlaces
  readonly faults: readonly Fault[]
}

function readEntry(map: YAMLMap, strict: boolean, placeAt: YamlDocument['placeAt']): Entry {
  const faults: Fault[] = []
  const values = new Map<string, Scalar>()
  const own = placeAt(map.range?.[0] ?? 0)
  const placeOf = (node: Scalar | undefined) => (node?.range ? placeAt(node.range[0]) : own)
  const names = map.items.map(({key}) => (isScalar(key) ? String(key.value) : ''))
  const meant = new Set<string | undefined>()
  for (const [index, {key, value}] of map.items.entries()) {
    const name = names[index] ?? ''
    const place = isScalar(key) ? placeOf(key) : own
    if (!known.has(name)) {
      const {likely, reason} = adviseUnknown(name, known, names)
      meant.add(likely)
      faults.push({...place, reason})
    } else if (!isScalar(value))
      faults.push({...place, reason: `${name} 应是一行文字；若方括号、花括号是原文，请给整个值加引号。`})
    else if (strict && name !== 'line' && isDoubtful(value, placeAt))
      faults.push({...placeOf(value), reason: `${name} 的值请写在一行里，后面不要加注释。`})
    else values.set(name, value)
  }
  const missing = ['line', 'was', 'now'].filter(name => !names.includes(name) && !meant.has(name))
  if (missing.length > 0)
    faults.push({
      ...own,
      reason: `这一条更正缺少 ${missing.map(name => `${name}（${known.get(name)}）`).join('、')}；${howTo}。`,
    })
  const read = (name: string, advise: (text: string, node: Scalar) => string | undefined) => {
    const node = values.get(name)
    if (!node) return undefined
    const reason = advise(textOf(node), node)
    if (reason === undefined) return textOf(node)
    faults.push({...placeOf(node), reason})
    return undefined
  }
  const number = read('line', adviseLine)
  const was = read('was', text =>
    text === '' ? 'was（原文）空着；请照 source.txt 写出要改的字。' : undefined,
  )
  const now = read('now', (text, node) =>
    text === '' && node.value === null
      ? "now（改为）空着：若要把 was 的字删去，请写 now: ''；若是漏写，请补上改后的文字。"
      : text === was
        ? `now（改为）与 was（原文）完全相同，这一条什么也没有改；请改正，或删去这一条。`
        : undefined,
  )
  const why = values.get('why')
  const places = {line: placeOf(values.get('line')), was: placeOf(values.get('was'))}
  if (number === undefined || was === undefined || now === undefined || faults.length > 0)
    return {correction: undefined, places, faults}
  const reason = why && why.value !== null ? {why: textOf(why)} : {}
  return {correction: {line: lineNumber(number), was, now, ...reason}, places, faults}
}

/** A plain value that goes on below, or that a comment follows. */
function isDoubtful({type, range, comment}: Scalar, placeAt: YamlDocument['placeAt']): boolean {
  const [start, end] = range ?? [0, 0]
  return type === 'PLAIN' && (placeAt(start).line !== placeAt(end).line || comment !== undefined)
}

/** The text that stands there, 0x10 and not 16; of a quotation or a block, what it says. */
function textOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '')
}

/** 319, ３１９, “319”, 第319行. */
const writtenLine = /^["'“‘]?第?\s?(\d{1,9})\s?行?["'”’]?$/

function lineNumber(text: string): number {
  return Number(writtenLine.exec(fold(text).trim())?.[1])
}

function adviseLine(text: string): string | undefined {
  const shown = shortened(text, 20)
  if (text === '') return 'line（行号）空着；请写 source.txt 里的行号，例如 319。'
  if (lineNumber(text) > 0) return undefined
  if (/^\d+\s*[-－—–~～至到、,，]+\s*\d+$/.test(fold(text)))
    return `line（行号）现在是“${shown}”；一条更正只改一行，要改几行，请分成几条。`
  return `line（行号）现在是“${shown}”，应是 source.txt 里的行号，从 1 数起，例如 319。`
}

function messageOf({line, column, reason}: Fault): VFileMessage {
  const message = new VFileMessage(reason, {place: {line, column}, ruleId: 'corrections', source: 'huikan'})
  message.fatal = true
  return message
}

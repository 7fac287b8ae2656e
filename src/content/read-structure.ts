import type {z} from 'astro/zod'
import {VFileMessage} from 'vfile-message'
import {isMap, isNode, isScalar, isSeq} from 'yaml'
import {DecodeError, decode} from '../convert/text/decode.ts'
import {type Decision, type Habit, habitsSchema, structureSchema} from '../schemas/structure.ts'
import {withoutOffers} from './correction-lines.ts'
import {type Fault, inOrder} from './fault.ts'
import {schemaFaults} from './schema-faults.ts'
import {conflictMark, listConflictAdvice} from './text-file.ts'
import {readYamlDocument, type YamlDocument} from './yaml-document.ts'

/** The list that a file holds, and where each entry begins there; line and column from 1. */
interface ListReading<T> {
  readonly entries: readonly T[]
  readonly places: ReadonlyMap<T, {readonly line: number; readonly column: number}>
  /** Errors, each with its place in the file. */
  readonly messages: readonly VFileMessage[]
  /** The pictures that it names, where each name stands; those of entries with errors too. */
  readonly pictures: readonly NamedPicture[]
}

/** Line and column from 1. */
interface NamedPicture {
  readonly name: string
  readonly line: number
  readonly column: number
}

export type StructureReading = ListReading<Decision>
export type HabitsReading = ListReading<Habit>

/** Reads structure.yaml, in any encoding that source.txt may have. Never throws; what is wrong becomes a message, and then no entry counts. */
export function readStructure(bytes: Uint8Array): StructureReading {
  return readList(bytes, structureSchema, 'structure')
}

/** The same for habits.yaml. */
export function readHabits(bytes: Uint8Array): HabitsReading {
  return readList(bytes, habitsSchema, 'habits')
}

function readList<T extends object>(
  bytes: Uint8Array,
  schema: z.ZodType<T[]>,
  ruleId: string,
): ListReading<T> {
  const nothing = {entries: [], places: new Map(), pictures: []}
  const failed = (faults: readonly Fault[]) => ({
    ...nothing,
    messages: inOrder(faults).map(fault => messageOf(fault, ruleId)),
  })
  if (bytes.length === 0) return {...nothing, messages: []}
  let text: string
  try {
    text = decode(bytes).text
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    const {ruleId, line, column, message} = error
    // blanks alone are an empty list
    if (ruleId === 'empty-source' && bytes[0] !== 0) return {...nothing, messages: []}
    return failed([{line, column, reason: `${message}。`}])
  }
  const conflict = conflictMark(text)
  if (conflict !== undefined) return failed([{line: conflict, column: 1, reason: listConflictAdvice}])
  // what a message says before the entry that it offers is copied along
  const read = readYamlDocument(withoutOffers(text))
  if (read.faults.length > 0) return failed(read.faults)
  // an empty list, or comments only
  if (read.document.contents === null) return {...nothing, messages: []}
  quoteNumbers(read)
  const result = schema.safeParse(read.document.toJS())
  const faults = schemaFaults(read, schema, result.error?.issues ?? [])
  const pictures = picturesIn(read)
  if (!result.success || faults.length > 0) return {...failed(faults), pictures}
  return {entries: result.data, places: placesOf(read, result.data), messages: [], pictures}
}

function picturesIn({document: {contents}, placeAt}: YamlDocument): NamedPicture[] {
  return (isSeq(contents) ? contents.items : []).flatMap(item => {
    const names = isMap(item) ? item.get('pictures', true) : undefined
    return (isSeq(names) ? names.items : []).flatMap(node =>
      isScalar(node) && typeof node.value === 'string'
        ? [{name: node.value, ...placeAt(node.range?.[0] ?? 0)}]
        : [],
    )
  })
}

/** A line that begins 2014 or 1.2 is text all the same, whether an editor put it in quotes or not. */
function quoteNumbers({document}: YamlDocument): void {
  if (!isSeq(document.contents)) return
  for (const item of document.contents.items) {
    const node = isMap(item) ? item.get('text', true) : undefined
    if (isScalar(node) && node.value !== null && typeof node.value !== 'string' && node.source !== undefined)
      node.value = node.source
  }
}

function placesOf<T>({document, placeAt}: YamlDocument, entries: readonly T[]) {
  const items = isSeq(document.contents) ? document.contents.items : []
  return new Map(
    entries.map((entry, index) => {
      const item = items[index]
      return [entry, placeAt(isNode(item) ? (item.range?.[0] ?? 0) : 0)] as const
    }),
  )
}

function messageOf({line, column, reason}: Fault, ruleId: string): VFileMessage {
  const message = new VFileMessage(reason, {place: {line, column}, ruleId, source: 'huikan'})
  message.fatal = true
  return message
}

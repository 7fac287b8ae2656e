import {isDeepStrictEqual} from 'node:util'
import {parse, stringify} from 'yaml'
import {readCorrections} from '../../content/read-corrections.ts'
import {readHabits, readStructure} from '../../content/read-structure.ts'
import {entryText} from '../../convert/roles/entry.ts'
import {editListText, entryIn, type ListEdit, ListTextError} from '../../editing/list-text.ts'
import {type Correction, correctionSchema} from '../../schemas/article.ts'
import {type Decision, decisionSchema, type Habit} from '../../schemas/structure.ts'
import type {ListFile} from '../shared/view.ts'
import {Refusal} from './refusal.ts'

/** An entry of one of the editor's files. */
export type Entry = Decision | Habit | Correction

/** A change of one file, entry by entry, with the way back. */
export interface Change {
  readonly file: ListFile
  readonly before: string
  readonly after: string
  /** The first one first; none where lines went of a file that cannot be read: that can be taken back only as long as nothing else changes. */
  readonly steps: readonly Step[]
}

/** A change of one entry: how it is taken back where the file has since changed elsewhere. */
interface Step {
  /** What the file said before it. */
  readonly before: string
  /** The entry that it left, and what was there before. */
  readonly left: Entry | undefined
  readonly had: string | undefined
  readonly index: number
}

/** Changes of one file, each of what the one before it left, as one. */
export function oneChange([first, ...others]: readonly [Change, ...Change[]]): Change {
  return {
    ...first,
    after: others.at(-1)?.after ?? first.after,
    steps: [first, ...others].flatMap(({steps}) => steps),
  }
}

/** The entries of a file, as convert reads them. */
export function entriesOf(file: ListFile, text: string): readonly Entry[] {
  const bytes = Buffer.from(text)
  const {entries, messages} = readers[file](bytes)
  const [first] = messages
  if (first)
    throw new Refusal(
      `${file} 第 ${first.line ?? 1} 行有错，先改好它才能再写：${first.reason.replace(/。$/u, '')}。`,
    )
  return entries
}

const readers = {
  'structure.yaml': readStructure,
  'habits.yaml': readHabits,
  'corrections.yaml': (bytes: Uint8Array) => {
    const {corrections, messages} = readCorrections(bytes)
    return {entries: corrections, messages}
  },
}

/** An entry as it is written: corrections a field a line, as the guide has them, the others on one line. */
export function entryYaml(file: ListFile, entry: Entry): string {
  return file === 'corrections.yaml' ? stringify([entry], {lineWidth: 0}) : entryText(entry)
}

/**
 * Changes a list by one entry.
 *
 * @param text - of the file; empty where there is none
 * @param index - of the entry that is replaced, or taken away where there is no new one; `undefined` adds one
 * @throws {Refusal} where the file could not be changed without touching another entry
 */
export function changeList(file: ListFile, text: string, entry: Entry | undefined, index?: number): Change {
  const standing = entriesOf(file, text)
  const edit = editOf(file, entry, index)
  return attempt(file, () => {
    const after = editListText(text, edit)
    const now = entriesOf(file, after)
    const at = index ?? indexOfNew(standing, now)
    const expected = [...standing]
    if (entry === undefined) expected.splice(at, 1)
    else expected.splice(at, index === undefined ? 0 : 1, entry)
    if (!isDeepStrictEqual(plain(now), plain(expected))) throw new ListTextError('another entry changed')
    const had = index === undefined ? undefined : entryIn(text, index)
    return {file, before: text, after, steps: [{before: text, left: entry, had, index: at}]}
  })
}

function editOf(file: ListFile, entry: Entry | undefined, index: number | undefined): ListEdit {
  if (entry !== undefined) {
    const yaml = entryYaml(file, entry)
    return index === undefined
      ? {do: 'add', entry: yaml, line: lineOf(entry)}
      : {do: 'replace', index, entry: yaml}
  }
  if (index === undefined) throw new RangeError('nothing to change')
  return {do: 'remove', index}
}

/** Line of an entry in source.txt; `undefined` of one that is of the whole issue, and of a habit, which is of all issues. */
export function lineOf(entry: Entry): number | undefined {
  const [first] = 'lines' in entry ? (entry.lines ?? []) : []
  return first ?? ('line' in entry ? entry.line : undefined)
}

/** Takes a change back. What else was changed in the file meanwhile stays. */
export function takeBack({file, before, after, steps}: Change, text: string): string {
  if (text === after) return before
  if (steps.length === 0) throw new Refusal(`${file} 在别处改过了，撤不回来；请打开文件改。`)
  return attempt(file, () => steps.toReversed().reduce((left, step) => stepBack(file, step, left), text))
}

function stepBack(file: ListFile, {left, had, index}: Step, text: string): string {
  if (left === undefined) return editListText(text, {do: 'insert', index, entry: had ?? ''})
  const at = plain(entriesOf(file, text)).findIndex(entry => isDeepStrictEqual(entry, plainOne(left)))
  if (at < 0)
    throw new Refusal(`${file} 里这一条已经改过或删去了，撤不回来；请在“已有的决定”里看现在的写法。`)
  return had === undefined
    ? editListText(text, {do: 'remove', index: at})
    : editListText(text, {do: 'replace', index: at, entry: had})
}

/** Makes a change again that was taken back; what else was changed in the file stays. */
export function again({file, before, after, steps}: Change, text: string): string {
  if (text === before) return after
  if (steps.length === 0) throw new Refusal(`${file} 在别处改过了，重做不了；请打开文件改。`)
  return steps.reduce((standing, step) => stepAgain(file, step, standing), text)
}

function stepAgain(file: ListFile, {before, left, had, index}: Step, text: string): string {
  const standing = entriesOf(file, text)
  const written = had === undefined ? undefined : entriesOf(file, before)[index]
  const at = written === undefined ? undefined : standing.findIndex(each => isDeepStrictEqual(each, written))
  if (at !== undefined && at < 0)
    throw new Refusal(`${file} 里这一条已经改过或删去了，重做不了；请在“已有的决定”里看现在的写法。`)
  return changeList(file, text, left, at).after
}

function attempt<T>(file: ListFile, change: () => T): T {
  try {
    return change()
  } catch (error) {
    if (!(error instanceof ListTextError)) throw error
    throw new Refusal(`${file} 的写法程序改不了，没有动它；请用记事本打开这个文件，照指南的样子改。`)
  }
}

function indexOfNew(standing: readonly Entry[], now: readonly Entry[]): number {
  const at = now.findIndex((entry, index) => !isDeepStrictEqual(plainOne(entry), plainOne(standing[index])))
  return at < 0 ? standing.length : at
}

/** Entries as data alone: the order of keys and what is undefined do not count. */
function plain(entries: readonly Entry[]): unknown[] {
  return entries.map(plainOne)
}

function plainOne(entry: Entry | undefined): unknown {
  return entry === undefined ? undefined : JSON.parse(JSON.stringify(entry))
}

/** The entries that a message offers, in the order in which it does. */
export function offeredEntries(note: string | null | undefined): Array<Decision | Correction> {
  return (note ?? '').split('\n').flatMap((line): Array<Decision | Correction> => {
    const at = line.indexOf('：- {')
    if (at < 0) return []
    const written: unknown = parse(line.slice(at + 1))
    const decisions = decisionSchema.array().safeParse(written)
    return decisions.success ? decisions.data : (correctionSchema.array().safeParse(written).data ?? [])
  })
}

/** On which line of its file each entry begins, from 1; none where the file cannot be read. */
export function entryLines(file: ListFile, text: string): number[] {
  const bytes = Buffer.from(text)
  if (file === 'corrections.yaml') {
    const {corrections, places} = readCorrections(bytes)
    return corrections.map(each => {
      const place = places.get(each)
      return Math.min(place?.line.line ?? 1, place?.was.line ?? 1)
    })
  }
  const {entries, places} = file === 'habits.yaml' ? readHabits(bytes) : readStructure(bytes)
  return [...places.values()].slice(0, entries.length).map(({line}) => line)
}

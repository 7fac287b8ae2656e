import {isDeepStrictEqual} from 'node:util'
import type {Conversion} from '../../convert/convert.ts'
import {beginningOf, formsOf} from '../../convert/roles/entry.ts'
import {readPrint} from '../../convert/text/reading.ts'
import type {Line} from '../../convert/tree.ts'
import type {Correction} from '../../schemas/article.ts'
import {type Decision, decisionSchema, type Habit, habitSchema} from '../../schemas/structure.ts'
import type {Action} from '../shared/actions.ts'
import type {Decided, ListFile} from '../shared/view.ts'
import {type Change, changeList, type Entry, entriesOf, entryYaml, oneChange} from './entries.ts'
import {struck} from './faulty-entries.ts'
import {fieldValues} from './fields.ts'
import {correctionFor} from './mended-words.ts'
import {Refusal} from './refusal.ts'
import {restWith} from './rest.ts'

/** What an action is taken upon. */
export interface Standing {
  /** source.txt as it is decoded. */
  readonly source: string
  readonly corrections: readonly Correction[]
  readonly tree: Conversion['tree']
  /** The editor's files; empty where there is none. */
  readonly texts: Readonly<Record<ListFile, string>>
}

/** Gives a picture, which stands in the issue's folder, to a line. */
export interface PictureAction {
  readonly do: 'picture'
  readonly line: number
  /** Name of its file. */
  readonly name: string
}

/** Actions that change an entry. */
export type EntryAction = Exclude<Action, {do: 'undo'} | {do: 'redo'} | {do: 'write'}> | PictureAction

/**
 * The change of one file that an action comes to.
 *
 * @throws {Refusal} where it cannot be done
 */
export function changeFor(action: EntryAction, standing: Standing): Change {
  switch (action.do) {
    case 'decide':
      return decide(action.decided, standing)
    case 'decide-all':
      return decideAll(action.decided, standing)
    case 'habit':
      return learn(action, standing)
    case 'correct':
      return correct(action, standing)
    case 'set':
      return set(action, standing)
    case 'picture':
      return addPicture(action, standing)
    case 'cut':
      return cut(action, standing)
    case 'specify':
      return specify(action, standing.texts)
    case 'strike':
      return strike(action, standing.texts)
    case 'withdraw':
      return withdraw(action.file, action.index, action.entry, standing.texts)
  }
}

function decide(decided: Decided, {tree, texts}: Standing): Change {
  const file = 'structure.yaml'
  const [first, last] = decided.lines ?? [decided.line ?? 0, decided.line ?? 0]
  const line = printedLine(tree.lines, first)
  printedLine(tree.lines, last)
  const place = last > first ? {lines: [first, last] as const} : {line: first}
  const said = withoutBlanks({
    is: decided.is,
    depth: decided.depth,
    level: decided.level,
    entry: decided.entry,
    checked: decided.checked,
  })
  const entry = read(decisionSchema, {...place, text: beginningOf(line.value), ...said})
  const text = texts[file]
  const standing = entriesOf(file, text)
  // what is said of the line already is said in the same entry, so that no two contradict each other
  const index = standing.findIndex(
    each => 'text' in each && saysOf(each, first, last) && (entry.is === undefined || each.set === undefined),
  )
  const before = standing[index]
  if (before === undefined || !('text' in before)) {
    refuseFields(standing, first, entry)
    return changeList(file, text, entry)
  }
  const checked = [...new Set([...(before.checked ?? []), ...(entry.checked ?? [])])]
  const {pictures, rest} = before
  const merged: Decision = {
    ...(entry.is === undefined ? before : {...entry, text: before.text}),
    ...(pictures === undefined ? {} : {pictures}),
    ...(rest === undefined ? {} : {rest}),
    ...(checked.length > 0 ? {checked} : {}),
  }
  if (isDeepStrictEqual(merged, before)) throw new Refusal('这一条已经写过了，没有再写。')
  return changeList(file, text, merged, index)
}

function decideAll([first, ...others]: readonly Decided[], standing: Standing): Change {
  if (first === undefined) throw new Refusal('没有要定的，没有写。')
  const changes: [Change, ...Change[]] = [decide(first, standing)]
  for (const decided of others) {
    const texts = {...standing.texts, 'structure.yaml': (changes.at(-1) ?? changes[0]).after}
    changes.push(decide(decided, {...standing, texts}))
  }
  return oneChange(changes)
}

/** A line whose entry has fields of its article cannot become another thing by the way. */
function refuseFields(standing: ReturnType<typeof entriesOf>, line: number, {is}: Decision): void {
  const has = standing.some(each => 'text' in each && each.set !== undefined && saysOf(each, line, line))
  if (has && is !== undefined && is !== 'title')
    throw new Refusal(
      `第 ${line} 行在 structure.yaml 里写着这一篇的各栏（set），改成别的，这些就没有着落了；请先在“已有的决定”里撤去那一条。`,
    )
}

function saysOf({line, lines}: Decision, first: number, last: number): boolean {
  return lines ? lines[0] === first && lines[1] === last : line === first && first === last
}

function learn(
  {line: number, is, depth, level}: EntryAction & {do: 'habit'},
  {tree, texts}: Standing,
): Change {
  const file = 'habits.yaml'
  const form = formsOf(tree.lines).get(printedLine(tree.lines, number).number)
  if (!form)
    throw new Refusal(
      `第 ${number} 行没有可以认的样子（行首的记号、编号，或短行的文字），不能定为各期都这样；只改这一行吧。`,
    )
  const entry: Habit = read(habitSchema, {form, ...withoutBlanks({is, depth, level})})
  const index = entriesOf(file, texts[file]).findIndex(
    each => 'form' in each && isDeepStrictEqual(each.form, form),
  )
  return changeList(file, texts[file], entry, index < 0 ? undefined : index)
}

function correct(action: EntryAction & {do: 'correct'}, {source, corrections, texts}: Standing): Change {
  const why = action.why.trim()
  if (why === '') throw new Refusal('请写一句理由，读者在校勘记里会看到。')
  return changeList(
    'corrections.yaml',
    texts['corrections.yaml'],
    correctionFor(source, corrections, {...action, why}),
  )
}

/** What stands on a line behind something else stands with what else is said of the line. */
function cut({line: number, at, is}: EntryAction & {do: 'cut'}, standing: Standing): Change {
  const file = 'structure.yaml'
  const text = standing.texts[file]
  const print = readPrint(standing.source, standing.corrections).lines[number - 1]
  if (!print) throw new Refusal(`source.txt 没有第 ${number} 行。`)
  const entries = entriesOf(file, text)
  const index = entries.findIndex(each => 'text' in each && each.line === number)
  const found = entries[index]
  const before: Partial<Decision> = found !== undefined && 'text' in found ? found : {}
  const rest = restWith(print, before.rest ?? [], at, is)
  const entry = read(decisionSchema, {line: number, text: beginningOf(print.value), ...before, rest})
  if (isDeepStrictEqual(entry, before)) throw new Refusal('这一条已经写过了，没有再写。')
  return changeList(file, text, entry, index < 0 ? undefined : index)
}

/**
 * The words of a correction, with more of them, so that they tell which place is meant, or its line. Can be done too where the issue cannot
 * be converted as it stands.
 */
function specify(
  {index, entry, line, was, now}: EntryAction & {do: 'specify'},
  texts: Standing['texts'],
): Change {
  const file = 'corrections.yaml'
  const standing = entryAsShown(file, index, entry, texts)
  return changeList(file, texts[file], {...standing, line, was, now}, index)
}

/** Fields of an article stand with what else is said of its title; those of the issue in an entry of no line. */
function set({line: number, fields}: EntryAction & {do: 'set'}, {tree, texts}: Standing): Change {
  const file = 'structure.yaml'
  const text = texts[file]
  const said = fieldValues(number === null ? 'issue' : 'article', fields)
  if (said.length === 0) throw new Refusal('各栏都没有改，没有写。')
  const standing = entriesOf(file, text).map(entry => ('was' in entry || 'form' in entry ? undefined : entry))
  const index = standing.findIndex(entry => entry !== undefined && hasFieldsOf(entry, number))
  const before: Partial<Decision> | undefined = standing[index]
  const place: Partial<Decision> =
    number === null ? {} : {line: number, text: beginningOf(printedLine(tree.lines, number).value)}
  const {set: old, ...rest}: Partial<Decision> = before ?? place
  const now = withoutBlanks({...old, ...Object.fromEntries(said)})
  const isEmpty = Object.keys(now).length === 0
  const others = Object.keys(rest).filter(name => name !== 'line' && name !== 'text')
  if (isEmpty && others.length === 0) {
    if (before === undefined) throw new Refusal('各栏都没有改，没有写。')
    return changeList(file, text, undefined, index)
  }
  const entry = read(decisionSchema, {...rest, ...(isEmpty ? {} : {set: now})})
  if (isDeepStrictEqual(entry, before)) throw new Refusal('这一条已经写过了，没有再写。')
  return changeList(file, text, entry, index < 0 ? undefined : index)
}

/** A picture stands with what else is said of its line. */
function addPicture({line: number, name}: PictureAction, {tree, texts}: Standing): Change {
  const file = 'structure.yaml'
  const {value} = printedLine(tree.lines, number)
  const standing = entriesOf(file, texts[file])
  const index = standing.findIndex(each => 'text' in each && (each.line ?? each.lines?.[0]) === number)
  const before = standing[index]
  const said = before !== undefined && 'text' in before ? before : {line: number, text: beginningOf(value)}
  const {pictures = []}: Partial<Decision> = said
  if (pictures.includes(name)) throw new Refusal(`第 ${number} 行已经有 ${name} 了，没有再写。`)
  const entry = read(decisionSchema, {...said, pictures: [...pictures, name]})
  return changeList(file, texts[file], entry, index < 0 ? undefined : index)
}

/** The entry in which fields of a line, or of the issue, are said or may be. */
function hasFieldsOf(entry: Decision | Habit, number: number | null): boolean {
  const line = 'line' in entry ? entry.line : undefined
  const lines = 'lines' in entry ? entry.lines : undefined
  if (number === null) return line === undefined && lines === undefined
  return line === number || (lines?.[0] === number && 'set' in entry)
}

/**
 * Takes an entry away, which can be done too where the issue cannot be converted as it stands.
 *
 * @param entry - as it was shown, so that no other one goes in its place
 * @throws {Refusal} where the file says something else by now
 */
function withdraw(name: string, index: number, entry: string, texts: Standing['texts']): Change {
  const file = listFileOf(name)
  entryAsShown(file, index, entry, texts)
  return changeList(file, texts[file], undefined, index)
}

function strike({file: name, first, lines}: EntryAction & {do: 'strike'}, texts: Standing['texts']): Change {
  const file = listFileOf(name)
  return struck(file, texts[file], first, lines)
}

function listFileOf(name: string): ListFile {
  const file = listFiles.find(each => each === name)
  if (!file) throw new Refusal(`没有这样的文件：${name}。`)
  return file
}

/** An entry that stands in the way of conversion can be taken away, or be said of another place, all the same. */
export function mendingFor(action: EntryAction, texts: Standing['texts']): Change {
  if (action.do === 'specify') return specify(action, texts)
  if (action.do === 'strike') return strike(action, texts)
  if (action.do === 'withdraw') return withdraw(action.file, action.index, action.entry, texts)
  throw new Refusal('这一期现在不能转换；请先按提示处理，再来校订。')
}

/** @throws {Refusal} where the file says something else by now */
function entryAsShown(file: ListFile, index: number, entry: string, texts: Standing['texts']): Entry {
  const standing = entriesOf(file, texts[file])[index]
  if (standing !== undefined && entryYaml(file, standing) === entry) return standing
  throw new Refusal(`${file} 在别处改过了，请看过现在的写法再定。`)
}

export const listFiles: readonly ListFile[] = ['structure.yaml', 'corrections.yaml', 'habits.yaml']

function printedLine(lines: readonly Line[], number: number): Line {
  const line = lines.find(each => each.number === number)
  if (!line) throw new Refusal(`source.txt 第 ${number} 行是空行，或者没有这一行。`)
  return line
}

/** @throws {Refusal} where the editor's word is none that the file could hold */
function read<T>(
  schema: {
    safeParse: (
      value: unknown,
    ) => {success: true; data: T} | {success: false; error: {issues: readonly {message: string}[]}}
  },
  value: unknown,
): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Refusal(`这一条写不成：${result.error.issues[0]?.message ?? '格式不符'}。`)
}

function withoutBlanks(said: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

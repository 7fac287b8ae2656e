import type {FolderOutcome} from '../../editing/convert-folder.ts'
import {quoted, titled} from '../../quoting.ts'
import {roleNames} from '../../schemas/structure.ts'
import type {Decided, Effect, EntryView, IssueView} from '../shared/view.ts'
import type {EntryAction} from './change-for.ts'
import {roleWords, ruleName} from './words.ts'

/** What an action does, as the page says it: 第 131 行改作接上一行. */
export function actionWords(action: EntryAction, {lines, entries}: IssueView): string {
  switch (action.do) {
    case 'decide':
      return decidedWords(action.decided)
    case 'decide-all':
      return severalWords(action.decided)
    case 'habit': {
      const form = lines.find(({number}) => number === action.line)?.form ?? ''
      return `各期${form}都作${roleNames[action.is]}`
    }
    case 'correct':
      return `更正了第 ${action.line} 行`
    case 'set':
      return `${action.line === null ? '本期' : `第 ${action.line} 行这一篇`}改了 ${Object.keys(action.fields).length} 栏`
    case 'cut':
      return `第 ${action.line} 行断开，后面作${roleNames[action.is]}`
    case 'specify':
      return movedTo(action, entries) ?? `更正写明是“${action.was}”那一处`
    case 'picture':
      return `第 ${action.line} 行加了图片 ${action.name}`
    case 'strike':
      return `删去了 ${action.file} 第 ${action.first} 行起的一条`
    case 'withdraw':
      return `撤去了${quoted(entryOf(action, entries)?.text ?? action.file)}`
  }
}

/** The same of what was done: nothing was made another thing where the line stayed what it was. */
export function doneWords(action: EntryAction, {idle, lines}: Effect, words: string): string {
  if (action.do === 'habit') return `${words}；按“写入文章”时，别的各期也照此更新`
  const isAsBefore = action.do === 'decide-all' ? lines.length === 0 : idle.length > 0
  return isAsBefore ? asBefore(words) : words
}

function asBefore(words: string): string {
  return words.replace('改作', '写明是')
}

/** So many lines are looked through before they are changed. */
const many = 20

/** What would come of a habit that changes much; `undefined` where it does not. */
export function warningOf(effect: Effect, words: string): string | undefined {
  const {lines, fields, came, went} = effect
  const changesMuch = lines.length > many || went.length + came.length + emptiedOf(fields).length > 0
  return changesMuch
    ? `${words}，单这一期就会${changesWords(effect)}，还没有写。真要这样，再按一次；不要，按 H。`
    : undefined
}

/** What would come of the same decision on several lines, which is always told first. */
export function severalWarning(effect: Effect, words: string): string {
  const {lines, fields, came, went, settled, raised} = effect
  const changes = lines.length + went.length + came.length + emptiedOf(fields).length
  const told = [
    changes === 0 ? '文章不变' : `会${changesWords(effect)}`,
    ...(settled > 0 ? [`少 ${settled} 条待核`] : []),
    ...(raised > 0 ? [`多 ${raised} 条${settled > 0 ? '' : '待核'}`] : []),
  ]
  return `${lines.length === 0 ? asBefore(words) : words}：${told.join('，')}；还没有写。要这样，再按一次；不要，看别处就是。`
}

function emptiedOf(fields: Effect['fields']): Effect['fields'] {
  return fields.filter(({was, now}) => was !== null && now === null)
}

/** What changes, what is lost first. */
function changesWords({lines, fields, came, went}: Effect): string {
  const emptied = emptiedOf(fields)
  const [first] = emptied
  const told = [
    ...(went.length > 0 ? [`少 ${went.length} 篇（${severally(went)}）`] : []),
    ...(came.length > 0 ? [`多 ${came.length} 篇（${severally(came)}）`] : []),
    ...(first
      ? [
          `空出 ${emptied.length} 栏（${first.article === null ? '全期' : titled(first.article)}${first.label}${emptied.length > 1 ? '等' : ''}）`,
        ]
      : []),
    `变 ${lines.length} 行`,
  ]
  return told.join('，')
}

function severally([first = '', ...others]: readonly string[]): string {
  return `${titled(first)}${others.length > 0 ? '等' : ''}`
}

/** The line that an action is about; null where it is about none. */
export function lineOfAction(action: EntryAction, {entries}: IssueView): number | null {
  switch (action.do) {
    case 'decide':
      return action.decided.lines?.[0] ?? action.decided.line ?? null
    case 'withdraw':
      return entryOf(action, entries)?.line ?? null
    case 'decide-all':
    case 'strike':
    // fields are those of the article, at its title; the editor stays on the line at hand
    case 'set':
      return null
    case 'specify':
      return action.line
    default:
      return action.line
  }
}

/** Of a correction that is said of another line. */
function movedTo(
  {index, line, was}: EntryAction & {do: 'specify'},
  entries: readonly EntryView[],
): string | undefined {
  const isMoved = entryOf({file: 'corrections.yaml', index}, entries)?.line !== line
  return isMoved ? `更正“${was}”改到了第 ${line} 行` : undefined
}

function entryOf(
  {file, index}: Pick<EntryView, 'index'> & {readonly file: string},
  entries: readonly EntryView[],
) {
  return entries.find(entry => entry.file === file && entry.index === index)
}

function decidedWords({line, lines, is, depth, level, checked}: Decided): string {
  const [first, last] = lines ?? [line ?? 0, line ?? 0]
  const place = first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`
  return is === undefined
    ? `${place}已核对：${(checked ?? []).map(ruleName).join('、')}`
    : `${place}改作${roleWords(is, depth, level)}`
}

function severalWords(decided: readonly Decided[]): string {
  const [{is, depth, level, checked} = {}] = decided
  return is === undefined
    ? `${decided.length} 处已核对（${(checked ?? []).map(ruleName).join('、')}）`
    : `${decided.length} 行改作${roleWords(is, depth, level)}`
}

/** What writing the articles came to, of the issue at hand and of the others that went along. */
export function writtenWords(own: FolderOutcome | undefined, outcomes: readonly FolderOutcome[]): string {
  const names = own?.stale ?? []
  const conflicts = own?.actions.filter(({do: deed}) => deed === 'conflict') ?? []
  const others = outcomes.filter(({id, stale}) => id !== own?.id && stale.length > 0)
  return [
    names.length === 0 ? '各篇已是最新' : `已写入 ${names.join('、')}`,
    ...(conflicts.length === 0
      ? []
      : [`${conflicts.map(({name}) => name).join('、')} 有人手工改过，没有动，见提示`]),
    ...(others.length === 0 ? [] : [`另更新了 ${others.map(({id}) => id).join('、')} 期`]),
  ].join('；')
}

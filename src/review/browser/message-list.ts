import {titled} from '../../quoting.ts'
import type {EntryView, MessageView, Settlement, UntoldView, VariantView} from '../shared/view.ts'
import {alikeByFirst, settlementsOfAll} from './alike.ts'
import type {Series} from './doubt-walk.ts'
import {button, element} from './element.ts'
import type {KnownIssue} from './known-issue.ts'
import {linesOf, readRight, type UnsureLines, unsureLines} from './unsure-lines.ts'

/** What a click in the lists does. */
export interface ListActions {
  /** @param key - of the message, where it is one */
  readonly show: (line: number, series?: Series, key?: string) => void
  readonly settle: (settlement: Settlement) => void
  /** Opens the form in which words of a line are mended. */
  readonly correct: (line: number) => void
  readonly withdraw: (entry: EntryView) => void
}

/**
 * The lists beside the print: what is uncertain first, what other printings have, what is less sure than the rest, notices, and what was
 * decided.
 */
export function listsOf(
  {view, variants, untold}: KnownIssue,
  open: string,
  actions: ListActions,
): HTMLElement[] {
  const {messages, entries} = view
  const doubts = messages.filter(({grade}) => grade !== 'info')
  const notices = messages.filter(({grade}) => grade === 'info')
  const groups = alikeByFirst(doubts)
  return [
    part(
      '待核',
      doubts,
      each => [...groupItem(groups.get(each) ?? [], actions), messageItem(each, actions)],
      open,
      '没有待核的了。',
    ),
    part(
      '两刊互异',
      variants,
      each => variantItem(each, actions),
      open,
      untold.length > 0 ? '没有要逐处定的了。' : '没有要看的了。',
      list => list.length,
      untold.map(each => untoldItem(each, actions)),
    ),
    part('把握不大', unsureLines(view), each => unsureItem(each, actions), open, '没有了。', linesOf),
    part('提示', notices, each => messageItem(each, actions), open, '没有提示。'),
    part('已有的决定', entries, each => entryItem(each, actions), open, '还没有。'),
  ]
}

function part<T>(
  name: string,
  list: readonly T[] | string | undefined,
  item: (each: T) => HTMLElement | readonly HTMLElement[],
  open: string,
  none: string,
  count = (list: readonly T[]) => list.length,
  also: readonly HTMLElement[] = [],
): HTMLElement {
  const items = typeof list === 'string' ? [] : list
  const sentence = typeof list === 'string' ? list : none
  return element(
    'details',
    {'data-part': name, name: 'lists', open: name === open},
    element(
      'summary',
      {},
      element('h2', {}, name),
      element(
        'span',
        {class: 'count'},
        typeof list === 'string' ? '—' : items ? count(items).toString() : '……',
      ),
    ),
    items?.length === 0
      ? element('p', {class: 'none'}, sentence)
      : element('ol', {}, ...(items ?? []).flatMap(item)),
    ...also,
  )
}

function messageItem(message: MessageView, {show, settle, correct}: ListActions): HTMLElement {
  const {key, grade, line, place, name, reason, words, settlements} = message
  return element(
    'li',
    {class: `message ${grade}`, 'data-key': key, 'data-at': line ?? undefined},
    element(
      'button',
      {
        type: 'button',
        class: 'place',
        disabled: line === null,
        onclick: () => line !== null && show(line, '待核', key),
      },
      element('span', {class: 'line-number'}, place),
      element('strong', {}, grade === 'error' ? `错误：${name}` : name),
    ),
    element('p', {}, reason),
    settlements.length === 0
      ? null
      : element(
          'div',
          {class: 'settlements'},
          words !== null && line !== null
            ? button('更正文字', () => correct(line), {'aria-label': `${place}：更正文字`})
            : null,
          ...settlements.map(each =>
            button(each.label, () => settle(each), {'aria-label': `${place}：${each.label}`}),
          ),
        ),
  )
}

/** What answers all messages that ask the same, above the first of them. */
function groupItem(group: readonly MessageView[], {settle}: ListActions): HTMLElement[] {
  const [first] = group
  if (!first) return []
  const name = `${first.name}，${group.length} 处`
  return [
    element(
      'li',
      {class: 'alike'},
      element('strong', {}, name),
      element(
        'div',
        {class: 'settlements'},
        ...settlementsOfAll(group).map(each =>
          button(each.label, () => settle(each), {'aria-label': `${name}：${each.label}`}),
        ),
      ),
    ),
  ]
}

function variantItem(variant: VariantView, {show, settle}: ListActions): HTMLElement {
  const {line, before, was, now, after, other, settlements} = variant
  return element(
    'li',
    {class: 'message variant', 'data-at': line},
    element(
      'button',
      {type: 'button', class: 'place', onclick: () => show(line, '两刊互异')},
      element('span', {class: 'line-number'}, `第 ${line} 行`),
      element('strong', {}, other),
    ),
    element(
      'p',
      {class: 'compared'},
      before,
      was === '' ? null : element('del', {}, was),
      now === '' ? null : element('ins', {}, now),
      after,
    ),
    element(
      'div',
      {class: 'settlements'},
      ...settlements.map(each =>
        button(each.label, () => settle(each), {'aria-label': `第 ${line} 行，${other}：${each.label}`}),
      ),
    ),
  )
}

/** Where another printing has more otherwise than a word or two, for the editor to look at. */
function untoldItem({title, other, lines}: UntoldView, {show}: ListActions): HTMLElement {
  const some = lines.slice(0, named)
  const rest = lines.length - some.length
  return element(
    'div',
    {class: 'untold'},
    element(
      'p',
      {},
      `${titled(title)}另有 ${lines.length} 段与${other}出入较多，没有逐处列出；请对照那一期，或在网站上这一篇的“两刊对照”里看。${rest > 0 ? `前 ${named} 段：` : ''}`,
    ),
    element('div', {class: 'settlements'}, ...some.map(line => button(`第 ${line} 行`, () => show(line)))),
  )
}

/** So many lines of one kind are in sight; the others are when they are asked for. */
const named = 12

function unsureItem({because, confidence, lines}: UnsureLines, {show, settle}: ListActions): HTMLElement {
  const buttons = (some: UnsureLines['lines']) =>
    some.map(({number}) => button(`第 ${number} 行`, () => show(number)))
  const label = lines.length > 1 ? `这 ${lines.length} 行都已核对` : '已核对'
  const all = () => settle({label, action: {do: 'decide-all', decided: lines.map(readRight)}, answers: true})
  return element(
    'li',
    {class: 'message unsure'},
    element('p', {}, element('strong', {}, `把握 ${Math.round(confidence * 100)}%`), `　${because}。`),
    element('div', {class: 'settlements'}, ...buttons(lines.slice(0, named))),
    lines.length > named
      ? element(
          'details',
          {class: 'rest'},
          element('summary', {}, `其余 ${lines.length - named} 行`),
          element('div', {class: 'settlements'}, ...buttons(lines.slice(named))),
        )
      : null,
    element('div', {class: 'settlements'}, button(label, all)),
  )
}

function entryItem(entry: EntryView, {show, withdraw}: ListActions): HTMLElement {
  const {file, line, text} = entry
  return element(
    'li',
    {class: 'message entry', 'data-at': line ?? undefined},
    element(
      'button',
      {type: 'button', class: 'place', disabled: line === null, onclick: () => line !== null && show(line)},
      element(
        'span',
        {class: 'line-number'},
        line === null ? (file === 'habits.yaml' ? '各期' : '全期') : `第 ${line} 行`,
      ),
      element('strong', {}, file),
    ),
    element('p', {}, text),
    element(
      'div',
      {class: 'settlements'},
      button('撤去这一条', () => withdraw(entry), {'aria-label': `撤去：${text}`}),
    ),
  )
}

/** Shows which items are about a line; those of the open list come into sight. */
export function markItems(lists: HTMLElement, line: number): void {
  // the first last, for where not all have room it is the one that stays in sight
  for (const item of [...lists.querySelectorAll<HTMLElement>('[data-at]')].reverse()) {
    const isCurrent = Number(item.dataset.at) === line
    item.classList.toggle('current', isCurrent)
    if (isCurrent && item.closest('details')?.open) item.scrollIntoView({block: 'nearest'})
  }
}

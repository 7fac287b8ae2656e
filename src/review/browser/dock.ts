import type {LineRole} from '../../schemas/structure.ts'
import {roleKeys} from '../shared/role-keys.ts'
import type {IssueView, LineView, MessageView, Settlement, VariantView} from '../shared/view.ts'
import {button, element} from './element.ts'

/** Lines that are selected: the one that the keys move from, and the other end of the range. */
export interface Chosen {
  readonly first: number
  readonly last: number
}

/** What the tools below the print do. */
export interface DockActions {
  readonly give: (role: LineRole) => void
  readonly deepen: (by: 1 | -1) => void
  readonly bind: (entry: number | null | undefined) => void
  readonly settle: (settlement: Settlement) => void
  readonly correct: () => void
  readonly set: () => void
  readonly everywhere: (on: boolean) => void
}

/** What is known of the selected line, and what it may be made: reason, other readings, messages, roles. */
export function dockOf(
  view: IssueView,
  line: LineView,
  chosen: Chosen,
  {
    roles,
    messages,
    variants,
    words,
    everywhere,
  }: {
    readonly roles: Readonly<Record<string, string>>
    readonly messages: readonly MessageView[]
    /** What other printings have on the line. */
    readonly variants: readonly VariantView[]
    /** What of the line is selected. */
    readonly words: string | undefined
    readonly everywhere: boolean
  },
  actions: DockActions,
): HTMLElement[] {
  const several = chosen.last > chosen.first
  return [
    headOf(view, line, chosen, roles, actions),
    ...(several
      ? []
      : asked(messages, variants).map(({name, settlements}, index) =>
          questionOf(name, settlements, index === 0, actions),
        )),
    rolesOf(line, several, roles, actions),
    toolsOf(view, line, several, words, everywhere, actions),
  ]
}

function headOf(
  {articles, listed}: IssueView,
  line: LineView,
  {first, last}: Chosen,
  roles: Readonly<Record<string, string>>,
  actions: DockActions,
): HTMLElement {
  const {is, depth, because, confidence, rivals, article, number} = line
  const several = last > first
  const title = article === null ? undefined : articles[article]?.title
  const isTitle = is === 'title' && !several && articles[article ?? -1]?.titleLine === number
  return element(
    'div',
    {class: 'dock-head'},
    element(
      'p',
      {class: 'dock-line'},
      element('strong', {}, several ? `第 ${first}—${last} 行` : `第 ${number} 行`),
      several ? '　选了几行，一起改判' : null,
      several
        ? null
        : element('span', {class: 'now'}, `${roles[is] ?? is}${depth === undefined ? '' : ` ${depth} 级`}`),
      title === undefined || several ? null : element('span', {class: 'in'}, `《${title}》`),
    ),
    several
      ? null
      : element(
          'p',
          {class: 'because'},
          `${because}。把握 ${Math.round(confidence * 100)}%。`,
          ...rivals.flatMap(rival => [
            ' ',
            element('span', {class: 'rival'}, `也像${roles[rival.is] ?? rival.is}：${rival.because}。`),
          ]),
        ),
    isTitle && listed.length > 0 ? boundTo(line, listed, article, actions) : null,
  )
}

/** Which entry of the 目录 lists a title. */
function boundTo(
  line: LineView,
  listed: IssueView['listed'],
  article: number | null,
  {bind}: DockActions,
): HTMLElement {
  const now = listed.find(entry => entry.article === article && article !== null)
  const select = element(
    'select',
    {
      onchange: event => {
        const {value} = event.target as HTMLSelectElement
        bind(value === '' ? null : Number(value))
      },
    },
    element('option', {value: '', selected: now === undefined}, '目录没有列'),
    ...listed.map(entry =>
      element(
        'option',
        {value: entry.line, selected: entry === now},
        `第 ${entry.line} 行　${entry.title}${entry.article === null ? '（还没有文章）' : ''}`,
      ),
    ),
  )
  return element('label', {class: 'bound', 'data-bound': line.number}, '目录列在 ', select)
}

/** What is asked of a line: its messages, then what other printings have there. The keys X and V answer the first. */
export function asked(
  messages: readonly MessageView[],
  variants: readonly VariantView[],
): ReadonlyArray<{readonly name: string; readonly settlements: readonly Settlement[]}> {
  const printings = variants.map(({was, now, other, settlements}) => ({
    name: `${was === '' ? '' : `“${was}”`}${other}${now === '' ? '没有' : `作“${now}”`}`,
    settlements,
  }))
  return [...messages.filter(({settlements}) => settlements.length > 0), ...printings]
}

/** The ways to settle a question; what a message says stands in the list beside the print. */
function questionOf(
  name: string,
  settlements: readonly Settlement[],
  first: boolean,
  {settle}: DockActions,
): HTMLElement {
  return element(
    'div',
    {class: 'dock-message settlements'},
    element('strong', {}, name),
    ...settlements.map((each, index) => {
      const key = each.answers ? 'V' : index === 0 ? 'X' : undefined
      return button(each.label, () => settle(each), {key: first ? key : undefined})
    }),
  )
}

function rolesOf(
  {is}: LineView,
  several: boolean,
  roles: Readonly<Record<string, string>>,
  {give}: DockActions,
): HTMLElement {
  return element(
    'div',
    {class: 'roles', role: 'group', 'aria-label': '这一行是什么'},
    ...roleKeys.map(({role, key}) =>
      button(roles[role] ?? role, () => give(role), {
        key,
        'aria-pressed': !several && role === is ? 'true' : 'false',
        'data-role': role,
      }),
    ),
  )
}

function toolsOf(
  {articles}: IssueView,
  {is, depth, form, article}: LineView,
  several: boolean,
  words: string | undefined,
  everywhere: boolean,
  {correct, set, deepen, everywhere: toggle}: DockActions,
): HTMLElement {
  const box = element('input', {
    type: 'checkbox',
    checked: everywhere,
    onchange: event => toggle((event.target as HTMLInputElement).checked),
  })
  return element(
    'div',
    {class: 'tools'},
    several
      ? null
      : button(
          words === undefined ? '更正文字' : `更正“${words.length > 12 ? `${words.slice(0, 11)}…` : words}”`,
          correct,
          {
            key: 'C',
            class: words === undefined ? undefined : 'primary',
          },
        ),
    several
      ? null
      : button(
          article === null || articles[article]?.titleLine === null ? '改全期各栏' : '改这一篇各栏',
          set,
          {
            key: 'F',
          },
        ),
    several || is !== 'heading'
      ? null
      : element(
          'span',
          {class: 'depth'},
          button('升一级', () => deepen(-1), {key: '[', disabled: (depth ?? 2) <= 2}),
          button('降一级', () => deepen(1), {key: ']', disabled: (depth ?? 2) >= 6}),
        ),
    several || form === null
      ? null
      : element(
          'label',
          {class: 'everywhere', title: '改判写进 habits.yaml，各期都照此认'},
          box,
          '以后各期都这样',
          element('kbd', {'aria-hidden': 'true'}, 'H'),
          element('span', {class: 'form'}, form),
        ),
  )
}

import {titled} from '../../quoting.ts'
import type {LineRole} from '../../schemas/structure.ts'
import {roleKeys} from '../shared/role-keys.ts'
import type {IssueView, LineView, MessageView, Settlement, VariantView} from '../shared/view.ts'
import {settlementsOfAll} from './alike.ts'
import type {Series} from './doubt-walk.ts'
import {button, element} from './element.ts'
import {asked, type Question} from './questions.ts'

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
  readonly picture: () => void
  readonly cut: () => void
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
    series,
    words,
    everywhere,
  }: {
    readonly roles: Readonly<Record<string, string>>
    readonly messages: readonly MessageView[]
    /** What other printings have on the line. */
    readonly variants: readonly VariantView[]
    /** The list that is gone through. */
    readonly series: Series
    /** What of the line is selected. */
    readonly words: string | undefined
    readonly everywhere: boolean
  },
  actions: DockActions,
): HTMLElement[] {
  const several = chosen.last > chosen.first
  return [
    headOf(view, line, chosen, messages.length > 0, roles, actions),
    ...(several
      ? []
      : asked(line, messages, variants, series, view.messages).map(question =>
          questionOf(question, actions),
        )),
    rolesOf(line, several, roles, actions),
    toolsOf(view, line, several, words, everywhere, actions),
  ]
}

function headOf(
  {articles, listed}: IssueView,
  line: LineView,
  {first, last}: Chosen,
  doubted: boolean,
  roles: Readonly<Record<string, string>>,
  actions: DockActions,
): HTMLElement {
  const {is, depth, rest, because, confidence, rivals, article, number} = line
  const several = last > first
  const title = article === null ? undefined : articles[article]?.title
  const isTitle = several || (is === 'title' && articles[article ?? -1]?.titleLine === number)
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
        : element(
            'span',
            {class: 'now'},
            `${roles[is] ?? is}${depth === undefined ? '' : ` ${depth} 级`}`,
            ...rest.map(part => `｜${roles[part.is] ?? part.is}`),
          ),
      title === undefined || several ? null : element('span', {class: 'in'}, titled(title)),
    ),
    several
      ? null
      : element(
          'p',
          {class: 'because'},
          doubted ? `${because}。有待核的提示。` : `${because}。把握 ${Math.round(confidence * 100)}%。`,
          ...rivals.flatMap(rival => [
            ' ',
            element('span', {class: 'rival'}, `也像${roles[rival.is] ?? rival.is}：${rival.because}。`),
          ]),
        ),
    isTitle && listed.length > 0 ? boundTo(line, several, listed, article, actions) : null,
  )
}

/** Which entry of the 目录 lists a title; of several lines, that they are one title, and which entry lists it. */
function boundTo(
  line: LineView,
  several: boolean,
  listed: IssueView['listed'],
  article: number | null,
  {bind}: DockActions,
): HTMLElement {
  const now = several ? undefined : listed.find(entry => entry.article === article && article !== null)
  const select = element(
    'select',
    {
      onchange: event => {
        const {value} = event.target as HTMLSelectElement
        if (value === unchosen) return
        bind(value === '' ? null : Number(value))
      },
    },
    several ? element('option', {value: unchosen, selected: true}, '请选一条') : null,
    element('option', {value: '', selected: !several && now === undefined}, '目录没有列'),
    ...listed.map(entry =>
      element(
        'option',
        {value: entry.line, selected: entry === now},
        `第 ${entry.line} 行　${entry.title}${entry.article === null ? '（还没有文章）' : ''}`,
      ),
    ),
  )
  const words = several ? '这几行合成一个标题，目录列在 ' : '目录列在 '
  return element('label', {class: 'bound', 'data-bound': line.number}, words, select)
}

/** What stands in the list before an entry is chosen. */
const unchosen = 'unchosen'

/** The ways to settle a question; what a message says stands in the list beside the print. */
function questionOf(
  {name, settlements, unkeyed, keyed, alike: others}: Question,
  {settle}: DockActions,
): HTMLElement {
  const buttons = (list: readonly Settlement[], held: string) =>
    list.map((each, index) => {
      const key = each.answers ? 'V' : index === 0 ? 'X' : undefined
      return button(each.label, () => settle(each), {key: keyed && key ? `${held}${key}` : undefined})
    })
  return element(
    'div',
    {class: 'dock-message settlements'},
    element('strong', {}, name),
    ...buttons(settlements, ''),
    ...unkeyed.map(each => button(each.label, () => settle(each))),
    ...(others.length === 0
      ? []
      : [
          element('span', {class: 'alike-count'}, `同样的 ${others.length} 处：`),
          ...buttons(settlementsOfAll(others), 'Shift+'),
        ]),
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
  {correct, set, picture, cut, deepen, everywhere: toggle}: DockActions,
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
    several ? null : button('断开', cut, {key: 'D', title: '一行里粘着两样东西'}),
    several || article === null ? null : button('加图片', picture, {key: 'J'}),
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

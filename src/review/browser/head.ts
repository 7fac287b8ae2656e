import type {IssueView, PendingView} from '../shared/view.ts'
import {button, element} from './element.ts'

/** What the tools at the head do. */
export interface HeadActions {
  readonly undo: () => void
  readonly redo: () => void
  readonly set: () => void
  readonly original: () => void
  readonly write: () => void
  readonly help: () => void
}

/**
 * The head of the page: which issue, what is left to do, and the tools that concern all of it.
 *
 * @param showsOriginal - whether the PDF stands in the place of the articles
 */
export function headOf(
  {id, label, failed, messages, pending, undo, redo, pdf, pdfLost, settable}: IssueView,
  showsOriginal: boolean,
  actions: HeadActions,
): HTMLElement[] {
  const doubts = messages.filter(({grade}) => grade !== 'info').length
  const files = pending.map(({name, deed}) => `${name} ${deed}`).join('，')
  return [
    element('a', {href: '/review/', class: 'home'}, '校订'),
    element('h1', {}, label),
    element('p', {class: 'progress'}, doubts === 0 ? '没有待核的了' : `待核 ${doubts}`),
    element(
      'a',
      {href: `/issues/${encodeURIComponent(id)}/index.html`, target: '_blank', rel: 'noopener'},
      '看网页',
    ),
    element(
      'div',
      {class: 'head-tools'},
      element(
        'p',
        {class: pending.some(({conflict}) => conflict) ? 'pending conflict' : 'pending', title: files},
        failed ? '这一期现在不能转换' : pendingWords(pending),
      ),
      pdf === null && pdfLost === null
        ? null
        : button('看原稿', actions.original, {
            key: 'O',
            class: pdf === null ? 'lost' : undefined,
            'aria-pressed': pdf === null ? undefined : String(showsOriginal),
            title: pdf ?? pdfLost ?? '',
          }),
      button('全期各栏', actions.set, {
        disabled: settable.length === 0,
        title: '刊名、主办、年月、期号、编辑……',
      }),
      button('撤销', actions.undo, {
        key: 'U',
        disabled: undo === null,
        title: undo === null ? '没有可以撤销的' : `撤销：${undo}`,
      }),
      button('重做', actions.redo, {
        key: 'Shift+U',
        disabled: redo === null,
        title: redo === null ? '没有可以重做的' : `重做：${redo}`,
      }),
      button('写入文章', actions.write, {
        key: 'Ctrl+S',
        class: 'primary',
        disabled: pending.every(({conflict}) => conflict),
        title: files,
      }),
      button('按键', actions.help, {key: '?'}),
    ),
  ]
}

/** 待写入：更新 2、新写 1；02.mdx 与手改冲突. */
function pendingWords(pending: readonly PendingView[]): string {
  const due = Map.groupBy(
    pending.filter(({conflict}) => !conflict),
    ({deed}) => deed,
  )
  const stuck = pending.filter(({conflict}) => conflict).map(({name, deed}) => `${name} ${deed}`)
  const counts = [...due].map(([deed, files]) => `${deed} ${files.length}`).join('、')
  const parts = [...(counts === '' ? [] : [`待写入：${counts}`]), ...stuck]
  return parts.length === 0 ? '各篇已是最新' : parts.join('；')
}

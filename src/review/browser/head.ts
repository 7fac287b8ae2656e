import type {IssueView, PendingView} from '../shared/view.ts'
import {button, element} from './element.ts'

/** What the tools at the head do. */
export interface HeadActions {
  readonly undo: () => void
  readonly write: () => void
  readonly help: () => void
}

/** The head of the page: which issue, what is left to do, and the tools that concern all of it. */
export function headOf({id, label, messages, pending, undo}: IssueView, actions: HeadActions): HTMLElement[] {
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
        pendingWords(pending),
      ),
      button('撤销', actions.undo, {
        key: 'U',
        disabled: undo === null,
        title: undo === null ? '没有可以撤销的' : `撤销：${undo}`,
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

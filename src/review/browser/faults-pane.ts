import type {IssueView, MessageView, Settlement} from '../shared/view.ts'
import {button, element} from './element.ts'

/** What stands in the place of the print where an issue cannot be converted: each error with what the file has there. */
export function faultsOf({messages}: IssueView, settle: (settlement: Settlement) => void): HTMLElement[] {
  return [
    element(
      'p',
      {class: 'failed', role: 'alert'},
      '这一期现在不能转换。请照下面的错误改好文件，存盘以后这一页会自己更新；不要了的一条，也可以在这里撤去。',
    ),
    ...messages.filter(({grade}) => grade === 'error').map(message => faultOf(message, settle)),
  ]
}

function faultOf(
  {place, reason, excerpt, settlements}: MessageView,
  settle: (settlement: Settlement) => void,
): HTMLElement {
  return element(
    'section',
    {class: 'fault'},
    element('h2', {}, place),
    element('p', {}, reason),
    excerpt
      ? element(
          'ol',
          {class: 'excerpt', start: excerpt.first},
          ...excerpt.lines.map((line, index) =>
            element(
              'li',
              {
                value: excerpt.first + index,
                class: excerpt.first + index === excerpt.fault ? 'at-fault' : undefined,
              },
              element('code', {}, line === '' ? ' ' : line),
            ),
          ),
        )
      : null,
    settlements.length === 0
      ? null
      : element(
          'div',
          {class: 'settlements'},
          ...settlements.map(each =>
            button(each.label, () => settle(each), {'aria-label': `${place}：${each.label}`}),
          ),
        ),
  )
}

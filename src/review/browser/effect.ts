import {beginning} from '../../graphemes.ts'
import {titled} from '../../quoting.ts'
import type {Effect} from '../shared/view.ts'
import {button, element} from './element.ts'

/** So many lines are named one by one; of more, their number. */
const named = 6

/** So much of a title or a field is shown, in UTF-16 code units. */
const shown = 24

/** What an action came to, in a sentence or two; lines that changed can be gone to. */
export function effectSentences(
  {done, lines, fields, came, went, settled, raised, idle}: Effect,
  show: (line: number) => void,
): HTMLElement {
  const others = lines.length
  return element(
    'p',
    {},
    element('strong', {}, `${done}。`),
    ...idle.map(reason => element('span', {class: 'went'}, reason)),
    // before all that follows of it, of which there may be more than the bar shows
    ...went.map(title => element('span', {class: 'went'}, `少了一篇${titled(shortened(title))}。`)),
    ...came.map(title => element('span', {class: 'came'}, `多了一篇${titled(shortened(title))}。`)),
    others === 0 ? null : `变了 ${others} 行：`,
    ...lines
      .slice(0, named)
      .flatMap(({number, was, now}, index) => [
        index > 0 ? '、' : '',
        button(`第 ${number} 行`, () => show(number)),
        `（${was ?? '不收'} → ${now ?? '不收'}）`,
      ]),
    others === 0 ? null : others > named ? '……' : '。',
    ...fields
      .slice(0, named)
      .map(
        ({article, label, was, now}) =>
          `${article === null ? '全期' : titled(shortened(article))}${label}：${shortened(was ?? '无')} → ${shortened(now ?? '无')}。`,
      ),
    fields.length > named ? `另有 ${fields.length - named} 栏变了。` : null,
    settled === 0 ? null : `少了 ${settled} 条待核。`,
    raised === 0 ? null : element('span', {class: 'went'}, `多了 ${raised} 条待核。`),
  )
}

function shortened(text: string): string {
  return text.length <= shown ? text : `${beginning(text, shown)}……`
}

import {beginning, graphemes} from '../../graphemes.ts'
import {titled} from '../../quoting.ts'
import type {Effect} from '../shared/view.ts'
import {button, element} from './element.ts'

/** So many lines are named one by one; of more, their number. */
const named = 6

/** So much of a title or a field is shown, in UTF-16 code units. */
const shown = 24

/** So much of what stays is shown before what changed, in graphemes. */
const before = 6

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
          `${article === null ? '全期' : titled(shortened(article))}${label}：${changeWords(was ?? '无', now ?? '无')}。`,
      ),
    fields.length > named ? `另有 ${fields.length - named} 栏变了。` : null,
    settled === 0 ? null : `少了 ${settled} 条待核。`,
    raised === 0 ? null : element('span', {class: 'went'}, `多了 ${raised} 条待核。`),
  )
}

/** Both as far as they are shown, from a little before where they part. */
export function changeWords(was: string, now: string): string {
  if (Math.max(was.length, now.length) <= shown) return `${was} → ${now}`
  const [from, to] = [graphemes(was), graphemes(now)]
  const same = from.findIndex((character, index) => character !== to[index])
  const lead = Math.max(0, (same < 0 ? from.length : same) - before)
  const part = (text: readonly string[]) => `${lead > 0 ? '……' : ''}${shortened(text.slice(lead).join(''))}`
  return `${part(from)} → ${part(to)}`
}

function shortened(text: string): string {
  return text.length <= shown ? text : `${beginning(text, shown)}……`
}

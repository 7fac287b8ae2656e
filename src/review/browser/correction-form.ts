import {button, element} from './element.ts'

/** A change within a line; offsets from 0 in UTF-16. */
export interface Rewording {
  readonly start: number
  readonly end: number
  readonly now: string
}

/** Reasons that editors give again and again. */
const reasons = [
  '抽取文字时出的错',
  '抽取文字时漏了字',
  '简体文字中混入繁体字',
  '与印刷版核对改正',
  '原刊印错，据上下文改正',
]

/** The shortest stretch in which a line was changed; `undefined` where it was not. Characters stay whole. */
export function rewordingOf(before: string, after: string): Rewording | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  if (isLow(before, start) || isLow(after, start)) start--
  let rest = 0
  while (rest < most - start && before[before.length - 1 - rest] === after[after.length - 1 - rest]) rest++
  if (rest > 0 && (isLow(before, before.length - rest) || isLow(after, after.length - rest))) rest--
  return {start, end: before.length - rest, now: after.slice(start, after.length - rest)}
}

/** Is this the second half of a character that takes two code units? */
function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/**
 * A form in which a printed line is reworded, a reason given.
 *
 * @param selected - what of it is selected at first
 */
export function correctionForm(
  line: {readonly number: number; readonly printed: string},
  selected: {readonly start: number; readonly end: number} | undefined,
  save: (rewording: Rewording, why: string) => void,
  cancel: () => void,
): HTMLFormElement {
  const {number, printed} = line
  const told = element('p', {class: 'told', role: 'alert'})
  const words = element('textarea', {id: 'mended', rows: '3', spellcheck: 'false', lang: 'zh-Hans'})
  words.value = printed
  const why = element('input', {
    id: 'why',
    list: 'reasons',
    autocomplete: 'off',
    placeholder: '读者在校勘记里会看到',
  })
  const form = element(
    'form',
    {
      class: 'correction',
      'aria-label': `更正第 ${number} 行`,
      onsubmit: event => {
        event.preventDefault()
        const rewording = rewordingOf(printed, words.value.replace(/[\r\n]+/g, ''))
        if (!rewording) {
          told.textContent = '文字还没有改。'
          words.focus()
        } else if (why.value.trim() === '') {
          told.textContent = '请写一句理由。'
          why.focus()
        } else save(rewording, why.value.trim())
      },
      onkeydown: event => {
        const {key, isComposing} = event as KeyboardEvent
        if (key === 'Escape' && !isComposing) cancel()
        // a line of print has no line ends
        if (key !== 'Enter' || isComposing || event.target !== words) return
        event.preventDefault()
        why.focus()
      },
    },
    element('label', {for: 'mended'}, `第 ${number} 行，照印刷版改`),
    words,
    element('label', {for: 'why'}, '理由'),
    why,
    element('datalist', {id: 'reasons'}, ...reasons.map(value => element('option', {value}))),
    element(
      'div',
      {class: 'reasons'},
      ...reasons.map(reason =>
        button(reason, () => {
          why.value = reason
          why.focus()
        }),
      ),
    ),
    told,
    element(
      'div',
      {class: 'settlements'},
      element(
        'button',
        {type: 'submit', class: 'primary'},
        '记入 corrections.yaml',
        element('kbd', {'aria-hidden': 'true'}, 'Enter'),
      ),
      button('不改了', cancel, {key: 'Esc'}),
    ),
  )
  // once it stands in the page
  queueMicrotask(() => {
    words.focus()
    words.setSelectionRange(selected?.start ?? 0, selected?.end ?? 0)
  })
  return form
}

import {button, element} from './element.ts'
import {type Rewording, rewordingOf} from './rewording.ts'

/** Reasons that editors give again and again. */
const reasons = [
  '抽取文字时出的错',
  '抽取文字时漏了字',
  '简体文字中混入繁体字',
  '与印刷版核对改正',
  '原刊印错，据上下文改正',
]

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

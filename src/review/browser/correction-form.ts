import type {LineView} from '../shared/view.ts'
import {button, element} from './element.ts'
import {formFrame, toldId} from './form-frame.ts'
import {type Rewording, readableRewording} from './rewording.ts'

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
  line: Pick<LineView, 'number' | 'printed' | 'mends'>,
  selected: {readonly start: number; readonly end: number} | undefined,
  save: (rewording: Rewording, why: string) => void,
  cancel: () => void,
): HTMLFormElement {
  const {number, printed, mends} = line
  const words = element('textarea', {id: 'mended', rows: '3', spellcheck: 'false', lang: 'zh-Hans'})
  words.value = printed
  const why = element('input', {
    id: 'why',
    required: true,
    'aria-describedby': toldId,
    list: 'reasons',
    autocomplete: 'off',
    placeholder: '读者在校勘记里会看到',
  })
  const submit = () => {
    const rewording = readableRewording(printed, words.value.replace(/[\r\n]+/g, ''), selected)
    if (!rewording) tell('文字还没有改。', words)
    else if (why.value.trim() === '') tell('请写一句理由。', why)
    else {
      tell('')
      save(rewording, why.value.trim())
    }
  }
  const enter = (field: EventTarget | null) => {
    // a line of print has no line ends
    if (field !== words) return false
    if (why.value.trim() === '') tell('再写一句理由，或点上面现成的一句，按 Enter 记下。', why)
    else form.requestSubmit()
    return true
  }
  const {form, tell} = formFrame(
    {kind: 'correction', label: `更正第 ${number} 行`, file: 'corrections.yaml', submit, cancel, enter},
    element('label', {for: 'mended'}, `第 ${number} 行，照印刷版改`),
    words,
    mends.length === 0 ? null : element('p', {class: 'mended'}, mendedWords(printed, mends)),
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
  )
  // once it stands in the page
  queueMicrotask(() => {
    words.focus()
    words.setSelectionRange(selected?.start ?? 0, selected?.end ?? 0)
    reveal(words, selected?.start ?? 0)
  })
  return form
}

/** What of the line is mended already: the field has what was printed, and another correction says nothing of the same words. */
function mendedWords(printed: string, mends: LineView['mends']): string {
  const told = mends.map(({start, end, now}) => `“${printed.slice(start, end)}”→“${now}”`)
  return `这一行已有 ${mends.length} 条更正：${told.join('，')}，照样保留；上面是印的原文。要改的就是这几个字，请先在“已有的决定”里撤去那一条。`
}

/** Scrolls a field so that a place of its text is in sight: browsers do so for what is typed, not for what a program selects. */
function reveal(field: HTMLTextAreaElement, at: number): void {
  const {value, selectionStart, selectionEnd} = field
  field.value = value.slice(0, at)
  field.scrollTop = field.scrollHeight
  const height = field.scrollHeight
  field.value = value
  field.setSelectionRange(selectionStart, selectionEnd)
  field.scrollTop = Math.max(0, height - field.clientHeight / 2)
}

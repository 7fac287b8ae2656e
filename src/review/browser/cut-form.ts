import type {LineRole} from '../../schemas/structure.ts'
import {roleKeys} from '../shared/role-keys.ts'
import {element} from './element.ts'
import {formFrame, toldId} from './form-frame.ts'

/**
 * A form in which a printed line is cut in two, since two things stand on it.
 *
 * @param roles - what they are called
 * @param at - where the cursor stands at first, offset in the print
 * @param save - gets the offset at which the second begins, and what it is
 */
export function cutForm(
  {number, printed}: {readonly number: number; readonly printed: string},
  roles: Readonly<Record<string, string>>,
  at: number,
  save: (at: number, is: LineRole) => void,
  cancel: () => void,
): HTMLFormElement {
  const words = element('textarea', {
    id: 'parted',
    rows: '3',
    spellcheck: 'false',
    lang: 'zh-Hans',
    'aria-describedby': toldId,
  })
  words.value = printed
  const choice = element(
    'select',
    {id: 'behind'},
    ...roleKeys.map(({role}) =>
      element('option', {value: role, selected: role === 'paragraph'}, roles[role] ?? role),
    ),
  )
  const submit = () => {
    const cut = words.value.indexOf('\n')
    const role = roleKeys.find(each => each.role === choice.value)?.role
    if (words.value.replace('\n', '') !== printed)
      tell('这里只断开，不改字；请照原样改回，或按 Esc 重来。', words)
    else if (!isBetween(printed, cut) || role === undefined)
      tell('请把光标移到两样之间，按 Enter 断开。', words)
    else save(cut, role)
  }
  const part = () => {
    const before = words.value.slice(0, words.selectionStart).replaceAll('\n', '').length
    if (!isBetween(printed, before))
      return tell('断开的地方前面、后面都要有字；请把光标移到两样之间。', words)
    words.value = `${printed.slice(0, before)}\n${printed.slice(before)}`
    tell('', choice)
  }
  const enter = (field: EventTarget | null) => {
    if (field === words) part()
    else if (field === choice) form.requestSubmit()
    return field === words || field === choice
  }
  const {form, tell} = formFrame(
    {kind: 'correction', label: `把第 ${number} 行断开`, file: 'structure.yaml', submit, cancel, enter},
    element('label', {for: 'parted'}, `第 ${number} 行：把光标移到断开的地方，按 Enter`),
    words,
    element('label', {for: 'behind'}, '后面一样是'),
    choice,
  )
  // once it stands in the page
  queueMicrotask(() => {
    // the cursor comes into sight with the focus: behind it the end of the text would stay there
    words.setSelectionRange(at, at)
    words.focus()
  })
  return form
}

function isBetween(printed: string, at: number): boolean {
  return at > 0 && printed.slice(0, at).trim() !== '' && printed.slice(at).trim() !== ''
}

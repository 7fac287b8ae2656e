import {kindLabels} from '../../archive/kinds.ts'
import type {FieldView} from '../shared/view.ts'
import {element} from './element.ts'
import {formFrame} from './form-frame.ts'

/** How a field of more than one part, or of a date, is typed. */
const hints: Partial<Record<FieldView['form'], string>> = {
  list: '几个之间写“、”',
  numbers: '例如 3、4',
  date: '例如 2014-06-14',
}

/** Why an article is taken out of the archive stands in a field; that it takes the text away is said where it is typed. */
const withdrawn = 'withdrawn'
const withdrawnHint = '写上理由，这一篇的正文就不再公开；例如：涉及个人信息'

/**
 * A form for fields of an article or of the issue. What is saved are those that were changed; an empty one says that the print has none.
 *
 * @param heading - whose fields they are
 */
export function fieldForm(
  heading: string,
  fields: readonly FieldView[],
  save: (changed: Readonly<Record<string, string>>) => void,
  cancel: () => void,
): HTMLFormElement {
  // the one that is no field of the print stands last
  const inOrder = [...fields].sort((a, b) => Number(a.name === withdrawn) - Number(b.name === withdrawn))
  const inputs = new Map(inOrder.map(field => [field, inputOf(field)]))
  const submit = () => {
    const changed = [...inputs].filter(([{value}, input]) => input.value.trim() !== value)
    if (changed.length > 0)
      save(Object.fromEntries(changed.map(([{name}, input]) => [name, input.value.trim()])))
    else tell('各栏都还没有改。')
  }
  const {form, tell} = formFrame(
    {kind: 'fields', label: heading, file: 'structure.yaml', submit, cancel},
    element(
      'p',
      {class: 'fields-of'},
      element('strong', {title: heading}, heading),
      element('span', {}, '改哪一栏写哪一栏；印刷版没有的，空着。'),
    ),
    element(
      'div',
      {class: 'fields-list'},
      ...[...inputs].map(([{name, label}, input]) =>
        element('label', {'data-field': name}, element('span', {}, label), input),
      ),
    ),
  )
  // once it stands in the page
  queueMicrotask(() => [...inputs.values()][0]?.focus())
  return form
}

function inputOf({name, form, value}: FieldView): HTMLInputElement | HTMLSelectElement {
  if (form === 'kind') return choice(name, value, [['', '看不出'], ...Object.entries(kindLabels)])
  if (form === 'flag')
    return choice(name, value, [
      ['false', '否'],
      ['true', '是'],
    ])
  const hint = name === withdrawn ? withdrawnHint : hints[form]
  const input = element('input', {
    name,
    autocomplete: 'off',
    inputmode: form === 'number' ? 'numeric' : undefined,
    placeholder: hint,
    title: hint,
  })
  input.value = value
  return input
}

function choice(
  name: string,
  value: string,
  options: ReadonlyArray<readonly [string, string]>,
): HTMLSelectElement {
  return element(
    'select',
    {name},
    ...options.map(([key, label]) => element('option', {value: key, selected: key === value}, label)),
  )
}

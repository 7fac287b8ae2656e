import {kindLabels} from '../../archive/kinds.ts'
import type {FieldView} from '../shared/view.ts'
import {element} from './element.ts'
import {formButtons} from './form-buttons.ts'

/** How a field of more than one part, or of a date, is typed. */
const hints: Partial<Record<FieldView['form'], string>> = {
  list: '几个之间写“、”',
  numbers: '例如 3、4',
  date: '例如 2014-06-14',
}

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
  const told = element('p', {class: 'told', role: 'alert'})
  const inputs = new Map(fields.map(field => [field, inputOf(field)]))
  const form = element(
    'form',
    {
      class: 'fields',
      'aria-label': heading,
      onsubmit: event => {
        event.preventDefault()
        const changed = [...inputs].filter(([{value}, input]) => input.value.trim() !== value)
        if (changed.length > 0)
          save(Object.fromEntries(changed.map(([{name}, input]) => [name, input.value.trim()])))
        else told.textContent = '各栏都还没有改。'
      },
      onkeydown: event => {
        const {key, isComposing} = event as KeyboardEvent
        if (key === 'Escape' && !isComposing) cancel()
      },
    },
    element(
      'p',
      {class: 'fields-of'},
      element('strong', {}, heading),
      '　改哪一栏写哪一栏；空着是印刷版没有。',
    ),
    element(
      'div',
      {class: 'fields-list'},
      ...[...inputs].map(([{name, label, form: kind}, input]) =>
        element('label', {'data-field': name}, element('span', {}, label), input, hintOf(kind)),
      ),
    ),
    told,
    formButtons('structure.yaml', cancel),
  )
  // once it stands in the page
  queueMicrotask(() => [...inputs.values()][0]?.focus())
  return form
}

function hintOf(form: FieldView['form']): HTMLElement | null {
  const hint = hints[form]
  return hint === undefined ? null : element('small', {}, hint)
}

function inputOf({name, form, value}: FieldView): HTMLInputElement | HTMLSelectElement {
  if (form === 'kind') return choice(name, value, [['', '看不出'], ...Object.entries(kindLabels)])
  if (form === 'flag')
    return choice(name, value, [
      ['false', '否'],
      ['true', '是'],
    ])
  const input = element('input', {
    name,
    autocomplete: 'off',
    inputmode: form === 'number' ? 'numeric' : undefined,
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

import {button, element} from './element.ts'

/** What ends a form: written into a file by Enter, or left by Escape. */
export function formButtons(file: string, cancel: () => void): HTMLElement {
  return element(
    'div',
    {class: 'settlements'},
    element(
      'button',
      {type: 'submit', class: 'primary'},
      `记入 ${file}`,
      element('kbd', {'aria-hidden': 'true'}, 'Enter'),
    ),
    button('不改了', cancel, {key: 'Esc'}),
  )
}

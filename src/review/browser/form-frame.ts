import {button, element} from './element.ts'

/** What the forms below the print have in common. */
export interface FormFrame {
  /** Name of its class. */
  readonly kind: string
  readonly label: string
  /** The file that it writes into. */
  readonly file: string
  readonly submit: () => void
  readonly cancel: () => void
  /** What Enter does in a field, where it does not submit; whether it did anything. */
  readonly enter?: (field: EventTarget | null) => boolean
}

/** A form, and how it says what is missing. */
export interface FramedForm {
  readonly form: HTMLFormElement
  /** Says a sentence, empty for none, and leads to where something is missing. */
  readonly tell: (sentence: string, where?: HTMLElement) => void
}

/** Of the line in which a form says what is missing: fields name it as their description. */
export const toldId = 'told'

/** A form that is written into a file by Enter and left by Escape. What it says and what ends it stay in sight, however long it is. */
export function formFrame(frame: FormFrame, ...content: ReadonlyArray<HTMLElement | null>): FramedForm {
  const {kind, label, file, submit, cancel, enter} = frame
  const told = element('p', {class: 'told', id: toldId, role: 'alert'})
  const form = element(
    'form',
    {
      class: kind,
      // what is missing is said in a sentence of ours
      novalidate: true,
      'aria-label': label,
      onsubmit: event => {
        event.preventDefault()
        submit()
      },
      onkeydown: event => {
        if (!(event instanceof KeyboardEvent) || event.isComposing) return
        if (event.key === 'Escape') cancel()
        if (event.key === 'Enter' && enter?.(event.target)) event.preventDefault()
      },
    },
    ...content,
    element(
      'div',
      {class: 'form-end'},
      told,
      element(
        'div',
        {class: 'settlements'},
        element(
          'button',
          {type: 'submit', class: 'primary'},
          `记入 ${file}`,
          element('kbd', {'aria-hidden': 'true'}, 'Enter'),
        ),
        button('不改了', cancel, {key: 'Esc'}),
      ),
    ),
  )
  const tell = (sentence: string, where?: HTMLElement) => {
    told.textContent = sentence
    where?.focus()
  }
  return {form, tell}
}

import type {LineView} from '../shared/view.ts'
import {pictureFault, pictureWords} from './chosen-picture.ts'
import {element} from './element.ts'
import {formFrame, toldId} from './form-frame.ts'

/**
 * A form in which an editor chooses a picture for a line: of a caption, the picture that it names, of any other line, one that stands below.
 *
 * @param chosen - is called when a file was chosen: what was said of the one before is said no more
 */
export function pictureForm(
  {number, is}: Pick<LineView, 'number' | 'is'>,
  save: (file: File) => void,
  chosen: () => void,
  cancel: () => void,
): HTMLFormElement {
  const preview = element('div', {class: 'picture-preview'})
  const input = element('input', {
    id: 'picture',
    type: 'file',
    accept: '.jpg,.jpeg,.png,.gif,.webp,.svg,image/*',
    'aria-describedby': `${toldId} picture-place`,
    onchange: () => show(),
  })
  const show = () => {
    const [file] = input.files ?? []
    chosen()
    tell('')
    preview.replaceChildren(...(file ? previewOf(file) : []))
    const fault = file && pictureFault(file)
    if (fault) tell(fault, input)
    // one more Enter writes it
    else if (file) form.querySelector<HTMLElement>('[type=submit]')?.focus()
  }
  const submit = () => {
    const [file] = input.files ?? []
    const fault = file ? pictureFault(file) : '还没有选图片：按空格或点“选择文件”，选一个。'
    if (file && fault === '') save(file)
    else tell(fault, input)
  }
  const {form, tell} = formFrame(
    {kind: 'picture', label: `给第 ${number} 行加图片`, file: 'structure.yaml', submit, cancel},
    element('label', {for: 'picture'}, `第 ${number} 行加图片`),
    input,
    element(
      'p',
      {id: 'picture-place', class: 'hint'},
      is === 'caption' ? atCaption : is === 'title' ? aboveText : belowLine,
    ),
    preview,
  )
  // once it stands in the page
  queueMicrotask(() => input.focus())
  return form
}

const atCaption = '这一行是图片说明，图片排在它上面。文件会存进这一期的文件夹，原来的文件不动。'

const aboveText =
  '这一行是标题，图片排在正文最前面，没有说明；要放在哪一段下面，请选那一段。文件会存进这一期的文件夹，原来的文件不动。'

const belowLine =
  '图片排在这一行所在的一段下面，没有说明；刊上印了说明的，请选说明那一行（没认作图片说明的，先按 7）。文件会存进这一期的文件夹，原来的文件不动。'

/** What was chosen, as it looks; what a browser cannot show has its name alone. */
function previewOf(file: File): HTMLElement[] {
  const address = URL.createObjectURL(file)
  const release = () => URL.revokeObjectURL(address)
  return [
    element('img', {src: address, alt: '', onload: release, onerror: release}),
    element('p', {}, pictureWords(file)),
  ]
}

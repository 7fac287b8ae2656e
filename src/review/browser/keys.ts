import type {LineRole} from '../../schemas/structure.ts'
import {roleKeys} from '../shared/role-keys.ts'

/** What a key asks for. */
export type Command =
  | {readonly do: 'move'; readonly by: number; readonly extend: boolean}
  | {readonly do: 'doubt'; readonly by: 1 | -1}
  | {readonly do: 'give'; readonly role: LineRole}
  | {readonly do: 'deepen'; readonly by: 1 | -1}
  | {readonly do: 'settle'; readonly checked: boolean}
  /** The same of all that is asked alike. */
  | {readonly do: 'settle-all'; readonly checked: boolean}
  | {
      readonly do:
        | 'correct'
        | 'set'
        | 'picture'
        | 'cut'
        | 'original'
        | 'everywhere'
        | 'undo'
        | 'redo'
        | 'write'
        | 'help'
    }

/** Lines that a page key goes. */
const page = 15

const moves: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -page,
  PageDown: page,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const letters: Readonly<Record<string, Command>> = {
  KeyN: {do: 'doubt', by: 1},
  KeyP: {do: 'doubt', by: -1},
  KeyX: {do: 'settle', checked: false},
  KeyV: {do: 'settle', checked: true},
  KeyC: {do: 'correct'},
  KeyF: {do: 'set'},
  KeyJ: {do: 'picture'},
  KeyD: {do: 'cut'},
  KeyO: {do: 'original'},
  KeyH: {do: 'everywhere'},
  KeyU: {do: 'undo'},
  BracketLeft: {do: 'deepen', by: -1},
  BracketRight: {do: 'deepen', by: 1},
}

const shifted: Readonly<Record<string, Command>> = {
  KeyU: {do: 'redo'},
  KeyX: {do: 'settle-all', checked: false},
  KeyV: {do: 'settle-all', checked: true},
}

const roles = new Map<string, LineRole>(
  roleKeys.flatMap(
    ({role, key}): Array<[string, LineRole]> =>
      /\d/.test(key)
        ? [
            [`Digit${key}`, role],
            [`Numpad${key}`, role],
          ]
        : [[`Key${key}`, role]],
  ),
)

/** Where the keyboard is: in the print or nowhere in particular, in another pane, or where keys type. */
export type Focus = 'print' | 'other' | 'typing'

/** What of a key press counts. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>

/** Where a key was pressed. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'print'
  if (target.closest('input:not([type=checkbox]), textarea, select, dialog')) return 'typing'
  return target.closest('.lists, .result') ? 'other' : 'print'
}

/**
 * What a key press asks for; `undefined` where it is none of ours. Letters go by their place on the keyboard, so that an input method for
 * Chinese does not take them.
 */
export function commandOf(press: Press, focus: Focus): Command | undefined {
  const {key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing} = press
  const held = (ctrlKey || metaKey) && !altKey
  if (held && code === 'KeyS') return {do: 'write'}
  if (isComposing || focus === 'typing') return undefined
  // what is typed has an undo of its own, which the browser does
  if (held && code === 'KeyZ') return {do: shiftKey ? 'redo' : 'undo'}
  if (held && code === 'KeyY') return {do: 'redo'}
  if (ctrlKey || metaKey || altKey) return undefined
  const by = moves[key]
  // the other panes scroll by themselves
  if (by !== undefined) return focus === 'other' ? undefined : {do: 'move', by, extend: shiftKey}
  if (key === '?' || key === '？') return {do: 'help'}
  if (shiftKey) return shifted[code]
  const role = roles.get(code)
  return role ? {do: 'give', role} : letters[code]
}

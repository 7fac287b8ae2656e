import {describe, expect, it} from 'vitest'
import {lineRoles} from '../../schemas/structure.ts'
import {roleKeys} from '../shared/role-keys.ts'
import {commandOf, type Press} from './keys.ts'

const press = (code: string, others: Partial<Press> = {}): Press => ({
  key: code,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...others,
})

describe('the keys', () => {
  it('give every role, each another one, and none that means something else', () => {
    expect(roleKeys.map(({role}) => role).toSorted()).toEqual([...lineRoles].toSorted())
    const codes = roleKeys.map(({key}) => (/\d/.test(key) ? `Digit${key}` : `Key${key}`))
    expect(codes.map(code => commandOf(press(code), 'print'))).toEqual(
      roleKeys.map(({role}) => ({do: 'give', role})),
    )
    const others = ['KeyN', 'KeyP', 'KeyX', 'KeyV', 'KeyC', 'KeyF', 'KeyJ', 'KeyD', 'KeyO', 'KeyH', 'KeyU']
    expect(codes.filter(code => others.includes(code))).toEqual([])
    expect(new Set(roleKeys.map(({mark}) => mark)).size).toBe(roleKeys.length)
  })

  it('are those of the keyboard, whatever an input method makes of them', () => {
    expect(commandOf(press('KeyU', {key: 'Process'}), 'print')).toEqual({do: 'undo'})
    expect(commandOf(press('Digit1', {key: '！', shiftKey: true}), 'print')).toBeUndefined()
    expect(commandOf(press('Slash', {key: '？', shiftKey: true}), 'print')).toEqual({do: 'help'})
  })

  it('go from line to line, and extend what is selected', () => {
    expect(commandOf(press('ArrowDown'), 'print')).toEqual({do: 'move', by: 1, extend: false})
    expect(commandOf(press('ArrowUp', {shiftKey: true}), 'print')).toEqual({do: 'move', by: -1, extend: true})
    expect(commandOf(press('ArrowDown'), 'other')).toBeUndefined()
  })

  it('take back and do again, as editors know it from elsewhere, but leave what is typed to the browser', () => {
    expect(commandOf(press('KeyU', {shiftKey: true}), 'print')).toEqual({do: 'redo'})
    for (const held of ['ctrlKey', 'metaKey'] as const) {
      expect(commandOf(press('KeyZ', {[held]: true}), 'print')).toEqual({do: 'undo'})
      expect(commandOf(press('KeyZ', {[held]: true, shiftKey: true}), 'print')).toEqual({do: 'redo'})
      expect(commandOf(press('KeyY', {[held]: true}), 'print')).toEqual({do: 'redo'})
      expect(commandOf(press('KeyZ', {[held]: true}), 'typing')).toBeUndefined()
    }
  })

  it('settle what is asked of a line, and with Shift all that is asked alike', () => {
    for (const [code, checked] of [
      ['KeyX', false],
      ['KeyV', true],
    ] as const) {
      expect(commandOf(press(code), 'print')).toEqual({do: 'settle', checked})
      expect(commandOf(press(code, {shiftKey: true}), 'print')).toEqual({do: 'settle-all', checked})
    }
  })

  it('leave those of the browser alone, and those that type', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
      expect(commandOf(press('KeyC', {[held]: true}), 'print')).toBeUndefined()
    expect(commandOf(press('KeyC'), 'typing')).toBeUndefined()
    expect(commandOf(press('KeyC', {isComposing: true}), 'print')).toBeUndefined()
    // what is saved everywhere is saved here
    expect(commandOf(press('KeyS', {ctrlKey: true}), 'typing')).toEqual({do: 'write'})
    expect(commandOf(press('KeyS', {metaKey: true}), 'print')).toEqual({do: 'write'})
  })
})

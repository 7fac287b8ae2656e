import {runInNewContext} from 'node:vm'
import {expect, it} from 'vitest'
import {ranOver, takenOver} from '../shared/handed-over.ts'
import {handedOver} from './hand-over.ts'

// Every byte, line ends of Windows, and what would end a comment.
const bytes = Uint8Array.from([
  ...Array.from({length: 2048}, (_, at) => (at * 7) % 256),
  ...Buffer.from('/\r\n*/*\\*\\\\/**/\u2028`*'),
])

it('comes back from the script that a server sends, byte by byte', () => {
  const script = handedOver('a/b', bytes)
  expect(takenOver('a/b', script)).toEqual(bytes)
  expect(script.length - bytes.length).toBeLessThan(40)
})

it('comes back from the script that a page on a disk runs', () => {
  const taken: [string, Uint8Array][] = []
  const script = new TextDecoder('x-user-defined').decode(handedOver('a/b', bytes))
  const huikanFile = (path: string, handed: () => void) => taken.push([path, ranOver(handed)])
  runInNewContext(script, {huikanFile})
  expect(taken).toEqual([['a/b', bytes]])
})

it('keeps every byte, and the comment that it is', () => {
  const script = handedOver('a"b', Buffer.from('*/ *\\ ** \r\n'))
  expect(Buffer.from(script).toString('latin1')).toBe('huikanFile("a\\"b",()=>{/**\\/ *\\\\ ** \r\n*/})\n')
  expect(Buffer.from(takenOver('a"b', script)).toString('latin1')).toBe('*/ *\\ ** \r\n')
  expect(takenOver('', handedOver('', new Uint8Array()))).toHaveLength(0)
})

it('is refused where it is another file or broken off', () => {
  const script = handedOver('a/b', bytes)
  expect(() => takenOver('a/c', script)).toThrow('a/c')
  expect(() => takenOver('a/b', script.slice(0, -1))).toThrow('a/b')
})

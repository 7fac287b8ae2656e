import {expect, it} from 'vitest'
import {holdable, unholdable} from './xml-characters.ts'

it('leaves out what no file of XML can hold, be it one of any plane, and nothing else', () => {
  const refused = new RegExp(`[${unholdable}]`, 'u')
  const ends = Array.from({length: 16}, (_, plane) => 0x1_0000 * (plane + 1))
  const points = [
    ...Array.from({length: 0x1_0000}, (_, point) => point),
    ...ends.flatMap(first => [first, first + 0xfffd, first + 0xfffe, first + 0xffff]),
  ]
  const characters = points.filter(point => point <= 0x10_ffff).map(point => String.fromCodePoint(point))
  const wrong = characters.filter(character => {
    const expected = /[\v\f]/.test(character) ? ' ' : refused.test(character) ? '' : character
    return holdable(`甲${character}乙`) !== `甲${expected}乙`
  })
  expect(wrong).toEqual([])
})

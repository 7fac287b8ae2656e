import {expect, it} from 'vitest'
import {CborError, CborReader} from './cbor.ts'

const reader = (hex: string) => new CborReader(Buffer.from(hex, 'hex'))

it.each([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['190100', 256],
  ['1a00010000', 65_536],
  ['20', -1],
  ['3863', -100],
])('reads the integer %s (RFC 8949, appendix A)', (hex, value) => expect(reader(hex).integer()).toBe(value))

it('reads arrays and texts, one after the other', () => {
  const items = reader('8263e6b0b4821819626162')
  expect(items.array()).toBe(2)
  expect(items.text()).toBe('水')
  expect(items.array()).toBe(2)
  expect(items.integer()).toBe(25)
  expect(items.text()).toBe('ab')
})

it('begins where it is told to', () =>
  expect(new CborReader(Buffer.from('ffff07', 'hex'), 2).integer()).toBe(7))

it.each([
  ['another type', () => reader('00').array()],
  ['a length that is not known', () => reader('9fff').array()],
  ['the end', () => reader('').text()],
])('refuses %s', (_what, read) => expect(read).toThrow(CborError))

import {describe, expect, it} from 'vitest'
import {findLost, privateBlanks, privateBullet} from './lost-characters.ts'

describe('what extraction leaves of a lost character', () => {
  it.each([
    ['渔\uFFFD港', [{at: 1, length: 1, kind: 'replacement', sign: '\uFFFD'}]],
    ['渔\uE8E4港', [{at: 1, length: 1, kind: 'private-use', sign: 'U+E8E4'}]],
    ['渔\u{F0123}港', [{at: 1, length: 2, kind: 'private-use', sign: 'U+F0123'}]],
    ['渔\u{10FFFD}港', [{at: 1, length: 2, kind: 'private-use', sign: 'U+10FFFD'}]],
    ['渔(cid:712)港', [{at: 1, length: 9, kind: 'glyph-number', sign: '(cid:712)'}]],
    ['渔锟斤拷锟斤拷港', [{at: 1, length: 6, kind: 'misdecoded', sign: '锟斤拷锟斤拷'}]],
    ['渔锟斤', [{at: 1, length: 2, kind: 'misdecoded', sign: '锟斤'}]],
    ['渔\uFFFC港', [{at: 1, length: 1, kind: 'object', sign: '\uFFFC'}]],
    [
      '\uE000港\uF8FF',
      [
        {at: 0, length: 1, kind: 'private-use', sign: 'U+E000'},
        {at: 2, length: 1, kind: 'private-use', sign: 'U+F8FF'},
      ],
    ],
  ])('%j', (text, lost) => {
    expect(findLost(text)).toEqual(lost)
  })

  it.each(['渔港改造', '𠮷野家', '(cid:)', '(cid:1234567)', '锟', '（cid:7）', '\uFFFB'])(
    'nothing in %j',
    text => {
      expect(findLost(text)).toEqual([])
    },
  )
})

it('blanks and bullets of private use are known', () => {
  expect(privateBlanks.get('\uE5E5')).toBe('\u3000')
  expect(privateBlanks.get('\uF020')).toBe(' ')
  for (const bullet of ['\uF06C', '\uF077', '\uF0B7', '\uF0D8', '\uF0FC'])
    expect(privateBullet.exec(` ${bullet}养蟹问答`)?.[1]).toBe(bullet)
  expect(privateBullet.test('养蟹\uF06C')).toBe(false)
  expect(privateBullet.test('\uE5E5养蟹')).toBe(false)
})

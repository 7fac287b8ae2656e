import {expect, it} from 'vitest'
import {lettersOf} from './letters.ts'

it('leaves letters, digits and Han characters, whichever they are', () => {
  expect(lettersOf('（一）“电商”——2014 年，Ａ类 5.2%；是《办法》吗？')).toBe('一电商2014年Ａ类52是办法吗')
  expect(lettersOf('电商')).toBe('电商')
  expect(lettersOf('、')).toBe('')
})

it('knows every code unit as the expression does', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = String.fromCharCode(unit)
    const own = /[\p{L}\p{N}]/u.test(text) ? text : ''
    if (lettersOf(`甲${text}`) !== `甲${own}`) expect(lettersOf(`甲${text}`)).toBe(`甲${own}`)
  }
  expect(lettersOf('𠮷，甲')).toBe('𠮷甲')
})

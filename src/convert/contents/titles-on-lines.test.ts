import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {titleFinder, withoutAuthor} from './titles-on-lines.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

/** What a line of the 目录 prints of a title of the body. */
function found(value: string, ...titles: string[]) {
  const lines = readLines(['目录', value, ...titles.map(title => `\n${title}\n\n${prose}`)].join('\n'))
  const title = titleFinder(lines, 0)(value, 1)
  return title && [value.slice(title.start, title.end), title.printed]
}

describe('a title of the body on a line of the 目录', () => {
  it.each([
    ['渔港改造顺利开工……12', '渔港改造顺利开工'],
    ['12 渔港改造顺利开工', '渔港改造顺利开工'],
    ['1. 渔港改造顺利开工 / 陶砚白', '渔港改造顺利开工'],
    ['渔港 改造 顺利开工', '渔港改造顺利开工'],
    ['会务动态　渔港改造顺利开工', '渔港改造顺利开工'],
    ['渔港改造顺利开工', '渔港改造\n顺利开工'],
    ['渔港改造——记育苗场', '渔港改造\n\n——记育苗场'],
    ['母亲的竹篮　唐小满', '母亲的竹篮　　　唐小满'],
  ])('%s', (value, title) => {
    expect(found(value, title)?.[0]?.replaceAll(' ', '')).toBe(title.replace(/\n/g, '').replace(/　.*/u, ''))
  })

  it('is the longest that there is', () => {
    expect(found('渔港改造顺利开工……12', '渔港改造', '渔港改造顺利开工')?.[0]).toBe('渔港改造顺利开工')
  })

  it.each([
    ['what the body does not print', '渔港改造顺利开工……12', '理事会换届'],
    ['less than its own share of the line', '各分会会员代表大会暨表彰大会与渔港改造……12', '渔港改造'],
    ['a sentence', '渔港改造顺利开工。……12', '渔港改造顺利开工。'],
    ['a source line', '来源：潮汐报……12', '来源：潮汐报'],
    ['a name', '陶砚白……12', '陶砚白'],
    ['a line of the list', '渔港改造……12', '渔港改造……12'],
    ['a line longer than an entry', `渔港改造顺利开工${'…'.repeat(120)}12`, '渔港改造顺利开工'],
  ])('not %s', (_what, value, title) => {
    expect(found(value, title)).toBeUndefined()
  })

  it('is none whose author stands behind a stroke', () => {
    expect(found('渔港改造 / 听雨轩', '渔港改造\n听雨轩')?.[0]).toBe('渔港改造')
  })
})

it.each([
  ['山沟来信（陶砚白）', '山沟来信'],
  ['山沟来信（炼铁厂）', '山沟来信'],
  ['山沟来信（之二）', '山沟来信（之二）'],
  ['母亲的竹篮　　　唐小满', '母亲的竹篮　　　'],
  ['母亲的竹篮　　　老　闸', '母亲的竹篮'],
  ['母亲的竹篮      （听雨）', '母亲的竹篮'],
  ['母亲的竹篮　　听雨', '母亲的竹篮　　听雨'],
  ['母亲的竹篮　　　听雨轩主人', '母亲的竹篮　　　听雨轩主人'],
])('%s without who wrote it', (value, title) => {
  expect(withoutAuthor(value)).toBe(title)
})

import {expect, it} from 'vitest'
import {authorBeside} from './author-beside.ts'

/** What stands behind the blank; `undefined` where nobody does. */
function beside(line: string): string | undefined {
  const at = authorBeside(line)
  return at === undefined ? undefined : line.slice(at)
}

it.each([
  ['母亲的竹篮　　　　唐小满', '唐小满'],
  ['母亲的竹篮　　唐小满', '唐小满'],
  ['母亲的竹篮    唐小满', '唐小满'],
  ['母亲的竹篮\t唐小满', '唐小满'],
  ['　　母亲的竹篮　　唐小满　', '唐小满　'],
  ['母亲　的竹篮　　唐小满', '唐小满'],
  ['母亲的竹篮　　唐小满　陶砚白', '唐小满　陶砚白'],
  ['母亲的竹篮　　沈　鲤', '沈　鲤'],
  ['岁末寄语　　　本刊编辑部', '本刊编辑部'],
  ['母亲的竹篮　　炼铁厂　唐小满', '炼铁厂　唐小满'],
])('%s: who wrote it stands beside the title', (line, who) => {
  expect(beside(line)).toBe(who)
})

it.each([
  ['a narrow blank parts words of a title', '母亲的竹篮 唐小满'],
  ['one wide blank does too', '母亲的竹篮　唐小满'],
  ['three narrow ones', '母亲的竹篮   唐小满'],
  ['no blank', '母亲的竹篮唐小满'],
  ['nothing but names', '唐小满　　　　陶砚白'],
  ['a title of one character', '竹　　　　唐小满'],
  ['no name behind', '母亲的竹篮　　　　之二'],
  ['blanks before the line only', '　　　　　　唐小满'],
  ['a line longer than any title', `${'母亲的竹篮'.repeat(16)}　　唐小满`],
])('%s: %s', (_what, line) => {
  expect(beside(line)).toBeUndefined()
})

it('a sign may stand before the name', () => {
  expect(beside('母亲的竹篮　　　　●唐小满')).toBe('●唐小满')
  expect(beside('母亲的竹篮　　　　●竹篮')).toBeUndefined()
})

import {expect, test, vi} from 'vitest'
import {remembered} from './remembered.ts'

test('a text is read once, and what it says is the same each time, nothing too', () => {
  const read = vi.fn((text: string) => (text === '目录' ? {text} : undefined))
  const reader = remembered(read)
  expect(reader('目录')).toBe(reader('目录'))
  expect([reader('正文'), reader('正文')]).toEqual([undefined, undefined])
  expect(read).toHaveBeenCalledTimes(2)
})

test('an archive of any length is remembered no further back than its last issues, nor texts as long as a book', () => {
  const read = vi.fn((text: string) => text.length)
  const reader = remembered(read)
  reader('第一期')
  for (let line = 0; line < 10_000; line++) reader(`第${line}行`)
  reader('第一期')
  expect(read).toHaveBeenCalledTimes(10_002)
  const book = '文'.repeat(100_000)
  expect([reader(book), reader(book)]).toEqual([100_000, 100_000])
  expect(read).toHaveBeenCalledTimes(10_004)
})

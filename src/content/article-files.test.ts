import {expect, test} from 'vitest'
import {articleFile, articleFileName, articleNumber} from './article-files.ts'

test.each([1, 9, 10, 99, 100, 9999])('article %d has a file whose name tells its number', number => {
  const name = articleFile(number)
  expect(name).toMatch(articleFileName)
  expect(articleNumber(name)).toBe(number)
})

test('a number below ten has two digits, any other no zero before it', () => {
  expect([4, 12, 120].map(articleFile)).toEqual(['04.mdx', '12.mdx', '120.mdx'])
})

test.each([
  '00.mdx',
  '1.mdx',
  '001.mdx',
  '012.mdx',
  '10000.mdx',
  '01.md',
  '01.mdx.orig',
  'x01.mdx',
  '01xmdx',
])('%s is no article', name => {
  expect(articleFileName.test(name)).toBe(false)
})

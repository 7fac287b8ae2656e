import {expect, it} from 'vitest'
import {packedFiles} from './packed-files.ts'

const told = (count: number) =>
  packedFiles(
    Array.from({length: count}, (_, index) => `${index + 1}.pdf`),
    file => `${file.length} MB`,
    'SHA256SUMS',
  )

it('of four files and the list of checksums each is named, and none is said to be left out', () => {
  expect(told(4)).toEqual([
    '1.pdf  5 MB',
    '2.pdf  5 MB',
    '3.pdf  5 MB',
    '4.pdf  5 MB',
    'SHA256SUMS  校验清单，分发时请一并附上',
  ])
})

it('of more files those that are not named are counted', () => {
  expect(told(6)).toHaveLength(6)
  expect(told(6).slice(4)).toEqual(['另有 2 个，都在这个文件夹里', 'SHA256SUMS  校验清单，分发时请一并附上'])
})

import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {heldWords, savedWords} from './saved-words.ts'

const source = new VFile({path: 'source.txt'})
source.message('待核')
source.info('提示')

const said = (stale: readonly string[], kept: readonly string[], errors = 0) =>
  savedWords(
    {id: '140', reports: [source], stale, actions: kept.map(name => ({do: 'keep' as const, name}))},
    errors,
  )

test('says what was written, what was left, and how much is left to do', () => {
  expect(said(['03.mdx'], [])).toBe('第 140 期已重新转换：写了 03.mdx；还有 1 处待核。')
  expect(said([], ['02.mdx'])).toBe(
    '第 140 期已重新转换：各篇没有变；02.mdx 手工改过，没有动；还有 1 处待核。',
  )
  expect(said([], [], 2)).toBe('第 140 期有 2 个错误，改好存盘会再转换一次。')
})

test('what is taken away was not written', () => {
  const actions = [
    {do: 'update', name: '14.mdx'},
    {do: 'remove', name: '15.mdx'},
  ] as const
  expect(savedWords({id: '140', reports: [source], stale: ['14.mdx', '15.mdx'], actions}, 0)).toBe(
    '第 140 期已重新转换：写了 14.mdx，删去 15.mdx；还有 1 处待核。',
  )
})

test('an article that would come or go waits, since its number is an address', () => {
  expect(heldWords({id: '140', actions: [{do: 'update', name: '01.mdx'}]})).toBeUndefined()
  expect(heldWords({id: '140', actions: [{do: 'write', name: 'issue.yaml'}]})).toBeUndefined()
  expect(
    heldWords({
      id: '140',
      actions: [
        {do: 'write', name: '15.mdx'},
        {do: 'remove', name: '07.mdx'},
      ],
    }),
  ).toBe(
    '第 140 期：这样改会多出 15.mdx，少了 07.mdx。篇号就是网址，用过不能再给别篇，所以各篇还没有写；看好了，在校订台按“写入文章”，或运行 npm run convert -- 140。',
  )
})

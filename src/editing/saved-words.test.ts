import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {savedWords} from './saved-words.ts'

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

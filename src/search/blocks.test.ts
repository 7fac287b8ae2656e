import {describe, expect, it} from 'vitest'
import {blockAt, blockLength, blocksOf, placesIn, unpackBlock} from './blocks.ts'
import {atomsOf} from './shared/tokenizer.ts'

describe('blocks', () => {
  const passages = ['一'.repeat(blockLength - 10), '二'.repeat(30), '', '三'].map(text => ({
    text,
    anchor: null,
  }))
  const blocks = blocksOf('题目', passages)

  it('repeat a passage in every block that it reaches into, and carry the title', () => {
    expect(blocks.map(block => block.passages.map(([, text]) => text[0]))).toEqual([
      ['一', '二'],
      ['二', '三'],
    ])
    expect(blocks.map(block => block.title)).toEqual(['题目', '题目'])
  })

  it.each([
    [0, '一'],
    [blockLength - 10, '二'],
    [blockLength + 19, '二'],
    [blockLength + 20, '三'],
  ])('hold what stands at place %i', (place, character) => {
    const block = blocks[blockAt(place)]
    expect(block && placesIn(unpackBlock(block), [character])).toContain(place)
  })

  it('say where a phrase begins, overlapping ones too', () => {
    const [block] = blocksOf('题目', [
      {text: '甲1 1 1', anchor: null},
      {text: '1１。', anchor: null},
    ])
    expect(block && placesIn(unpackBlock(block), atomsOf('11'))).toEqual([1, 2, 4])
  })
})

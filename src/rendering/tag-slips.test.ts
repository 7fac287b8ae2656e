import {expect, it} from 'vitest'
import {slipInTag} from './tag-slips.ts'

it('names quotation marks of Chinese and a tag without an end, where they are', () => {
  expect(slipInTag('---\n---\n\n<Figure src=“award.png” />')).toEqual({
    place: {line: 4, column: 13},
    reason: '标签里的引号要用半角的 "，这里是中文的 “；请写作 <Figure src="文件名" />。',
  })
  expect(slipInTag('甲\n\n<Figure src="award.png">')).toEqual({
    place: {line: 3, column: 1},
    reason: '这个 <Figure 没有收尾；请在末尾写 />，例如 <Figure src="文件名" />。',
  })
})

it('says nothing of a tag that is whole, nor of quotation marks in a caption', () => {
  expect(slipInTag('<Figure src="a.png" caption="“双十一”" />\n\n1 < 2')).toBeUndefined()
  expect(slipInTag('<Figure\n  src="a.png"\n/>\n<Figure src="b.png" />\n\n1 < 2')).toBeUndefined()
})

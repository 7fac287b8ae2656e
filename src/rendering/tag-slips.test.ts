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

it('names the half quotation mark that is missing, where its value begins', () => {
  expect(slipInTag('甲\n\n<Figure src="photo-01.jpg caption="颁奖" />')).toEqual({
    place: {line: 3, column: 13},
    reason: '这里的引号只有一半：“photo-01.jpg”后面少一个 "；请写作 src="photo-01.jpg"。',
  })
  expect(slipInTag('甲\n\n<Figure src=photo-01.jpg" caption="颁奖" />')).toEqual({
    place: {line: 3, column: 13},
    reason: '这里的引号只有一半：“photo-01.jpg”前面少一个 "；请写作 src="photo-01.jpg"。',
  })
  expect(slipInTag('甲\n\n<Figure src="a.png" caption="颁奖 />')).toMatchObject({
    place: {line: 3, column: 29},
    reason: '这里的引号只有一半：“颁奖”后面少一个 "；请写作 caption="颁奖"。',
  })
  expect(slipInTag('<Figure\n  src="a.png\n  caption="颁奖"\n/>')).toMatchObject({
    place: {line: 2, column: 7},
    reason: expect.stringContaining('请写作 src="a.png"。'),
  })
  expect(slipInTag('<Figure src=photo-01.jpg />')).toEqual({
    place: {line: 1, column: 13},
    reason: '“photo-01.jpg”两头少了引号；请写作 src="photo-01.jpg"。',
  })
})

it('says nothing of a tag that is whole, nor of quotation marks in a caption', () => {
  expect(slipInTag('<Figure src="a.png" caption="“双十一”" />\n\n1 < 2')).toBeUndefined()
  expect(slipInTag('<Figure src="a.png" caption="甲=乙，src= 丙" alt={1} />\n\n1 < 2')).toBeUndefined()
  expect(slipInTag("<Figure src='a.png' caption='说\"好\"' />\n\n1 < 2")).toBeUndefined()
  expect(slipInTag('<Figure\n  src="a.png"\n/>\n<Figure src="b.png" />\n\n1 < 2')).toBeUndefined()
})

import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {unusedPictures} from './unused-pictures.ts'

let path: string
const folder = () => ({
  id: '27',
  path,
  hasSource: true,
  original: undefined,
  isPlain: true,
  originals: [],
  converted: true,
  articles: ['01'],
  articleFiles: ['01.mdx'],
})
const said = (mdx: string) =>
  unusedPictures(folder(), new Map([['01.mdx', mdx]])).flatMap(({messages}) =>
    messages.map(({reason}) => reason),
  )

beforeAll(() => {
  path = newFolder('pictures')
  for (const name of ['award.jpg', '颁奖.png', 'picture-01.png', 'source.docx', 'notes.txt'])
    writeFileSync(join(path, name), '')
})

it('a picture that no article names is told, once for all of them, with what to write and what to rename', () => {
  const [sentence, ...more] = said('<Figure src="picture-01.png" caption="会场" />')
  expect(more).toEqual([])
  expect(sentence).toMatch(
    /没有文章用到.*：award\.jpg、颁奖\.png。.*写 pictures: \[award\.jpg\]（颁奖\.png 要先改名/,
  )
})

it('a caption that has no picture is named as the place where to put it', () => {
  const [sentence] = said(
    '甲\n\n<Figure caption="图1 会场" />\n\n<Figure caption="乙" src="picture-01.png" />',
  )
  expect(sentence).toContain('。01.mdx 第 3 行有说明而没有图片，也许是它的；要用，在校订台走到图片说明那一行')
})

it('where all are used nothing is said', () => {
  expect(
    said(`<Figure src="picture-01.png" />\n<Figure src='award.jpg' />\n<Figure src="颁奖.png" />`),
  ).toEqual([])
})

it('one that structure.yaml names waits for its article, and is not called unused', () => {
  const list = join(path, 'structure.yaml')
  writeFileSync(list, '- {line: 96, text: 图1, pictures: [award.jpg]}\n')
  expect(said('<Figure src="picture-01.png" />')).toEqual([expect.not.stringContaining('award')])
  rmSync(list)
})

import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {readStructure} from '../content/read-structure.ts'
import {unfitPictures} from './stated-pictures.ts'

let folder: string
beforeAll(() => {
  folder = newFolder('stated')
  writeFileSync(join(folder, 'broken.png'), '这是文字')
})

it('all pictures that cannot be shown are told at once, where each is named, beside what is no name of one', () => {
  const yaml = [
    '- line: 28',
    '  text: 图1',
    '  pictures: [awrad.jpg, 颁奖 照片.JPG]',
    '- line: 40',
    '  text: 图2',
    '  pictures:',
    '    - broken.png',
    '- {line: 50, text: 图3, is: 标题}',
  ].join('\n')
  const reading = readStructure(Buffer.from(yaml))
  const said = (messages: typeof reading.messages) => messages.map(({line, column}) => [line, column])
  expect(said(reading.messages)).toEqual([
    [3, 25],
    [8, 28],
  ])
  const unfit = unfitPictures(folder, reading)
  expect(said(unfit)).toEqual([
    [3, 14],
    [7, 7],
  ])
  expect(unfit.map(({reason}) => reason)).toEqual([
    expect.stringContaining('没有 awrad.jpg'),
    expect.stringContaining('broken.png 打不开'),
  ])
})

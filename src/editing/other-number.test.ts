import {expect, it} from 'vitest'
import {otherNumber, otherTotal} from './other-number.ts'

const masthead = {year: 2014, number: 9, total: 140}

it('a file that is called after another issue than its masthead is told', () => {
  const said = (path: string) => otherNumber(path, masthead, 'content/issues/140')
  expect(said('下载/电子商务资讯第141期.txt')).toBe(
    '文件名里是 141 期，刊头印的是总第 140 期；已照刊头存进 content/issues/140。若是拿错了文件，请删去这个文件夹，换对的再添加；刊头印错了期号，请删去这个文件夹，用 --id 141 再添加；文件名起错了，不必处理。',
  )
  expect(said('141.docx')).toContain('文件名里是 141 期')
  for (const right of [
    '第 140 期.txt',
    '2014年第9期（总140期）.pdf',
    '２０１４年第９期.txt',
    '140.txt',
    '会刊.docx',
    '定稿2.txt',
  ])
    expect(said(right)).toBeUndefined()
  expect(otherNumber('第141期.txt', {year: null, number: null, total: null}, '')).toBeUndefined()
})

it('of a text that is in the archive already too, and then nobody is told to delete its folder', () => {
  expect(otherNumber('会刊 第141期.txt', masthead, 'content/issues/140', true)).toBe(
    '文件名里是 141 期，刊头印的是总第 140 期，这份文字早已收在 content/issues/140，没有再存。若是拿错了文件，请换第 141 期的再添加；文件名起错了，不必处理。',
  )
  expect(otherNumber('140.txt', masthead, 'content/issues/140', true)).toBeUndefined()
})

it('a number that is said against the masthead is told, with the entry that has the site show it', () => {
  expect(otherTotal('90', {total: 33}, 'content/issues/90')).toContain(
    '请在 content/issues/90/structure.yaml 里写一条 - set: {total: 90}，再运行 npm run convert -- 90。',
  )
  expect(otherTotal('33', {total: 33}, '')).toBeUndefined()
  expect(otherTotal('2015-03', {total: 33}, '')).toBeUndefined()
  expect(otherTotal('90', {total: null}, '')).toBeUndefined()
})

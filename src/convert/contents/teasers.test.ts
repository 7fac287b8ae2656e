import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readContents} from './contents.ts'

const prose = '会员们带来自家的花盆，从早上七点忙到中午，一共栽下四百二十株月季，围观的居民问长问短。'
const pieces = [
  {section: '封面故事', title: '楼顶上的花匠'},
  {section: '会员来稿', title: '一盆茉莉的六个春天'},
  {section: '园艺课堂', title: '扦插失败的三个原因'},
  {section: '协会公告', title: '关于调整苗圃开放时间的通知'},
]
const body = pieces
  .map(({section, title}, at) => `PART.${at + 1} ${section}\n\n${title}\n\n${prose}\n${prose}\n`)
  .join('\n')

function entriesOf(list: string) {
  const contents = readContents(readLines(`花讯\n\n本期看点\n\n${list}\n\n${body}`))
  return contents?.entries.map(({section, title, page}) => [section, title.value, page])
}

test('what stands set in below an entry and nowhere in the body says what the piece is about', () => {
  const list = [
    '▶ 楼顶上的花匠 →P8',
    '  五十八岁，他把半亩菜地搬上了六楼',
    '▶ 一盆茉莉的六个春天 →P16',
    '  那只花盆，是搪瓷缸改的',
    '▶ 扦插失败的三个原因 →P11',
    '▶ 苗圃开放时间有变 →P20',
  ].join('\n')
  expect(entriesOf(list)).toEqual([
    [null, '楼顶上的花匠', 8],
    [null, '一盆茉莉的六个春天', 16],
    [null, '扦插失败的三个原因', 11],
    [null, '苗圃开放时间有变', 20],
  ])
})

test('so it does where the page stands first, with the name of the section behind it', () => {
  const list = [
    'P02　封面故事 ｜ 楼顶上的花匠',
    '　　　　　　半亩菜地，怎么上的六楼',
    'P06　会员来稿 ｜ 一盆茉莉的六个春天',
    '　　　　　　“花盆是搪瓷缸改的”',
    'P08　园艺课堂 ｜ 扦插失败的三个原因',
    'P12　协会公告 ｜ 苗圃开放时间有变',
  ].join('\n')
  expect(entriesOf(list)).toEqual([
    ['封面故事', '楼顶上的花匠', 2],
    ['会员来稿', '一盆茉莉的六个春天', 6],
    ['园艺课堂', '扦插失败的三个原因', 8],
    ['协会公告', '苗圃开放时间有变', 12],
  ])
})

test('names of sections in brackets behind titles are none of these', () => {
  const list = [
    '▶ 楼顶上的花匠（封面故事）→P8',
    '▶ 一盆茉莉的六个春天（会员来稿）→P16',
    '▶ 扦插失败的三个原因（园艺课堂）→P11',
    '▶ 苗圃开放时间有变（协会公告）→P20',
  ].join('\n')
  expect(entriesOf(list)).toEqual([
    ['封面故事', '楼顶上的花匠', 8],
    ['会员来稿', '一盆茉莉的六个春天', 16],
    ['园艺课堂', '扦插失败的三个原因', 11],
    ['协会公告', '苗圃开放时间有变', 20],
  ])
})

test('short names in the middle between entries are those of sections', () => {
  const list = (names: readonly string[]) =>
    pieces.map(({title}, at) => `${names[at] ?? ''}${title}…………………（${at + 1}）`).join('\n')
  const text = (names: readonly string[]) =>
    `花讯\n\n目　次\n\n${list(names)}\n\n${pieces.map(({title}) => `　　　　${title}\n\n　　${prose}\n　　${prose}\n`).join('\n')}`
  const read = (names: readonly string[]) =>
    readContents(readLines(text(names)))?.entries.map(({section}) => section)
  expect(read(['', '　　　教材教法\n', '', '　　　乡土地理\n'])).toEqual([
    null,
    '教材教法',
    '教材教法',
    '乡土地理',
  ])
  expect(read(['', '　　　五十八岁，他把菜地搬上了楼\n', '', '　　　六年里死过四盆\n'])).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('a sentence below each entry with its page is none, and the last is of the list too', () => {
  const said = ['他把菜地搬上了六楼。', '六年里死过四盆。', '第一个原因是水。', '开放时间有变。']
  const list = pieces.map(({title}, at) => `▶ ${title}（第${at + 1}页）\n${said[at]}`).join('\n\n')
  const bodies = pieces.map(({title}) => `${title}\n\n${prose}\n${prose}\n`).join('\n')
  const text = `花讯\n2021年第4期\n\n【本期导读】\n\n${list}\n\n｜写在前面｜\n\n${bodies}`
  const contents = readContents(readLines(text))
  expect(contents?.entries.map(({title, page}) => [title.value, page])).toEqual(
    pieces.map(({title}, at) => [title, at + 1]),
  )
  expect(readLines(text)[contents?.to ?? 0]?.value).toBe('｜写在前面｜')
})

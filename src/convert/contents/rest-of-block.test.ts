import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readContents} from './contents.ts'

const prose = '七月二十八日，第三届夏令营在石门湖结营，四十六个孩子每人带回一件自己做的木工。'
const titles = [
  '夏令营结营',
  '教室里的灯光',
  '修表的十年',
  '手语角活动预告',
  '看剪影猜鸟名（第9期）',
  '春季留言选登',
]
const body = titles.map(title => `${title}\n\n${prose}\n${prose}`).join('\n\n')
const read = (list: readonly string[]) => {
  const contents = readContents(readLines(`手语桥\n2013年第4期\n\n目录\n${list.join('\n')}\n\n${body}`))
  return contents?.entries.map(({section, title}) => [section, title.value])
}

describe('a list that stands together', () => {
  const list = ['◇活动', '夏令营结营', '手语角活动预告', '◇随笔', '教室里的灯光', '修表的十年']
  const known = [
    ['活动', '夏令营结营'],
    ['活动', '手语角活动预告'],
    ['随笔', '教室里的灯光'],
    ['随笔', '修表的十年'],
  ]

  test('ends where it stands apart, though the body words its last entries otherwise', () => {
    expect(read([...list, '◇互动', '猜鸟名', '留言选登'])).toEqual([
      ...known,
      ['互动', '猜鸟名'],
      ['互动', '留言选登'],
    ])
  })

  test('has no lines of which the body knows nothing', () => {
    expect(read([...list, '◇互动', '青石桥上', '夜雨'])).toEqual(known)
  })
})

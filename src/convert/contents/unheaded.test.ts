import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {unheadedList} from './unheaded.ts'

const titles = ['夏令营结营', '教室里的灯光', '修表的十年', '手语角活动预告', '会员来信照登']
const prose = '七月二十八日，第三届夏令营在石门湖结营，四十六个孩子每人带回一件自己做的木工。'
const body = titles.map(title => `${title}\n${prose}\n${prose}\n${prose}`).join('\n\n')
const list = (head: string, entries = titles) =>
  unheadedList(readLines(`手语桥\n2013年第4期\n\n${head}${entries.join('\n')}\n\n${body}`))

describe('a list that no known heading announces', () => {
  test('is told by its lines, which come again all over the issue', () => {
    expect(list('这一期您将看到：\n')).toEqual({from: 2, first: 3})
    expect(list('')).toEqual({from: 2, first: 2})
  })

  test('some of which are worded otherwise', () => {
    expect(list('', ['夏令营结营', '教室里的灯', '修表的十年', '手语角活动预告', '会员来信照登'])).toEqual({
      from: 2,
      first: 2,
    })
  })

  test('three of them, or more others than those, are none', () => {
    expect(list('', titles.slice(0, 3))).toBeUndefined()
    const others = ['一年的话', '二月的雪', '三月的雨', '四月的风', '五月的花']
    expect(
      list(
        '',
        titles.slice(0, 4).flatMap((title, at) => [title, others[at] ?? '', '六月的云']),
      ),
    ).toBeUndefined()
  })

  test('nor do items that head the parts of one piece', () => {
    const items = titles.map((title, at) => `${title}\n${prose}${at}`).join('\n')
    const pieces = Array.from({length: 40}, (_, at) => `第${at}篇以后的文章\n${prose}${at}`).join('\n')
    expect(unheadedList(readLines(`手语桥\n\n${titles.join('\n')}\n${items}\n${pieces}`))).toBeUndefined()
  })

  test('nor do lines of a sentence that two pages print, whatever they are cut behind', () => {
    const cut = [
      '，提出三条建议，一是尽快',
      '，二是在两座场馆试行',
      '，三是编写服务标准',
      '，四是公布全年的档期',
    ]
    expect(list('', cut)).toBeUndefined()
    const body = cut.map(line => `${line}\n${prose}\n${prose}\n${prose}`).join('\n\n')
    expect(unheadedList(readLines(`手语桥\n\n${cut.join('\n')}\n\n${body}`))).toBeUndefined()
  })

  test('the line above is its heading only where it says that something follows', () => {
    expect(list('手语是一座桥\n')).toEqual({from: 3, first: 3})
  })
})

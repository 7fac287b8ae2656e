import {expect, it} from 'vitest'
import {sectionsMeant} from './section-list.ts'

const articles = ['政策', '新增会员', '政策', null, 'B2B园地', '政策'].map(section => ({section}))

it.each([
  ['政策', [{section: '政策', count: 3}]],
  ['【政策】', [{section: '政策', count: 3}]],
  ['“政策”栏目', [{section: '政策', count: 3}]],
  ['栏目：政策', [{section: '政策', count: 3}]],
  ['新增 會員', []],
  ['新增　会员', [{section: '新增会员', count: 1}]],
  ['ｂ２ｂ园地', [{section: 'B2B园地', count: 1}]],
  ['会员', []],
  ['栏目', []],
  ['', []],
])('%s is meant for %j', (typed, sections) => expect(sectionsMeant(articles, typed)).toEqual(sections))

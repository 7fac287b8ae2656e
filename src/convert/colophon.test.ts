import {expect, test} from 'vitest'
import {isColophonLine, readColophon} from './colophon.ts'

test.each([
  ['编辑：祁望舒、陶砚白', 'editing'],
  ['责任编辑：柏问渠', 'editing'],
  ['本期编辑:祁望舒', 'editing'],
  ['地址：望洲市滨湖路 1 号', 'contact'],
  ['电话：0000-5550136', 'contact'],
  ['编委会主任：祁望舒', 'editing'],
  ['主任：祁望舒', undefined],
  ['编辑部电子信箱：bianji@lanjiang.example', 'editing'],
  ['承印：南声印务公司', 'editing'],
  ['单位网址：www.chengshu.example', undefined],
  ['编辑部讯：会议召开', undefined],
])('%s', (line, what) => {
  expect(isColophonLine(line)).toBe(what)
})

test('editors and the responsible editor, on lines of their own', () => {
  expect(readColophon(['编辑：祁望舒、陶砚白', '责任编辑：柏问渠'])).toEqual({
    editors: ['祁望舒', '陶砚白'],
    responsibleEditor: '柏问渠',
  })
})

test('both on one line, and a name that print spaced out', () => {
  expect(readColophon(['编辑：祁 舒　责任编辑：柏问渠'])).toEqual({
    editors: ['祁舒'],
    responsibleEditor: '柏问渠',
  })
})

test('what the print does not say is left out', () => {
  expect(readColophon(['地址：望洲市滨湖路 1 号'])).toEqual({editors: [], responsibleEditor: null})
})

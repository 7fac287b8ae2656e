import {describe, expect, it} from 'vitest'
import {readPrint} from '../../convert/text/reading.ts'
import {Refusal} from './refusal.ts'
import {restWith} from './rest.ts'

const print = '　　关于冷链物流的意见各区商务局，各有关单位：冷库的电费'
const read = (text = print) => readPrint(text).lines[0] ?? {printed: text, value: text}
const placeOf = (words: string, text = print) => text.indexOf(words)

describe('what stands on a line behind its first part', () => {
  it('is told by the words that it begins with', () => {
    expect(restWith(read(), [], placeOf('各区'), 'paragraph')).toEqual([
      {text: '各区商务局，各有关单位：', is: 'paragraph'},
    ])
  })

  it('by so many of them that they stand nowhere before', () => {
    const text = '通知：会议要求各单位抓好落实，会议要求各单位抓好落实，并按月报送'
    const [part] = restWith(read(text), [], text.lastIndexOf('会议'), 'paragraph')
    expect(part?.text).toBe('会议要求各单位抓好落实，并')
  })

  it('stands in order, and may be said to be another thing', () => {
    const first = restWith(read(), [], placeOf('冷库'), 'heading')
    const both = restWith(read(), first, placeOf('各区'), 'paragraph')
    expect(both.map(({text, is}) => [text, is])).toEqual([
      ['各区商务局，各有关单位：', 'paragraph'],
      ['冷库的电费', 'heading'],
    ])
    expect(restWith(read(), both, placeOf('冷库'), 'title').map(({is}) => is)).toEqual(['paragraph', 'title'])
  })

  it('is counted in the print, whatever is left out or read otherwise', () => {
    const text = '⽬录：\u{FFFF}冷库 电费'
    expect(restWith(read(text), [], placeOf(' 电费', text), 'note')).toEqual([{text: '电费', is: 'note'}])
  })

  it('has something before it and behind', () => {
    for (const at of [0, 2, print.length, 999])
      expect(() => restWith(read(), [], at, 'paragraph')).toThrow(Refusal)
  })
})

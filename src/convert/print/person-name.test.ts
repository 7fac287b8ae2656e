import {describe, expect, it} from 'vitest'
import {isPersonName, nameWords, withoutLatinName, withSpreadNames} from './person-name.ts'

describe('the name of a person', () => {
  it.each(['祁望舒', '沈鲤', '沈　鲤', '沈 鲤', '欧阳望', '欧阳望舒', '　陶砚白　', '司馬光'])(
    '%s is one',
    line => {
      expect(isPersonName(line)).toBe(true)
    },
  )

  it.each([
    ['a surname alone', '祁'],
    ['four characters behind a simple surname', '祁望舒某'],
    ['five behind a compound one', '欧阳望舒某'],
    ['no surname', '凸望舒'],
    ['an office', '方主任'],
    ['who has an office', '董事长'],
    ['a member of something', '于委员'],
    ['a class', '花班'],
    ['a word that begins as a name', '前言'],
    ['another', '简讯'],
    ['a name with Latin letters', '祁Wang'],
    ['a name behind something', '记者祁望舒'],
  ])('%s is none: %s', (_what, line) => {
    expect(isPersonName(line)).toBe(false)
  })

  it('may hold a word that is none by itself', () => {
    expect(isPersonName('成果园')).toBe(true)
    expect(isPersonName('司徒成果')).toBe(true)
  })
})

describe('words of a row of names', () => {
  it.each([
    ['祁望舒、陶砚白，沈鲤,柏问渠', ['祁望舒', '陶砚白', '沈鲤', '柏问渠']],
    ['宋　梅　林望舒', ['宋梅', '林望舒']],
    ['林望舒　宋　梅', ['林望舒', '宋梅']],
    ['宋　梅　林　知', ['宋梅', '林知']],
    ['祁望舒　文', ['祁望舒', '文']],
    ['宋　梅　林', ['宋', '梅', '林']],
    ['Mia 沈', ['Mia 沈']],
    ['MIA4 沈', ['MIA4', '沈']],
    ['mia 沈', ['mia', '沈']],
    ['Mia 沈　鲤', ['Mia', '沈鲤']],
    ['、祁望舒 ', ['祁望舒']],
    ['', []],
  ])('%s', (text, words) => {
    expect(nameWords(text)).toEqual(words)
  })

  it('are joined wherever they were parted', () => {
    expect(withSpreadNames(['语文组', '宋', '梅', '祁望舒', '林', '知'])).toEqual([
      '语文组',
      '宋梅',
      '祁望舒',
      '林知',
    ])
  })
})

describe('the name in Latin letters behind a name', () => {
  it.each([
    ['方敏行 Fang Minxing', '方敏行'],
    ['方敏行 Fang Min-Xing', '方敏行'],
    ['方敏行 Fang Min Xing', '方敏行'],
  ])('%s goes', (text, name) => {
    expect(withoutLatinName(text)).toBe(name)
  })

  it.each([
    ['one word, which may be what is told of', '会员风采 MEMBERS'],
    ['one word', '方敏行 Fang'],
    ['words in small letters', '方敏行 fang minxing'],
    ['four of them', '方敏行 Of The New Road'],
    ['what stands before the name', 'Fang Minxing 方敏行'],
    ['what stands close', '方敏行Fang Minxing'],
  ])('%s stays: %s', (_what, text) => {
    expect(withoutLatinName(text)).toBe(text)
  })
})

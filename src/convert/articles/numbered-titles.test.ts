import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {numberedTitles} from './numbered-titles.ts'
import {signedTitles} from './signed-titles.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const body = (text: string) => readBodyLines(readLines(text), undefined, {measure: null, wrap: null})
const pieces = (...titles: string[]) => titles.map(title => `${title}\n\n${prose}`).join('\n\n')

/** The titles, their lines joined by a stroke. */
function numbered(text: string) {
  const lines = body(text)
  return numberedTitles({body: lines, wrap: null, usualGap: 0}, 0).map(({index, count, from}) =>
    lines
      .slice(from ?? index, index + count)
      .map(({line}) => line.value.trim())
      .join('/'),
  )
}

describe('titles counted through', () => {
  it.each([
    [['一、渔港改造', '二、理事会换届', '三、育苗场来信']],
    [['（一）渔港改造', '（二）理事会换届']],
    [['1. 渔港改造', '2. 理事会换届']],
    [['1、渔港改造', '2、理事会换届']],
  ])('%j', titles => {
    expect(numbered(pieces(...titles))).toEqual(titles)
  })

  it('begin with one, and go on', () => {
    expect(numbered(pieces('二、渔港改造', '三、理事会换届'))).toEqual([])
    expect(numbered(pieces('一、渔港改造', '四、理事会换届'))).toEqual([])
    expect(numbered(pieces('一、渔港改造', '二、理事会换届', '一、育苗场来信'))).toEqual([])
  })

  it('may slip once in six', () => {
    const six = ['一、渔港改造', '二、理事会换届', '三、育苗场来信', '四、春望', '五、夜泊', '五、岁末']
    expect(numbered(pieces(...six))).toEqual(six)
    expect(numbered(pieces(...six.slice(1, 5), '五、岁末'))).toEqual([])
    expect(numbered(pieces(...six.slice(0, 4), '四、岁末'))).toEqual([])
  })

  it('are no clauses, and no sentences', () => {
    expect(numbered(pieces('第一条 总则', '第二条 会员'))).toEqual([])
    expect(numbered(pieces('一、渔港改造开工了。', '二、理事会换届'))).toEqual([])
  })

  it('are apart, or in the middle', () => {
    expect(numbered(`${prose}\n一、渔港改造\n${prose}\n二、理事会换届\n${prose}`)).toEqual([])
    expect(numbered(`${prose}\n　　　一、渔港改造\n${prose}\n　　　二、理事会换届\n${prose}`)).toEqual([
      '一、渔港改造',
      '二、理事会换届',
    ])
  })

  it('of one system, that of the first', () => {
    expect(numbered(`${pieces('一、渔港改造', '二、理事会换届')}\n\n1. 会员须知\n\n${prose}`)).toEqual([
      '一、渔港改造',
      '二、理事会换届',
    ])
  })

  it('may go on with a subtitle, or in the middle on a second line', () => {
    expect(numbered(pieces('一、渔港改造\n——记育苗场的年轻人', '二、理事会换届'))).toEqual([
      '一、渔港改造/——记育苗场的年轻人',
      '二、理事会换届',
    ])
    expect(numbered(pieces('一、关于收缴会费\n　　　的通知', '二、理事会换届'))).toEqual([
      '一、关于收缴会费/的通知',
      '二、理事会换届',
    ])
    expect(numbered(pieces('一、关于收缴会费\n陶砚白', '二、理事会换届'))).toEqual([
      '一、关于收缴会费',
      '二、理事会换届',
    ])
    expect(numbered(pieces('一、关于收缴会费\n　　　陶砚白', '二、理事会换届'))).toEqual([
      '一、关于收缴会费',
      '二、理事会换届',
    ])
  })
})

describe('titles behind one sign', () => {
  const signed = (text: string) => {
    const lines = body(text)
    return signedTitles({body: lines, wrap: null, usualGap: 0}).map(({index}) => lines[index]?.line.value)
  }

  it('stand apart over their texts', () => {
    expect(signed(pieces('●渔港改造', '●理事会换届', '●育苗场来信'))).toEqual([
      '●渔港改造',
      '●理事会换届',
      '●育苗场来信',
    ])
  })

  it('are none where they are items of a list', () => {
    expect(signed(`须知\n●渔港改造\n●理事会换届\n●育苗场来信`)).toEqual([])
  })

  it('may stand over a list here and there', () => {
    const list = '●会员名单\n陶砚白　沈鲤　柏问渠'
    expect(signed(`${pieces('●渔港改造', '●理事会换届')}\n\n${list}`)).toEqual([
      '●渔港改造',
      '●理事会换届',
      '●会员名单',
    ])
  })

  it('are told by the sign of the first', () => {
    expect(signed(pieces('●渔港改造', '●理事会换届', '●育苗场来信', '◇春望'))).toHaveLength(3)
  })

  it('are none before names', () => {
    expect(signed(`渔港改造\n◇陶砚白\n${prose}`)).toEqual([])
  })
})

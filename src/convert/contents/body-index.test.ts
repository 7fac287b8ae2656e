import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {indexBody} from './body-index.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const index = (text: string) => indexBody(readLines(text))

describe('short lines of the body', () => {
  it('are found by their text, with what stands below', () => {
    const body = index(`渔 港 改 造\n\n${prose}\n第二行\n渔港改造\n陶砚白`)
    expect(body.at('渔港改造')).toEqual([
      {setApart: true, next: prose, text: `${prose}第二行`},
      {setApart: false, next: '陶砚白', text: '陶砚白'},
    ])
    expect(body.at('陶砚白')).toEqual([{setApart: false, next: '', text: ''}])
    expect(body.at('换届')).toEqual([])
  })

  it('are of sixty characters at most', () => {
    const long = '渔'.repeat(60)
    expect(index(long).at(long)).toHaveLength(1)
    expect(index(`${long}港`).at(`${long}港`)).toEqual([])
  })

  it('name sections, whatever sign they have', () => {
    const body = index(`【会员风采】\n\n渔港改造\n——记育苗场\n会员之家：`)
    expect(body.named('会员风采')).toHaveLength(1)
    expect(body.named('渔港改造')).toHaveLength(1)
    expect(body.named('记育苗场')).toEqual([])
    expect(body.named('会员之家')).toEqual([])
  })
})

describe('titles of the body', () => {
  it('are told without number, author and kind', () => {
    const body = index(`1. 渔港改造\n母亲的竹篮　　　唐小满\n${prose}`)
    expect(body.titled('渔港改造')).toBe(true)
    expect(body.titled('母亲的竹篮（散文）')).toBe(true)
    expect(body.titled('理事会换届')).toBe(false)
  })

  it('are no sections, unless their sign stands before titles', () => {
    expect(index(`◆渔港改造\n\n理事会换届\n${prose}`).titled('渔港改造')).toBe(false)
    const signed = ['渔港改造', '理事会换届', '育苗场来信'].map(title => `◆${title}\n${prose}`).join('\n\n')
    expect(index(signed).titled('◆渔港改造')).toBe(true)
  })

  it('may have a character or two more than the list', () => {
    const body = index(`深切悼念老社长\n纪念建社六十周年。\n${prose}`)
    expect(body.lengthened('悼念老社长')).toBe(true)
    expect(body.lengthened('深悼念老社长')).toBe(true)
    expect(body.lengthened('深切悼念老社长')).toBe(false)
    expect(body.lengthened('念老社长')).toBe(false)
    expect(body.lengthened('深切悼老社')).toBe(true)
    expect(body.lengthened('悼念老社员')).toBe(false)
    expect(body.lengthened('建社六十周年')).toBe(false)
  })
})

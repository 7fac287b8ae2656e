import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {withBodyAbove, withKickerAbove} from './above-title.ts'
import type {BodyLine} from './body-lines.ts'
import {readBodyLines} from './body-lines.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const body = (text: string) =>
  readBodyLines(readLines(`${prose}\n\n${text}\n\n${prose}`), undefined, {measure: null, wrap: null})
const place = {index: 2, count: 1}

describe('the body that decides, above its document’s title', () => {
  const above = (text: string, more: Partial<BodyLine> = {}, from = place) =>
    withBodyAbove(
      body(text).map((line, at) => (at === 1 ? {...line, ...more} : line)),
      from,
    )

  it.each([
    '望洲市渔业协会\n关于表彰先进的决定',
    '望　洲　市　渔　业　协　会\n关于表彰先进的决定',
    '望洲市渔业协会\n印发《渔港管理办法》',
    '望洲市渔业协会\n转发市政府通知',
  ])('stands in the title: %j', text => {
    expect(above(text)).toEqual({index: 1, count: 2})
  })

  it.each([
    ['apart', '望洲市渔业协会\n\n关于表彰先进的决定'],
    ['no body', '望洲市渔业改造\n关于表彰先进的决定'],
    ['too short', '渔业协会\n关于表彰先进的决定'],
    ['too long', `望洲市${'渔业生产'.repeat(7)}协会\n关于表彰先进的决定`],
    ['over another title', '望洲市渔业协会\n表彰先进'],
  ])('not where it is %s', (_what, text) => {
    expect(above(text)).toEqual(place)
  })

  it('not where it is something else already', () => {
    const text = '望洲市渔业协会\n关于表彰先进的决定'
    expect(above(text, {opens: '要闻'})).toEqual(place)
    expect(above(text, {closes: true})).toEqual(place)
    expect(above(text, {documentNumber: '望协〔2016〕12号'} as never)).toEqual(place)
    expect(above(text, {}, {...place, from: 1} as never)).toEqual({...place, from: 1})
  })

  it.each([
    '在望洲市渔业协会\n第三次会员大会上的讲话',
    '致全市渔业战线的\n慰问对象的公开信（二〇一六年春）',
    '就渔港改造有关问题\n对市政协委员的答复',
  ])('or begins a phrase that ends on the second line: %j', text => {
    expect(above(text)).toEqual({index: 1, count: 2})
  })

  it.each([
    '在望洲市\n第三次会员大会上的讲话',
    '望洲市渔业大会\n第三次会员大会上的讲话',
    '在望洲市渔业协会\n第三次会员大会',
  ])('not %j', text => {
    expect(above(text)).toEqual(place)
  })
})

describe('words that lead up to a title', () => {
  const above = (text: string, more: Partial<BodyLine> = {}) =>
    withKickerAbove(
      body(text).map((line, at) => (at === 1 ? {...line, ...more} : line)),
      place,
      null,
    )

  it('belong to its article', () => {
    expect(above('园区走笔\n老厂房里的新生意')).toEqual({...place, from: 1})
  })

  it.each([
    ['apart from it', '园区走笔\n\n老厂房里的新生意'],
    ['a sentence', '走笔园区，又见新船。\n老厂房里的新生意'],
    ['a name', '陶砚白\n老厂房里的新生意'],
  ])('not where they are %s', (_what, text) => {
    expect(above(text)).toEqual(place)
  })

  it('not where the line is something else already, or first on its page', () => {
    const text = '园区走笔\n老厂房里的新生意'
    for (const more of [
      {opens: '要闻'},
      {closes: true},
      {titleLike: false},
      {documentNumber: '望协〔2016〕12号'} as never,
    ])
      expect(above(text, more)).toEqual(place)
    const [first, kicker, ...others] = body(text)
    if (!first || !kicker) throw new Error('no lines')
    expect(
      withKickerAbove([first, {...kicker, line: {...kicker.line, pageBreak: true}}, ...others], place, null),
    ).toEqual(place)
  })

  it('may stand between the mark of a section and its title, apart from both', () => {
    const [mark, ...others] = body('园区走笔\n\n老厂房里的新生意')
    if (!mark) throw new Error('no line')
    expect(withKickerAbove([{...mark, opens: '要闻'}, ...others], place, null)).toEqual({...place, from: 1})
  })

  it('stand apart from the text above', () => {
    const lines = readBodyLines(readLines(`${prose}\n园区走笔\n老厂房里的新生意\n${prose}`), undefined, {
      measure: null,
      wrap: null,
    })
    expect(withKickerAbove(lines, place, null)).toEqual(place)
  })
})

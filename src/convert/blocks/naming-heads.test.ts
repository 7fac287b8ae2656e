import {describe, expect, it} from 'vitest'
import {readMark} from '../print/marks.ts'
import {readLines} from '../text/lines.ts'
import {findHeadsOverBlank, findNamingHeads, findQuotedHeads, isEnded, isNamingLine} from './naming-heads.ts'
import type {Piece, TextPiece} from './pieces.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

/** Each line a piece of its own. */
function piecesOf(text: string): Piece[] {
  return readLines(text).map(
    (line): TextPiece => ({
      type: 'text',
      text: {value: line.value.trim(), spans: [{line, start: 0, end: line.value.length}]},
      mark: readMark(line.value.trim()),
      gap: line.gap,
      joined: 0,
    }),
  )
}

const nobody: ReadonlySet<number> = new Set()

describe('a line that names what stands below it', () => {
  it.each([
    '账本挂在墙上',
    '先服务，后收费就好',
    '钱从哪里来？',
    '“一滴水，比一度电贵”',
    '“好”字当头',
    '1998年的夏天',
    'API 之外'.replace(' ', ''),
    '渔'.repeat(16),
    `“${'渔'.repeat(16)}”`,
  ])('%s', text => {
    expect(isNamingLine(text)).toBe(true)
  })

  it.each([
    ['one character', '渔'],
    ['more than 16 cells', '渔'.repeat(17)],
    ['a quotation of more than 18', `“${'渔'.repeat(17)}”`],
    ['a table', '表 1 会费'],
    ['a telephone', '电话87654321'],
    ['a sentence', '账本挂在墙上。'],
    ['an address', '各会员单位：'],
    ['one word and a clause', '好，后收费'],
    ['three clauses', '先服务，后收费，再分红'],
    ['a comma at its end', '账本挂在墙上，'],
    ['a dash before it', '——账本'],
    ['a letter', '此致'],
    ['its closing', '敬礼'],
    ['thanks', '谢谢大家'],
    ['a name', '陶砚白'],
    ['a day', '2014年6月14日'],
    ['a source', '来源：潮汐报'],
    ['Latin letters', 'Members'],
  ])('not %s: %s', (_what, text) => {
    expect(isNamingLine(text)).toBe(false)
  })
})

describe('what stands above has ended', () => {
  const ended = (text: string) =>
    piecesOf(text).map(piece => isEnded(piece.type === 'text' ? piece : undefined))[0]

  it.each([
    '船到港了。',
    '船到港了！',
    '他说：“船到港了。”',
    '还有很多……',
    '船到港了。②',
    '（见附表。）',
    '（附表（二））',
    '注：单位为万元',
    '资料来源：年鉴',
    '●渔港改造（一期）',
    '（陶砚白）',
  ])('%s', text => {
    expect(ended(text)).toBe(true)
  })

  it.each(['船到港了', '船到港了，', '渔港改造（一期）', '（会议听取报告）'])('not %s', text => {
    expect(ended(text)).toBe(false)
  })

  it('where nothing does', () => {
    expect(isEnded(undefined)).toBe(true)
  })
})

describe('names of parts right over their text', () => {
  const heads = (text: string, signed = nobody) => findNamingHeads(piecesOf(text), signed)
  const part = (name: string) => `${name}\n${prose}`

  it('are two at least', () => {
    expect(heads(`${prose}\n${part('账本挂在墙上')}\n${part('渔船开进港里')}`)).toEqual([1, 3])
    expect(heads(`${prose}\n${part('账本挂在墙上')}`)).toEqual([])
  })

  it('stand below a text that has ended', () => {
    const unended = '会议听取了年度工作报告并就培训基地的选址交换意见'
    expect(heads(`${unended}\n${part('账本挂在墙上')}\n${unended}\n${part('渔船开进港里')}`)).toEqual([])
  })

  it('stand over a sentence of twenty characters', () => {
    expect(heads(`${prose}\n账本挂在墙上\n船到港了。\n渔船开进港里\n船到港了。`)).toEqual([])
  })

  it('are no names, and nothing that is signed', () => {
    expect(heads(`${prose}\n${part('陶砚白')}\n${part('沈鲤')}`)).toEqual([])
    expect(heads(`${prose}\n${part('账本挂在墙上')}\n${part('渔船开进港里')}`, new Set([1]))).toEqual([])
    expect(heads(`${prose}\n${part('账本挂在墙上')}\n${part('渔船开进港里')}`, new Set([2]))).toEqual([])
  })

  it('may stand behind a blank line each, the first one right below the title too', () => {
    expect(heads(`${part('账本挂在墙上')}\n\n${part('渔船开进港里')}\n\n${part('网上晒着太阳')}`)).toEqual([
      0, 2, 4,
    ])
  })

  it('may stand over the first of a list', () => {
    expect(
      heads(`${prose}\n\n主要工作\n1. 抓标准\n2. 抓质量。\n\n存在问题\n1. 少人手\n2. 少经费\n${prose}`),
    ).toEqual([1, 4])
  })

  it('that are not set in stand over text that is', () => {
    const set = (name: string) => `${name}\n　　${prose}`
    expect(heads(`　　${prose}\n${set('账本挂在墙上的那些日子')}\n${set('渔船开进港里的那个早晨')}`)).toEqual(
      [1, 3],
    )
  })

  it('may have what kind of piece it is above the first', () => {
    expect(heads(`事故剖析\n${part('账本挂在墙上')}\n${part('渔船开进港里')}`)).toEqual([1, 3])
  })
})

describe('names over the only blank lines of a piece', () => {
  const heads = (text: string) => findHeadsOverBlank(piecesOf(text), nobody)
  const part = (name: string) => `${name}\n\n${prose}`

  it('stand right below the text above them, two at least', () => {
    expect(heads(`${prose}\n${part('账本挂在墙上')}\n${part('渔船开进港里')}`)).toEqual([1, 3])
    expect(heads(`${prose}\n${part('账本挂在墙上')}`)).toEqual([])
  })

  it('have hardly a blank line beside them', () => {
    expect(heads(`${prose}\n${part('账本挂在墙上')}\n${part('渔船开进港里')}\n\n${prose}`)).toEqual([1, 3])
    expect(
      heads(`${prose}\n${part('账本挂在墙上')}\n${part('渔船开进港里')}\n\n${prose}\n\n${prose}`),
    ).toEqual([])
  })
})

describe('quotations over the parts of a piece', () => {
  const heads = (text: string) => findQuotedHeads(piecesOf(text), nobody)

  it('stand apart from both, two at least', () => {
    const text = `${prose}\n\n“一滴水，比一度电贵”\n\n${prose}\n\n“账本挂在墙上”\n\n${prose}`
    expect(heads(text)).toEqual([1, 3])
    expect(heads(text.replace('“账本挂在墙上”', '账本挂在墙上'))).toEqual([])
    expect(heads(text.replace('贵”\n\n', '贵”\n'))).toEqual([])
    expect(heads(text.replaceAll('。\n\n“', '\n\n“'))).toEqual([])
    expect(heads(text.replace('“账本挂在墙上”', `“${'账'.repeat(17)}”`))).toEqual([])
  })
})

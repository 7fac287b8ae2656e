import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {articleTokens, atoms, normalise, occurrences, passageTokens, phraseTokens} from './tokenizer.ts'

/** What Pagefind's quoted search does: the tokens one after the other, anywhere in the article. */
function found(passages: string[], phrase: string): boolean {
  const text = ` ${articleTokens(passages).join(' ')} `
  const tokens = phraseTokens(phrase)
  return tokens.length > 0 && text.includes(` ${tokens.join(' ')} `)
}

describe('normalise', () => {
  it.each([
    ['双 11', '双11'],
    ['双１１', '双11'],
    ['国发〔2014〕21号', '国发(2014)21号'],
    ['国发[2014]21 号', '国发(2014)21号'],
    ['国发【２０１４】２１号', '国发(2014)21号'],
    ['2014 年 6 月', '2014年6月'],
    ['Ｂ２Ｂ、O2O', 'b2b、o2o'],
    ['第十二条　经营者', '第十二条经营者'],
    ['“双11”', '"双11"'],
    ['Electronic  Commerce', 'electronic commerce'],
    ['Café', 'cafe'],
  ])('%s is %s', (text, folded) => expect(normalise(text)).toBe(folded))
})

describe('atoms', () => {
  it('are one Han character, one digit, one Latin word, one mark', () => {
    expect(atoms(normalise('用B2B占5%')).map(atom => atom.text)).toEqual([
      '用',
      'b',
      '2',
      'b',
      '占',
      '5',
      '%',
    ])
  })
})

describe('tokens', () => {
  it('join each atom with its neighbour', () => {
    expect(passageTokens('信用体系')).toEqual(['信用', '用体', '体系', '系'])
    expect(phraseTokens('信用体系')).toEqual(['信用', '用体', '体系'])
    expect(phraseTokens('O2O')).toEqual(['o2', '2o'])
    expect(phraseTokens('双 11')).toEqual(['双1', '11'])
  })

  it('keep two Latin words apart', () => {
    expect(passageTokens('hello world')).not.toContain('helloworld')
    expect(found(['hello world公司'], 'hello world')).toBe(true)
    expect(found(['hello, world'], 'hello world')).toBe(false)
  })

  it('hold nothing that Pagefind would split or drop', () => {
    for (const token of articleTokens(['占5%，即（1.6%）—— 第①条〇𠮷 Ａ&B “双11”']))
      expect(token).toMatch(/^[\p{L}\p{N}]+$/u)
  })
})

describe('a phrase is found', () => {
  it.each([
    ['信用体系', '社会信用体系建设'],
    ['双11', '“双 11”当天'],
    ['双１１', '“双 11”当天'],
    ['国发[2014]21 号', '（国发〔2014〕21号）'],
    ['第十二条', '第十二条　经营者'],
    ['5%', '增长15%，'],
    ['1.6%', '为 1.6%。'],
    ['B2B', '以B2B为主'],
    ['O2O', 'O2O模式'],
    ['2014 年 6 月', '于2014年6月'],
    ['用', '社会信用。'],
    ['系', '体系'],
  ])('%s in %s', (phrase, text) => expect(found([text], phrase)).toBe(true))

  it.each([
    ['信用体系', ['信用', '体系']],
    ['信用体系', ['信用，体系']],
    ['信用体', ['信用', '用体']],
    ['信用体系', ['信用体。体系']],
    ['1.6%', ['16%']],
    ['5%', ['5.%']],
    ['B2', ['ab2']],
  ])('not: %s in %j', (phrase, passages) => expect(found(passages, phrase)).toBe(false))

  it('exactly where the folded text contains it, Latin words whole', () => {
    const atom = fc.constantFrom('信', '用', '体', '1', '2', '，', '。', '%', 'b', 'eb', ' ', '（', '[', '”')
    const text = fc.array(atom, {minLength: 1, maxLength: 12}).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.array(text, {minLength: 1, maxLength: 4}), text, (passages, phrase) => {
        const really = passages.some(passage => occurrences(passage, phrase).length > 0)
        expect(found(passages, phrase)).toBe(really)
      }),
      {numRuns: 3000},
    )
  })
})

describe('occurrences', () => {
  it('are offsets into the text as printed', () => {
    const text = '“双 11”与双１１'
    expect(occurrences(text, '双11').map(([start, end]) => text.slice(start, end))).toEqual([
      '双 11',
      '双１１',
    ])
  })

  it('skip a cut Latin word', () => expect(occurrences('ebay与eb', 'eb')).toEqual([[5, 7]]))
})

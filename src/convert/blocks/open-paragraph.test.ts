import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {appendTo, closeParagraph, isHyphenated, openParagraph} from './open-paragraph.ts'

/** Lines put together to one paragraph. */
function joined(...texts: string[]) {
  const [first, ...others] = readLines(texts.join('\n')).map(line => ({
    value: line.value,
    spans: [{line, start: 0, end: line.value.length}],
  }))
  const open = openParagraph(first ?? {value: '', spans: []}, 1)
  for (const text of others) appendTo(open, text)
  return open
}

const textOf = (...texts: string[]) => closeParagraph(joined(...texts)).text.value

describe('lines of a paragraph', () => {
  it('meet without a blank, Latin words with one', () => {
    expect(textOf('会议听取了', '报告。')).toBe('会议听取了报告。')
    expect(textOf('The spring', 'showing')).toBe('The spring showing')
    expect(textOf('in spring,', 'we met')).toBe('in spring, we met')
    expect(textOf('在 spring', '展会')).toBe('在 spring展会')
    expect(textOf('第 2', 'spring')).toBe('第 2spring')
    expect(textOf('the show\u00AD', 'ing')).toBe('the show\u00ADing')
  })

  it('meet with one behind the sign of a note', () => {
    const [line] = readLines('见附表')
    const open = joined('①')
    if (!line) throw new Error('no line')
    appendTo(open, {value: '见附表', spans: [{line: {...line, behindSign: true}, start: 0, end: 3}]})
    expect(closeParagraph(open).text.value).toBe('① 见附表')
  })

  it('are counted, and what stops in them', () => {
    const open = joined('会议听取了报告，', '船到港了。')
    expect(open).toMatchObject({length: 13, cells: 13, prose: true, comma: true, stopped: true, gap: 1})
    expect(joined('渔港改造')).toMatchObject({prose: false, comma: false, stopped: false})
    expect(joined('渔港：')).toMatchObject({prose: true, comma: false, stopped: false})
    expect(joined('渔港；')).toMatchObject({prose: true, comma: true, stopped: true})
    expect(closeParagraph(open)).toMatchObject({joined: 1, gap: 1, type: 'text'})
  })

  it('begin with a mark, bold or not', () => {
    expect(joined('一、渔港').mark?.number).toBe(1)
    expect(joined('**一、渔港').mark?.number).toBe(1)
    expect(joined('渔港').mark).toBeUndefined()
  })

  it('are remembered by their end, two hundred characters of it', () => {
    expect(joined('渔'.repeat(150), '港'.repeat(100)).tail).toBe('渔'.repeat(100) + '港'.repeat(100))
  })

  it('say why they were joined', () => {
    const [line] = readLines('报告')
    if (!line) throw new Error('no line')
    const open = joined('会议')
    appendTo(open, {value: '报告', spans: [{line, start: 0, end: 2}]}, {because: '句子没有说完'})
    expect(open.spans.map(({why}) => why?.because)).toEqual([undefined, '句子没有说完'])
  })
})

it('a soft hyphen cuts a word at the end of a line', () => {
  expect(isHyphenated(joined('show\u00AD '))).toBe(true)
  expect(isHyphenated(joined('sh\u00ADow'))).toBe(false)
  expect(isHyphenated(joined('show\u00AD', 'ing'))).toBe(false)
})

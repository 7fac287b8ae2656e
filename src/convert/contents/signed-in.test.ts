import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {signedIn} from './signed-in.ts'

const signs = (line: string, name: string) =>
  signedIn(readLines(`渔港改造\n${line}\n会议听取了工作报告。`))(name)

describe('a name on a short line of the body', () => {
  it.each([
    ['陶砚白', '陶砚白'],
    ['陶　砚　白', '陶砚白'],
    ['文/陶砚白', '陶砚白'],
    ['□ 陶砚白', '陶 砚 白'],
    ['本刊记者　陶砚白　文／图', '陶砚白'],
    ['（红星车队　陶砚白）', '陶砚白'],
    ['陶砚白整理', '陶砚白'],
    ['来源：听雨', '听雨'],
  ])('%s', (line, name) => {
    expect(signs(line, name)).toBe(true)
  })

  it.each([
    ['other words beside it', '陶砚白在码头', '陶砚白'],
    ['other words before it', '红星车队　陶砚白', '陶砚白'],
    ['a sentence', '陶砚白。', '陶砚白'],
    ['a long line', `（${'红星车队'.repeat(10)}陶砚白）`, '陶砚白'],
    ['another name', '陶砚', '陶砚白'],
    ['one character', '陶', '陶'],
    ['a document number', '望府〔2009〕17号', '望府〔2009〕17号'],
    ['a year', '2016', '2016'],
  ])('none for %s', (_what, line, name) => {
    expect(signs(line, name)).toBe(false)
  })

  it('stands on one line', () => {
    expect(signs('陶砚\n白', '陶砚白')).toBe(false)
  })
})

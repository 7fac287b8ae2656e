import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {signedBelow} from './signed-below.ts'

function signature(text: string) {
  const [line] = readLines(text)
  const found = line && signedBelow(line)
  return found && [found.credit.authors, found.marked, found.right]
}

describe('who signs below a text', () => {
  it.each([
    ['——卫东', [['卫东'], true, false]],
    ['—卫东', [['卫东'], true, false]],
    ['□ 卫　东', [['卫东'], true, false]],
    ['／卫东', [['卫东'], true, false]],
    ['　　　　——卫东', [['卫东'], true, true]],
    ['　　　——卫东', [['卫东'], true, false]],
    ['□卫东（协会考察组）', [['卫东'], true, false]],
    ['　　　　　　　　协会考察组　卫东', [['卫东'], false, true]],
    ['　　　　　　　　卫东', [['卫东'], false, true]],
  ])('%j', (line, who) => {
    expect(signature(line)).toEqual(who)
  })

  it.each([
    ['a name that is not far to the right', '　　卫东'],
    ['seven wide blanks are not far', '　　　　　　　卫东'],
    ['what is no name', '——记育苗场的年轻人'],
    ['an office alone', '　　　　　　　　协会考察组'],
    ['a rule before the name', '———卫东'],
    ['more than signs', `□${'卫东、'.repeat(14)}`],
  ])('%s: %s', (_what, line) => {
    expect(signature(line)).toBeUndefined()
  })

  it('keeps the line as it was printed', () => {
    const [line] = readLines('　　　——卫　东')
    expect(line && signedBelow(line)?.credit.printed).toBe('——卫 东')
  })
})

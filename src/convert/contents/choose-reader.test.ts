import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {chooseReader, readCounted} from './choose-reader.ts'
import {readLeadingPage, readTrailingPage} from './entry.ts'

const reader = (...lines: string[]) => chooseReader(readLines(lines.join('\n')))

describe('where the pages of a 目录 stand', () => {
  it('behind the titles, as a rule', () => {
    expect(reader('渔港改造……1', '理事会换届……3')).toBe(readTrailingPage)
    expect(reader('渔港改造', '理事会换届')).toBe(readTrailingPage)
    expect(reader('1 渔港改造', '理事会换届')).toBe(readTrailingPage)
  })

  it('before all of them, where they rise', () => {
    expect(reader('1 渔港改造', '3 理事会换届')).toBe(readLeadingPage)
    expect(reader('3 渔港改造', '3 理事会换届')).toBe(readLeadingPage)
    expect(reader('3 渔港改造', '1 理事会换届')).toBe(readTrailingPage)
    expect(reader('1 渔港改造……1', '2 理事会换届……3')).toBe(readTrailingPage)
    expect(reader('1 渔港改造……1', '2 理事会换届')).toBe(readLeadingPage)
  })

  it('above the first sentence of the body', () => {
    expect(reader('1 渔港改造', '3 理事会换届', '会议听取了报告。', '2 号船出海')).toBe(readLeadingPage)
    expect(reader('会议听取了报告。', '1 渔港改造', '3 理事会换届')).toBe(readTrailingPage)
  })

  it('nowhere, where padded numbers count the entries', () => {
    expect(reader('01｜渔港改造', '02｜理事会换届', '03｜春望')).toBe(readCounted)
    expect(reader('[1] 渔港改造', '[2] 理事会换届', '[3] 春望')).toBe(readCounted)
    expect(reader('01｜渔港改造', '02｜理事会换届')).toBe(readLeadingPage)
    expect(reader('1｜渔港改造', '2｜理事会换届', '3｜春望')).toBe(readLeadingPage)
    expect(reader('01｜渔港改造', '03｜理事会换届', '05｜春望')).toBe(readLeadingPage)
  })

  it('nor where one number was left out', () => {
    expect(reader('01｜渔港改造', '理事会换届', '03｜春望', '04｜夜泊')).toBe(readCounted)
    expect(reader('01｜渔港改造', '理事会换届', '岁末', '04｜春望', '05｜夜泊')).toBe(readLeadingPage)
    expect(reader('01｜渔港改造', '03｜春望', '理事会换届', '04｜夜泊')).toBe(readLeadingPage)
  })

  it('an entry that is counted has no page', () => {
    expect(readCounted('01｜渔港改造')).toMatchObject({start: 3, page: null})
    expect(readCounted('渔港改造')).toBeUndefined()
  })
})

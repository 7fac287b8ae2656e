import {describe, expect, it} from 'vitest'
import type {Evidence} from '../page/evidence.ts'
import {readLines, splitLines} from './lines.ts'

it('lines end as text editors end them', () => {
  expect(splitLines('渔港\n换届\n\n来信')).toEqual(['渔港', '换届', '', '来信'])
  expect(splitLines('渔港\r\n换届\r\r来信\n')).toEqual(['渔港', '换届', '', '来信', ''])
})

describe('the lines of an issue', () => {
  it('have their numbers, and how many blank ones stand before', () => {
    expect(
      readLines('渔港\n\n　\n换届\n来信\n\n').map(({number, value, gap}) => [number, value, gap]),
    ).toEqual([
      [1, '渔港', 0],
      [4, '换届', 2],
      [5, '来信', 0],
    ])
  })

  it('have what an editor said of them and nothing else', () => {
    const said = {is: 'section', by: 'structure.yaml'} as const
    const [first, second] = readLines('渔港\n换届', new Map([[2, said]]))
    expect(first).toEqual({type: 'line', number: 1, value: '渔港', gap: 0})
    expect(second).toEqual({type: 'line', number: 2, value: '换届', gap: 0, stated: said})
  })

  it('open a page where the original shows it', () => {
    const opens: Evidence = {opensPage: true}
    const plain: Evidence = {}
    const [first, second, third] = readLines(
      '渔港\n\n换届\n来信',
      undefined,
      new Map([
        [3, opens],
        [4, plain],
      ]),
    )
    expect(first).not.toHaveProperty('evidence')
    expect(second).toMatchObject({pageBreak: true, evidence: opens})
    expect(third).toMatchObject({evidence: plain})
    expect(third).not.toHaveProperty('pageBreak')
  })
})

import {describe, expect, it} from 'vitest'
import type {Stated} from '../roles/stated.ts'
import {readLines} from '../text/lines.ts'
import type {Line} from '../tree.ts'
import {creditOf} from './credit-of.ts'

function credit(text: string, is?: Stated['is'], more: Partial<Line> = {}) {
  const [line] = readLines(text, is ? new Map([[1, {is, by: 'structure.yaml' as const}]]) : undefined)
  return line && creditOf({...line, ...more})
}

describe('what a source line says', () => {
  it('by its own words', () => {
    expect(credit('来源：《潮汐报》')).toEqual({printed: '来源：《潮汐报》', source: '《潮汐报》'})
    expect(credit('渔港改造')).toBeUndefined()
  })

  it('or as it was read before', () => {
    const credited = {printed: '陶砚白', authors: ['陶砚白']}
    expect(credit('渔港改造', undefined, {credited})).toBe(credited)
    expect(credit('来源：《潮汐报》', undefined, {credited: null})).toBeUndefined()
  })

  it('since the editor says that it is one', () => {
    expect(credit('（潮汐报）', 'source')).toMatchObject({source: '潮汐报'})
    expect(credit('潮汐 旧闻', 'source')).toEqual({printed: '潮汐 旧闻', source: '潮汐 旧闻'})
    expect(credit('来源：《潮汐报》', 'source')).toMatchObject({source: '《潮汐报》'})
  })

  it('or who wrote it', () => {
    expect(credit('听雨轩主', 'byline')).toEqual({printed: '听雨轩主', authors: ['听雨轩主']})
    expect(credit('文/陶砚白', 'byline')).toEqual({printed: '文/陶砚白', authors: ['陶砚白']})
    expect(credit('译/陶砚白', 'byline')).toMatchObject({translators: ['陶砚白']})
    expect(credit('译/陶砚白', 'byline')).not.toHaveProperty('authors')
    expect(credit('陶砚白译', 'byline')).toMatchObject({translators: ['陶砚白']})
  })

  it('and nothing where he says that it is something else', () => {
    expect(credit('来源：《潮汐报》', 'title')).toBeUndefined()
  })
})

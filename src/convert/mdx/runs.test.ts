import type {PhrasingContent} from 'mdast'
import {describe, expect, it} from 'vitest'
import {runsOf} from './runs.ts'

const text = (value: string): PhrasingContent => ({type: 'text', value})
const strong = (...children: PhrasingContent[]): PhrasingContent => ({type: 'strong', children})
const link = (url: string, label: string): PhrasingContent => ({type: 'link', url, children: [text(label)]})

describe('runs of a text', () => {
  it('are one where nothing changes', () => {
    expect(runsOf([text('渔港'), text('改造')])).toEqual([{strong: false, value: '渔港改造'}])
    expect(runsOf([])).toEqual([])
  })

  it('change with strong text and with breaks', () => {
    expect(
      runsOf([text('渔港'), strong(text('改'), text('造')), {type: 'break'}, text('开'), text('工')]),
    ).toEqual([
      {strong: false, value: '渔港'},
      {strong: true, value: '改造'},
      {strong: false, value: '\n', breaks: true},
      {strong: false, value: '开工'},
    ])
    expect(runsOf([{type: 'break'}, {type: 'break'}])).toHaveLength(2)
  })

  it('are none with anything else', () => {
    expect(runsOf([{type: 'emphasis', children: [text('渔港')]}])).toBeUndefined()
    expect(runsOf([strong(strong(text('渔港')))])).toBeUndefined()
    expect(runsOf([strong({type: 'break'})])).toBeUndefined()
    expect(runsOf([{type: 'inlineCode', value: '渔港'}])).toBeUndefined()
  })

  it('have addresses that are their own text', () => {
    expect(runsOf([text('见 '), link('https://example.org/a', 'https://example.org/a')])).toEqual([
      {strong: false, value: '见 https://example.org/a'},
    ])
    expect(runsOf([link('http://www.example.org', 'www.example.org')])).toHaveLength(1)
    expect(runsOf([link('mailto:a@example.org', 'a@example.org')])).toHaveLength(1)
    expect(runsOf([link('https://example.org/%E6%B8%94', 'https://example.org/渔')])).toHaveLength(1)
    expect(runsOf([link('https://example.org/%E6', 'https://example.org/%E6')])).toHaveLength(1)
    expect(runsOf([link('https://example.org', '渔港')])).toBeUndefined()
    expect(runsOf([strong(link('https://example.org', 'https://example.org'))])).toEqual([
      {strong: true, value: 'https://example.org'},
    ])
  })
})

import {describe, expect, it} from 'vitest'
import {type Context, Reader} from './read-back.ts'
import type {Run} from './runs.ts'

const plain = (value: string): Run[] => [{strong: false, value}]
const reads = (text: string, context: Context, runs = plain(text)) => new Reader(runs, context).reads(text)

describe('both parsers read a text back', () => {
  it.each<Context>(['paragraph', 'heading', 'cell', 'item'])('in a %s', context => {
    expect(reads('渔港改造', context)).toBe(true)
    expect(reads('渔港*改造*', context)).toBe(false)
    expect(reads('**渔港**改造', context, [{strong: true, value: '渔港'}, ...plain('改造')])).toBe(true)
    expect(reads('渔港', context, plain('改造'))).toBe(false)
  })

  it.each<[string, Context]>([
    ['- 渔港', 'paragraph'],
    ['# 渔港', 'paragraph'],
    ['渔港\n\n改造', 'paragraph'],
    ['渔港\n\n改造', 'heading'],
    ['渔港 | 改造', 'cell'],
    ['- 渔港', 'item'],
    ['渔港\n\n  改造', 'item'],
    ['渔港\n- 改造', 'item'],
    ['渔港 { 改造', 'paragraph'],
    ['渔港 <改造', 'paragraph'],
  ])('and not %j in a %s', (text, context) => {
    expect(reads(text, context)).toBe(false)
  })

  it('with blanks as they like', () => {
    expect(reads('渔港 改造', 'paragraph', plain('渔港  改造 '))).toBe(true)
  })

  it('with a break where it is printed', () => {
    expect(
      reads('渔港\\\n改造', 'paragraph', [
        ...plain('渔港'),
        {strong: false, value: '\n', breaks: true},
        ...plain('改造'),
      ]),
    ).toBe(true)
    expect(
      reads('渔港\n改造', 'paragraph', [
        ...plain('渔港'),
        {strong: false, value: '\n', breaks: true},
        ...plain('改造'),
      ]),
    ).toBe(false)
  })
})

describe('the effort that one text may cost', () => {
  it('is enough for any paragraph', () => {
    const reader = new Reader(plain('渔港改造'.repeat(100)), 'paragraph')
    expect([reader.overtaxed, reader.spent]).toEqual([false, false])
  })

  it('is not for a line of a thousand delimiters', () => {
    expect(new Reader(plain('*'.repeat(690)), 'paragraph').overtaxed).toBe(false)
    expect(new Reader(plain('*'.repeat(710)), 'paragraph').overtaxed).toBe(true)
    expect(new Reader(plain('渔'.repeat(2000)), 'paragraph').overtaxed).toBe(false)
    const reader = new Reader(plain('*'.repeat(2500)), 'paragraph')
    expect(reader.spent).toBe(true)
    expect(reader.reads('渔')).toBe(false)
  })

  it('is spent by trying', () => {
    const reader = new Reader(plain('*'.repeat(1500)), 'paragraph')
    expect(reader.spent).toBe(false)
    reader.reads('渔')
    expect(reader.spent).toBe(true)
  })
})

import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {namesAuthors, namesInBrackets, namesStandFirst, signedEntry, withAuthorBeside} from './authors.ts'
import {indexBody} from './body-index.ts'
import {type EntryLine, readWithoutPage} from './entry.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const bodyOf = (...titles: string[]) =>
  indexBody(readLines(titles.map(title => `${title}\n\n${prose}`).join('\n\n')))

function parts(value: string, entry: EntryLine | undefined) {
  if (!entry) return undefined
  return [
    value.slice(entry.start, entry.titleEnd),
    entry.author && value.slice(entry.author.from, entry.author.to),
  ]
}

const whole = (value: string): EntryLine => ({
  start: 0,
  titleEnd: value.length,
  author: undefined,
  page: null,
})
const beside = (value: string, ...titles: string[]) =>
  parts(value, withAuthorBeside(whole(value), value, bodyOf(...titles)))

describe('who wrote it, behind a title', () => {
  it.each([
    ['母亲的竹篮　　唐小满', ['母亲的竹篮', '唐小满']],
    ['母亲的竹篮　唐小满', ['母亲的竹篮', '唐小满']],
    ['母亲的竹篮  唐小满', ['母亲的竹篮', '唐小满']],
    ['母亲的竹篮 ｜ 唐小满', ['母亲的竹篮', '唐小满']],
    ['母亲的竹篮\t唐小满', ['母亲的竹篮', '唐小满']],
    ['母亲的竹篮　　炼铁厂 唐小满', ['母亲的竹篮', '炼铁厂 唐小满']],
    ['母亲的竹篮　　本刊编辑部', ['母亲的竹篮', '本刊编辑部']],
  ])('%j', (value, entry) => {
    expect(beside(value)).toEqual(entry)
  })

  it('is a pen name where the body prints the title without it, or it by itself', () => {
    expect(beside('母亲的竹篮　　听雨', '母亲的竹篮')).toEqual(['母亲的竹篮', '听雨'])
    expect(beside('母亲的竹篮　　听雨轩主', '母亲的竹篮')).toEqual(['母亲的竹篮', '听雨轩主'])
    expect(beside('母亲的竹篮　　听雨轩主人', '母亲的竹篮')).toEqual(['母亲的竹篮　　听雨轩主人', undefined])
    expect(beside('母亲的竹篮　　会史编写组', '会史编写组')).toEqual(['母亲的竹篮', '会史编写组'])
    expect(beside('母亲的竹篮　　听雨', '母亲的竹篮　　听雨')).toEqual(['母亲的竹篮　　听雨', undefined])
    expect(beside('母亲的竹篮　　听雨')).toEqual(['母亲的竹篮　　听雨', undefined])
  })

  it('is none behind a narrow blank', () => {
    expect(beside('母亲的竹篮 唐小满')).toEqual(['母亲的竹篮 唐小满', undefined])
  })
})

describe('who wrote it, before a title that the body prints', () => {
  it.each([
    ['唐小满　登云龙山', ['登云龙山', '唐小满']],
    ['唐小满：登云龙山', ['登云龙山', '唐小满']],
    ['唐小满、陶砚白 登云龙山', ['登云龙山', '唐小满、陶砚白']],
    ['唐　满　登云龙山', ['登云龙山', '唐　满']],
    ['唐小满等 登云龙山', ['登云龙山', '唐小满等']],
    ['集体　登云龙山', ['登云龙山', '集体']],
    ['佚名/登云龙山', ['登云龙山', '佚名']],
    ['本刊编者　登云龙山', ['登云龙山', '本刊编者']],
    ['唐小满　登云龙山——记重阳', ['登云龙山——记重阳', '唐小满']],
    ['唐小满　登云龙山（外二首）', ['登云龙山（外二首）', '唐小满']],
    ['　唐小满　登云龙山', ['登云龙山', '唐小满']],
  ])('%j', (value, entry) => {
    expect(beside(value, '登云龙山')).toEqual(entry)
  })

  it('is none where the body prints all of it, another title, or no name stands there', () => {
    expect(beside('唐小满：登云龙山', '唐小满：登云龙山', '登云龙山')).toEqual([
      '唐小满：登云龙山',
      undefined,
    ])
    expect(beside('唐小满：登云龙山', '登大别山')).toEqual(['唐小满：登云龙山', undefined])
    expect(beside('重阳：登云龙山', '登云龙山')).toEqual(['重阳：登云龙山', undefined])
  })

  it('is a pen name where the body prints it below the title', () => {
    const below = (next: string) => {
      const body = indexBody(readLines(`登云龙山\n${next}\n\n${prose}`))
      return parts('听雨：登云龙山', withAuthorBeside(whole('听雨：登云龙山'), '听雨：登云龙山', body))
    }
    expect(below('听　雨')).toEqual(['登云龙山', '听雨'])
    expect(below('听雨（南屏）')).toEqual(['登云龙山', '听雨'])
    expect(below('（外二首）')).toEqual(['登云龙山', '听雨'])
    expect(below('望江')).toEqual(['听雨：登云龙山', undefined])
  })

  it('is a short name where names stand first', () => {
    const body = bodyOf('登云龙山')
    const first = (value: string) => parts(value, withAuthorBeside(whole(value), value, body, true))
    expect(first('听雨：登云龙山')).toEqual(['登云龙山', '听雨'])
    expect(first('听雨轩主人：登云龙山')).toEqual(['听雨轩主人：登云龙山', undefined])
  })
})

it('a stroke within a title that the body prints whole parts nobody off', () => {
  const value = '政策 / 殷实有变化'
  const read = readWithoutPage(value)
  expect(parts(value, read)).toEqual(['政策', '殷实有变化'])
  expect(parts(value, withAuthorBeside(read, value, bodyOf('政策 / 殷实有变化')))).toEqual([
    '政策 / 殷实有变化',
    undefined,
  ])
  expect(parts(value, withAuthorBeside(read, value, bodyOf('政策 / 殷实有变化', '政策')))).toEqual([
    '政策',
    '殷实有变化',
  ])
})

describe('an entry without a page', () => {
  const signed = (value: string, titles: string[], inBrackets = false, wrapped: string[] = []) =>
    parts(value, signedEntry(value, 0, bodyOf(...titles), new Set(wrapped), inBrackets))

  it('lists a title of the body with its author', () => {
    expect(signed('母亲的竹篮 / 唐小满', ['母亲的竹篮'])).toEqual(['母亲的竹篮', '唐小满'])
    expect(signed('母亲的竹篮（散文） / 唐小满', ['母亲的竹篮'])).toEqual(['母亲的竹篮（散文）', '唐小满'])
    expect(signed('母亲的竹篮 / 唐小满', [], false, ['母亲的竹篮'])).toEqual(['母亲的竹篮', '唐小满'])
    expect(signed('母亲的竹篮 / 唐小满', ['父亲的算盘'])).toBeUndefined()
    expect(signed('母亲的竹篮', ['母亲的竹篮'])).toBeUndefined()
  })

  it('is one by the name in brackets alone where the list has names so', () => {
    expect(signed('母亲的竹篮（唐小满）', [], true)).toEqual(['母亲的竹篮', '唐小满'])
    expect(signed('母亲的竹篮（唐小满）', [], false)).toBeUndefined()
    expect(signed('母亲的竹篮 / 唐小满', [], true)).toBeUndefined()
  })
})

describe('habits of a list', () => {
  it('names in brackets stand behind two entries at least that the body does not print so', () => {
    const lines = readLines('母亲的竹篮（唐小满）\n父亲的算盘（陶砚白）\n稿约（试行）')
    expect(namesInBrackets(lines, bodyOf('母亲的竹篮'))).toBe(true)
    expect(namesInBrackets(lines, bodyOf('母亲的竹篮（唐小满）'))).toBe(false)
    expect(namesInBrackets(lines.slice(1), bodyOf())).toBe(false)
  })

  it('names stand before two titles at least', () => {
    const lines = readLines('唐小满　登云龙山\n陶砚白　夜泊青石渡\n稿约')
    const body = bodyOf('登云龙山', '夜泊青石渡', '稿约')
    expect(namesStandFirst(lines, value => whole(value), body)).toBe(true)
    expect(namesStandFirst(lines.slice(1), value => whole(value), body)).toBe(false)
    expect(namesStandFirst(lines, () => undefined, body)).toBe(false)
    const authored = (value: string) => ({...whole(value), author: {from: 0, to: 1}})
    expect(namesStandFirst(lines, authored, body)).toBe(false)
  })
})

describe('what an entry says of who wrote it', () => {
  it.each([
    '唐小满',
    '唐　满',
    '唐 满 陶 白',
    '炼铁厂　唐小满',
    '唐小满口述　陶砚白整理',
    '本刊编辑部',
    '唐小满 陶砚白',
  ])('%s', text => {
    expect(namesAuthors(text)).toBe(true)
  })

  it.each(['炼铁厂', '登云龙山', '唐小满　登云龙山', '', '登　云'])('%j is nobody', text => {
    expect(namesAuthors(text)).toBe(false)
  })
})

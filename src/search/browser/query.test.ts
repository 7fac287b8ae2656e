import {describe, expect, it} from 'vitest'
import {anyAtom} from '../shared/tokenizer.ts'
import {exactForm, looser, readings as readingsSpelt, typedForm} from './query.ts'
import {spellings} from './spellings.ts'

const readings = (typed: string) => readingsSpelt(typed, spellings)

const all = (typed: string) => readings(typed).map(query => query.all)

describe('readings', () => {
  it('part words of Han characters at a blank', () => {
    expect(all('信用 体系')).toEqual([['信用', '体系']])
    expect(all('信用　体系')).toEqual([['信用', '体系']])
  })

  it('take any other blank for typography first', () => {
    expect(all('双 11')).toEqual([['双 11'], ['双', '11']])
    expect(all('2014 年 6 月')).toEqual([['2014 年 6 月'], ['二〇一四年六月'], ['2014', '年', '6', '月']])
    expect(all('上海 B2B 信用 体系')[0]).toEqual(['上海 B2B 信用', '体系'])
  })

  it('keep what stands in quotes together', () => {
    expect(all('"信用 体系" 上海')).toEqual([['信用 体系', '上海']])
    expect(all('“双11”')).toEqual([['“双11”'], ['双11']])
  })

  it('exclude a word after a minus, not a number', () => {
    expect(readings('信用 -上海')).toEqual([{all: ['信用'], none: ['上海']}])
    expect(readings('信用 -"上海 市"')).toEqual([{all: ['信用'], none: ['上海 市']}])
    expect(all('2014 -2020')[0]).toEqual(['2014 -2020'])
  })

  it('give a document number its brackets where the reader did not', () => {
    for (const typed of [
      '国发2014 21号',
      '国发 2014年第21号',
      '国发2014第21 号',
      '国发 （ 2014 年 ） 第 21 号',
      '国发〈2014〉21号',
      '国发〔二〇一四〕21号',
      '国发二○一四年21号',
    ])
      expect(all(typed)[1]).toEqual(['国发〔2014〕21号'])
    expect(all('国发〔2014〕21号')).toHaveLength(1)
  })

  it('take a long run of blanks in the place of those brackets', () => {
    const blanks = ' '.repeat(20_000)
    expect(all(`"国${blanks}2014${blanks}x"`)).toHaveLength(1)
  })

  it('give a document number any year where the reader gave none', () => {
    const any = anyAtom.repeat(4)
    for (const typed of ['国发21号', '国发 21 号', '国发第21号', '国发〔××××〕21号'])
      expect(all(typed)).toContainEqual([`国发〔${any}〕21号`])
    const [, query] = readings('国发21号')
    expect(query && typedForm(query)).toBe('国发〔××××〕21号')
    expect(query && exactForm(query)).toBe('国发〔××××〕21号')
  })

  it('take a date in digits for one that is written out', () => {
    expect(all('2014-06-14')).toEqual([['2014-06-14'], ['2014年6月14日'], ['二〇一四年六月十四日']])
    expect(all('2014.11')[1]).toEqual(['2014年11月'])
    expect(all('2014/6/4')[1]).toEqual(['2014年6月4日'])
    for (const typed of ['20140614', '2014年06月14日', '二○一四年六月十四日', '２０１４．６．１４'])
      expect(all(typed)).toContainEqual(['2014年6月14日'])
    expect(all('二〇一四年')).toEqual([['二〇一四年'], ['2014年']])
    expect(all('1.6%')).toHaveLength(1)
    expect(all('20149914')).toHaveLength(1)
  })

  it('take a number for one whose thousands are apart, and the other way round', () => {
    expect(all('1,000')).toEqual([['1,000'], ['1000']])
    expect(all('共12，345，678元')).toEqual([['共12，345，678元'], ['共12345678元']])
    expect(all('12345678元')).toContainEqual(['12,345,678元'])
    expect(all('1000户')).toContainEqual(['1,000户'])
    expect(all('1000')).toHaveLength(1)
    expect(all('2014年')).toEqual([['2014年'], ['二〇一四年']])
    for (const other of ['1.000', '1,00', '999', '3,1415']) expect(all(other)).toEqual([[other]])
  })

  it('count clauses as the law does', () => {
    expect(all('第12条')).toEqual([['第12条'], ['第十二条']])
    expect(all('第 12 条 经营者')[1]).toEqual(['第十二条', '经营者'])
    expect(all('第12期')).toHaveLength(1)
  })

  it('take no longer for a long run of blanks than for a short one', () => {
    const blanks = ' '.repeat(20_000)
    const begin = process.cpuUsage()
    readings(`"国${blanks}2014${blanks}x"`)
    readings(`国${blanks}2014${blanks}号${blanks}第`)
    readings(`${'"国'.repeat(10_000)}`)
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(1000)
  })

  it('find nothing in nothing', () => expect(readings('  　')).toEqual([]))

  it('count a phrase once', () => expect(all('双11 信用 信用')[0]).toEqual(['双11 信用', '信用']))
})

describe('looser', () => {
  const loosened = (all: string[], none: string[] = []) => looser({all, none}).map(typedForm)

  it('lets in what was excluded', () => expect(loosened(['信用'], ['上海'])).toEqual(['信用']))

  it('drops one word, then all but one', () => {
    expect(loosened(['信用', '上海'])).toEqual(['上海', '信用'])
    expect(loosened(['甲', '乙', '丙'])).toEqual(['乙 丙', '甲 丙', '甲 乙', '甲', '乙', '丙'])
  })
})

describe('typedForm', () => {
  it('reads back as the same query', () => {
    const typed = typedForm({all: ['信用', '上海 市'], none: ['北京']})
    expect(typed).toBe('信用 "上海 市" -北京')
    expect(readings(typed)[0]).toEqual({all: ['信用', '上海 市'], none: ['北京']})
  })
})

import {describe, expect, it} from 'vitest'
import {readContents} from '../contents/contents.ts'
import {readLines} from '../text/lines.ts'
import {bind, isMainTitle} from './binding.ts'
import {readBodyLines} from './body-lines.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

/** Entries with the lines that they are bound to: those in order, then those astray. Titles stand where they must. */
function bound(listed: string[], body: string, slots = true) {
  const contents = readContents(
    readLines(`目录\n\n${listed.map((title, at) => `${title}……${at + 1}`).join('\n')}`),
  )
  if (!contents) throw new Error('no contents')
  const lines = readBodyLines(readLines(body), contents, {measure: null, wrap: null})
  const places = new Set(slots ? [...lines.keys()].filter(at => lines[at]?.titleLike) : [])
  const {chain, astray} = bind(
    lines,
    contents,
    places,
    lines.map(() => null),
  )
  const show = ({entry, index, count}: (typeof chain)[number]) =>
    `${entry} ${lines
      .slice(index, index + count)
      .map(({line}) => line.value)
      .join('/')}`
  return [chain.map(show), astray.map(show)]
}

const piece = (...titles: string[]) => titles.map(title => `${title}\n\n${prose}`).join('\n\n')

describe('entries are bound to titles', () => {
  it('of the same words, in order', () => {
    expect(bound(['渔港改造开工', '理事会按时换届'], piece('渔港改造开工', '理事会按时换届'))).toEqual([
      ['0 渔港改造开工', '1 理事会按时换届'],
      [],
    ])
  })

  it('against the order too', () => {
    expect(
      bound(
        ['渔港改造开工', '理事会按时换届', '育苗场来信'],
        piece('理事会按时换届', '育苗场来信', '渔港改造开工'),
      ),
    ).toEqual([['1 理事会按时换届', '2 育苗场来信'], ['0 渔港改造开工']])
  })

  it('of like words', () => {
    expect(
      bound(['渔港改造工程开工', '理事会按时换届'], piece('渔港改造一期工程开工', '理事会按时换届'))[0],
    ).toContain('0 渔港改造一期工程开工')
    expect(bound(['渔港改造工程开工', '理事会按时换届'], piece('秋天的晚潮', '理事会按时换届'))[0]).toEqual([
      '1 理事会按时换届',
    ])
  })

  it('of less like ones where a title must stand', () => {
    const [listed, body] = [['渔港改造工程开工', '理事会按时换届'], piece('渔港改造添新景', '理事会按时换届')]
    expect(bound(listed, body)[0]).toEqual(['0 渔港改造添新景', '1 理事会按时换届'])
    expect(bound(listed, body, false)[0]).toEqual(['1 理事会按时换届'])
  })

  it('with their other lines, and their subtitles', () => {
    expect(
      bound(['渔港改造顺利开工', '理事会按时换届'], piece('渔港改造\n顺利开工', '理事会按时换届'))[0]?.[0],
    ).toBe('0 渔港改造/顺利开工')
    expect(
      bound(
        ['渔港改造开工', '理事会按时换届'],
        piece('渔港改造开工\n——记育苗场的年轻人', '理事会按时换届'),
      )[0]?.[0],
    ).toBe('0 渔港改造开工/——记育苗场的年轻人')
    expect(
      bound(['登云龙山', '理事会按时换届'], piece('登云龙山\n（外一首）', '理事会按时换届'))[0]?.[0],
    ).toBe('0 登云龙山/（外一首）')
    expect(
      bound(
        ['一次访谈', '理事会按时换届'],
        piece('一次访谈\nAn Interview with Wen Shi', '理事会按时换届'),
      )[0]?.[0],
    ).toBe('0 一次访谈/An Interview with Wen Shi')
  })

  it('and not with who wrote them', () => {
    expect(
      bound(['渔港改造开工', '理事会按时换届'], piece('渔港改造开工\n陶砚白', '理事会按时换届'))[0]?.[0],
    ).toBe('0 渔港改造开工')
    expect(
      bound(['渔港改造开工', '理事会按时换届'], piece('渔港改造开工\n——陶砚白', '理事会按时换届'))[0]?.[0],
    ).toBe('0 渔港改造开工')
  })

  it('without document numbers of either', () => {
    expect(
      bound(
        ['望协〔2016〕8号 关于表彰先进的通知', '理事会按时换届'],
        piece('关于表彰先进的通知', '理事会按时换届'),
      )[0]?.[0],
    ).toBe('0 关于表彰先进的通知')
  })

  it('by the first of two equal lines', () => {
    const [chain] = bound(
      ['渔港管理办法', '理事会按时换届'],
      piece('渔港管理办法', '渔港管理办法', '理事会按时换届'),
    )
    expect(chain).toHaveLength(2)
  })

  it('and an order by its number', () => {
    const [chain] = bound(
      ['望洲市人民政府令第58号', '理事会按时换届'],
      piece('望洲市人民政府令\n第58号', '理事会按时换届'),
    )
    expect(chain).toContain('1 理事会按时换届')
  })
})

describe('a 目录 may leave the subtitle out', () => {
  it.each([
    ['小螺丝拧出大市场', '小螺丝拧出大市场——记陶砚白'],
    ['小螺丝拧出大市场', '小螺丝拧出大市场：一个人的工厂'],
    ['小螺丝 拧出大市场', '小螺丝拧出大市场—记陶砚白'],
  ])('%s of %s', (entry, title) => {
    expect(isMainTitle(entry, title)).toBe(true)
  })

  it.each([
    ['小螺丝', '小螺丝——记陶砚白'],
    ['小螺丝拧出大市场', '小螺丝拧出大市场了'],
    ['小螺丝拧出大市场', '小螺丝拧出大市场'],
    ['拧出大市场', '小螺丝拧出大市场——记陶砚白'],
  ])('not %s of %s', (entry, title) => {
    expect(isMainTitle(entry, title)).toBe(false)
  })
})

import {describe, expect, it} from 'vitest'
import {readContents} from '../contents/contents.ts'
import {readLines} from '../text/lines.ts'
import type {BodyLine} from './body-lines.ts'
import {alignSections, sectionOfSegment} from './section-names.ts'

const contents = readContents(
  readLines('目录\n\n【综合要闻】\n\n渔港改造……1\n\n【会员之家】\n\n理事会换届……3\n\n【副刊】\n\n春望……5'),
)

const marked = (...names: string[]) =>
  readLines(names.join('\n')).map(
    (line): BodyLine => ({line, opens: line.value, closes: false, titleLike: false}) as BodyLine,
  )

const aligned = (...names: string[]) => [...alignSections(marked(...names), contents)]

describe('what the 目录 calls each section of the body', () => {
  it('is the same name', () => {
    expect(aligned('综合要闻', '会员之家', '副刊')).toEqual([
      ['综合要闻', '综合要闻'],
      ['会员之家', '会员之家'],
      ['副刊', '副刊'],
    ])
  })

  it('else one that is like it', () => {
    expect(aligned('综合要闻', '会员天地', '副刊')).toContainEqual(['会员天地', '会员之家'])
    expect(aligned('会员天地')).toEqual([['会员天地', '会员之家']])
  })

  it('else the one that is left between its neighbours', () => {
    expect(aligned('综合要闻', '港区人家', '副刊')).toContainEqual(['港区人家', '会员之家'])
    expect(aligned('港区快讯', '会员之家', '副刊')).toContainEqual(['港区快讯', '综合要闻'])
    expect(aligned('综合要闻', '会员之家', '浪花')).toContainEqual(['浪花', '副刊'])
  })

  it('and nothing where several are', () => {
    expect(aligned('港区人家')).toEqual([])
    expect(aligned('综合要闻', '港区人家')).toEqual([['综合要闻', '综合要闻']])
  })

  it('and nothing without a 目录', () => {
    expect(alignSections(marked('综合要闻'), undefined).size).toBe(0)
  })
})

describe('the section of an article', () => {
  const aliases = alignSections(marked('综合要闻', '会员天地', '副刊'), contents)
  const of = (section: string | null, index?: number) =>
    sectionOfSegment(section, index === undefined ? null : {index, confidence: 1}, contents, aliases)

  it('is called as the body calls it', () => {
    expect(of('会员天地', 1)).toBe('会员天地')
    expect(of('综合要闻')).toBe('综合要闻')
    expect(of('增刊', 1)).toBe('增刊')
  })

  it('is that of the 目录 where the body marks none, or another is open still', () => {
    expect(of(null, 0)).toBe('综合要闻')
    expect(of('综合要闻', 1)).toBe('会员天地')
    expect(of(null)).toBeNull()
  })
})

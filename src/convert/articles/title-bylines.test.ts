import {describe, expect, test} from 'vitest'
import {readContents} from '../contents/contents.ts'
import {readLines} from '../text/lines.ts'
import type {Drop} from '../tree.ts'
import {partBylines} from './title-bylines.ts'

const prose = '江水退下去的那一年，船坞里住进了一窝燕子。'

/** Lines of the body, without what shows nothing, by a 目录 of the titles given. */
function parted(text: string, ...listed: string[]) {
  const entries = listed.map((title, at) => `${title}……${at + 1}`).join('\n')
  const contents = listed.length > 0 ? readContents(readLines(`目录\n${entries}`)) : undefined
  return partBylines(readLines(text), contents, []).map(({value}) => value.replaceAll('\uFEFF', ''))
}

const article = (title: string) => `${title}\n\n${prose}\n\n`
const [one, two, three] = ['缆绳谣　　　柏问渠', '夜泊青石渡　　　沈鲤', '说“系”字　　　陶砚白'].map(article)

test('a title that the 目录 lists, behind whatever blank or stroke its author stands', () => {
  for (const between of ['　　　　', '    ', '\t', ' ', '／', ' | '])
    expect(parted(article(`缆绳谣${between}柏问渠`), '缆绳谣')).toEqual(['缆绳谣', '柏问渠', prose])
})

test('a title that the 目录 lists is none of a person, though it begins as a name does', () => {
  expect(parted(article('石板桥　　　　柏问渠'), '石板桥')).toEqual(['石板桥', '柏问渠', prose])
})

test('whomever the 目录 names stands so, though the name has no surname', () => {
  const contents = readContents(
    readLines('目录\n缆绳谣 / 老　锚……1\n夜泊青石渡 / 沈鲤……2\n说“系”字 / 陶砚白……3'),
  )
  const lines = partBylines(readLines(article('缆绳谣　　　　　　老　锚')), contents, [])
  expect(lines.map(({value}) => value.replaceAll('\uFEFF', ''))).toEqual(['缆绳谣', '老　锚', prose])
})

test('who put a piece in order may stand there', () => {
  expect(parted(article('缆绳谣　　　柏问渠　沈　鲤　整理'), '缆绳谣')).toEqual([
    '缆绳谣',
    '柏问渠　沈　鲤　整理',
    prose,
  ])
})

test('a stroke between the two is a drop', () => {
  const drops: Drop[] = []
  const contents = readContents(readLines('目录\n缆绳谣……1\n夜泊青石渡……2'))
  partBylines(readLines(`${article('缆绳谣 ／柏问渠')}${article('夜泊青石渡　沈鲤')}`), contents, drops)
  expect(
    drops.map(({span: {line, start, end}, reason}) => [line.value.slice(start, end), line.number, reason]),
  ).toEqual([['／', 1, '篇名前后的标记']])
})

test('what stands where is as it was printed', () => {
  const [line] = readLines('缆绳谣　　　柏问渠')
  const [, names] = partBylines(
    [line].flatMap(each => each ?? []),
    readContents(readLines('目录\n缆绳谣……1')),
    [],
  )
  expect(names?.value.indexOf('柏')).toBe(line?.value.indexOf('柏'))
})

test('one that it does not list, where two are so set', () => {
  expect(parted(`${one}${two}${three}`, '缆绳谣', '说“系”字')).toContain('夜泊青石渡')
  expect(parted(`${one}${two}`, '缆绳谣', '说“系”字')).not.toContain('夜泊青石渡')
})

test('without a 目录, three', () => {
  expect(parted(`${one}${two}${three}`)).toContain('夜泊青石渡')
  expect(parted(`${one}${two}`)).not.toContain('夜泊青石渡')
})

describe('behind a stroke', () => {
  const [one, two, three] = ['缆绳谣 / 柏问渠', '夜泊青石渡 / 沈鲤', '说“系”字 / 陶砚白'].map(article)

  test('where the 目录 lists two, those that it does not', () => {
    expect(parted(`${one}${two}${three}`, '缆绳谣', '说“系”字')).toContain('夜泊青石渡')
    expect(parted(`${one}${two}`, '缆绳谣')).not.toContain('夜泊青石渡')
  })

  test('where the 目录 lists it with its other half, which stands below', () => {
    const halved = `缆绳谣 / 柏问渠\n——记老船坞\n\n${prose}\n\n`
    expect(parted(halved, '缆绳谣——记老船坞')).toEqual(['缆绳谣', '——记老船坞', '柏问渠', prose])
  })

  test.each(['责任编辑 / 沈鲤', '主持人 / 沈鲤', '摄影 / 沈鲤', '本期摄影 / 沈鲤'])(
    '%s credits somebody',
    line => {
      expect(parted(`${one}${article(line)}${three}`, '缆绳谣', '说“系”字')).toContain(line)
    },
  )
})

test('who wrote it may stand in brackets behind a title that the 目录 lists', () => {
  expect(parted(`缆绳谣（柏问渠）\n\n${prose}\n\n`, '缆绳谣')).toEqual(['缆绳谣', '（柏问渠）', prose])
  expect(parted(`缆绳谣（柏问渠）\n\n${prose}\n\n`, '说“系”字')).toEqual(['缆绳谣（柏问渠）', prose])
})

test.each([
  ['an office', '县港航站　　　沈鲤'],
  ['who holds one', '省　长　　　沈鲤'],
  ['a row of a table', '三月五日　　　青石渡　　　沈鲤'],
  ['a sentence', '江水退了，燕子来了　　　沈鲤'],
])('%s is no title', (_what, line) => {
  expect(parted(`${one}${article(line)}${three}`, '缆绳谣', '说“系”字')).toContain(line)
})

test('the other half of a title below its author comes before him, and is not doubled', () => {
  const halved = `缆绳谣　　　柏问渠\n——记老船坞\n\n${prose}\n\n`
  const whole = ['缆绳谣', '——记老船坞', '柏问渠', prose]
  expect(parted(halved, '缆绳谣')).toEqual(whole)
  expect(parted(`${halved}${two}${three}`, '夜泊青石渡', '说“系”字').slice(0, 4)).toEqual(whole)
})

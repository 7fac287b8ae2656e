import {describe, expect, test} from 'vitest'
import {learnGeometry} from '../page/geometry.ts'
import {readLines} from '../text/lines.ts'
import {bareTitles} from './bare-titles.ts'
import {readBodyLines} from './body-lines.ts'
import {isSetSolid} from './solid.ts'
import {titleAt, titleSlots} from './title-slots.ts'

/** Two paragraphs of a column of twenty characters. */
const column = `栈桥站的老泵房建成于一九五八年，今年
春天终于等来了第三次大修，工人们把拆下的
阀门一只一只擦干净，照原样编了号，码在院
子里。
大修用了四十天。通水那一天，附近的老住
户都来了，有人带着孩子，站在闸口看水，一直
看到太阳落到堤的那一边，水面暗下来，才三三
两两地散去。管理站的老站长说，这座泵房救过
半个镇子。`
/** The same, a paragraph a line. */
const lines = column.replaceAll(/(?<!。)\n/gu, '')

function titlesOf(text: string): string[] {
  const printed = readLines(text)
  const {wrap} = learnGeometry(printed)
  const body = readBodyLines(printed, undefined, {measure: null, wrap})
  const known = titleSlots(body, true)
  const ofThemselves = [...known].flatMap(slot => (slot === 0 ? [] : (titleAt(body, slot) ?? [])))
  return [...ofThemselves, ...bareTitles(body, wrap, known)].map(({index, count}) =>
    body
      .slice(index, index + count)
      .map(({line}) => line.value)
      .join(''),
  )
}

const issue = (...pieces: string[]) => ['老泵房的第三次大修', column, ...pieces, column].join('\n')

describe('a title above its author, between texts that no blank lines part', () => {
  test.each([
    ['a name', '陶砚白'],
    ['a name behind an office', '望洲市水务局 陶砚白'],
    ['a name with an office in brackets', '陶砚白（望洲市水务局）'],
    ['a name behind a sign', '□ 陶砚白'],
    ['a name behind a key', '文/陶砚白'],
    ['a spread name', '陶　砚　白'],
  ])('%s', (_what, author) => {
    expect(titlesOf(issue(`月台上的那盏灯\n${author}`))).toEqual(['月台上的那盏灯'])
    expect(titlesOf(issue(`月台上的那盏灯\n${author}`).replaceAll(column, lines))).toEqual(['月台上的那盏灯'])
  })

  test('its lines go together, a subtitle behind a dash among them', () => {
    expect(titlesOf(issue('高温天里闸口值守\n月台上的那盏灯\n陶砚白'))).toEqual([
      '高温天里闸口值守月台上的那盏灯',
    ])
    expect(titlesOf(issue('月台上的那盏灯\n——记西堤站\n陶砚白'))).toEqual(['月台上的那盏灯——记西堤站'])
  })

  const verses = '天黑得很早\n闸口醒着\n水也醒着\n像一条没有名字的路'

  test('over verses too, and behind some', () => {
    expect(
      titlesOf(`${issue()}\n闸口的夜\n陶砚白（西堤站）\n${verses}\n月台的灯\n祁望舒（南堤站）\n${verses}`),
    ).toEqual(['闸口的夜', '月台的灯'])
  })

  test.each([
    ['no author', '月台上的那盏灯'],
    ['a text above that goes on', '泵房外面又种了一排桂花树，\n月台上的那盏灯\n陶砚白'],
    ['a list of names', '会员单位\n陶砚白\n祁望舒\n柏问渠'],
    ['a greeting', '此致\n敬礼！\n陶砚白'],
    ['a title that holds several, each with its author', '读者来信\n月台上的那盏灯\n陶砚白'],
    ['poems that are counted', '闸口杂咏（二首）\n闸口的夜\n陶砚白'],
  ])('%s makes none', (_what, piece) => {
    expect(titlesOf(issue(piece))).toEqual([])
  })

  test('none that stands at the left where all others stand in the middle', () => {
    const centred = (title: string) => `　　　　　　${title}`
    const text = `${centred('老泵房大修')}\n${lines}\n（陶砚白）\n${centred('西堤站换泵')}\n${lines}\n月台的灯\n陶砚白\n${lines}`
    expect(titlesOf(text)).toEqual([centred('西堤站换泵')])
  })
})

test('a print is set solid where hardly a line has a blank one before it', () => {
  const isSolid = (text: string) =>
    isSetSolid(readBodyLines(readLines(text), undefined, {measure: null, wrap: null}))
  const column = '一行正文。'
  expect(isSolid(`${column}\n`.repeat(24))).toBe(true)
  expect(isSolid(`${column}\n`.repeat(23))).toBe(false)
  expect(isSolid(`${column}\n`.repeat(27) + `\n${column}\n`.repeat(3))).toBe(true)
  expect(isSolid(`${column}\n`.repeat(26) + `\n${column}\n`.repeat(4))).toBe(false)
})

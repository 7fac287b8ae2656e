import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readContents} from './contents.ts'

/** Sections of the 目录, and the entries with theirs. */
function read(text: string) {
  const contents = readContents(readLines(text))
  return {
    sections: contents?.sections.map(({name}) => name),
    entries: contents?.entries.map(({section, title, page}) => [section, title.value, page]),
  }
}

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

describe('numbered sections', () => {
  test.each([
    ['一、协会要闻', '二、会员园地'],
    ['Ⅰ 协会要闻', 'Ⅱ 会员园地'],
    ['I. 协会要闻', 'II. 会员园地'],
    ['第一部分 协会要闻', '第二部分 会员园地'],
  ])('%s, %s', (first, second) => {
    expect(
      read(
        `目录\n${first}\n培训基地选址确定……1\n消防演练顺利结束……2\n${second}\n新会员见面会举行……3\n\n${first}\n\n培训基地选址确定\n\n${prose}\n\n消防演练顺利结束\n\n${prose}\n\n${second}\n\n新会员见面会举行\n\n${prose}`,
      ),
    ).toEqual({
      sections: ['协会要闻', '会员园地'],
      entries: [
        ['协会要闻', '培训基地选址确定', 1],
        ['协会要闻', '消防演练顺利结束', 2],
        ['会员园地', '新会员见面会举行', 3],
      ],
    })
  })

  test('numbered entries with their pages are none', () => {
    expect(
      read(
        `目录\n一、培训基地选址确定……1\n二、消防演练顺利结束……2\n\n一、培训基地选址确定\n\n${prose}\n\n二、消防演练顺利结束\n\n${prose}`,
      ).sections,
    ).toEqual([])
  })

  test('a numbered line that the body does not have again is none', () => {
    expect(
      read(
        `目录\n一、协会在滨湖召开年度\n工作会议……1\n二、消防演练在东屿泵站\n顺利结束……2\n\n协会在滨湖召开年度工作会议\n\n${prose}\n\n消防演练在东屿泵站顺利结束\n\n${prose}`,
      ),
    ).toEqual({
      sections: [],
      entries: [
        [null, '协会在滨湖召开年度工作会议', 1],
        [null, '消防演练在东屿泵站顺利结束', 2],
      ],
    })
  })
})

describe('with pages of their own', () => {
  const issue = (list: string, body: string) => read(`目录\n${list}\n\n${body}`)
  const pieces = (first: string, second: string) =>
    `${first}培训基地选址确定\n\n${prose}\n\n消防演练顺利结束\n\n${prose}\n\n${second}新会员见面会举行\n\n${prose}`
  const list = '协会要闻……1\n培训基地选址确定……1\n消防演练顺利结束……2\n会员园地……3\n新会员见面会举行……3'

  test.each([
    ['as the body names them', pieces('协会要闻\n\n', '会员园地\n\n')],
    ['that the body does not name', pieces('', '')],
  ])('%s', (_, body) => {
    expect(issue(list, body)).toEqual({
      sections: ['协会要闻', '会员园地'],
      entries: [
        ['协会要闻', '培训基地选址确定', 1],
        ['协会要闻', '消防演练顺利结束', 2],
        ['会员园地', '新会员见面会举行', 3],
      ],
    })
  })

  test('a short piece on the page of the next is none', () => {
    const two = `编后\n\n${prose}\n\n启事\n\n${prose}`
    expect(issue(`${list}\n编后……3\n启事……3`, `${pieces('', '')}\n\n${two}`).sections).toEqual([
      '协会要闻',
      '会员园地',
    ])
  })
})

describe('plain names', () => {
  test('a short one, its title right below it', () => {
    expect(
      read(
        `目录\n协会要闻\n培训基地选址确定……1\n会员园地\n新会员见面会举行……3\n\n协会要闻\n培训基地选址确定\n\n${prose}\n\n会员园地\n新会员见面会举行\n\n${prose}`,
      ).sections,
    ).toEqual(['协会要闻', '会员园地'])
  })

  test('the body has them again above the title of their entry', () => {
    expect(
      read(
        `目录\n协会要闻\n培训基地选址确定……1\n会员园地\n新会员见面会举行……3\n\n协会要闻\n\n培训基地选址确定\n\n${prose}\n\n会员园地\n\n新会员见面会举行\n\n${prose}`,
      ),
    ).toEqual({
      sections: ['协会要闻', '会员园地'],
      entries: [
        ['协会要闻', '培训基地选址确定', 1],
        ['会员园地', '新会员见面会举行', 3],
      ],
    })
  })

  test('the first line of a wrapped title is none', () => {
    expect(
      read(
        `目录\n望洲市物联网协会\n章程修订说明……1\n新会员见面会举行……3\n\n望洲市物联网协会章程修订说明\n\n${prose}\n\n新会员见面会举行\n\n${prose}`,
      ),
    ).toEqual({
      sections: [],
      entries: [
        [null, '望洲市物联网协会章程修订说明', 1],
        [null, '新会员见面会举行', 3],
      ],
    })
  })

  test('nor is a title above its subtitle', () => {
    expect(
      read(
        `目录\n一座老泵房的新生\n——走访滨湖泵站……1\n新会员见面会举行……3\n\n一座老泵房的新生\n——走访滨湖泵站\n\n${prose}\n\n新会员见面会举行\n\n${prose}`,
      ).sections,
    ).toEqual([])
  })
})

describe('between entries that begin with their page', () => {
  const pages = (first: string, second: string) =>
    `目录\n${first}\n1 培训基地选址确定\n2 消防演练在东屿泵站顺利结束\n${second}\n3 新会员见面会举行\n5 会费收缴情况公布\n\n培训基地选址确定\n\n${prose}\n\n消防演练在东屿泵站顺利结束\n\n${prose}\n\n新会员见面会举行\n\n${prose}`

  test('short names are sections, the body may be without them', () => {
    expect(
      read(
        pages('协会要闻', '会员园地').replace(
          '2 消防演练在东屿泵站顺利结束',
          '2 消防演练在东屿泵站顺利结束\n3 会员之家',
        ),
      ).sections,
    ).toEqual(['协会要闻', '会员园地'])
  })

  test('the rest of an entry that fills its line is none', () => {
    const text = `目录\n1 培训基地选址确定\n2 消防演练在东屿泵站滨湖泵站\n顺利结束\n3 新会员见面会在望洲滨湖会馆\n隆重举行\n5 会费收缴情况公布\n\n培训基地选址确定\n\n${prose}`
    const {sections, entries} = read(text)
    expect(sections).toEqual([])
    expect(entries?.[1]).toEqual([null, '消防演练在东屿泵站滨湖泵站顺利结束', 2])
  })
})

describe('names that only the 目录 prints', () => {
  const body = ['培训基地选址确定', '消防演练顺利结束', '新会员见面会举行']
    .map(title => `${title}\n\n${prose}\n\n`)
    .join('')

  test.each([
    ['协会要闻', '会员园地'],
    ['协　会　要　闻', '会　员　园　地'],
    ['协会要闻：', '会员园地：'],
  ])('%s, above entries whose titles stand in the body by themselves', (first, second) => {
    const text = `目录\n${first}\n培训基地选址确定……1\n消防演练顺利结束……2\n${second}\n新会员见面会举行……3\n\n${body}`
    expect(read(text)).toEqual({
      sections: ['协会要闻', '会员园地'],
      entries: [
        ['协会要闻', '培训基地选址确定', 1],
        ['协会要闻', '消防演练顺利结束', 2],
        ['会员园地', '新会员见面会举行', 3],
      ],
    })
  })

  test('the body may count the titles', () => {
    const counted = body.replaceAll(/^(?=培训|消防|新会员)/gmu, '1. ')
    const text = `目录\n协会要闻\n培训基地选址确定……1\n会员园地\n新会员见面会举行……3\n\n${counted}`
    expect(read(text).sections).toEqual(['协会要闻', '会员园地'])
  })

  test('the first halves of titles are none', () => {
    const text = `目录\n协会春季\n培训基地选址确定……1\n会员园地\n新会员见面会举行……3\n\n协会春季${body}`
    expect(read(text).sections).toEqual([])
  })
})

describe('each entry behind its section', () => {
  const body = ['培训基地选址确定', '消防演练顺利结束', '新会员见面会举行']
    .map(title => `${title}\n\n${prose}\n\n`)
    .join('')
  const entries = [
    ['协会要闻', '培训基地选址确定', 1],
    ['协会要闻', '消防演练顺利结束', 2],
    ['会员园地', '新会员见面会举行', 3],
  ]

  test.each([
    ['【', '】'],
    ['', '｜'],
  ])('%s协会要闻%s', (before, behind) => {
    const lines = entries.map(([section, title, page]) => `${before}${section}${behind}${title}……${page}`)
    expect(read(`目录\n${lines.join('\n')}\n\n${body}`)).toEqual({
      sections: ['协会要闻', '会员园地'],
      entries,
    })
  })

  test('a title in halves has none before it', () => {
    const text = `目录\n培训｜基地选址确定……1\n消防｜演练顺利结束……2\n会员｜见面会举行……3\n\n培训｜基地选址确定\n\n${prose}`
    expect(read(text).sections).toEqual([])
  })
})

describe('in a list without pages', () => {
  const titles = ['培训基地选址确定', '消防演练顺利结束', '新会员见面会举行']
  const listed = (names: readonly string[]) =>
    `本期要目\n\n${names[0]}\n${titles[0]}\n${titles[1]}\n${names[1]}\n${titles[2]}`
  const piece = (title: string) => `${title}\n\n${prose}\n\n`

  test.each([
    ['协会要闻', '会员园地'],
    ['协会要闻：', '会员园地：'],
    ['◆ 协会要闻', '◆ 会员园地'],
  ])('%s names a section that the body does not print', (...names) => {
    expect(read(`${listed(names)}\n\n\n${titles.map(piece).join('')}`)).toEqual({
      sections: ['协会要闻', '会员园地'],
      entries: [
        ['协会要闻', titles[0], null],
        ['协会要闻', titles[1], null],
        ['会员园地', titles[2], null],
      ],
    })
  })
})

test('entries behind a sign, whose titles the body counts', () => {
  const text = `本期要目\n\n● 培训基地选址确定\n● 消防演练顺利结束\n\n一、培训基地选址确定\n\n${prose}\n\n二、消防演练顺利结束\n\n${prose}`
  expect(read(text)).toEqual({
    sections: [],
    entries: [
      [null, '培训基地选址确定', null],
      [null, '消防演练顺利结束', null],
    ],
  })
})

test('the page first, and names that end in a colon between', () => {
  const text = `目录\n协会要闻：\n1　培训基地选址确定并启用\n2　消防演练顺利结束\n会员园地：\n3　新会员见面会举行\n\n培训基地选址确定\n\n${prose}`
  expect(read(text).sections).toEqual(['协会要闻', '会员园地'])
})

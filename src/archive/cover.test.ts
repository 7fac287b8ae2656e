import {describe, expect, it} from 'vitest'
import {inventedIssue} from '../../tests/fixtures/invented.ts'
import type {IssueData} from '../schemas/issue.ts'
import {coverOf} from './cover.ts'
import {type CoverShape, coverShapes, uprightCover, wideCover} from './cover-shapes.ts'

const printed = {
  title: '会刊通讯',
  publisher: '某某协会主办',
  year: 2014,
  months: [11, 12],
  combined: true,
  number: 9,
  total: 140,
}
const cover = (change: Partial<IssueData> = {}) =>
  coverOf(inventedIssue('140', {...printed, ...change}), {title: '会刊', association: '协会'})

describe('coverOf', () => {
  it('says what the print says', () => {
    expect(cover()).toEqual({
      title: ['会', '刊', '通', '讯'],
      figure: '140',
      caption: '总第一百四十期',
      months: [11, 12],
      date: '2014年11、12月合刊',
      number: '第9期',
      publisher: '某某协会',
      name: '《会刊通讯》2014年11、12月合刊 第9期 总第140期',
    })
  })

  it.each([
    [{total: null}, '9', '第九期'],
    [{total: null, number: null, volume: 3}, '3', '第三卷'],
    [{total: null, number: null}, '11', '十一、十二月'],
    [{total: null, number: null, months: []}, '', ''],
  ])('shows large what tells the issue best: %o', (change, figure, caption) => {
    expect(cover(change)).toMatchObject({figure, caption, number: ''})
  })
})

describe('coverShapes', () => {
  const texts = (shapes: readonly CoverShape[]) =>
    shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []))

  it('shows the same upright and wide, with a tick a month', () => {
    const [upright, wide] = [uprightCover, wideCover].map(layout => coverShapes(cover(), layout))
    expect(texts(upright ?? []).join(' ')).toBe(
      '会 刊 通 讯 140 总第一百四十期 2014年11、12月合刊 第9期 某某协会',
    )
    expect(texts(wide ?? [])).toEqual(texts(upright ?? []))
    expect(upright?.filter(({part}) => part === 'current-month')).toHaveLength(2)
    expect(upright?.filter(({part}) => part === 'month')).toHaveLength(10)
  })

  it.each([uprightCover, wideCover])('lets a title of any length hide no month: %o', layout => {
    for (const length of [1, 6, 7, 8, 24]) {
      const shapes = coverShapes(cover({title: '某'.repeat(length)}), layout)
      const slip = shapes.find(({part}) => part === 'slip')
      if (slip?.kind !== 'rect') throw new Error('no slip')
      const hidden = shapes.filter(
        shape =>
          shape.kind === 'rect' &&
          /month$/u.test(shape.part) &&
          shape.x + shape.width > slip.x &&
          shape.x < slip.x + slip.width &&
          shape.y < slip.y + slip.height + 8,
      )
      expect([length, hidden]).toEqual([length, []])
    }
  })

  it.each([uprightCover, wideCover])('keeps long names on the cover: %o', layout => {
    const shapes = coverShapes(
      cover({title: '某'.repeat(24), publisher: '协'.repeat(40), months: [1, 2, 3, 4, 5, 6, 7]}),
      layout,
    )
    for (const shape of shapes) {
      const width =
        shape.kind === 'rect'
          ? shape.width
          : shape.anchor === 'start'
            ? Array.from(shape.text).length * (shape.size + shape.spacing)
            : 0
      expect(shape.x + width, JSON.stringify(shape)).toBeLessThanOrEqual(layout.width)
      expect(shape.y, JSON.stringify(shape)).toBeLessThanOrEqual(layout.height)
    }
  })
})

import {expect, it} from 'vitest'
import {readPrint} from '../../convert/text/reading.ts'
import {sketchOf} from '../../rendering/sketch.ts'
import {type Compared, variantsOf} from './variants.ts'

const body = [
  '鼓励各类园区建设公共冷库，完善冷链配送网络，支持龙头企业牵头制定团体标准。',
  '对违法违纪违约行为予以公示，纳入会员单位信用档案，按季度更新。',
  '本办法由协会秘书处负责解释，自发布之日起施行，有效期三年。',
]

function compared(issue: string, passages: readonly string[], lines: [number, number]): Compared {
  const data = {
    title: '关于推进冷库建设的办法',
    issue,
    order: 1,
    section: null,
    page: null,
    kind: null,
    lines,
  }
  return {
    article: {issue, name: '04', data, digest: ''},
    sketch: sketchOf(passages.join('')),
    passages,
  }
}

const compare = (print: readonly string[], own: readonly string[], other: readonly string[], answered = 0) =>
  variantsOf(
    [compared('140', own, [2, print.length])],
    [compared('136', other, [1, 3])],
    readPrint(print.join('\n')).lines,
    issue => `总第${issue}期`,
    line => line === answered,
  )

const variants = (...all: Parameters<typeof compare>) => compare(...all).variants

const [first = '', second = '', third = ''] = body
const print = ['关于推进冷库建设的办法', ...body]

it('offers what another printing has otherwise, where it stands in the print', () => {
  const wrong = print.map(line => line.replace('冷链', '冷练'))
  const [variant, ...others] = variants(
    wrong,
    [first.replace('冷链', '冷练'), second, third],
    [first, second, third],
  )
  expect(others).toEqual([])
  expect(variant).toMatchObject({
    line: 2,
    was: '练',
    now: '链',
    before: '建设公共冷库，完善冷'.slice(-8),
    other: '总第136期第 4 篇',
    settlements: [
      {action: {do: 'correct', now: '链', why: '总第136期第 4 篇所载同一文本作“链”'}, answers: false},
      {action: {do: 'decide', decided: {line: 2, checked: ['printings-differ']}}, answers: true},
    ],
  })
  expect(wrong[1]?.slice(variant?.start, variant?.end)).toBe('练')
})

it('takes stretches that are near for one', () => {
  const found = variants(print, body, [first, second.replace('违纪违约', '违规违纪'), third])
  expect(found.map(({was, now}) => [was, now])).toEqual([['纪违约', '规违纪']])
})

it('finds words that were left out, between two lines of a paragraph too', () => {
  const cut = [...print.slice(0, 2), '对违法违纪违约行为予以公', '示，纳入会员单位档案，按季度更新。', third]
  const [variant] = variants(cut, [first, cut.slice(2, 4).join(''), third], body)
  expect(variant).toMatchObject({line: 4, was: '', now: '信用', start: 8, end: 8})
  expect(variant?.settlements[0]?.action).toMatchObject({why: '总第136期第 4 篇所载同一文本多“信用”'})
})

it('says nothing of punctuation, width and blanks, of other passages, and of what was answered', () => {
  expect(variants(print, body, [first.replace('，', ','), second.replace('。', ''), third])).toEqual([])
  expect(variants(print, body, [first, second, '（此件公开发布）'])).toEqual([])
  const other = [first.replace('冷链', '冷练'), second, third]
  expect(variants(print, body, other)).toHaveLength(1)
  expect(variants(print, body, other, 2)).toEqual([])
})

it('names the passages in which more differs than is offered, whatever the reason', () => {
  const rewritten = '鼓励本市各类园区新建公共冷库，改善冷链物流配送，支持骨干企业牵头编制团体标准。'
  const untold = (print: readonly string[], own: readonly string[], other: readonly string[]) =>
    compare(print, own, other).untold.map(({other, lines}) => [other, lines])
  expect(untold(print, body, [first, second.replace('公示', '公告'), third])).toEqual([])
  expect(untold(print, body, [rewritten, second, third])).toEqual([['总第136期第 4 篇', [2]]])
  // the stretch stands on two lines
  const cut = [
    ...print.slice(0, 2),
    '对违法违纪违约行为予以公',
    '示，纳入会员单位信用档案，按季度更新。',
    third,
  ]
  expect(
    untold(cut, [first, cut.slice(2, 4).join(''), third], [first, second.replace('公示', '通报'), third]),
  ).toEqual([['总第136期第 4 篇', [3]]])
  // a passage that only one of them has
  expect(untold(print, body, [first, third])).toEqual([['总第136期第 4 篇', [3]]])
  expect(untold(print.toSpliced(2, 1), [first, third], body)).toEqual([['总第136期第 4 篇', [2]]])
  expect(compare(print, body, [rewritten, second, third]).untold[0]?.title).toBe('关于推进冷库建设的办法')
})

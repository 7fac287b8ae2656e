import {expect, it} from 'vitest'
import {readPrint} from '../../convert/text/reading.ts'
import {sketchOf} from '../../rendering/sketch.ts'
import {LikelyPrintings} from './likely-printings.ts'
import {type Compared, variantsOf} from './variants.ts'

/** Numbers that look random, the same each time (Park and Miller 1988). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const han = [
  ...'会议审议通过年度工作报告部署全市物联网冷链配送标准园区企业信用档案公示管理办法推进建设服务发展创新调研活动',
]

/** Six paragraphs that nobody wrote. */
function passages(seed: number): string[] {
  const below = randomNumbers(seed + 1)
  return Array.from({length: 6}, () => `${Array.from({length: 90}, () => han[below(han.length)]).join('')}。`)
}

function article(issue: string, number: number, texts: readonly string[], lines: [number, number]): Compared {
  const data = {
    title: `${issue}之${number}`,
    issue,
    order: number,
    section: null,
    page: null,
    kind: null,
    lines,
  }
  return {
    article: {issue, name: String(number).padStart(2, '0'), data, digest: ''},
    sketch: sketchOf(texts.join('')),
    passages: texts,
  }
}

/** An archive of a hundred issues of twelve articles. */
const archive = Array.from({length: 1200}, (_, index) =>
  article(String(1 + Math.floor(index / 12)), 1 + (index % 12), passages(index), [1, 6]),
)

it('of an archive of many, finds the few that an issue may have reprinted, and every slip in them', () => {
  const below = randomNumbers(7)
  const slips: number[] = []
  const print = [600, 601, 1100]
    .flatMap(index => passages(index))
    .map((passage, index) => {
      if (below(3) !== 0) return passage
      const at = 10 + below(60)
      slips.push(index + 1)
      return `${passage.slice(0, at)}某${passage.slice(at + 1)}`
    })
  const own = [0, 6, 12].map((from, index) =>
    article('101', index + 1, print.slice(from, from + 6), [from + 1, from + 6]),
  )
  const likely = new LikelyPrintings(archive)
  const others = likely.of([...own, article('101', 4, passages(5000), [19, 24])])
  expect(others.map(({article: {issue, name}}) => `${issue}/${name}`)).toEqual(['51/01', '51/02', '92/09'])
  const found = variantsOf(
    own,
    others,
    readPrint(print.join('\n')).lines,
    issue => issue,
    () => false,
  )
  expect(slips.length).toBeGreaterThan(4)
  expect(found.variants.map(({line, was}) => [line, was])).toEqual(slips.map(line => [line, '某']))
})

it('finds those of one name too, the latest of many, and none of the issue itself', () => {
  const namesakes = Array.from({length: 80}, (_, index) => {
    const each = article(String(index + 1), 1, passages(index), [1, 6])
    return {...each, article: {...each.article, data: {...each.article.data, title: '编者的话'}}}
  })
  const [own] = namesakes.slice(-1)
  const others = new LikelyPrintings(namesakes).of(own ? [own] : [])
  expect(others.map(({article: {issue}}) => Number(issue))).toEqual(
    Array.from({length: 49}, (_, index) => index + 31),
  )
})

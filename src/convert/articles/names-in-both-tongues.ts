import {isByline} from '../print/byline.ts'
import {readCredit} from '../print/credit.ts'
import type {Line} from '../tree.ts'

/** 政策速递 POLICY, 卷首 / OPENING: a few Han characters, and behind them as few words in capitals, or on the line below. */
const both = /^([\p{Script=Han}·、]{2,8}) ?[/／|｜·]? ?[A-Z][A-Z &'’-]{2,30}$/u

const name = /^[\p{Script=Han}·、]{2,8}$/u
const translation = /^[A-Z][A-Z &'’-]{2,30}$/u

/** Fewer such lines may be titles: 走进 NASA. */
const fewest = 3
/** Of the names so many of a hundred stand over a title somewhere, where they are those of sections. */
const most = 75

/**
 * Names of sections that a magazine prints in Chinese and, in capitals, in English, each above a title, with the lines that print them.
 *
 * @param isTitle - could the line be one, or what stands above one?
 *
 * @param isTitle - could the line be one, or what stands above one?
 * @param isListed - does the 目录 list a piece of that name?
 */
export function namesInBothTongues(
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
  isListed: (name: string) => boolean = () => false,
): Map<Line, string> {
  const isTranslated = (at: number) => {
    const [line, below] = lines.slice(at, at + 2)
    return (
      line !== undefined &&
      name.test(line.value.trim()) &&
      below?.gap === 0 &&
      translation.test(below.value.trim())
    )
  }
  // in a glossary another such line stands below, or a text
  const opensAt = (at: number) => {
    const title = lines[at]
    if (title === undefined || both.test(title.value.trim()) || isTranslated(at)) return false
    // 夜骑的人 over NIGHT RIDERS and 文｜木棉 is a title in both tongues
    return (
      isTitle(title) && readCredit(title.value) === undefined && !isByline(title, undefined, lines[at + 1])
    )
  }
  const printed = lines.flatMap((line, at) => {
    const text = line.value.trim()
    const beside = both.exec(text)?.[1]
    if (isListed(beside ?? text)) return []
    if (beside !== undefined) return [{line, name: beside, opens: opensAt(at + 1)}]
    return isTranslated(at) ? [{line, name: text, opens: opensAt(at + 2)}] : []
  })
  const found = printed.filter(({opens}) => opens)
  // a page that cuts a text may print the name again
  const names = new Set(printed.map(({name}) => name))
  const opening = new Set(found.map(({name}) => name))
  const areNames = opening.size >= fewest && opening.size * 100 >= names.size * most
  return new Map(areNames ? found.map(({line, name}) => [line, name]) : [])
}

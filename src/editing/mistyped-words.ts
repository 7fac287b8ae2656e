import {comparable} from './loose-match.ts'

/** One in so many characters may differ, two at most: with more the words are others. */
const fewestPerSlip = 4
const mostSlips = 2

/**
 * Names the characters in which words differ from those of the line that they were copied from, as a hand slips (服务机构的服物 for
 * 服务机构的服务). Chinese, without a full stop; `undefined` where nothing on the line is near enough.
 */
export function mistyped(line: string, words: string): string | undefined {
  const [printed, typed] = [[...line], [...words]]
  const [left, right] = [printed.map(comparable), typed.map(comparable)]
  let nearest: {start: number; slips: number[]} | undefined
  let most = Math.min(mostSlips, Math.floor(typed.length / fewestPerSlip))
  for (let start = 0; start + typed.length <= printed.length && most > 0; start++) {
    const slips: number[] = []
    for (let at = 0; at < typed.length && slips.length <= most; at++)
      if (left[start + at] !== right[at]) slips.push(at)
    if (slips.length === 0 || slips.length > most) continue
    nearest = {start, slips}
    most = slips.length - 1
  }
  if (nearest === undefined) return undefined
  const {start, slips} = nearest
  const named = slips.map(
    at => `第 ${at + 1} 个字原文是“${printed[start + at] ?? ''}”，was 里是“${typed[at] ?? ''}”`,
  )
  return `只差 ${slips.length} 个字：${named.join('；')}。请照原文改正 was`
}

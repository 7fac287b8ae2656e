import {words} from './characters.ts'
import {remembered} from './remembered.ts'

/** Runs of two characters, as often as they stand. */
export function bigrams(text: string): Map<string, number> {
  const count = new Map<string, number>()
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2)
    count.set(pair, (count.get(pair) ?? 0) + 1)
  }
  return count
}

/** The words of a title, the remark （会员单位） behind a member's name apart. */
export const titleWords = remembered((title: string): string => {
  return words(title.replace(/[（(](?:会员单位|新会员|理事单位|副会长单位|常务理事单位)[）)]\s*$/u, ''))
})

/** Dice's coefficient over bigrams of letters, digits and Han characters: 0 for nothing in common, 1 for the same words. */
export function similarity(left: string, right: string): number {
  const a = titleWords(left)
  const b = titleWords(right)
  if (a === b) return a === '' ? 0 : 1
  if (a.length < 2 || b.length < 2) return 0
  const pairs = bigrams(b)
  let common = 0
  for (const [pair, times] of bigrams(a)) common += Math.min(times, pairs.get(pair) ?? 0)
  return (2 * common) / (a.length - 1 + (b.length - 1))
}

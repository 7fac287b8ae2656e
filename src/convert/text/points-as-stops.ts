/** Is the character read as a stop a printed point? */
export function isPointAsStop(printed: string, read: string): boolean {
  return printed === '．' && read === '。'
}

/** Fewer sentences that end so show no habit. */
const fewestSentences = 4

/** 一．概况: a number before a heading or an item has a point, too. */
const numbered = /^[\s\u3000（(]{0,20}[〇一二三四五六七八九十百]{1,4}$/u

/**
 * What journals of science printed for 。, so that nobody takes it for a zero: a point as wide as a character, behind a word. Lines with it
 * as 。, of the same length, where the issue ends sentences so and not with 。; else as they are.
 */
export function pointsAsStops(values: readonly string[]): readonly string[] {
  const ends = (sign: RegExp) => values.filter(value => sign.test(value)).length
  const points = ends(/[\p{Script=Han}”）％%]．[\s\u3000]*$/u)
  if (points < fewestSentences || ends(/。[”’）]?[\s\u3000]*$/u) * 10 > points) return values
  return values.map(value =>
    value.includes('．')
      ? value.replace(/(?<=[\p{Script=Han}”）％%])．/gu, (point, at: number) =>
          numbered.test(value.slice(0, at)) ? point : '。',
        )
      : value,
  )
}

import {boundFont} from './styles.ts'

/** Weights that a bound issue is set in: text and headings. */
export const boundWeights = [400, 700] as const
export type BoundWeight = (typeof boundWeights)[number]

/** What fonts call them. */
export const styleNames: Readonly<Record<BoundWeight, string>> = {400: 'Regular', 700: 'Bold'}

/** One file of the font: some of its characters in one weight. */
export interface FontFace {
  readonly part: string
  readonly weight: BoundWeight
  /** As CSS has it: `U+4e00-4e05,U+9fa5`. */
  readonly range: string
}

/** @param ranges - the font's `unicode.json`: name of a part, where a number stands in brackets, to its range */
export function fontFaces(ranges: Readonly<Record<string, string>>): FontFace[] {
  return boundWeights.flatMap(weight =>
    Object.entries(ranges).map(([name, range]) => ({part: name.replace(/[[\]]/g, ''), weight, range})),
  )
}

/** Every character of a range. */
export function charactersIn(range: string): string {
  return range
    .split(',')
    .map(span => {
      const [first = 0, last = first] = span
        .replace(/^U\+/i, '')
        .split('-')
        .map(point => Number.parseInt(point, 16))
      return Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index)).join(
        '',
      )
    })
    .join('')
}

/** @param addressOf - of the file that holds a face */
export function fontStyles(faces: readonly FontFace[], addressOf: (face: FontFace) => string): string {
  return faces
    .map(
      face =>
        `@font-face { font-family: "${boundFont}"; font-weight: ${face.weight}; src: url(${JSON.stringify(addressOf(face))}); unicode-range: ${face.range} }`,
    )
    .join('\n')
}

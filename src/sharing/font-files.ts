/**
 * Which files of a font that is split by characters a text needs.
 *
 * @param ranges - from the font's `unicode.json`: name of a part to `U+4e00-4e05,U+9fa5`; a number stands in brackets
 * @returns names of the parts as the files bear them: `[54]` is `54`
 */
export function fontPartsFor(text: string, ranges: Readonly<Record<string, string>>): string[] {
  const points = [...new Set(text)].map(character => character.codePointAt(0) ?? 0)
  return Object.entries(ranges).flatMap(([name, list]) => {
    const spans = list.split(',').map(span => {
      const [first = '', last = first] = span.replace(/^U\+/i, '').split('-')
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
    })
    const needed = points.some(point => spans.some(([first, last]) => point >= first && point <= last))
    return needed ? [name.replace(/[[\]]/g, '')] : []
  })
}

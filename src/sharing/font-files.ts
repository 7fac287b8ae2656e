/**
 * Tells which files of a font that is split by characters a text needs.
 *
 * @param ranges - from the font's `unicode.json`: name of a part to `U+4e00-4e05,U+9fa5`; a number stands in brackets
 * @returns names of the parts as the files bear them, by a text: `[54]` is `54`
 */
export function fontParts(ranges: Readonly<Record<string, string>>): (text: string) => string[] {
  const parts = Object.entries(ranges).map(([name, list]) => ({
    name: name.replace(/[[\]]/g, ''),
    spans: list.split(',').map(span => {
      const [first = '', last = first] = span.replace(/^U\+/i, '').split('-')
      return {first: Number.parseInt(first, 16), last: Number.parseInt(last, 16)}
    }),
  }))
  return text => {
    const points = [...new Set(text)].map(character => character.codePointAt(0) ?? 0)
    return parts.flatMap(({name, spans}) =>
      spans.some(({first, last}) => points.some(point => point >= first && point <= last)) ? [name] : [],
    )
  }
}

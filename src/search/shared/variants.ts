/**
 * Characters that print and readers use for one another: traditional for simplified, and the radicals that PDFs give for the
 * characters they look like. Index and query are unified alike; what is shown never is.
 */

/** From a character to the one it is searched as; both are one UTF-16 code unit, so that offsets stay true. */
export type Variants = ReadonlyMap<string, string>

/** Those variants that an archive written in `characters` has any use for. */
export function cutVariants(variants: Variants, characters: ReadonlySet<string>): Map<string, string> {
  return new Map([...variants].filter(([from, to]) => characters.has(to) || characters.has(from)))
}

/** As a file: the characters replaced, and under each what replaces it. */
export type PackedVariants = readonly [from: string, to: string]

export function packVariants(variants: Variants): PackedVariants {
  return [[...variants.keys()].join(''), [...variants.values()].join('')]
}

export function unpackVariants([from, to]: PackedVariants): Map<string, string> {
  return new Map(Array.from(from, (character, index) => [character, to.charAt(index)]))
}

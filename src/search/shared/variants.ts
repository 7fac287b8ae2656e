/**
 * Characters that print and readers use for one another: traditional for simplified, and the radicals that PDFs give for the
 * characters they look like. Index and query are unified alike; what is shown never is.
 */

/** From a character to the one it is searched as; both are one UTF-16 code unit, so that offsets stay true. */
export type Variants = ReadonlyMap<string, string>

/** The text with every variant replaced; as long as before. */
export function unify(text: string, variants: Variants): string {
  const table = tableOf(variants)
  let unified = ''
  let plain = 0
  for (let at = 0; at < text.length; at++) {
    const other = table[text.charCodeAt(at)] ?? 0
    if (other === 0) continue
    unified += text.slice(plain, at) + String.fromCharCode(other)
    plain = at + 1
  }
  return plain === 0 ? text : unified + text.slice(plain)
}

const tables = new WeakMap<Variants, Uint16Array>()

/** For every code unit the one that it is searched as, 0 where it stays. */
function tableOf(variants: Variants): Uint16Array {
  const known = tables.get(variants)
  if (known) return known
  const table = new Uint16Array(0x10000)
  for (const [from, to] of variants) table[from.charCodeAt(0)] = to.charCodeAt(0)
  tables.set(variants, table)
  return table
}

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

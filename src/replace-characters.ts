/** From a character to the one that stands for it; both are one UTF-16 code unit, so that offsets stay true. */
export type Replacements = ReadonlyMap<string, string>

/** The text with every character replaced that has another; as long as before. */
export function replaceCharacters(text: string, replacements: Replacements): string {
  const table = tableOf(replacements)
  let replaced = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const other = table[text.charCodeAt(at)] ?? 0
    if (other === 0) continue
    replaced += text.slice(from, at) + String.fromCharCode(other)
    from = at + 1
  }
  return from === 0 ? text : replaced + text.slice(from)
}

const tables = new WeakMap<Replacements, Uint16Array>()

/** For every code unit the one that replaces it, 0 where it stays. */
function tableOf(replacements: Replacements): Uint16Array {
  const known = tables.get(replacements)
  if (known) return known
  const table = new Uint16Array(0x10000)
  for (const [from, to] of replacements) table[from.charCodeAt(0)] = to.charCodeAt(0)
  tables.set(replacements, table)
  return table
}

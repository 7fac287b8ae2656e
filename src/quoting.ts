/** Words as Chinese quotes them; marks of quotation within them become single ones (GB/T 15834). */
export function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

/** A title as Chinese quotes it: in 《》, those within it becoming 〈〉. */
export function titled(title: string): string {
  return `《${title.replace(/[《》]/gu, sign => (sign === '《' ? '〈' : '〉'))}》`
}

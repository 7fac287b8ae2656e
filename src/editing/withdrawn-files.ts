/**
 * Names of the articles that an editor withdrew. Broken YAML, too, says so where a line of it begins with the key: whatever else is wrong
 * with such a file, its text must not come back.
 *
 * @param texts - MDX by file name; of what is no text nobody can tell
 */
export function withdrawnFiles(texts: ReadonlyMap<string, string | Error>): Set<string> {
  return new Set(
    [...texts].flatMap(([name, text]) => (typeof text === 'string' && saysWithdrawn(text) ? name : [])),
  )
}

function saysWithdrawn(mdx: string): boolean {
  const [first, ...lines] = mdx.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (first?.trimEnd() !== '---') return false
  const end = lines.findIndex(line => line.trimEnd() === '---')
  return lines.slice(0, end < 0 ? undefined : end).some(line => /^["']?withdrawn["']?\s*[:：]/.test(line))
}

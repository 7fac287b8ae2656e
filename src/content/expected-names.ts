/**
 * The name that a file was meant to have, where it has nearly that one: other case, an extension doubled or left out by
 * Windows, which hides them, `.yml` for `.yaml`, full-width letters. `undefined` where it resembles none, or is one.
 */
export function nearestName(name: string, expected: readonly string[]): string | undefined {
  if (expected.includes(name)) return undefined
  const plain = plainName(name)
  return expected.find(candidate => plainName(candidate) === plain)
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+|[（(]\d+[)）]|副本/g, '')
    .replace(/(?:\.(?:txt|ya?ml|json|md|text))+$/, '')
}

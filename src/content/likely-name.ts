import {closestMatch} from 'leven'
import {fold} from '../convert/text/characters.ts'

/**
 * The name that an editor most likely meant: the same but for case and width (Ｔitle), what it is called in Chinese (标题), or one
 * that differs by few letters (titel); undefined where none is near.
 *
 * @param known - names with what they are called in Chinese, where they are
 */
export function likelyName(
  written: string,
  known: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const plain = fold(written.slice(0, 64)).trim().toLowerCase()
  for (const [name, label] of known) if (name.toLowerCase() === plain || label === plain) return name
  const byLowerCase = new Map([...known.keys()].map(name => [name.toLowerCase(), name]))
  const letters = inOrder(plain)
  for (const [lower, name] of byLowerCase) if (inOrder(lower) === letters) return name
  // Nobody mistypes more than a third of a word.
  const near = closestMatch(plain, [...byLowerCase.keys()], {
    maxDistance: Math.min(3, Math.floor((plain.length + 1) / 3)),
  })
  return near === undefined ? undefined : byLowerCase.get(near)
}

/** Letters that changed places (wyh) are the same letters. */
function inOrder(word: string): string {
  return [...word].sort().join('')
}

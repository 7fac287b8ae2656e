import {closestMatch} from 'leven'
import {fold} from './convert/text/characters.ts'
import {shortened} from './graphemes.ts'

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

/**
 * What to say of a key that does not exist.
 *
 * @param present - the keys that stand beside it
 * @returns the sentence, and the key that was meant where that is missing
 */
export function adviseUnknown(
  written: string,
  known: ReadonlyMap<string, string | undefined>,
  present: readonly string[],
): {likely: string | undefined; reason: string} {
  const likely = likelyName(written, known)
  const found = `没有“${shortened(written, 40)}”这一栏，`
  if (likely === undefined)
    return {likely, reason: `${found}可用的有：${[...known.keys()].join('、')}；请改正或删去这一行。`}
  const name = titled(likely, known.get(likely))
  if (present.includes(likely))
    return {likely: undefined, reason: `${found}而 ${name}已经有了；请删去其中一个。`}
  return {likely, reason: `${found}是不是 ${name}？请改正。`}
}

/** A key and what it is called in Chinese: title（标题）. */
export function titled(name: string, title: string | undefined): string {
  return title === undefined ? name : `${name}（${title}）`
}

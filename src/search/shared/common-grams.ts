import {anyAtom} from './tokenizer.ts'
import {codeOf} from './words.ts'

/**
 * Atoms that stand together thousands of times would fill files of the index by themselves, and a phrase that they are in would cost all of
 * them. So a word of the index goes on until it is rare: past what is common from its first atom on, 信用体 where 信用 is, and to the end of what
 * is common from its second, 设信用 before 信用. A place is one word as before. A phrase knows what is beside the common gram and asks for that;
 * of one that is nothing else, or of a single atom, a list tells how often each part has it (`counts.ts`).
 *
 * A gram is written as the codes of its atoms. What a common gram is made of is common too.
 */
export type CommonGrams = ReadonlySet<string>

/** Atoms of a phrase, as an index is asked where they stand. */
export interface Asked {
  /** Of the first of them in the phrase. */
  readonly offset: number
  /** How many atoms they are. */
  readonly length: number
  /** The words of the index that are asked for: together they have every place, and no other. */
  readonly forms: readonly string[]
}

/** The atoms as a gram. */
export function gramOf(atoms: readonly string[]): string {
  return atoms.map(codeOf).join('')
}

/**
 * What to ask for the atoms of a phrase from `offset` on, two or as many as make it rare; null where all up to the phrase's end, or to an atom
 * that may be any, are a common gram.
 */
export function askedAt(atoms: readonly string[], offset: number, common: CommonGrams): Asked | null {
  const any = atoms.indexOf(anyAtom, offset)
  const rest = atoms.slice(offset, any < 0 ? atoms.length : any)
  const length = Math.min(rest.length, 1 + Math.max(commonFrom(rest, 0, common), commonFrom(rest, 1, common)))
  const [form, others] = [gramOf(rest.slice(0, length)), gramOf(rest.slice(1, length))]
  if (length < 2 || common.has(form)) return null
  const goesOn = (gram: string) => gram.length > others.length && gram.startsWith(others)
  const longer = length < rest.length ? [] : Array.from(common).filter(goesOn)
  return {offset, length, forms: [form, ...longer.map(gram => codeOf(rest[0] ?? '') + gram)]}
}

/** How many atoms the longest common gram has that begins with one; 1 where that begins none. */
function commonFrom(atoms: readonly string[], from: number, common: CommonGrams): number {
  let length = 1
  while (from + length < atoms.length && common.has(gramOf(atoms.slice(from, from + length + 1)))) length += 1
  return length
}

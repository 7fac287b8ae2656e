import {deserialize, serialize} from 'node:v8'
import {passageEnd} from '../shared/content.ts'
import {codeOf} from '../shared/words.ts'

/**
 * Atoms at their places as numbers, since a build goes through those of a range several times; 0 where there is none. A word of the index is
 * an atom and the one behind it.
 */
export type NumberedAtoms = Uint32Array

/** By the numbers of the atoms met so far. */
const codeTexts = ['']
const nothing = Buffer.from('')
const codes: Uint8Array[] = [nothing]
const ofUnits = new Array<number | undefined>(0x10000)
const ofAtoms = new Map<string, number>([[passageEnd, 0]])
const ofCodes = new Map<string, number>()

export function numberOf(atom: string): number {
  // Nearly every atom is one UTF-16 code unit; to look up a text takes ten times as long.
  const unit = atom.length === 1 ? atom.charCodeAt(0) : -1
  const known = ofUnits[unit] ?? ofAtoms.get(atom)
  if (known !== undefined) return known
  const number = numberedCode(codeOf(atom))
  if (unit < 0) ofAtoms.set(atom, number)
  else ofUnits[unit] = number
  return number
}

function numberedCode(code: string): number {
  const known = ofCodes.get(code)
  if (known !== undefined) return known
  const number = codeTexts.push(code) - 1
  codes.push(Buffer.from(code))
  ofCodes.set(code, number)
  return number
}

/** Atoms as bytes that another process can read, which gives them other numbers: their codes, each once, and which stands at each place. */
export function packAtoms(atoms: NumberedAtoms): Uint8Array {
  const own = new Map([[0, 0]])
  const places = atoms.map(atom => {
    const known = own.get(atom) ?? own.size
    own.set(atom, known)
    return known
  })
  return serialize([[...own.keys()].slice(1).map(codeText), places])
}

/** Atoms that {@link packAtoms} packed. Our own writing, so it is believed. */
export function unpackAtoms(bytes: Uint8Array): NumberedAtoms {
  const [own, places]: [string[], NumberedAtoms] = deserialize(bytes)
  const numbers = Uint32Array.from([0, ...own.map(numberedCode)])
  return places.map(place => numbers[place] ?? 0)
}

/** The number of the atom that has a code; negative where none was met. */
export function numberOfCode(code: string): number {
  return ofCodes.get(code) ?? -1
}

/** Whether an atom stands at a place, and another behind it. */
export function isPairAt(atoms: NumberedAtoms, at: number): boolean {
  return (atoms[at] ?? 0) > 0 && (atoms[at + 1] ?? 0) > 0
}

/** The code of an atom, by its number. */
export function codeText(atom = 0): string {
  return codeTexts[atom] ?? ''
}

/** The same as bytes. */
export function codeBytes(atom = 0): Uint8Array {
  return codes[atom] ?? nothing
}

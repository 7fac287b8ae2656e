import {expect, it} from 'vitest'
import {passageEnd} from '../shared/content.ts'
import {codeText, numberOf, packAtoms, unpackAtoms} from './numbered-atoms.ts'

it('atoms that were packed are the same ones at the same places, whatever numbers they had', () => {
  const text = ['会', '刊', passageEnd, '会', 'wto', '刊', '𠮷', passageEnd]
  const atoms = Uint32Array.from(text.map(numberOf))
  const codes = Array.from(atoms, codeText)
  expect(codes.filter(code => code === '')).toHaveLength(2)
  expect(new Set(codes).size).toBe(5)
  const read = unpackAtoms(packAtoms(atoms))
  expect(read).toEqual(atoms)
  expect(packAtoms(Uint32Array.from([]))).toEqual(packAtoms(unpackAtoms(packAtoms(Uint32Array.from([])))))
})

it('an atom that was met first in a packed text has that number when it is met as an atom', () => {
  const [known] = unpackAtoms(packAtoms(Uint32Array.from([numberOf('刊')])))
  expect(known).toBe(numberOf('刊'))
  expect(numberOf('报')).not.toBe(known)
})

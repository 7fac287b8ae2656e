import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {readExpressions} from './literals.ts'

const folder = newFolder('regexps')

function read(name: string, text: string) {
  const path = join(folder, name)
  writeFileSync(path, text)
  const {literals, constructions} = readExpressions(path)
  const short = (place: string) => place.slice(path.length + 1)
  return {
    literals: literals.map(({source, flags, place}) => [source, flags, short(place)]),
    constructions: constructions.map(short),
  }
}

it('finds literals and constructions where they stand, and no division', () => {
  const text = "const half = a / 2 / b\nif (/a+$/u.test(x as string)) y = new RegExp(half + '*', 'g')\n"
  expect(read('a.ts', text)).toEqual({literals: [['a+$', 'u', '2:5']], constructions: ['2:35']})
})

it('reads the code and the template of an Astro file', () => {
  const text =
    "---\nconst a: string = b.replace(/x/g, '')\n---\n\n<!doctype html>\n<p>{a.replace(/ y/, '')} / {1}</p>\n"
  expect(read('a.astro', text).literals.map(([source, , place]) => [source, place?.split(':')[0]])).toEqual([
    ['x', '2'],
    [' y', '6'],
  ])
})

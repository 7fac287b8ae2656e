import {expect, test} from 'vitest'
import {nearestName} from './expected-names.ts'

const expected = ['source.txt', 'corrections.yaml', 'issue.yaml', '.convert.json']

test.each([
  ['Source.TXT', 'source.txt'],
  ['source', 'source.txt'],
  ['source.txt.txt', 'source.txt'],
  ['source.text', 'source.txt'],
  ['source.md', 'source.txt'],
  ['ｓｏｕｒｃｅ．ｔｘｔ', 'source.txt'],
  ['source (1).txt', 'source.txt'],
  ['source（12）.txt', 'source.txt'],
  ['source - 副本.txt', undefined],
  ['source副本.txt', 'source.txt'],
  ['sou  rce.txt', 'source.txt'],
  ['corrections.yml', 'corrections.yaml'],
  ['corrections.yaml.txt', 'corrections.yaml'],
  ['issue.json', 'issue.yaml'],
  ['.convert', '.convert.json'],
  ['source.txt', undefined],
  ['source.docx', undefined],
  ['resource.txt', undefined],
  ['source2.txt', undefined],
  ['txt', undefined],
])('%s was meant to be %s', (name, meant) => {
  expect(nearestName(name, expected)).toBe(meant)
})

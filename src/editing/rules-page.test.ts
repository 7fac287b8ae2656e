import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {rules} from '../convert/rules/index.ts'
import {explanations} from './message-guide.ts'
import {rulesPage} from './rules-page.ts'

it('docs/rules.md is what npm run docs writes', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage())
})

it('every rule of the converter is explained', () => {
  expect(rules.map(({id}) => id).filter(id => !(id in explanations))).toEqual([])
})

/** Where an id of a message stands in our sources: as a field, or in the calls that make messages. */
const calls =
  /\b(?:ruleId: |Refusal\(\s*|DecodeError\(\s*|(?:fail|warn|failAt)\(\s*\w+,\s*|refuse\(\s*|informed\(\s*\w+,\s*\w+,\s*|toldOf\(\s*(?:[^,()]|\([^()]*\))+,\s*|attempt\(\s*\w+,\s*|readList\(\s*\w+,\s*\w+,\s*)'([a-z][a-z-]+)'/g
const rooms = ['src/content', 'src/editing', 'src/extracting', 'src/rendering', 'src/convert']

it('every message that stands in a source is explained, and nothing else', () => {
  const sources = rooms.flatMap(room =>
    readdirSync(room, {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map(name => readFileSync(join(room, name), 'utf8')),
  )
  const made = new Set(sources.flatMap(text => [...text.matchAll(calls)].map(([, id = '']) => id)))
  expect(made.size).toBeGreaterThan(50)
  expect([...made].filter(id => !(id in explanations))).toEqual([])
  const printed = sources.filter(text => !text.includes('export const explanations')).join('\n')
  expect(Object.keys(explanations).filter(id => !printed.includes(`'${id}'`))).toEqual([])
})

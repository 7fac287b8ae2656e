import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readStructure} from '../../src/content/read-structure.ts'
import {convert} from '../../src/convert/convert.ts'
import {decode} from '../../src/convert/text/decode.ts'

/**
 * Whole invented newsletters of many hands: `<name>.txt` as printed, `<name>.structure.yaml` what its editor decides, if
 * anything, `<name>.out` what a careful editor makes of it. `UPDATE=1` writes the last anew; hold it against the print.
 */
const folder = join(import.meta.dirname, 'newsletters')
const names = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.slice(0, -4))

function converted(name: string) {
  const path = join(folder, `${name}.structure.yaml`)
  const structure = readStructure(existsSync(path) ? readFileSync(path) : new Uint8Array())
  expect(structure.messages).toEqual([])
  const text = decode(readFileSync(join(folder, `${name}.txt`))).text
  return {...convert(text, {id: 'newsletter', decisions: structure.entries}), decisions: structure.entries}
}

describe.each(names)('%s', name => {
  test('is what its editor would make of it', () => {
    const {files, file} = converted(name)
    expect(file.messages.filter(({fatal}) => fatal === true)).toEqual([])
    const actual = [...files].map(([part, text]) => `======== ${part}\n${text}`).join('\n')
    const out = join(folder, `${name}.out`)
    if (process.env.UPDATE === '1') writeFileSync(out, actual)
    expect(actual).toBe(readFileSync(out, 'utf8'))
  })
})

test('as a rule an editor decides three lines or fewer', () => {
  const counts = names.map(name => converted(name).decisions.length).sort((a, b) => a - b)
  expect(counts[counts.length >> 1]).toBeLessThanOrEqual(3)
})

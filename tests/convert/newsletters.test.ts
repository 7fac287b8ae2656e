import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readHabits, readStructure} from '../../src/content/read-structure.ts'
import {convert} from '../../src/convert/convert.ts'
import {decode} from '../../src/convert/text/decode.ts'

/**
 * Whole invented newsletters of many hands: `<name>.txt` as printed, `<name>.structure.yaml` what its editor decides, if
 * anything, `<name>.habits.yaml` what an earlier issue of the periodical taught, `<name>.out` what a careful editor makes of it, its long lines cut
 * short. `UPDATE=1` writes the last anew; hold it against the print.
 */
const folder = join(import.meta.dirname, 'newsletters')
const names = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.slice(0, -4))

const bytesOf = (name: string) =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : new Uint8Array()

/** What its editor decides of a newsletter. */
function decisionsOf(name: string) {
  const {entries, messages} = readStructure(bytesOf(`${name}.structure.yaml`))
  expect(messages).toEqual([])
  return entries
}

function converted(name: string, {learnt} = {learnt: true}) {
  const decisions = decisionsOf(name)
  const habits = readHabits(learnt ? bytesOf(`${name}.habits.yaml`) : new Uint8Array())
  expect(habits.messages).toEqual([])
  const text = decode(bytesOf(`${name}.txt`)).text
  return convert(text, {id: 'newsletter', decisions, habits: habits.entries})
}

/** Characters of a line of an outline, at most, and of its end where it is longer. */
const longest = 40
const ending = 8

/**
 * A file as it is kept to be compared: long lines as their beginning, the number of characters left out, and their end. No character is unguarded, for
 * a digest of the whole stands in its head; convert itself sees to it that none is lost.
 */
function outlineOf([part, text]: [string, string]): string {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8)
  const lines = text
    .split('\n')
    .map(line =>
      line.length <= longest
        ? line
        : `${line.slice(0, longest - ending)}⟨${line.length - longest}⟩${line.slice(-ending)}`,
    )
  return [`======== ${part} ${digest}`, ...lines].join('\n')
}

describe.each(names)('%s', name => {
  test('is what its editor would make of it', ({skip}) => {
    const {files, file} = converted(name)
    expect(file.messages.filter(({fatal}) => fatal === true)).toEqual([])
    const actual = [...files].map(outlineOf).join('\n')
    const out = join(folder, `${name}.out`)
    if (process.env.UPDATE === '1') {
      writeFileSync(out, actual)
      skip('written anew; nothing was compared')
    }
    expect(actual).toBe(readFileSync(out, 'utf8'))
  })
})

test('as a rule an editor decides three lines or fewer', () => {
  const counts = names.map(name => decisionsOf(name).length).sort((a, b) => a - b)
  expect(counts[counts.length >> 1]).toBeLessThanOrEqual(3)
})

describe('a second issue of a periodical whose first one taught its habits', () => {
  const second = names.filter(name => existsSync(join(folder, `${name}.habits.yaml`)))

  test('there are some of different hands', () => expect(second.length).toBeGreaterThanOrEqual(4))

  test.each(second)('%s needs one entry at most, and its habits', name => {
    const {files} = converted(name)
    expect(decisionsOf(name).length).toBeLessThanOrEqual(1)
    expect([...converted(name, {learnt: false}).files]).not.toEqual([...files])
  })
})

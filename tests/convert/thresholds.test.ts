import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {parse, stringify} from 'yaml'
import {z} from 'zod'
import type * as Convert from '../../src/convert/convert.ts'
import {decode} from '../../src/convert/text/decode.ts'

/**
 * Every named number of src/convert is moved by one step to either side, and what comes out must change. `thresholds.yaml` says of what:
 * of a whole text of the tests (`texts`, by constant and side), or of a print of a few lines (`prints`). `open` names the sides
 * for which no example is known here, though other tests may hold some of them; the list may only get shorter;
 * `UPDATE=1` writes it anew where a number came or went.
 */
const guardsSchema = z.strictObject({
  texts: z.record(z.string(), z.string()),
  prints: z.record(z.string(), z.string()),
  open: z.array(z.string()),
})

const path = join(import.meta.dirname, 'thresholds.yaml')
const {texts, prints, open} = guardsSchema.parse(parse(readFileSync(path, 'utf8')))

function exampleFor(id: string): string | undefined {
  const path = texts[id]
  return path === undefined ? prints[id] : decode(readFileSync(path)).text
}

interface Threshold {
  readonly value: number
  readonly set: (value: number) => void
}

declare global {
  var thresholds: Map<string, Threshold> | undefined
}

const room = join(import.meta.dirname, '../../src/convert')
const bundle = join(room, `../../node_modules/.cache/thresholds-${process.pid}.mjs`)
const declaration = /^(export )?const (\w+) = (-?\d[\d._]*)$/gm
let convert: typeof Convert.convert

/** The converter with its named numbers open to be moved. */
beforeAll(async () => {
  const build = await rolldown({
    input: join(room, 'convert.ts'),
    platform: 'node',
    external: /^[^./]/,
    plugins: [
      {
        name: 'thresholds',
        load: id => {
          if (!id.startsWith(room)) return null
          const where = relative(room, id)
          // what a reader remembers, it read by the number as it was
          if (where === 'text/remembered.ts')
            return {moduleType: 'ts', code: 'export const remembered = <Read>(read: Read) => read'}
          return {
            moduleType: 'ts',
            code: readFileSync(id, 'utf8').replace(
              declaration,
              (_, exported: string | undefined, name: string, value: string) =>
                `${exported ?? ''}let ${name} = ${value}; (globalThis.thresholds ??= new Map()).set('${where} ${name}', {value: ${value}, set: to => { ${name} = to }})`,
            ),
          }
        },
      },
    ],
  })
  const {output} = await build.generate({format: 'esm'})
  await build.close()
  // within the project, where packages are found
  mkdirSync(dirname(bundle), {recursive: true})
  writeFileSync(bundle, output[0].code)
  ;({convert} = await import(pathToFileURL(bundle).href))
})

afterAll(() => rmSync(bundle, {force: true}))

/** One step: a whole number by one, a large one by a tenth, a share by a twentieth. */
function stepOf(value: number): number {
  if (!Number.isInteger(value)) return Math.abs(value) < 0.1 ? 0.01 : 0.05
  return Math.abs(value) > 1000 ? Math.round(value / 10) : 1
}

/** All that becomes of a text, or how it failed. */
function outcomeOf(text: string): string {
  try {
    const {files, file, drops} = convert(text, {id: '1'})
    return JSON.stringify([
      [...files],
      file.messages.map(({ruleId, line, reason}) => [ruleId, line, reason]),
      drops.map(({reason, span}) => [reason, span.line.number]),
    ])
  } catch (error) {
    return String(error)
  }
}

const unmoved = new Map<string, string>()

function survives(text: string, {value, set}: Threshold, moved: number): boolean {
  const before = unmoved.get(text) ?? outcomeOf(text)
  unmoved.set(text, before)
  set(moved)
  const after = outcomeOf(text)
  set(value)
  return before === after
}

const sides = () =>
  [...(globalThis.thresholds ?? [])].flatMap(([name, threshold]) =>
    ([-1, 1] as const).map(side => {
      const moved = Number((threshold.value + side * stepOf(threshold.value)).toFixed(4))
      return {id: `${name} ${side < 0 ? 'down' : 'up'}`, threshold, moved}
    }),
  )

test('every named number has an example on both sides, or is said to have none', ({skip}) => {
  const ids = sides().map(({id}) => id)
  expect(ids.length).toBeGreaterThan(200)
  if (process.env.UPDATE === '1') {
    const without = ids.filter(id => exampleFor(id) === undefined).toSorted()
    writeFileSync(path, stringify({texts, prints, open: without}, {lineWidth: 0}))
    skip('written anew; nothing was compared')
  }
  expect(ids.filter(id => exampleFor(id) === undefined).toSorted()).toEqual(open)
  expect(Object.keys({...texts, ...prints}).filter(id => !ids.includes(id))).toEqual([])
})

test('a number that moves by one step changes what its example becomes', () => {
  const unseen = sides().filter(({id, threshold, moved}) => {
    const text = exampleFor(id)
    return text !== undefined && survives(text, threshold, moved)
  })
  expect(unseen.map(({id, moved}) => `${id}, to ${moved}`)).toEqual([])
})

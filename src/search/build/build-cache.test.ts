import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {BuildCache, type Making} from './build-cache.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huikan-cache-'))
})
afterEach(() => rm(folder, {recursive: true}))

function* making(...texts: string[]): Making {
  for (const [number, text] of texts.entries()) yield {path: `${number}.js`, content: Buffer.from(text)}
  return {count: texts.length}
}

const refusing = (): never => {
  throw new Error('made again')
}

it('makes once, and gives the same facts and files again, as often as they are asked for', async () => {
  const texts = ['信用', '', '体系']
  for (const make of [() => making(...texts), refusing]) {
    const made = await new BuildCache(folder).take(['a'], make)
    expect(made.facts).toEqual({count: 3})
    for (const _time of [1, 2])
      expect(Array.from(made.files, ({path, content}) => [path, Buffer.from(content).toString()])).toEqual(
        texts.map((text, number) => [`${number}.js`, text]),
      )
  }
})

it('makes anew from other sources, under another name', async () => {
  const cache = new BuildCache(folder)
  const names: string[] = []
  for (const sources of [['a', 'b'], ['ab'], ['a', 'b']])
    await cache.take(sources, name => {
      names.push(name)
      return making()
    })
  expect(new Set(names).size).toBe(2)
  expect(names).toHaveLength(2)
})

it('keeps nothing of what could not be made, nor what is not asked for any more', async () => {
  const cache = new BuildCache(folder)
  const failing = function* (): Making {
    yield {path: '0.js', content: Buffer.from('半')}
    throw new Error('no more')
  }
  await expect(cache.take(['a'], failing)).rejects.toThrow('no more')
  await cache.take(['a'], () => making('整'))
  const next = new BuildCache(folder)
  await next.take(['b'], () => making())
  next.prune()
  expect(await readdir(folder)).toHaveLength(1)
})

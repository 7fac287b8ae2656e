import {writeFileSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, expect, it} from 'vitest'
import {newFolder} from '../../../tests/new-folder.ts'
import {KeptFolders} from './kept-folders.ts'

let folder: string
beforeEach(() => {
  folder = newFolder('kept')
})

const writing = (text: string) => async (place: string) => writeFileSync(join(place, 'text'), text)
const refusing = async () => {
  throw new Error('no more')
}

it('makes once, and anew from other sources', async () => {
  const kept = new KeptFolders(folder)
  const first = await kept.take(['a', 'b'], writing('甲'))
  expect(await kept.take(['a', 'b'], refusing)).toBe(first)
  const other = await kept.take(['ab'], writing('乙'))
  expect(await readFile(join(first, 'text'), 'utf8')).toBe('甲')
  expect(await readFile(join(other, 'text'), 'utf8')).toBe('乙')
})

it('keeps nothing under the name of what could not be made', async () => {
  await expect(new KeptFolders(folder).take(['a'], refusing)).rejects.toThrow('no more')
  const made = await new KeptFolders(folder).take(['a'], writing('整'))
  expect(await readFile(join(made, 'text'), 'utf8')).toBe('整')
})

it('forgets what is not asked for any more', async () => {
  await new KeptFolders(folder).take(['a'], writing('旧'))
  await expect(new KeptFolders(folder).take(['b'], refusing)).rejects.toThrow()
  const kept = new KeptFolders(folder)
  const made = await kept.take(['c'], writing('新'))
  kept.prune()
  expect((await readdir(folder)).map(name => join(folder, name))).toEqual([made])
})

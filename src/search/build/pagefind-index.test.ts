import {readdir} from 'node:fs/promises'
import {beforeEach, expect, it} from 'vitest'
import {newFolder} from '../../../tests/new-folder.ts'
import {type PagefindFile, pagefindIndex, roomBeside} from './pagefind-index.ts'
import {SearchIndexError} from './search-index-error.ts'

let folder: string
beforeEach(() => {
  folder = newFolder('pagefind')
})

/** What each file says, while it is there. */
const read = (files: readonly PagefindFile[]) => files.map(({path, content}) => ({path, content: content()}))

it('is of one page, however it comes, and leaves nothing behind', async () => {
  const files = await pagefindIndex(['信用 用体 体', '系 | '], folder, read)
  expect(files.filter(({path}) => path.startsWith('index/'))).toHaveLength(1)
  expect(await pagefindIndex(['信用 用体 体系 |'], folder, read)).toEqual(files)
  expect(await readdir(folder)).toEqual([])
})

it('says so where Pagefind finds no word', async () => {
  const made = pagefindIndex(['|'], folder, read)
  await expect(made).rejects.toThrow(SearchIndexError)
  await expect(made).rejects.toThrow('Pagefind was not able to build an index')
})

it('leaves a build little memory beside the largest range, and all that it wants beside the open one', () => {
  const largest = roomBeside(52_000_000)
  expect(largest).toBeGreaterThan(250_000_000)
  expect(largest).toBeLessThan(350_000_000)
  expect(roomBeside(13_000_000)).toBeGreaterThan(800_000_000)
})

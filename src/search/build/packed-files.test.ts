import {readdir} from 'node:fs/promises'
import {expect, it} from 'vitest'
import {newFolder} from '../../../tests/new-folder.ts'
import {packedFiles, packFiles} from './packed-files.ts'

it('come back from the one file that they were written into', async () => {
  const folder = newFolder('packed')
  const files = [
    {path: 'a.js', content: Buffer.from('甲乙')},
    {path: 'b/c.js', content: Buffer.alloc(0)},
    {path: 'd.js', content: Buffer.from('丙')},
  ]
  packFiles(files, folder)
  expect(await readdir(folder)).toHaveLength(2)
  const packed = [...packedFiles(folder)]
  expect(packed.map(({path, size}) => [path, size])).toEqual([
    ['a.js', 6],
    ['b/c.js', 0],
    ['d.js', 3],
  ])
  expect(packed.map(({content}) => Buffer.from(content()).toString())).toEqual(['甲乙', '', '丙'])
})

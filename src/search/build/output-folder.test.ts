import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, expect, it} from 'vitest'
import {newFolder} from '../../../tests/new-folder.ts'
import {OutputFolder} from './output-folder.ts'

let home: string
beforeEach(async () => {
  home = newFolder('output')
})

function write(files: Readonly<Record<string, string>>) {
  const output = new OutputFolder(join(home, 'search'))
  for (const [path, text] of Object.entries(files)) output.put(path, Buffer.from(text))
  return output.finish()
}

it('writes what changed, and removes what is no more, empty folders too', async () => {
  expect(write({'a.js': '甲', 'b/c.js': '乙', 'd/e.js': '丙'})).toEqual({files: 3, written: 3, bytes: 9})
  expect(write({'a.js': '甲', 'b/c.js': '丁'})).toEqual({files: 2, written: 1, bytes: 6})
  expect((await readdir(join(home, 'search'))).sort()).toEqual(['a.js', 'b'])
  expect(await readFile(join(home, 'search/b/c.js'), 'utf8')).toBe('丁')
})

it('removes what it knows nothing of', async () => {
  await mkdir(join(home, 'search'))
  await writeFile(join(home, 'search/old.js'), '旧')
  expect(write({'a.js': '甲'}).written).toBe(1)
  expect(await readdir(join(home, 'search'))).toEqual(['a.js'])
})

it('asks for a file that is named by its content where it is not there or broken off', async () => {
  const put = () => {
    const output = new OutputFolder(join(home, 'search'))
    let asked = 0
    const content = () => {
      asked += 1
      return Buffer.from('甲乙')
    }
    output.putNamed({path: 'a/b.js', size: 6, content})
    return [output.finish().written, asked]
  }
  expect([put(), put()]).toEqual([
    [1, 1],
    [0, 0],
  ])
  await writeFile(join(home, 'search/a/b.js'), '甲')
  expect(put()).toEqual([1, 1])
  expect(await readFile(join(home, 'search/a/b.js'), 'utf8')).toBe('甲乙')
})

import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {OutputFolder} from './output-folder.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'huikan-output-'))
})
afterEach(() => rm(home, {recursive: true}))

function write(files: Readonly<Record<string, string>>) {
  const output = new OutputFolder(join(home, 'search'), join(home, 'written.json'))
  for (const [path, text] of Object.entries(files)) output.put({path, content: Buffer.from(text)})
  return output.finish()
}

it('writes what changed, and removes what is no more', async () => {
  expect(write({'a.js': '甲', 'b/c.js': '乙', 'd.js': '丙'})).toEqual({files: 3, written: 3, bytes: 9})
  expect(write({'a.js': '甲', 'b/c.js': '丁'})).toEqual({files: 2, written: 1, bytes: 6})
  expect((await readdir(join(home, 'search'))).sort()).toEqual(['a.js', 'b'])
  expect(await readFile(join(home, 'search/b/c.js'), 'utf8')).toBe('丁')
})

it('begins anew in a folder of which it knows nothing', async () => {
  await mkdir(join(home, 'search'))
  await writeFile(join(home, 'search/old.js'), '旧')
  expect(write({'a.js': '甲'}).written).toBe(1)
  expect(await readdir(join(home, 'search'))).toEqual(['a.js'])
})

it('trusts nothing of a run that did not finish', () => {
  write({'a.js': '甲'})
  new OutputFolder(join(home, 'search'), join(home, 'written.json')).put({
    path: 'a.js',
    content: Buffer.from('乙'),
  })
  expect(write({'a.js': '甲'}).written).toBe(1)
})

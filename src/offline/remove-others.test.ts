import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {removeOthers} from './remove-others.ts'

it('leaves what is wanted, and no empty folder', () => {
  const folder = newFolder('others')
  mkdirSync(join(folder, 'a/b/c'), {recursive: true})
  mkdirSync(join(folder, 'd'))
  for (const path of ['a/1', 'a/b/c/2', 'a/b/c/3', 'd/4']) writeFileSync(join(folder, path), '')
  removeOthers(folder, new Set(['a/1', 'd/4', 'd/5']))
  expect(readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()).toEqual(['a', 'a/1', 'd', 'd/4'])
  removeOthers(join(folder, 'none'), new Set())
})

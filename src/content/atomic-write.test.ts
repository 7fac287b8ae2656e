import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {removeDrafts, writeAtomically} from './atomic-write.ts'

describe('a file that is written', () => {
  test.each([['power-cut' as const], ['kill' as const], [undefined]])(
    'has its bytes, and nothing stands beside it (%s)',
    outlives => {
      const folder = newFolder('atomic')
      const path = join(folder, '01.mdx')
      writeFileSync(path, '旧的内容，比新的长')
      writeAtomically(path, '新的', outlives)
      expect(readFileSync(path, 'utf8')).toBe('新的')
      writeAtomically(path, new Uint8Array([0, 255]), outlives)
      expect([...readFileSync(path)]).toEqual([0, 255])
      expect(readdirSync(folder)).toEqual(['01.mdx'])
    },
  )

  test('is named by its own name where it cannot be written, and what was there stays', () => {
    const folder = newFolder('atomic')
    const path = join(folder, '01.mdx')
    mkdirSync(path)
    expect(() => writeAtomically(path, '新的')).toThrow(
      expect.objectContaining({code: 'EISDIR', path, dest: undefined}),
    )
    expect(readdirSync(folder)).toEqual(['01.mdx'])
    const nowhere = join(folder, 'gone', '01.mdx')
    expect(() => writeAtomically(nowhere, '新的')).toThrow(
      expect.objectContaining({code: 'ENOENT', path: nowhere}),
    )
  })

  test('is not there, nor a draft of it, where what is to be written is none', () => {
    const folder = newFolder('atomic')
    expect(() => writeAtomically(join(folder, '01.mdx'), 1 as unknown as string)).toThrow(TypeError)
    expect(readdirSync(folder)).toEqual([])
  })
})

test('drafts of killed writers are removed, and nothing that an editor calls so', () => {
  const folder = newFolder('drafts')
  const uuid = '0f9a1c3e-1b2c-4d5e-8f90-a1b2c3d4e5f6'
  const kept = [
    '01.mdx',
    `.01.mdx.${uuid}.draft.txt`,
    `.01.mdx.${uuid.slice(1)}.draft`,
    `.01.mdx.${uuid.replaceAll('-', '')}.draft`,
    `.${uuid}.draft`,
    `x.01.mdx.${uuid}.draft`,
    '.01.mdx.draft',
  ]
  for (const name of [...kept, `.01.mdx.${uuid}.draft`, `.issue.yaml.${uuid}.draft`])
    writeFileSync(join(folder, name), '')
  removeDrafts(folder)
  expect(readdirSync(folder).sort()).toEqual(kept.toSorted())
})

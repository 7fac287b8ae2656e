import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {readListFile, writeListFile} from './list-file.ts'

let folder: string
let content: string
let issue: string
beforeEach(() => {
  folder = newFolder('lists')
  content = join(folder, 'content')
  issue = join(content, 'issues/140')
  mkdirSync(issue, {recursive: true})
})

describe('a file of the editor', () => {
  it('is written, read and removed, and leaves no draft behind', () => {
    const path = join(issue, 'structure.yaml')
    expect(readListFile(path)).toBeUndefined()
    writeListFile(content, path, '- {line: 1}\n')
    expect(readListFile(path)).toBe('- {line: 1}\n')
    expect(readdirSync(issue)).toEqual(['structure.yaml'])
    for (const nothing of ['', ' \n\n']) {
      writeListFile(content, path, nothing)
      expect(readListFile(path)).toBe('')
    }
    writeListFile(content, path, undefined)
    expect(readdirSync(issue)).toEqual([])
  })

  it('keeps its byte order mark, and becomes UTF-8 from any other encoding', () => {
    const path = join(issue, 'structure.yaml')
    writeFileSync(path, '\uFEFF- {line: 1}\r\n')
    expect(readListFile(path)).toBe('- {line: 1}\r\n')
    writeListFile(content, path, '- {line: 2}\r\n')
    expect(readFileSync(path, 'utf8')).toBe('\uFEFF- {line: 2}\r\n')
    writeFileSync(path, new Uint8Array([0xd6, 0xd0, 0xce, 0xc4, 0x0a]))
    expect(readListFile(path)).toBe('中文\n')
    writeListFile(content, path, '中文\n')
    expect(readFileSync(path, 'utf8')).toBe('中文\n')
  })
})

describe('nothing is written', () => {
  it('where the folder of an issue is a link to elsewhere', () => {
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    symlinkSync(elsewhere, join(content, 'issues/141'))
    expect(() => writeListFile(content, join(content, 'issues/141/structure.yaml'), 'x')).toThrow(RangeError)
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('through a link with the name of the file', () => {
    const target = join(folder, 'target.yaml')
    writeFileSync(target, 'unchanged')
    symlinkSync(target, join(issue, 'structure.yaml'))
    expect(() => readListFile(join(issue, 'structure.yaml'))).toThrow(RangeError)
    expect(() => writeListFile(content, join(issue, 'structure.yaml'), 'x')).toThrow(RangeError)
    expect(readFileSync(target, 'utf8')).toBe('unchanged')
  })

  it('outside of the content folder', () => {
    expect(() => writeListFile(content, join(issue, '../../../x.yaml'), 'x')).toThrow(RangeError)
    expect(() => writeListFile(issue, join(content, 'habits.yaml'), 'x')).toThrow(RangeError)
    expect(readdirSync(folder)).toEqual(['content'])
  })
})

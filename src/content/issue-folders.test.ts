import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {listIssueFolders, removedArticles} from './issue-folders.ts'

describe('listIssueFolders', () => {
  it('lists issues with their articles, those without issue.yaml too', () => {
    expect(
      listIssueFolders('tests/fixtures/archive').map(({id, converted, articles}) => [
        id,
        converted,
        articles,
      ]),
    ).toEqual([
      ['115', true, ['01', '02', '03', '04']],
      ['2016-02', true, ['01']],
      ['2016-03', false, []],
    ])
  })

  it('finds nothing in a folder that does not exist', () => {
    expect(listIssueFolders('tests/fixtures/nowhere')).toEqual([])
  })
})

describe('removedArticles', () => {
  const removed = (names: readonly string[], text?: string) => {
    const content = mkdtempSync(join(tmpdir(), 'huikan-'))
    const path = join(content, 'issues', '7')
    mkdirSync(path, {recursive: true})
    for (const name of names) writeFileSync(join(path, name), '')
    if (text !== undefined) writeFileSync(join(path, '.convert.json'), text)
    return listIssueFolders(content).flatMap(removedArticles)
  }

  const record = (files: readonly string[], gone: object[] = []) =>
    JSON.stringify({files: Object.fromEntries(files.map(name => [name, ''])), removed: gone})

  it('knows them by the gaps in the numbers that convert gave', () => {
    const files = ['01.mdx', '03.mdx', '04.mdx', 'issue.yaml']
    expect(removed(files, record(files))).toEqual([{name: '02', title: null}])
    expect(removed(['01.mdx', '02.mdx'], record(['01.mdx', '02.mdx']))).toEqual([])
  })

  it('knows their titles, and the last one, from what convert recorded', () => {
    expect(removed(['01.mdx'], record(['01.mdx'], [{name: '03.mdx', title: '甲'}]))).toEqual([
      {name: '02', title: null},
      {name: '03', title: '甲'},
    ])
  })

  it('makes nothing of an editor’s own numbers, nor of a record that cannot be read', () => {
    expect(removed(['01.mdx', '99.mdx'], record(['01.mdx']))).toEqual([])
    expect(removed(['01.mdx', '03.mdx'])).toEqual([])
    expect(removed(['01.mdx', '03.mdx'], '{"removed":')).toEqual([])
  })
})

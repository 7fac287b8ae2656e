import {describe, expect, it} from 'vitest'
import {listIssueFolders} from './issue-folders.ts'

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

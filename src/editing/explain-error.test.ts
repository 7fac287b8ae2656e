import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {writeAtomically} from '../content/atomic-write.ts'
import {ContentError} from '../content/frontmatter.ts'
import {LockedError} from '../content/lock.ts'
import {explainError} from './explain-error.ts'

const folder = newFolder('errors')

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return undefined
}

/** What Node.js throws where the operating system refuses; not every refusal can be had in a test. */
function refusal(code: string, details: {path?: string; dest?: string; syscall?: string} = {}): Error {
  return Object.assign(new Error(`${code}: in English`), {code, ...details})
}

it('says of a lock that another program holds who holds it, as the lock does', () => {
  expect(explainError(new LockedError('另一个程序占用 dist/ 已超过十分钟。'))).toBe(
    '另一个程序占用 dist/ 已超过十分钟。',
  )
})

describe('what the operating system refused', () => {
  it('names the file and what to do', () => {
    expect(explainError(thrownBy(() => readFileSync(join(folder, '无.txt'))))).toBe(
      `没有找到 ${folder}/无.txt；请核对路径，运行时不要移动或删除文件。`,
    )
    writeFileSync(join(folder, 'file'), '')
    expect(explainError(thrownBy(() => mkdirSync(join(folder, 'file', 'within'))))).toBe(
      `${folder}/file/within 的上级不是文件夹；请核对路径。`,
    )
    expect(explainError(refusal('EACCES', {path: 'source.txt'}))).toContain('没有权限读写 source.txt；')
    expect(explainError(refusal('EROFS', {path: '01.mdx'}))).toBe(
      '01.mdx 所在的磁盘是只读的；请换一个能写的地方。',
    )
    expect(explainError(refusal('ENOSPC', {path: '01.mdx.tmp', dest: '01.mdx'}))).toBe(
      '磁盘满了，01.mdx 没有写成；请清出空间再运行一次。',
    )
    expect(explainError(refusal('EMFILE', {path: 'x'}))).toContain('同时打开的文件太多')
  })

  it('names the file that was to be written, not its draft', () => {
    const path = join(folder, 'missing', '01.mdx')
    expect(explainError(thrownBy(() => writeAtomically(path, '甲')))).toContain(`没有找到 ${path}；`)
  })

  it('is said without a name where Node.js gives none', () => {
    expect(explainError(thrownBy(() => readFileSync(folder)))).toBe('有个文件是文件夹，这里要的是文件。')
    expect(explainError(refusal('ENOSPC'))).toBe('磁盘满了，有个文件没有写成；请清出空间再运行一次。')
  })

  it('is no missing file where a folder cannot be made', () => {
    expect(explainError(refusal('ENOENT', {path: 'issues/140', syscall: 'mkdir'}))).toBe(
      '没能建立文件夹 issues/140；请看看所在的磁盘能不能写。',
    )
  })
})

describe('an error of ours', () => {
  const own = new ContentError('01.mdx', [{line: 3, column: 1, reason: '少了 title'}])

  it('says it itself, wrapped or not', () => {
    expect(explainError(own)).toBe('01.mdx:3:1 少了 title')
    expect(explainError(new Error('AstroError', {cause: new Error('again', {cause: own})}))).toBe(
      '01.mdx:3:1 少了 title',
    )
  })
})

it('a fault of the program is not explained away', () => {
  const round = new Error('round')
  round.cause = round
  for (const error of [new TypeError('x is not a function'), new URIError('URI malformed'), round, 'text'])
    expect(explainError(error)).toBeUndefined()
})

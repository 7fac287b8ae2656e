import {expect, it} from 'vitest'
import {checksum, namesListedTwice, readChecksums, writeChecksums} from './checksums.ts'

const [one, other] = [checksum(Buffer.from('一')), checksum(Buffer.from('二'))]

it('is SHA-256 in lower-case hex', () => {
  expect(checksum(Buffer.from(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

it('writes a line a file, sorted by path, as sha256sum reads them', () => {
  const list = new Map([
    ['丙/二.txt', other],
    ['a b.txt', one],
  ])
  expect(writeChecksums(list)).toBe(`${one}  a b.txt\n${other}  丙/二.txt\n`)
  expect(readChecksums(writeChecksums(list))).toEqual(list)
})

it('reads what sha256sum writes of binary files, under Windows too, and no other line', () => {
  const lines = [
    `${one} *a.txt`,
    `${other}  b.txt`,
    '# 注',
    `${one.slice(1)}  short.txt`,
    `${one}a  long.txt`,
    `${one.toUpperCase()}  upper.txt`,
    `${one} c.txt`,
    ` ${one}  indented.txt`,
    `${one}  `,
  ]
  expect([...readChecksums(lines.join('\r\n'))]).toEqual([
    ['a.txt', one],
    ['b.txt', other],
  ])
})

it('names what a list has twice, once for each time too many', () => {
  expect(namesListedTwice(`${one}  a\n${one}  b\n${other}  a\n${one}  a\n`)).toEqual(['a', 'a'])
  expect(namesListedTwice(`${one}  a\n${one}  b\n`)).toEqual([])
})

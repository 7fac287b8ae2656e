import {expect, test} from 'vitest'
import {withdrawnFiles} from './withdrawn-files.ts'

const says = (mdx: string) => withdrawnFiles(new Map([['01.mdx', mdx]])).has('01.mdx')

test.each([
  ['the key', '---\ntitle: 甲\nwithdrawn: 涉及个人信息\n---\n'],
  ['a byte order mark and Windows line ends', '\uFEFF---\r\nwithdrawn: 甲\r\n---\r\n正文\r\n'],
  ['a full-width colon', '---\nwithdrawn：甲\n---\n'],
  ['YAML that is broken elsewhere', '---\ntitle: [甲\nwithdrawn: 乙\n---\n'],
  ['no end of the frontmatter', '---\nwithdrawn: 乙\n'],
])('%s says that an article is withdrawn', (_what, mdx) => expect(says(mdx)).toBe(true))

test.each([
  ['its text', '---\ntitle: 甲\n---\n\nwithdrawn: 甲\n'],
  ['another key', '---\ntitle: withdrawn\n  withdrawn: 甲\n---\n'],
  ['no frontmatter', 'withdrawn: 甲\n'],
])('%s does not', (_what, mdx) => expect(says(mdx)).toBe(false))

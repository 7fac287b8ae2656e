import {expect, it} from 'vitest'
import {goneReport} from './changed-issues.ts'

it('says of issues that are gone what readers will find, and how they come back', () => {
  expect(goneReport('content', [])).toBeUndefined()
  const told = (...gone: string[]) => {
    const report = goneReport('content', gone)
    return [report?.path, ...(report?.messages.map(({fatal, reason}) => `${fatal} ${reason}`) ?? [])]
  }
  const rest =
    '，发布过的网址都会打不开。误删的，请从 GitHub Desktop 里恢复：右键点它的文件，选“Discard changes”；只是不宜公开的，请找回来，用“撤回一篇文章”的办法；确实不要了的，不必处理。'
  expect(told('7')).toEqual([
    'content/issues',
    `false 第 7 期的文件夹不见了，上一次提交里还有；这样提交，网站上就没有这一期${rest}`,
  ])
  expect(told('7', '8')).toEqual([
    'content/issues',
    `false 第 7、8 期的文件夹不见了，上一次提交里还有；这样提交，网站上就没有这几期${rest}`,
  ])
})

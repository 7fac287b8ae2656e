import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {pageWriter} from './page-writer.ts'

const folder = newFolder('pages')
const [root, own] = [join(folder, 'site'), join(folder, 'public')]
const page = 'issues/1/01.html'

it('writes a page, also one that says that there is none, and leaves nothing to write', () => {
  const answer = pageWriter(root, own)(page, '<p>甲', new Response('<p>', {headers: {a: 'b'}}))
  expect([answer.body, answer.status, answer.headers.get('a')]).toEqual([null, 200, 'b'])
  expect(readFileSync(join(root, page), 'utf8')).toBe('<p>甲')
  expect(pageWriter(root, own)('404.html', '乙', new Response('', {status: 404})).body).toBe(null)
  expect(readFileSync(join(root, '404.html'), 'utf8')).toBe('乙')
})

it('leaves to Astro what leads elsewhere, and a page in whose place the archive has a file of its own', async () => {
  mkdirSync(own)
  writeFileSync(join(own, 'robots.txt'), 'ours')
  const write = pageWriter(root, own)
  expect(await write('robots.txt', 'theirs', new Response('theirs')).text()).toBe('theirs')
  expect(await write('old.html', '', new Response('', {status: 301})).status).toBe(301)
  expect([existsSync(join(root, 'robots.txt')), existsSync(join(root, 'old.html'))]).toEqual([false, false])
})

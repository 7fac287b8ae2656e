import {describe, expect, it} from 'vitest'
import {unwatched} from './unwatched.ts'

describe('what the preview does not watch', () => {
  const isUnwatched = unwatched('/work/dist/会刊')

  it.each([
    '.cache',
    '.cache/compiled/v24/a',
    'dist',
    'dist/issues/136/01.html',
    'dist-bundle/包.zip',
    'dist-parts/1-of-2',
  ])('is what commands make: %s', path => expect(isUnwatched(`/work/dist/会刊/${path}`)).toBe(true))

  it.each([
    '',
    '/content/issues/136/source.txt',
    '/src/pages/index.astro',
    '/.astro/data-store.json',
    '/distances.md',
    '/content/dist/a.txt',
  ])('is nothing that is edited, or that Astro tells itself by: %s', path =>
    expect(isUnwatched(`/work/dist/会刊${path}`)).toBe(false),
  )

  it('has the slashes of Windows or others', () => {
    expect(unwatched('D:\\会刊')('D:\\会刊\\dist\\index.html')).toBe(true)
    expect(unwatched('D:\\会刊')('D:/会刊/dist')).toBe(true)
  })
})

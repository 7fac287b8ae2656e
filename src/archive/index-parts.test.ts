import fc from 'fast-check'
import {expect, it} from 'vitest'
import {addressesOf, cutEntries, cutIndex, pieceName, piecesOf} from './index-parts.ts'

const entry = (name: string, count: number) => ({
  name,
  id: `n-${name}`,
  items: Array.from({length: count}, (_, index) => `${name}${index}`),
})

it('leaves a short index on one page', () => {
  const [page, ...more] = cutEntries('kinds', [entry('新闻', 600), entry('通知', 400)])
  expect(more).toEqual([])
  expect(page?.file).toBe('kinds')
  expect(page?.rows.map(pieceName)).toEqual(['新闻', '通知'])
})

it('cuts between names, and says from which to which', () => {
  const parts = cutEntries('kinds', [entry('新闻', 600), entry('通知', 400), entry('文学', 1)])
  expect(parts.map(({file, label}) => [file, label])).toEqual([
    ['kinds', '新闻 — 通知'],
    ['kinds-2', '文学'],
  ])
  expect(addressesOf(parts).get('n-文学')).toBe('/browse/kinds-2.html#n-文学')
})

it('cuts a long name so that a new item changes its first piece alone', () => {
  const before = piecesOf([entry('新闻', 2100)])
  expect(before.map(piece => [pieceName(piece), piece.items.length, piece.total])).toEqual([
    ['新闻（1）', 100, 2100],
    ['新闻（2）', 1000, 2100],
    ['新闻（3）', 1000, 2100],
  ])
  const grown = {...entry('新闻', 2100), items: ['今', ...entry('新闻', 2100).items]}
  expect(piecesOf([grown]).map(({items}) => items.length)).toEqual([101, 1000, 1000])
  expect(piecesOf([grown])[1]?.items).toEqual(before[1]?.items)
  expect(addressesOf(cutEntries('kinds', [entry('新闻', 2100)])).get('n-新闻')).toBe(
    '/browse/kinds.html#n-新闻',
  )
})

it('loses nothing, and keeps each page short and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({max: 25})), counts => {
      const entries = counts.map((count, index) => entry(`${index}:`, count))
      const cut = {nameOf: pieceName, sizeOf: ({items}: {items: unknown[]}) => items.length, limit: 10}
      const parts = cutIndex('x', piecesOf(entries, 10), cut)
      expect(parts.flatMap(({rows}) => rows.flatMap(({items}) => items))).toEqual(
        entries.flatMap(({items}) => items),
      )
      for (const {rows} of parts)
        expect(rows.reduce((sum, {items}) => sum + items.length, 0)).toBeLessThanOrEqual(10)
      expect(new Set(parts.map(({file}) => file)).size).toBe(parts.length)
    }),
  )
})

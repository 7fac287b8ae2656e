import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, it} from 'vitest'
import {escapeHtml, insertAll, place, takePlaces} from './places.ts'

it('places leave no trace in the HTML', () => {
  const tree = {
    type: 'root' as const,
    children: [
      {type: 'text' as const, value: '<!--@x-->甲'},
      place('a'),
      {type: 'text' as const, value: '乙'},
    ],
  }
  const {html, offsets} = takePlaces(unified().use(rehypeStringify).stringify(tree))
  expect(html).toBe('&#x3C;!--@x-->甲乙')
  expect(insertAll(html, [{at: offsets.get('a') ?? 0, html: '|'}])).toBe('&#x3C;!--@x-->甲|乙')
})

it('insertions at one place keep their order', () => {
  expect(
    insertAll('甲乙', [
      {at: 2, html: '3'},
      {at: 1, html: '1'},
      {at: 1, html: '2'},
    ]),
  ).toBe('甲12乙3')
  expect(escapeHtml('a"<&>')).toBe('a&#34;&#60;&#38;&#62;')
})

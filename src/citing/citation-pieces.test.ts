import {expect, it} from 'vitest'
import {citationPieces} from './citation-pieces.ts'

const shown = (citation: string, number: string | null) =>
  citationPieces(citation, number)
    .map(({text, name}) => (name ? `<${name}>${text}</>` : text))
    .join('')

it('sets apart the number of a document and the day of consulting, wherever a title has the same words', () => {
  expect(
    shown(
      '国务院. 关于引用日期和国发〔2014〕1号的说明: 国发〔2014〕1号[A/OL]. [引用日期]. https://example.org/.',
      '国发〔2014〕1号',
    ),
  ).toBe(
    '国务院. 关于引用日期和国发〔2014〕1号的说明: <document-number>国发〔2014〕1号</>[A/OL]. [<consulted>引用日期</>]. https://example.org/.',
  )
})

it('leaves whole what has neither', () => {
  expect(citationPieces('盘点[J]. 会刊, 2014(9): 48.', null)).toEqual([
    {text: '盘点[J]. 会刊, 2014(9): 48.', name: null},
  ])
})

import {expect, it} from 'vitest'
import {nameOf, readContent} from './archive-content.ts'

it('run-in heads stand where a careful reader of the print finds them, and nowhere else', () => {
  const counts = [...readContent().rendered]
    .map(
      ([article, {html}]) => [nameOf(article), html.match(/<strong class="run-in">/g)?.length ?? 0] as const,
    )
    .filter(([, count]) => count > 0)
  expect(Object.fromEntries(counts)).toEqual({
    '136-04': 85,
    '136-06': 4,
    '140-03': 85,
    '140-04': 29,
    '140-07': 7,
  })
})

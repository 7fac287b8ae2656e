import {expect, test} from 'vitest'
import {renderArticle} from '../../src/rendering/article.ts'

/** Sätteri's own time, in one line, grows with its length and with the number of its marks. */
const size = 40_000
const fill = (part: string) => part.repeat(Math.ceil(size / part.length))

/** Each took minutes where time grew with the square of a line or of the number of lines, or ended in a RangeError. */
test.each([
  ['equal headings', '## 一、目标\n\n'.repeat(20_000)],
  ['equal headings without a number', '## 目标\n\n'.repeat(20_000)],
  ['equal headings, one within the other', '## 一、甲\n\n### （一）乙\n\n'.repeat(10_000)],
  ['equal clauses', '第一条 甲\n\n'.repeat(20_000)],
  ['equal items of equal clauses', '第一条 甲\n\n- （一）乙\n'.repeat(10_000)],
  ['links, a line each', '[甲](/issues/136/01.html)\n\n'.repeat(20_000)],
  ['links to one place', `第一条 甲\n\n${'[甲](#di-1-tiao)\n\n'.repeat(20_000)}`],
  ['links in one line', fill('[甲](/issues/136/01.html)')],
  ['marks of notes', fill('甲[1]')],
  ['rows', `| 甲 | 乙 |\n| - | - |\n${'| 丙 | 丁 |\n'.repeat(20_000)}`],
  ['items', fill('- 甲\n')],
  ['document numbers, a paragraph each', '国发〔2014〕21号\n\n'.repeat(20_000)],
  ['document numbers in one line', fill('国发〔2014〕21号，')],
  ['captions', fill('<Figure caption="甲" />\n\n')],
  ['signatures', fill('<Signature>\n\n甲\n\n</Signature>\n\n')],
  ['line breaks', fill('甲\\\n')],
  ['open strong text', fill('**甲')],
  ['brackets', fill('（')],
  ['blanks', `甲${fill(' ')}乙`],
  ['one line of ten million', '甲'.repeat(10_000_000)],
])('%s: rendered within the time limit of a test', (_name, mdx) => {
  expect(renderArticle(mdx, '01.mdx').passages.length).toBeGreaterThan(0)
})

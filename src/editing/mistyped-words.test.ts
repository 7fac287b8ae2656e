import {expect, it} from 'vitest'
import {mistyped} from './mistyped-words.ts'

it.each([
  [
    '各级服务机构的服务质量',
    '服务机构的服物',
    '只差 1 个字：第 7 个字原文是“务”，was 里是“物”。请照原文改正 was',
  ],
  ['服务机构', '服务机够', '只差 1 个字：第 4 个字原文是“构”，was 里是“够”。请照原文改正 was'],
  [
    '各级各类服务机构',
    '各级各累服务机够',
    '只差 2 个字：第 4 个字原文是“类”，was 里是“累”；第 8 个字原文是“构”，was 里是“够”。请照原文改正 was',
  ],
  // the nearest of several places
  [
    '甲乙丙丁戊己庚辛，甲乙丙丁戊己庚壬',
    '甲乙丙丁戊己癸壬',
    '只差 1 个字：第 7 个字原文是“庚”，was 里是“癸”。请照原文改正 was',
  ],
])('on the line %s words %s are told', (line, words, said) => {
  expect(mistyped(line, words)).toBe(said)
})

it.each([
  ['too short to be anything', '服务机', '服务几'],
  ['two slips in less than eight characters', '服务机构的服', '服物机够的服'],
  ['three slips', '各级各类服务机构的质量', '各极各累服务机够的质量'],
  ['longer than the line', '服务机构', '服务机构的质量好'],
  ['the same but for width', '服务Ａ机构', '服务A机构'],
])('%s: nothing is said', (_name, line, words) => {
  expect(mistyped(line, words)).toBeUndefined()
})

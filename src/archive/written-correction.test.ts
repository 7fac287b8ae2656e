import {expect, it} from 'vitest'
import {writtenCorrection} from './written-correction.ts'

it.each([
  [{was: '甲', now: '乙', why: '据他本。'}, '原作“甲”，今改作“乙”。据他本。'],
  [{was: '', now: '乙'}, '原缺，今补“乙”。'],
  [{was: '甲', now: ''}, '原衍“甲”，今删。'],
  [
    {was: '习某理论、“三个代表”', now: '邓某理论、“三个代表”'},
    '原作“习某理论、‘三个代表’”，今改作“邓某理论、‘三个代表’”。',
  ],
  // marks of quotation that were mended stand as they are
  [{was: '。', now: '。”'}, '原作「。」，今改作「。”」。'],
  [{was: '双“11”当天', now: '“双11”当天'}, '原作「双“11”当天」，今改作「“双11”当天」。'],
  [{was: '“甲‘乙’', now: '“丙‘乙’'}, '原作「“甲‘乙’」，今改作「“丙‘乙’」。'],
])('an entry of the 校勘记 of %o', (correction, entry) => {
  expect(writtenCorrection(correction)).toBe(entry)
})

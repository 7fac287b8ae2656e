import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {accentFaults, contrast} from './accent-contrast.ts'

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

it('finds nothing in colours that can be read', () => {
  expect(accentFaults({light: '#9e2b1e', dark: '#e58470'})).toEqual([])
})

it('says in Chinese what cannot be read, and which way to go', () => {
  expect(accentFaults({light: '#e58470', dark: '#9e2b1e'})).toEqual([
    'accent.light（浅色模式的主色）：#e58470 与底色的对比度只有 2.3，文字看不清，至少要 4.5；请换深一些的颜色',
    'accent.dark（深色模式的主色）：#9e2b1e 与底色的对比度只有 2.2，文字看不清，至少要 4.5；请换浅一些的颜色',
  ])
  expect(accentFaults({light: 'red', dark: '#e58470'})).toEqual([
    'accent.light（浅色模式的主色）：现在是“red”，应写作 # 加六位十六进制数，如 #9e2b1e',
  ])
})

it('knows the grounds of the style sheet', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8')
  for (const colour of ['#fbf9f4', '#f3eee3', '#171613', '#211f1a', '#f6ead9'])
    expect(tokens).toContain(colour)
})

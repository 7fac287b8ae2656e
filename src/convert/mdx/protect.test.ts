import {describe, expect, test} from 'vitest'
import {protect} from './protect.ts'
import type {Context} from './read-back.ts'
import {readMdx} from './read-mdx.ts'

const written = (value: string, context: Context) => protect([{strong: false, value}], context)

describe('one backslash where one is needed', () => {
  test.each([
    ['paragraph', '# 甲', '\\# 甲'],
    ['paragraph', '1. 甲', '1\\. 甲'],
    ['paragraph', '1.5 亿', '1.5 亿'],
    ['paragraph', '- 甲', '\\- 甲'],
    ['paragraph', '---', '\\---'],
    ['paragraph', '***', '\\***'],
    ['paragraph', '> 甲', '\\> 甲'],
    ['paragraph', '```', '\\```'],
    ['paragraph', '[甲]: /乙', '\\[甲]: /乙'],
    ['paragraph', '![甲](乙)', '!\\[甲](乙)'],
    ['paragraph', '*甲*与*乙*', '\\*甲\\*与\\*乙*'],
    ['paragraph', '{甲}', '\\{甲}'],
    ['paragraph', '1 < 2', '1 < 2'],
    ['paragraph', 'export', ' export'],
    ['paragraph', 'import', 'import'],
    ['paragraph', 'importance', 'importance'],
    ['heading', '甲 #', '甲 \\#'],
    ['heading', '甲#', '甲#'],
    ['heading', '1. 甲', '1. 甲'],
    ['cell', '甲|乙', '甲\\|乙'],
    ['cell', '甲\\|乙', '甲\\\\\\|乙'],
    ['cell', '- 甲', '- 甲'],
    ['item', '[ ] 甲', '\\[ ] 甲'],
    ['item', '- 甲', '\\- 甲'],
  ] as const)('%s: %s', (context, value, expected) => {
    expect(written(value, context)).toBe(expected)
  })
})

test('a line of nothing but delimiters is bounded', () => {
  for (const part of ['*_{<', '*', '[a](', '`a``', '<a', '\\', '**甲']) {
    const value = part.repeat(100_000 / part.length)
    const started = process.cpuUsage()
    const mdx = written(value, 'paragraph')
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
    const [block] = readMdx(`${mdx}\n`).children
    expect(
      block?.type === 'paragraph' && block.children.map(node => ('value' in node ? node.value : '')).join(''),
    ).toBe(value)
  }
})

import {describe, expect, it} from 'vitest'
import {readCorrections} from '../content/read-corrections.ts'
import {readPrint} from '../convert/text/reading.ts'
import {ambiguousCorrections} from './ambiguous-corrections.ts'

const text = '望洲物联简讯\n　　在示范区设立，由示范区管委会报示范区领导小组，⽬录见示范区⽬录。\n'

const told = (yaml: string, print = text) =>
  ambiguousCorrections(print, readCorrections(Buffer.from(yaml))).map(
    ({line, column, reason, note, fatal}) => ({
      at: `${line}:${column}`,
      reason,
      offers: (note ?? '').split('\n'),
      fatal,
    }),
  )
const entry = (was: string, now: string, line = 2) => `- line: ${line}\n  was: ${was}\n  now: ${now}\n`

describe('a correction whose words stand several times on its line', () => {
  it('is a warning at its words, with an entry for each place', () => {
    const [message] = told(`# 更正\n${entry('示范区', '试验区')}  why: 核对\n`)
    expect(message).toEqual({
      at: '3:8',
      fatal: false,
      reason:
        'source.txt 第 2 行有 4 处“示范区”（第 4、11、18、29 列），现在改的是第一处。请在 was 和 now 里多写几个邻近的字，说明是哪一处；几处都要改的，每处写一条。',
      offers: [
        '若是第 4 列那一处，改写作：- {line: 2, was: 在示范区, now: 在试验区, why: 核对}',
        '若是第 11 列那一处，改写作：- {line: 2, was: 由示范区, now: 由试验区, why: 核对}',
        '若是第 18 列那一处，改写作：- {line: 2, was: 报示范区, now: 报试验区, why: 核对}',
        '若是第 29 列那一处，改写作：- {line: 2, was: 见示范区, now: 见试验区, why: 核对}',
      ],
    })
  })

  it('each entry that is offered changes that place and no other, and is offered no more', () => {
    const columns = [4, 11, 18, 29]
    for (const [index, offer] of (told(entry('示范区', '试验区'))[0]?.offers ?? []).entries()) {
      const yaml = offer.slice(offer.indexOf('- {'))
      expect(told(yaml)).toEqual([])
      const {corrections} = readCorrections(Buffer.from(yaml))
      const {lines} = readPrint(text, corrections)
      const [print = ''] = readPrint(text)
        .lines.slice(1)
        .map(({value}) => value)
      const at = (columns[index] ?? 1) - 1
      expect(lines[1]?.value).toBe(`${print.slice(0, at)}试验区${print.slice(at + 3)}`)
    }
  })

  it('is none where there are as many of them as places', () => {
    expect(told(entry('示范区', '试验区').repeat(4))).toEqual([])
    expect(told(entry('示范区', '试验区').repeat(3))).toHaveLength(3)
  })

  it('reads look-alikes and the corrections before it as convert does', () => {
    expect(told(entry('目录', '目次'))[0]?.offers[0]).toContain('was: ，⽬录, now: ，目次')
    expect(told(entry('录见示范区⽬录', '录见该区目次') + entry('目录', '目次'))).toEqual([])
  })

  it('says nothing of one that stands once, nowhere, or on no line', () => {
    expect(told(entry('领导小组', '小组') + entry('没有', '有') + entry('示范区', '区', 99))).toEqual([])
  })

  it('is told in linear time of a line that is the whole issue', () => {
    const long = `${'示范区报送，'.repeat(20_000)}完\n`
    const [message] = told(entry('示范区', '试验区', 1), long)
    expect(message?.reason).toContain('有 20000 处')
    expect(message?.offers).toEqual([''])
  })
})

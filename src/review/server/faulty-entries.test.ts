import {describe, expect, it} from 'vitest'
import {takeBack} from './entries.ts'
import {entryAround, isStrikable, struck} from './faulty-entries.ts'
import {Refusal} from './refusal.ts'

const structure = `# 改判
- {line: 3, text: 甲, is: title
- line: 5
  text: "乙
  is: title

# 下一条
- {line: 9, text: 丙, is: note}
`

describe('the entry in which something is wrong', () => {
  it('goes from its dash to the next one, without what is said above that', () => {
    expect(entryAround(structure, 2)).toEqual({
      first: 2,
      lines: ['- {line: 3, text: 甲, is: title'],
      fault: 2,
    })
    expect(entryAround(structure, 4)).toEqual({
      first: 3,
      lines: ['- line: 5', '  text: "乙', '  is: title'],
      fault: 4,
    })
    expect(entryAround(structure, 8)?.lines).toEqual(['- {line: 9, text: 丙, is: note}'])
  })

  it('begins with its line where there are no dashes', () => {
    const text = 'line：3\nwas：甲\nline：5\nwas：“乙\n'
    expect(entryAround(text, 4)).toEqual({first: 3, lines: ['line：5', 'was：“乙'], fault: 4})
  })

  it('is the line alone before any entry, and the last one behind the end', () => {
    expect(entryAround('甲\n- {line: 3}\n', 1)).toEqual({first: 1, lines: ['甲'], fault: 1})
    expect(entryAround('- {line: 3', 7)).toMatchObject({first: 1, fault: 1})
  })

  it('is none where git left two versions', () => {
    const text = '- {line: 3}\n<<<<<<< HEAD\n- {line: 5}\n'
    expect(entryAround(text, 2)?.lines).toEqual(['- {line: 3}', '<<<<<<< HEAD'])
    expect(isStrikable(entryAround(text, 2) ?? {first: 1, lines: [], fault: 1})).toBe(false)
    expect(isStrikable(entryAround(structure, 4) ?? {first: 1, lines: [], fault: 1})).toBe(true)
  })
})

describe('an entry that is struck out', () => {
  const shown = ['- line: 5', '  text: "乙', '  is: title']

  it('goes alone, line ends as they were, and comes back', () => {
    const change = struck('structure.yaml', structure, 3, shown)
    expect(change.after).toBe(structure.replace('- line: 5\n  text: "乙\n  is: title\n', ''))
    expect(takeBack(change, change.after)).toBe(structure)
    const windows = structure.replaceAll('\n', '\r\n')
    expect(struck('structure.yaml', windows, 3, shown).after).toBe(change.after.replaceAll('\n', '\r\n'))
  })

  it('is no other than the one that was shown', () => {
    expect(() => struck('structure.yaml', structure, 2, shown)).toThrow(Refusal)
  })

  it('comes back to no file that was changed since', () => {
    const change = struck('structure.yaml', structure, 3, shown)
    expect(() => takeBack(change, `${change.after}# 手写的\n`)).toThrow(Refusal)
  })
})

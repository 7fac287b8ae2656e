import {statedRole} from '../roles/stated.ts'
import type {Drop, Line} from '../tree.ts'
import {unseen} from './jump-marks.ts'

/** 题目：, 标题： before what a line says it names. */
const label = /^[ \u3000]*(?:题目|标题|题名|篇名|篇目|文题)[：:][ \u3000]*(?=[^\s。；]{2}[^。；]{0,60}$)/u
/** Fewer show no habit. */
const fewest = 3

/**
 * 题目：修琴二十年, above each piece of what is read aloud or sent as a form: the word says that a title follows, and is none of it. Each stands apart, or
 * right below the number of its piece; one within a text is a field of a form.
 */
export function blankTitleLabels(lines: readonly Line[]): {lines: readonly Line[]; drops: Drop[]} {
  const labelled = lines.flatMap((line, index) => {
    const printed = statedRole(line) === undefined ? label.exec(line.value.slice(0, 100))?.[0] : undefined
    return printed === undefined ? [] : [{index, line, length: printed.length}]
  })
  const apart = labelled.filter(({index, line}) => index === 0 || line.gap > 0 || line.counted === true)
  if (apart.length < fewest || apart.length < labelled.length) return {lines, drops: []}
  const lengths = new Map(labelled.map(({index, length}) => [index, length]))
  return {
    lines: lines.map((line, index) => {
      const length = lengths.get(index) ?? 0
      return length === 0 ? line : {...line, value: unseen(length) + line.value.slice(length), counted: true}
    }),
    drops: labelled.map(({line, length}) => ({
      span: {line, start: 0, end: length},
      reason: '篇名前后的标记',
    })),
  }
}

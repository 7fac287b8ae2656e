import {commonness} from '../text/common-characters.ts'
import {exampleIssue} from './example-issue.ts'
import type {Rule} from './rule.ts'
import {simplifiedOf} from './traditional-characters.ts'

const traditional = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'gu')
/** Asked of every character of an issue, so it is told by number. */
const isTraditional = new Uint8Array(0x10000)
for (const character of simplifiedOf.keys()) isTraditional[character.charCodeAt(0)] = 1
const run = new RegExp(`\\p{Script=Han}?${traditional.source}+\\p{Script=Han}?`, 'gu')
/** An issue with more of them is printed in traditional characters, or in both. */
const highestShare = 0.02
/** Quotations and names may hold a few; this many on one line are a passage set so on purpose. */
const passage = 12

/**
 * A traditional character in an issue that is set in simplified ones: extraction took a look-alike, or an author's input
 * method did. 中小企业的應用 breaks it; a text set in traditional characters throughout does not.
 */
export const mixedTraditional: Rule = {
  id: 'mixed-traditional',
  severity: 'warning',
  examples: {
    breaks: exampleIssue('会议推动中小企业的應用，介绍了感知设备的安装、调试和运行维护的经验。'),
    holds: exampleIssue('会议推动中小企业的应用，介绍了感知设备的安装、调试和运行维护的经验，乾坤未定。'),
  },
  check: ({tree}) => {
    const suspects = tree.lines.filter(({value}) => holdsTraditional(value))
    const sum = (lines: typeof tree.lines, count: (text: string) => number) =>
      lines.reduce((all, {value}) => all + count(value), 0)
    const found = sum(suspects, value => value.match(traditional)?.length ?? 0)
    if (found === 0 || found > sum(tree.lines, value => commonness(value).han) * highestShare) return []
    return suspects.flatMap(({number, value}) => {
      const characters = value.match(traditional) ?? []
      if (!characters.length || characters.length >= passage) return []
      const words = [...value.matchAll(run)]
      const simplified = (text: string) => text.replace(traditional, char => simplifiedOf.get(char) ?? char)
      const [first, last] = [words[0], words.at(-1)]
      const from = first?.index ?? 0
      const was = value.slice(from, last ? last.index + last[0].length : from)
      return [
        {
          line: number,
          column: value.search(traditional) + 1,
          found: `简体文字里夹着繁体字“${[...new Set(characters)].join('、')}”`,
          done: '照原样保留',
          advice: `若印刷版是简体，可在 corrections.yaml 里更正，例如把“${first?.[0]}”改为“${simplified(first?.[0] ?? '')}”；人名、引文不必处理`,
          mends: [{line: number, column: from + 1, was, now: simplified(was), why: '简体文字中混入繁体字'}],
        },
      ]
    })
  },
}

function holdsTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isTraditional[text.charCodeAt(at)] === 1) return true
  return false
}

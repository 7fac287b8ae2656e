import {findLost, type Lost, type LostKind} from '../text/lost-characters.ts'
import {exampleIssue} from './example-issue.ts'
import type {Finding, Rule} from './rule.ts'

const names: Readonly<Record<LostKind, string>> = {
  replacement: '替代符',
  'private-use': '私用区字符',
  'glyph-number': '字形编号',
  misdecoded: '乱码',
  object: '对象占位符',
}
/** Lines that get a message of their own: more than these are a fault of the whole text. */
const lines = 20
/** Signs that one message quotes. */
const shown = 4

/**
 * What extraction left in place of a character that it could not read: U+FFFD, a private-use character, `(cid:2446)`, 锟斤拷, the place
 * of a formula or picture. A message a line. What only looks odd (烫烫烫, ⓫, ㈠) is a character like others.
 */
export const lostCharacter: Rule = {
  id: 'lost-character',
  severity: 'warning',
  examples: {
    breaks: exampleIssue('本年度共发展会员(cid:2446)家，其中企业会员\uFFFD家，个人会员锟斤拷家。'),
    holds: exampleIssue('本年度共发展会员三家，⓫号展位和㈠号展厅归企业会员，电脑上的烫烫烫并非乱码。'),
  },
  check: ({tree}) => {
    const found = tree.lines
      .map(({number, value}) => ({number, lost: findLost(value)}))
      .filter(({lost}) => lost.length > 0)
      .sort((a, b) => a.number - b.number)
    const findings = found.slice(0, lines).map(({number, lost}) => finding(number, lost))
    const rest = found.slice(lines)
    const [first] = rest
    if (first?.lost[0])
      findings.push({
        line: first.number,
        column: first.lost[0].at + 1,
        found: `从这里起还有 ${rest.length} 行、共 ${rest.reduce((sum, {lost}) => sum + lost.length, 0)} 处字符在抽取时丢失`,
        done: '照原样保留，不再逐行列出',
        advice: '请换一种方法重新从原文件取字',
      })
    return findings
  },
}

function finding(line: number, lost: readonly Lost[]): Finding {
  const kinds = [...Map.groupBy(lost, ({kind}) => kind)].map(([kind, all]) => {
    const signs = [...new Set(all.map(({sign}) => sign))]
    return `${names[kind]}“${signs.slice(0, shown).join('、')}${signs.length > shown ? '等' : ''}”${all.length > 1 ? ` ${all.length} 处` : ''}`
  })
  return {
    line,
    column: (lost[0]?.at ?? 0) + 1,
    found: `这一行有字符在抽取时丢失：${kinds.join('，')}`,
    done: '照原样保留',
    advice: '请对照印刷版，在 corrections.yaml 里补上原字',
  }
}

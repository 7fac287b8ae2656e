import {statedRole} from '../roles/stated.ts'
import type {Line} from '../tree.ts'

/** Strokes that typists and typesetters draw rules with; dots lead to a page, and asterisks part the pieces of one text. */
const stroke = '[─━—－–―═＝=_＿\\-]'
/** Fewer strokes are a dash, or open a subtitle. */
const fewest = 5
const onlyStrokes = new RegExp(`^(?:\\s*${stroke}){${fewest},}\\s*$`, 'u')
/** ——— ✂ ———: a rule with an ornament in its middle. */
const ornament = '[✁✂✃✄❀❁❖✿★☆◆◇○●◎※■□▲△❤♥]'
const ornamented = new RegExp(
  `^(?:\\s*${stroke}){${fewest},}\\s*${ornament}(?:\\s*${stroke}){${fewest},}\\s*$`,
  'u',
)
/** What a rule parts is set apart from what it follows by as much as two blank lines. */
const apart = 2

/** A rule is as wide as the page. */
const longest = 300

/** The lines without the rules that print draws between masthead, articles and imprint, and those. */
export function stripRules(lines: readonly Line[]): {
  lines: readonly Line[]
  rules: readonly Line[]
} {
  const kept: Line[] = []
  const rules: Line[] = []
  let parted = false
  for (const line of lines)
    if (isRule(line)) {
      rules.push(line)
      parted = true
    } else {
      kept.push(parted ? {...line, gap: Math.max(line.gap, apart)} : line)
      parted = false
    }
  return {lines: kept, rules}
}

function isRule(line: Line): boolean {
  const {value} = line
  if (statedRole(line) !== undefined || value.length > longest) return false
  return onlyStrokes.test(value) || ornamented.test(value)
}

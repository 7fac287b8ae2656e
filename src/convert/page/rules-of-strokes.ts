import {statedRole} from '../roles/stated.ts'
import {bare, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** Strokes that typists and typesetters draw rules and frames with; dots lead to a page, and asterisks part the pieces of one text. */
const stroke = '[\\u2500-\\u257F—－–―＝=_＿\\-]'
/** Fewer strokes are a dash, or open a subtitle. */
const fewest = 5
const onlyStrokes = new RegExp(`^(?:\\s*${stroke}){${fewest},}\\s*$`, 'u')
/** ——— ✂ ———, ——×——: a rule with an ornament in its middle, and strokes on either side. */
const ornament = '[✁✂✃✄❀❁❖✿★☆◆◇○●◎※■□▲△❤♥×✕＊*]'
const fewestOnSide = 2
const ornamented = new RegExp(
  `^(?:\\s*${stroke}){${fewestOnSide},}\\s*${ornament}(?:\\s*${stroke}){${fewestOnSide},}\\s*$`,
  'u',
)
/** What a rule parts is set apart from what it follows by as much as two blank lines. */
const apart = 2

/** A rule is as wide as the page. */
const longest = 300

/** ====, right below a title: a typist underlines it with as many signs as it has cells, or twice as many of half the width. */
const onlyEquals = /^\s*(?:[=＝═]){2,}\s*$/u
/** Cells of a line that is underlined, at most; how much longer or shorter its rule is. */
const longestUnderlined = 40
const offUnderline = 2

/** The lines without the rules that print draws between masthead, articles and imprint, and those. */
export function stripRules(lines: readonly Line[]): {
  lines: readonly Line[]
  rules: readonly Line[]
} {
  const kept: Line[] = []
  const rules: Line[] = []
  const ornaments = ornamentsBetweenArticles(lines)
  let parted = false
  const isClose = (at: number) => lines[at]?.gap === 0
  for (const [at, line] of lines.entries())
    if (!parted && isUnderline(line, kept.at(-1))) rules.push(line)
    else if (isRule(line) || ornaments.has(line)) {
      rules.push(line)
      parted = true
    } else {
      const below = lines[at + 1]
      const ruled = parted && isClose(at) && below !== undefined && isClose(at + 1) && isRule(below)
      kept.push(
        parted ? {...line, gap: Math.max(line.gap, apart), belowRule: true, ...(ruled ? {ruled} : {})} : line,
      )
      parted = false
    }
  return {lines: kept, rules}
}

/** ★　★　★, ◇◇◇, ×　×　×: three signs at least and nothing else; * * *, ~ ~ ~ and · · · with blanks between, for close up they are somebody's text. */
export const onlyOrnaments =
  /^(?:(?:\s*[★☆◆◇○●◎※■□▲△❀❁❖✿❤♥＊～×✕]){3,}|\s*[*~·•・∙⋅](?:\s+[*~·•・∙⋅]){2,})\s*$/u
/** ★★★★★★★★: as many of one sign, close up, are a rule as strokes are. */
const ruleOfOrnaments = /^\s*([★☆◆◇○●◎※■□▲△❀❁❖✿❤♥*＊~～])(?:\s?\1){7,}\s*$/u
/** ☆～☆～☆～☆: two signs by turns, four times at least, frame a masthead. */
const signsByTurns =
  /^\s*([★☆◆◇○●◎※■□▲△❀❁❖✿❤♥*＊~～═─—-])([★☆◆◇○●◎※■□▲△❀❁❖✿❤♥*＊~～═─—-])(?:\1\2){3,}\1?\s*$/u
/** Cells of what may be a title, or the mark of a section. */
const longestTitle = 40

/**
 * Lines of ornaments where most of those of one form have a title below them: they part articles. Between two paragraphs the same asterisks part the
 * pieces of one text, and are print.
 */
function ornamentsBetweenArticles(lines: readonly Line[]): ReadonlySet<Line> {
  const forms = new Map<string, Array<{readonly line: Line; readonly overTitle: boolean}>>()
  for (const [at, line] of lines.entries()) {
    if (statedRole(line) !== undefined || line.value.length > longest || !onlyOrnaments.test(line.value))
      continue
    const below = lines[at + 1]?.value.trim() ?? ''
    const overTitle = below === '' || (width(below) <= longestTitle && !/[。！？；：，、”]$/u.test(below))
    const form = bare(line.value)
    const alike = forms.get(form)
    if (alike) alike.push({line, overTitle})
    else forms.set(form, [{line, overTitle}])
  }
  const between = [...forms.values()].filter(
    all => all.length >= 2 && all.filter(({overTitle}) => overTitle).length >= all.length * mostly,
  )
  return new Set(between.flatMap(all => all.map(({line}) => line)))
}

/** Of the lines of one form. */
const mostly = 0.7

/** Such a rule belongs to the line above, and parts it from nothing. */
function isUnderline(line: Line, above: Line | undefined): boolean {
  if (!above || line.gap > 0 || statedRole(line) !== undefined || !onlyEquals.test(line.value)) return false
  const [cells, strokes] = [width(above.value.trim()), bare(line.value).length]
  if (cells > longestUnderlined || /[。；，、]$/u.test(above.value.trimEnd())) return false
  return [cells, cells * 2].some(each => Math.abs(each - strokes) <= offUnderline)
}

function isRule(line: Line): boolean {
  const {value} = line
  if (statedRole(line) !== undefined || value.length > longest) return false
  return [onlyStrokes, ornamented, ruleOfOrnaments, signsByTurns].some(rule => rule.test(value))
}

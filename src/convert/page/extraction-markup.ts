import {width} from '../text/characters.ts'
import type {Drop, Line} from '../tree.ts'
import {wholeLine} from '../tree.ts'

/** Markup that tools for OCR and PDF write beside or around the print. */
export type MarkupKind = 'comment' | 'page-rule' | 'image' | 'html' | 'formula' | 'heading' | 'quotation'

/** Where the page turns, or where a picture or a formula stood: <!-- page-anchor: 29 -->, <!-- image -->. Others may be print. */
const comment = /^<!--\s*(?:(page)|image|figure|picture|formula|table)\b[\w\s:.,#-]*-->$/
/** {12}--------: where page 12 begins. */
const pageRule = /^\{\d{1,4}\}-{8,}$/

const kinds: ReadonlyArray<readonly [MarkupKind, RegExp]> = [
  ['comment', comment],
  ['page-rule', pageRule],
  ['image', /!\[[^[\]]*\]\([\w./-]+\)/],
  [
    'html',
    /<\/?(?:table|thead|tbody|tr|td|th|br|sup|sub|div|span|p|img|center|b|i|u)(?: [a-z-]+=[^<>]{1,200})? ?\/?>/,
  ],
  // $38\%$, $10^{2}$: a command or a brace between the signs; $100 is money
  ['formula', /\$[^$]{0,80}\\[^$]{0,80}\$|\$[^$]{0,80}[_^]\{[^$]{0,80}\$/],
  ['heading', /^#{1,6} {1,3}(?=\S*\p{Script=Han})/u],
  ['quotation', /^> {1,3}(?=\S*\p{Script=Han})/u],
]

/** The kinds of markup that a line holds. */
export function markupOn(line: string): MarkupKind[] {
  const text = line.trim()
  return /[<$#>!{]/.test(text) ? kinds.filter(([, form]) => form.test(text)).map(([kind]) => kind) : []
}

/** A line that is markup as a whole, or begins so: no sentence goes on with it. */
const block =
  /^(?:<\/?(?:table|thead|tbody|tr|td|th|div|center|p)\b|!\[[^\]]{0,80}\]\(|#{1,6} {1,3}\S|> {1,3}\S)/

export function isMarkupBlock(line: string): boolean {
  return block.test(line.trim())
}

/** [图片], where a picture stood that was pasted from the web without it. */
const place = /^[[【［](?:图片?|照片|配图|插图)[\]】］]$/u
/** Cells of a caption below it. */
const longestCaption = 60

/** Does the line right below the place of a picture name it: short, no sentence, and apart from what follows? */
function namesPicture(line: Line | undefined, after: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.gap === 0 &&
    line.stated === undefined &&
    (after === undefined || after.gap > 0) &&
    width(line.value.trim()) <= longestCaption &&
    !place.test(line.value.trim()) &&
    !/[：；，、]$|。./u.test(line.value.trim())
  )
}

/**
 * Lines without those that only a tool wrote. Behind a page's end the next line stands as behind a page number: the page
 * may have cut its sentence. What stands right below the place of a picture is shown to be its caption.
 */
export function dropMarkupLines(lines: readonly Line[]): {
  readonly lines: readonly Line[]
  readonly drops: Drop[]
} {
  const drops: Drop[] = []
  const kept: Line[] = []
  let cut = false
  let gap = 0
  let pictured = false
  for (const [at, line] of lines.entries()) {
    const text = line.value.trim()
    const written = comment.exec(text) ?? pageRule.exec(text)
    const [below, after] = lines.slice(at + 1, at + 3)
    if (pictured) {
      kept.push({...line, gap: gap + line.gap, evidence: {...line.evidence, is: 'caption'}})
      pictured = false
      cut = false
      gap = 0
    } else if (place.test(text) && line.stated === undefined && namesPicture(below, after)) {
      drops.push({span: wholeLine(line), reason: '抽取时留下的标记'})
      pictured = true
      gap += line.gap
    } else if (written && line.stated === undefined) {
      drops.push({span: wholeLine(line), reason: '抽取时留下的标记'})
      cut ||= written[1] !== undefined || pageRule.test(text)
      gap += line.gap
    } else {
      kept.push(cut ? {...line, gap: 1, pageBreak: true} : gap > 0 ? {...line, gap: line.gap + gap} : line)
      cut = false
      gap = 0
    }
  }
  return drops.length > 0 ? {lines: kept, drops} : {lines, drops}
}

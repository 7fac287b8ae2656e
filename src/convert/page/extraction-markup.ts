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

/**
 * Lines without those that only a tool wrote. Behind a page's end the next line stands as behind a page number: the page
 * may have cut its sentence.
 */
export function dropMarkupLines(lines: readonly Line[]): {
  readonly lines: readonly Line[]
  readonly drops: Drop[]
} {
  const drops: Drop[] = []
  const kept: Line[] = []
  let cut = false
  let gap = 0
  for (const line of lines) {
    const text = line.value.trim()
    const written = comment.exec(text) ?? pageRule.exec(text)
    if (written && line.stated === undefined) {
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

/** What the pages of a bound issue say at their head, and where. */
export interface BoundPages {
  /** At the head of left pages: the periodical and its issue. */
  readonly head: string
  /** At the head of right pages, by their order: the section that is read there; empty where it has no name. */
  readonly sections: readonly string[]
}

/** The one font family of the PDF; its files come with the program, so that no font of the machine is wanted. */
export const boundFont = 'Huikan Song'

/** Names the pages of a section, `number` from 1; see {@link BoundPages.sections}. */
export function sectionPages(number: number): string {
  return `section-${number}`
}

/**
 * Style sheet that makes of 打印本 a volume to be bound at its left, printed on both sides: the inner margin is wider, left pages
 * bear the issue and right pages the section, the number stands outside, and the 目录 ends in the numbers that `data-page` holds. It comes
 * after the page's own, in no layer, so that it outweighs them. A font in a margin box has to be said there.
 *
 * Headings bring air within their box: a glyph that touched the edge of a page would stand on the page before as well, out of sight, and
 * Chromium would say it twice in the outline.
 */
export function boundStyles({head, sections}: BoundPages): string {
  const font = `font: 9pt ${JSON.stringify(boundFont)}`
  const none = 'content: none'
  const rightHeads = sections.map(
    (name, index) =>
      `@page ${sectionPages(index + 1)}:right { @top-right { content: ${quoted(name)}; ${font} } }`,
  )
  return `
:root { --song: "${boundFont}"; --plain: "${boundFont}"; --kai: "${boundFont}" }
@page { size: A4; margin: 22mm 20mm 20mm 28mm; @top-left { ${none} } @bottom-center { ${none} } }
@page :left {
  margin: 22mm 28mm 20mm 20mm;
  @top-left { content: ${quoted(head)}; ${font} }
  @bottom-left { content: counter(page); ${font} }
}
@page :right { @bottom-right { content: counter(page); ${font} } }
${rightHeads.join('\n')}
@page cover { @top-left { ${none} } @bottom-left { ${none} } @bottom-right { ${none} } }
@page :first { margin: 22mm 24mm 20mm; @top-left { ${none} } @bottom-right { ${none} } }
@media print {
  .print-issue :is(h1, h2, h3, h4, h5, h6) { padding-block-start: 2mm }
  .print-contents a { padding-inline-end: 80pt }
  .print-contents a::after {
    content: attr(data-page);
    inset-inline-end: 0;
    width: 24pt;
    min-width: 0;
  }
  .page-in-print { inset-inline-end: 28pt; min-width: 0; font-size: 8pt }
}`
}

/** A string of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`
}

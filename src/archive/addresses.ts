/*
 * Addresses within the archive, from its root. The build makes each of them relative to the page that holds it.
 */

/** Address of an issue's 目录 page. */
export function issueAddress(issue: string): string {
  return `/issues/${issue}/index.html`
}

/** Address of an article's page. */
export function articleAddress({issue, name}: {issue: string; name: string}): string {
  return `/issues/${issue}/${name}.html`
}

/** Fragment of an entry of an article's 校勘记, `number` from 1. */
export function correctionAnchor(number: number): string {
  return `jiaokan-${number}`
}

/** Address of the printed text of an issue; `line` from 1. */
export function sourceAddress(issue: string, line?: number): string {
  return `/issues/${issue}/source.html${line === undefined ? '' : `#L${line}`}`
}

/** Address of the PDF that an issue was read from; `page` is the file's own, from 1. */
export function originalAddress(issue: string, page?: number): string {
  return `/issues/${issue}/original.pdf${page === undefined ? '' : `#page=${page}`}`
}

/** Address of a whole issue on one page, for printing. */
export function printAddress(issue: string): string {
  return `/issues/${issue}/print.html`
}

/** Address of a file that cites every article of an issue; `format` is its ending. */
export function citationsAddress(issue: string, format: string): string {
  return `/issues/${issue}/citations.${format}`
}

/** Address of an issue's EPUB, which the build makes after the pages. */
export function epubAddress(issue: string): string {
  return `/epub/${issue}.epub`
}

/** Name of the page that sets two printings side by side: 136-04_140-03. */
export function comparisonName([left, right]: readonly [
  {issue: string; name: string},
  {issue: string; name: string},
]): string {
  return `${left.issue}-${left.name}_${right.issue}-${right.name}`
}

/** Address of the page that sets two printings side by side. */
export function comparisonAddress(pair: Parameters<typeof comparisonName>[0]): string {
  return `/compare/${comparisonName(pair)}.html`
}

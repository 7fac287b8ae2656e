import type {Citable} from './citable.ts'

const monthMacros = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/**
 * The article as a BibTeX entry for a file of its own, UTF-8, with a newline at its end. A combined issue has the first of its
 * months; a document's number stands in `note`, since BibTeX knows no such field for an article.
 */
export function writeBibtex(citable: Citable): string {
  const {authors, translators, issued, document} = citable
  const month = monthMacros[Number(issued?.split('-')[1] ?? 0) - 1]
  const fields: [string, string | null | undefined][] = [
    ['author', names(authors)],
    ['title', braced(`{${escapeTex(citable.title)}}`)],
    ['translator', names(translators)],
    ['journal', text(citable.periodical)],
    ['year', text(citable.year)],
    ['month', month],
    ['volume', text(citable.volume)],
    ['number', text(citable.number)],
    ['pages', text(citable.page)],
    ['publisher', text(citable.publisher)],
    ['issn', text(citable.issn)],
    ['note', text(document?.number)],
    ['language', text('chinese')],
    ['url', citable.url ? braced(citable.url) : null],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []))
  return `@article{${citable.key},\n${lines.join('\n')}\n}\n`
}

/** Braces keep a Chinese name, which has no comma, and a body's name from being taken apart. */
function names(list: readonly string[]): string | null {
  return list.length > 0 ? braced(list.map(name => `{${escapeTex(name)}}`).join(' and ')) : null
}

function text(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : braced(escapeTex(String(value)))
}

function braced(value: string): string {
  return `{${value}}`
}

function escapeTex(value: string): string {
  return value.replace(/[\\{}~^]|[&%$#_]/g, character => escapes[character] ?? `\\${character}`)
}

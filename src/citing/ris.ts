import type {Citable} from './citable.ts'

/**
 * The article in the RIS format for a file of its own, UTF-8, lines ended by CR LF as the format wants. DA is year/month/day/
 * with an empty day; a combined issue has the first of its months.
 */
export function writeRis(citable: Citable): string {
  const {year, issued, document} = citable
  const fields: [string, string | number | null | undefined][] = [
    ['TY', 'JOUR'],
    ...citable.authors.map((name): [string, string] => ['AU', name]),
    // A subsidiary author, which programs take for the translator of an article.
    ...citable.translators.map((name): [string, string] => ['A4', name]),
    ['TI', citable.title],
    // The format's newer and its older name for the journal: programs know one or the other.
    ['T2', citable.periodical],
    ['JO', citable.periodical],
    ['PY', year],
    ['DA', issued && `${issued.replace('-', '/')}${issued.includes('-') ? '' : '/'}//`],
    ['VL', citable.volume],
    ['IS', citable.number],
    ['SP', citable.page],
    ['PB', citable.publisher],
    ['SN', citable.issn],
    ['N1', document?.number],
    ['LA', 'zh'],
    ['UR', citable.url],
    ['ID', citable.key],
  ]
  const lines = fields.flatMap(([tag, value]) =>
    value === null || value === undefined ? [] : [`${tag}  - ${String(value).replace(/\s+/g, ' ')}`],
  )
  return [...lines, 'ER  - ', ''].join('\r\n')
}

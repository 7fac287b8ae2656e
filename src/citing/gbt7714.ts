import type {Citable} from './citable.ts'

/** Stands where the standard wants the day on which the reader consulted the page: only the reader knows it, and a script sets it. */
export const consultedPlaceholder = '引用日期'

/**
 * The article as printed, in the numbered form of GB/T 7714—2015 for what stands in a periodical (4.4.1:
 * 析出文献主要责任者. 析出文献题名[文献类型标识/文献载体标识]. 连续出版物题名, 年, 卷(期): 页码[引用日期]. 获取和访问路径).
 * Punctuation and the rule of three authors (8.1.2) as in the CSL style "GB/T 7714-2015 (顺序编码, 双语)" of the
 * Chinese Zotero community, whose item type is `article-journal`.
 *
 * @param consulted - empty where no reader cites
 * @returns one line: `甲, 乙, 丙. 题名[J]. 刊名, 2014(9): 48.`; with an address
 *   `[J/OL]. …: 48[引用日期]. https://….`, 引用日期 being {@link consultedPlaceholder}
 */
export function citePrinted(citable: Citable, consulted = `[${consultedPlaceholder}]`): string {
  const {periodical, year, volume, number, page, url} = citable
  const numbered = `${[periodical, year, volume].filter(part => part !== null).join(', ')}${number === null ? '' : `(${number})`}`
  const place = page === null ? numbered : `${numbered}: ${page}`
  return sentence([
    responsible(citable),
    `${citable.title}[${url ? 'J/OL' : 'J'}]`,
    translated(citable),
    url ? `${place}${consulted}` : place,
    url,
  ])
}

/**
 * The official document that the article reprints, cited for itself. The form is that of the standard's own example for an
 * official document (GB/T 7714—2015 4.6.2, second example: 北京市人民政府办公厅. 关于转发……的通知: 京政办发[2005]37号[A/OL].
 * (2005-07-12)[2011-07-12]. 网址), type A also in the CSL style named at {@link citePrinted}. Without an address it is
 * a printed document: [A], and the year alone in the place of publication's year (4.1.1), as that style does.
 *
 * @returns one line, or null where the article reprints no official document
 */
export function citeDocument(citable: Citable): string | null {
  const {document, title, url} = citable
  if (!document) return null
  const name = document.number ? `${title}: ${document.number}` : title
  if (!url)
    return sentence([
      responsible(citable),
      `${name}[A]`,
      document.issued ? document.issued.slice(0, 4) : null,
    ])
  const issued = document.issued ? `(${document.issued})` : ''
  return sentence([responsible(citable), `${name}[A/OL]`, `${issued}[${consultedPlaceholder}]`, url])
}

/** Up to three authors, else the first three and 等 (8.1.2); null where there is none. */
function responsible({authors}: Pick<Citable, 'authors'>): string | null {
  if (authors.length === 0) return null
  return authors.length > 3 ? `${authors.slice(0, 3).join(', ')}, 等` : authors.join(', ')
}

/** 其他责任者, behind the title as in the standard's example of a translated book (4.1.2): 谢远涛, 译. */
function translated({translators}: Citable): string | null {
  const names = responsible({authors: translators})
  return names === null ? null : `${names}, 译`
}

function sentence(parts: readonly (string | null)[]): string {
  return `${parts.filter(part => part !== null).join('. ')}.`
}

import type {ArticleData, ArticleKind} from '../schemas/article.ts'

const documentKinds: ReadonlySet<ArticleKind> = new Set(['policy', 'regulation', 'judicial'])

/** Whether an article is a document itself, which others cite, and not writing about one. */
export function isDocument({kind, documentNumber}: Pick<ArticleData, 'kind' | 'documentNumber'>): boolean {
  return (kind !== null && documentKinds.has(kind)) || Boolean(documentNumber)
}

const years = '(?:19|20)\\d{2}年?'
const yearsAtEnd = new RegExp(`\\(${years}(?:~${years})?\\)$`)

/**
 * What two ways of writing one title have in common: no blanks and no outer 《》, one form of bracket and dash, without the years at
 * its end (（2014～2020年）) and without 中华人民共和国 before a law or a regulation.
 */
export function titleKey(title: string): string {
  const plain = fold(title).replace(/^《(.*)》$/, '$1')
  const name = plain.replace(yearsAtEnd, '')
  return /^中华人民共和国.*(?:法|条例)$/.test(name) ? name.slice('中华人民共和国'.length) : name
}

/** What two ways of writing one document number have in common: 国发[2014] 21 号 and 国发〔2014〕21号. */
export function numberKey(number: string): string {
  return fold(number).replace(/^(.*\])第/, '$1')
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〔［【]/g, '[')
    .replace(/[〕］】]/g, ']')
    .replace(/[—–〜∼-]/g, '~')
}

const issues = /(?:印发|发布|公布|下发|颁布|转发)(?:修订后的|新修订的)?/
const notice = /的(?:通知|公告|决定|令|函)$/

/** What a notice issues, by its folded title: 某某规划 for 关于印发《某某规划》的通知. */
function issuedTitle(title: string): string | undefined {
  const begin = issues.exec(title)
  const end = notice.exec(title)
  if (!begin || !end) return undefined
  const text = title.slice(begin.index + begin[0].length, end.index)
  return text.replace(/^《(.+)》$/, '$1')
}

/**
 * Keys of all titles by which others name a document: its own, without the issuer before 关于, and the title of what it issues:
 * 某市人民政府关于印发某某规划（2011～2015年）的通知 also goes by 某某规划.
 */
export function documentTitles(data: Pick<ArticleData, 'title' | 'issuer'>): string[] {
  const titles = new Set([titleKey(data.title)])
  const own = titleKey(data.title)
  const issuer = data.issuer ? titleKey(data.issuer) : ''
  if (issuer && own.startsWith(`${issuer}关于`)) titles.add(own.slice(issuer.length))
  const text = issuedTitle(fold(data.title))
  if (text && text.length >= 4) titles.add(titleKey(text))
  return [...titles]
}

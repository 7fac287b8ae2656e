import {z} from 'astro/zod'
import {
  type ArticleRecord,
  articleRecordSchema,
  articlesFileSchema,
  type IssueRecord,
  issuesFileSchema,
} from './records.ts'

/** `data/issues.json`: the issues and which schema describes them. */
export function writeIssuesFile(issues: readonly IssueRecord[]): string {
  return writeJson({$schema: 'issues.schema.json', issues})
}

/** `data/articles.json`: the articles and which schema describes them. */
export function writeArticlesFile(articles: readonly ArticleRecord[]): string {
  return writeJson({$schema: 'articles.schema.json', articles})
}

/** JSON Schemas (draft 2020-12) that describe the two files, by the name they are shipped under. */
export function dataSchemas(): Readonly<Record<'issues' | 'articles', string>> {
  return {
    issues: writeJson(z.toJSONSchema(issuesFileSchema)),
    articles: writeJson(z.toJSONSchema(articlesFileSchema)),
  }
}

/**
 * `data/articles.csv` (RFC 4180): a header and a line an article, CR LF; several authors are joined by 、, null is empty. It begins with
 * a byte order mark, without which Excel takes it for GBK. Text that a spreadsheet would run as a formula has an apostrophe in front
 * ({@link guarded}).
 */
export function writeArticlesCsv(articles: readonly ArticleRecord[]): string {
  const columns = articleRecordSchema.keyof().options
  const rows = articles.map(record => columns.map(column => csvField(record[column])))
  return csvText([columns, ...rows])
}

/** `data/articles.columns.csv`: what the columns of articles.csv are called in Chinese and mean, one a line, for who opens it in a spreadsheet. */
export function writeColumnsCsv(): string {
  const rows = Object.entries(articleRecordSchema.shape).map(([column, field]) => {
    const {title = '', description = ''} = field.meta() ?? {}
    const separator = field instanceof z.ZodArray ? '；几个的以顿号分开' : ''
    return [column, title, `${description}${separator}`].map(csvField)
  })
  return csvText([['列名', '中文名', '含义'], ...rows])
}

function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(row => `${row.join(',')}\r\n`).join('')}`
}

function csvField(value: string | number | readonly string[] | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = guarded(typeof value === 'string' ? value : value.join('、'))
  // where lists have decimal commas, a spreadsheet parts cells at semicolons
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A cell's text, with an apostrophe in front where a spreadsheet would take it for a formula (OWASP, CSV Injection), be it full-width or
 * behind blanks and quotes. Who reads the file takes one apostrophe off wherever what is behind it looks so: that is never ambiguous.
 */
function guarded(text: string): string {
  return /^[\s"'“”‘’]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
}

function writeJson(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`
}

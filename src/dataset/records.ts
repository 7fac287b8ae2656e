import {z} from 'astro/zod'
import {articleAddress, issueAddress} from '../archive/addresses.ts'
import {type Article, byIssue, type ReadableData} from '../archive/articles.ts'
import {type Issue, issueLabel} from '../archive/issues.ts'
import {kindLabels} from '../archive/kinds.ts'
import {isWithdrawn, type ListedArticle} from '../archive/withdrawal.ts'
import {articleKinds} from '../schemas/article.ts'

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** One issue of `data/issues.json`. */
export const issueRecordSchema = z
  .strictObject({
    id: z.string().describe('期的标识，也是网址的一部分'),
    address: z.string().describe('目录页，自网站根目录起的相对地址'),
    label: z.string().describe('刊期，如“2014年6月 第5期 总第136期”'),
    title: z.string().nullable().describe('刊名'),
    publisher: z.string().nullable().describe('主办单位'),
    publisherEnglish: z.string().nullable().describe('主办单位英文名'),
    year: z.int().nullable().describe('年'),
    months: z.array(z.int().min(1).max(12)).describe('月；合刊有几个月'),
    combined: z.boolean().describe('是否合刊'),
    volume: z.int().nullable().describe('卷号'),
    number: z.int().nullable().describe('当年或当卷的期号'),
    total: z.int().nullable().describe('总期号'),
    issueLine: z.string().nullable().describe('原刊所印的刊期一行'),
    notice: z.string().nullable().describe('刊头说明'),
    sections: z.array(z.string()).describe('栏目，依原刊次序'),
    editors: z.array(z.string()).describe('编辑'),
    responsibleEditor: z.string().nullable().describe('责任编辑'),
    articles: z.int().min(0).describe('收录篇数'),
  })
  .describe('一期会刊。原刊没有印明的项为 null')

/** One article of `data/articles.json` and of `data/articles.csv`. */
export const articleRecordSchema = z
  .strictObject({
    issue: z.string().meta({title: '期', description: '所在期的标识，见 issues.json 的 id'}),
    name: z.string().meta({title: '篇号', description: '两位或更多数字；与 issue 合起来唯一，永不改变'}),
    address: z.string().meta({title: '网址', description: '文章页，自网站根目录起的相对地址'}),
    order: z.int().positive().meta({title: '次序', description: '在本期中的次序，自 1 起'}),
    title: z.string().meta({title: '篇名', description: '依正文'}),
    tocTitle: z
      .string()
      .nullable()
      .meta({title: '目录写法', description: '原刊目录的写法与篇名不同时，目录的写法'}),
    section: z.string().nullable().meta({title: '栏目', description: '原刊的栏目'}),
    page: z.int().positive().nullable().meta({title: '页码', description: '原刊起始页码'}),
    kind: z
      .enum(articleKinds)
      .nullable()
      .meta({
        title: '体裁',
        description: `${articleKinds.map(kind => `${kind} ${kindLabels[kind]}`).join('，')}`,
      }),
    authors: z.array(z.string()).meta({title: '作者', description: '依原刊署名'}),
    translators: z.array(z.string()).meta({title: '译者', description: '依原刊署名'}),
    source: z.string().nullable().meta({title: '来源', description: '转载所据的报刊、网站等'}),
    excerptedFrom: z.string().nullable().meta({title: '摘自', description: '摘录所据的书刊'}),
    compiledBy: z.string().nullable().meta({title: '编选', description: '编选者'}),
    webEditor: z.string().nullable().meta({title: '网络编辑', description: '来源一行里署名的编辑'}),
    credit: z.string().nullable().meta({title: '来源一行', description: '原刊所印的来源一行'}),
    documentNumber: z.string().nullable().meta({title: '文号', description: '公文的发文字号'}),
    issuer: z.string().nullable().meta({title: '发文机关', description: '几个机关以顿号分开'}),
    issuedDate: isoDate.nullable().meta({title: '成文日期', description: '公文落款的日期，如 2014-06-14'}),
    adoptedDate: isoDate.nullable().meta({title: '通过日期', description: '正文写明的，如 2014-06-14'}),
    effectiveDate: isoDate.nullable().meta({title: '施行日期', description: '正文写明的，如 2014-06-14'}),
    firstLine: z.int().positive().meta({title: '首行', description: '在该期 source.txt 中的首行，自 1 起'}),
    lastLine: z.int().positive().meta({title: '末行', description: '在该期 source.txt 中的末行'}),
    corrections: z.int().min(0).meta({title: '校勘记条数', description: '编者更正的处数'}),
    withdrawn: z.string().nullable().meta({
      title: '撤回理由',
      description: '刊出后撤回的写理由，其余为 null。撤回的文章只列篇名、栏目、体裁、次序、页码与行数',
    }),
  })
  .describe('一篇文章。原刊没有印明的项为 null')

export const issuesFileSchema = z
  .strictObject({$schema: z.string(), issues: z.array(issueRecordSchema)})
  .describe('issues.json：各期，最近的在前')

export const articlesFileSchema = z
  .strictObject({$schema: z.string(), articles: z.array(articleRecordSchema)})
  .describe('articles.json：各篇，最近一期在前，期内依原刊次序。articles.csv 同此，各列同名')

export type IssueRecord = z.infer<typeof issueRecordSchema>
export type ArticleRecord = z.infer<typeof articleRecordSchema>

/** @param issues - newest first, the order of the records */
export function issueRecords(issues: readonly Issue[], articles: readonly Article[]): IssueRecord[] {
  const articlesByIssue = byIssue(articles)
  return issues.map(issue => {
    const {data} = issue
    return {
      id: issue.id,
      address: issueAddress(issue.id).slice(1),
      label: issueLabel(issue),
      title: data.title,
      publisher: data.publisher,
      publisherEnglish: data.publisherEnglish,
      year: data.year,
      months: data.months,
      combined: data.combined,
      volume: data.volume,
      number: data.number,
      total: data.total,
      issueLine: data.issueLine,
      notice: data.notice,
      sections: data.sections,
      editors: data.editors,
      responsibleEditor: data.responsibleEditor,
      articles: articlesByIssue.get(issue.id)?.length ?? 0,
    }
  })
}

/**
 * Withdrawn articles keep a record, so that whoever fetches the data again learns of it.
 *
 * @param issues - newest first, the order of the records; within an issue they stand as printed
 */
export function articleRecords(
  issues: readonly Issue[],
  articles: readonly ListedArticle[],
): ArticleRecord[] {
  const articlesByIssue = byIssue(articles)
  return issues.flatMap(({id}) => (articlesByIssue.get(id) ?? []).map(articleRecord))
}

function articleRecord(article: ListedArticle): ArticleRecord {
  const {title, order, section, page, kind, lines} = article.data
  const [firstLine, lastLine] = lines
  // Of a withdrawn article nothing else is known here: the type has no more to give.
  const data: Partial<ReadableData> = isWithdrawn(article) ? {} : article.data
  return {
    issue: article.issue,
    name: article.name,
    address: articleAddress(article).slice(1),
    order,
    title,
    tocTitle: data.tocTitle ?? null,
    section,
    page,
    kind,
    authors: data.authors ?? [],
    translators: data.translators ?? [],
    source: data.source ?? null,
    excerptedFrom: data.excerptedFrom ?? null,
    compiledBy: data.compiledBy ?? null,
    webEditor: data.webEditor ?? null,
    credit: data.credit ?? null,
    documentNumber: data.documentNumber ?? null,
    issuer: data.issuer ?? null,
    issuedDate: data.issuedDate ?? null,
    adoptedDate: data.adoptedDate ?? null,
    effectiveDate: data.effectiveDate ?? null,
    firstLine,
    lastLine,
    corrections: data.corrections?.length ?? 0,
    withdrawn: isWithdrawn(article) ? article.withdrawn : null,
  }
}

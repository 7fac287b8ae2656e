import {z} from 'astro/zod'

const ordinal = z.int().positive()

/** One line of the 目录 as printed. `article` is the number of the article's file, null where the body has none. */
export const contentsEntrySchema = z.strictObject({
  section: z.string().nullable().meta({title: '栏目'}),
  title: z.string().min(1).meta({title: '标题'}),
  /** Who wrote it, where the 目录 says so. */
  author: z.string().min(1).optional().meta({title: '作者'}),
  page: ordinal.nullable().meta({title: '页码'}),
  article: ordinal.nullable().meta({title: '篇号'}),
})

/** A trial issue may be printed as number 0. */
const printedNumber = z.int().min(0)
/** The first newsletters that could be meant, and a year that nobody types but by mistake. */
const year = z.int().min(1800).max(2199)

/** `issue.yaml`: masthead, sections, 目录 and colophon of one issue. What the print does not say is null. */
export const issueSchema = z.strictObject({
  title: z.string().nullable().meta({title: '刊名'}),
  publisher: z.string().nullable().meta({title: '主办'}),
  publisherEnglish: z.string().nullable().meta({title: '主办单位英文名'}),
  year: year.nullable().meta({title: '年'}),
  months: z.array(z.int().min(1).max(12)).meta({title: '月'}),
  combined: z.boolean().meta({title: '合刊'}),
  number: printedNumber.nullable().meta({title: '期号'}),
  total: printedNumber.nullable().meta({title: '总期号'}),
  volume: printedNumber.nullable().meta({title: '卷号'}),
  issueLine: z.string().nullable().meta({title: '刊期一行'}),
  notice: z.string().nullable().meta({title: '说明'}),
  sections: z.array(z.string()).meta({title: '各栏目'}),
  editors: z.array(z.string()).meta({title: '编辑'}),
  responsibleEditor: z.string().nullable().meta({title: '责任编辑'}),
  contents: z.array(contentsEntrySchema).meta({title: '目录'}),
  /** Every line of the masthead and of the colophon, as printed: what no field above says stays here. */
  masthead: z.array(z.string()).default([]).meta({title: '刊头各行'}),
  colophon: z.array(z.string()).default([]).meta({title: '版权页各行'}),
})

export type ContentsEntry = z.infer<typeof contentsEntrySchema>
export type IssueData = z.infer<typeof issueSchema>

import {z} from 'astro/zod'
import {kindLabels} from '../archive/kinds.ts'
import {isoDate} from './iso-date.ts'

/** What an article is, told from its text. Order: as the site lists them. */
export const articleKinds = [
  'news',
  'event',
  'analysis',
  'policy',
  'regulation',
  'judicial',
  'member-profile',
  'interview',
  'notice',
  'obituary',
  'chronicle',
  'literature',
] as const

const text = z.string().min(1)
const ordinal = z.int().positive()

/** One entry of corrections.yaml: what an editor mended, and why. Lines count in source.txt from 1. */
export const correctionSchema = z.strictObject({
  line: ordinal.meta({title: '行号'}),
  was: z.string().meta({title: '原文'}),
  now: z.string().meta({title: '改为'}),
  why: z.string().nullish().meta({title: '理由'}),
})

/**
 * Frontmatter of one article (`content/issues/<id>/NN.mdx`). Titles are what messages to editors call the fields; messages that a
 * check brings along are Chinese.
 */
export const articleSchema = z.strictObject({
  title: text.meta({title: '标题'}),
  issue: text.meta({title: '期号'}),
  order: ordinal.meta({title: '次序'}),
  section: z.string().nullable().meta({title: '栏目'}),
  page: ordinal.nullable().meta({title: '页码'}),
  tocTitle: text.nullish().meta({title: '目录题名'}),
  /** Null where the text gives no evidence. */
  kind: z.enum(articleKinds, {error: adviseKind}).nullable().meta({title: '体裁'}),
  /** Why an editor withdrew the article; of one that is not withdrawn the key is absent. */
  withdrawn: z.string().regex(/\S/, '请写明撤回的理由').optional().meta({title: '撤回'}),
  source: text.nullish().meta({title: '来源'}),
  compiledBy: text.nullish().meta({title: '编选'}),
  authors: z.array(text).nullish().meta({title: '作者'}),
  translators: z.array(text).nullish().meta({title: '译者'}),
  credit: text.nullish().meta({title: '来源一行'}),
  excerptedFrom: text.nullish().meta({title: '摘自'}),
  webEditor: text.nullish().meta({title: '网络编辑'}),
  documentNumber: text.nullish().meta({title: '文号'}),
  issuer: text.nullish().meta({title: '发文机关'}),
  issuedDate: isoDate.nullish().meta({title: '成文日期'}),
  adoptedDate: isoDate.nullish().meta({title: '通过日期'}),
  effectiveDate: isoDate.nullish().meta({title: '施行日期'}),
  /** First and last line in source.txt, from the document number or title to the source line. */
  lines: z.tuple([ordinal, ordinal]).meta({title: '起止行'}),
  corrections: z.array(correctionSchema).nullish().meta({title: '校勘记'}),
})

function adviseKind({input}: {input?: unknown}): string {
  const meant = articleKinds.find(kind => kindLabels[kind] === input)
  if (meant) return `应写作 ${meant}`
  const choices = articleKinds.map(kind => `${kind}（${kindLabels[kind]}）`).join('、')
  return `应是这些词之一：${choices}；说不准就写 null`
}

export type ArticleKind = (typeof articleKinds)[number]
export type Correction = z.infer<typeof correctionSchema>
export type ArticleData = z.infer<typeof articleSchema>

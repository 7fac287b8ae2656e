import {z} from 'astro/zod'

/** What an article is, told from its text. Order: as the site lists them. */
export const articleKinds = [
  'news',
  'event',
  'analysis',
  'policy',
  'regulation',
  'judicial',
  'member-profile',
] as const

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写作 2014-06-14 的样子')
const optionalText = z.string().min(1).nullish()

/** One entry of corrections.yaml: what an editor mended, and why. Lines count in source.txt from 1. */
export const correctionSchema = z.object({
  line: z.number().int().positive(),
  was: z.string(),
  now: z.string(),
  why: z.string().nullish(),
})

/** Frontmatter of one article (`content/issues/<id>/NN.mdx`). */
export const articleSchema = z.object({
  title: z.string().min(1),
  issue: z.string().min(1),
  order: z.number().int().positive(),
  section: z.string().nullable(),
  page: z.number().int().positive().nullable(),
  tocTitle: optionalText,
  kind: z.enum(articleKinds),
  /** Why an editor withdrew the article; of one that is not withdrawn the key is absent. */
  withdrawn: z.string().regex(/\S/, '请写明撤回的理由').optional(),
  source: optionalText,
  compiledBy: optionalText,
  authors: z.array(z.string().min(1)).nullish(),
  credit: optionalText,
  excerptedFrom: optionalText,
  webEditor: optionalText,
  documentNumber: optionalText,
  issuer: optionalText,
  issuedDate: isoDate.nullish(),
  adoptedDate: isoDate.nullish(),
  effectiveDate: isoDate.nullish(),
  /** First and last line in source.txt, from the document number or title to the source line. */
  lines: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  corrections: z.array(correctionSchema).nullish(),
})

export type ArticleKind = (typeof articleKinds)[number]
export type Correction = z.infer<typeof correctionSchema>
export type ArticleData = z.infer<typeof articleSchema>

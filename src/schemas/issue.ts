import {z} from 'astro/zod'

/** One line of the 目录 as printed. `article` is the number of the article's file, null where the body has none. */
export const contentsEntrySchema = z.object({
  section: z.string().nullable(),
  title: z.string().min(1),
  /** Who wrote it, where the 目录 says so. */
  author: z.string().min(1).optional(),
  page: z.number().int().positive().nullable(),
  article: z.number().int().positive().nullable(),
})

/** `issue.yaml`: masthead, sections, 目录 and colophon of one issue. What the print does not say is null. */
export const issueSchema = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  publisherEnglish: z.string().nullable(),
  year: z.number().int().nullable(),
  months: z.array(z.number().int().min(1).max(12)),
  combined: z.boolean(),
  number: z.number().int().nullable(),
  total: z.number().int().nullable(),
  volume: z.number().int().nullable(),
  issueLine: z.string().nullable(),
  notice: z.string().nullable(),
  sections: z.array(z.string()),
  editors: z.array(z.string()),
  responsibleEditor: z.string().nullable(),
  contents: z.array(contentsEntrySchema),
  /** Every line of the masthead and of the colophon, as printed: what no field above says stays here. */
  masthead: z.array(z.string()).default([]),
  colophon: z.array(z.string()).default([]),
})

export type ContentsEntry = z.infer<typeof contentsEntrySchema>
export type IssueData = z.infer<typeof issueSchema>

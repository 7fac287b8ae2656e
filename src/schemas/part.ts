import {z} from 'astro/zod'

/** What a part of a site says of itself, in its `part.json`. */
export const partSchema = z.strictObject({
  /** Which share of the archive it is, of how many. */
  part: z.int().positive(),
  of: z.int().positive(),
  /** Digests of the program that made it, and of the whole content that it was made from. */
  program: z.string(),
  content: z.string(),
})

export type PartRecord = z.infer<typeof partSchema>

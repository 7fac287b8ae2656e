import {z} from 'astro/zod'

const ordinal = z.int().positive()
const digest = z.string().regex(/^[0-9a-f]{64}$/, '应是 64 位十六进制的校验值')
const part = z.enum(['document', 'footnotes', 'endnotes'])
const points = z.number().min(-20_000).max(20_000)

/** Of a Word file the part and the paragraph, and the page that Word last set it on; of a PDF the page and the box on it; see `Origin`. */
const place = {
  part: part.optional(),
  paragraph: ordinal.optional(),
  page: ordinal.optional(),
  box: z.tuple([points, points, points, points]).optional(),
}

/**
 * `extraction.json`: how source.txt was read from a Word file or a PDF. Lines count in source.txt from 1; digests are SHA-256 in hex,
 * `source` of the text as {@link textDigest} has it.
 */
export const extractionSchema = z.strictObject({
  version: z.literal(1),
  /** Name of the original, in the same folder. */
  original: z.string().min(1),
  sha256: digest,
  reader: z.string().min(1),
  source: digest,
  /** Characters that are print: in the original, written out for it (automatic numbers), in source.txt, and in the drops. */
  characters: z.strictObject({
    original: z.int().min(0),
    generated: z.int().min(0),
    source: z.int().min(0),
    dropped: z.int().min(0),
  }),
  lines: z.array(
    z.strictObject({
      line: ordinal,
      ...place,
      /** Where it is no running text. */
      is: z.enum(['caption', 'row', 'note']).optional(),
      heading: ordinal.optional(),
      centred: z.literal(true).optional(),
      bold: z.literal(true).optional(),
      /** What of it is bold, where not all of it is: offsets in the line, in code units from 0. */
      strong: z.array(z.tuple([z.int().min(0), ordinal])).optional(),
      size: z.number().positive().optional(),
      /** Level in the list of the original that numbers it by itself, from 1. */
      numbered: ordinal.optional(),
      opensPage: z.literal(true).optional(),
      /** Of a caption: the file of its picture, in the same folder. */
      picture: z.string().min(1).optional(),
    }),
  ),
  /** The page numbers printed on pages of a PDF: its page, and the number. */
  folios: z.array(z.tuple([ordinal, z.int().min(0)])).optional(),
  drops: z.array(z.strictObject({text: z.string(), reason: z.string(), ...place})),
  pictures: z.array(z.strictObject({file: z.string().min(1), ...place})),
})

export type ExtractionRecord = z.infer<typeof extractionSchema>

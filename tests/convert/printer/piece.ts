import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {z} from 'zod'

const part = z.union([
  z.string(),
  z.strictObject({salutation: z.string()}),
  z.strictObject({heading: z.string()}),
  z.strictObject({subheading: z.string()}),
  z.strictObject({division: z.string()}),
  z.strictObject({label: z.string()}),
  z.strictObject({bracket: z.string()}),
  z.strictObject({question: z.string()}),
  z.strictObject({reply: z.string()}),
  z.strictObject({signed: z.string(), of: z.string().optional()}),
  z.strictObject({closing: z.string()}),
  z.strictObject({remark: z.string()}),
  z.strictObject({bullets: z.array(z.string())}),
  z.strictObject({entries: z.array(z.string())}),
  z.strictObject({items: z.array(z.string())}),
  z.strictObject({verse: z.array(z.string())}),
  z.strictObject({poem: z.string(), poet: z.string().optional(), verse: z.array(z.string())}),
  z.strictObject({day: z.string()}),
  z.strictObject({caption: z.string()}),
  z.strictObject({rows: z.array(z.string())}),
  z.strictObject({table: z.array(z.array(z.string()))}),
  z.strictObject({signature: z.tuple([z.string(), z.string()])}),
])

const piece = z.strictObject({
  title: z.string(),
  english: z.string(),
  /** What stands before the title (引题), and below it behind a dash (副题). */
  kicker: z.string().optional(),
  subtitle: z.string().optional(),
  section: z.string(),
  author: z.string().optional(),
  office: z.string().optional(),
  /** An office alone signs it: below the title, or in brackets at the end. */
  under: z.string().optional(),
  atEnd: z.string().optional(),
  number: z.string().optional(),
  /** What lists of contents leave out sooner than others. */
  slight: z.enum(['notices', 'verse', 'rolls']).optional(),
  text: z.array(part),
})

/** A part of a piece, in no form of print yet. */
export type Part = z.infer<typeof part>
export type Piece = z.infer<typeof piece>

const read = (name: string): readonly Piece[] =>
  z.array(piece).parse(parse(readFileSync(new URL(name, import.meta.url), 'utf8')))

/** The usual pieces, and those whose bodies are set in ways of their own. */
export const pieces = read('pieces.yaml')
export const bodies = read('bodies.yaml')

/** What a bilingual list or mark of a section says behind its name. */
export const sectionsInEnglish: Readonly<Record<string, string>> = {
  协会动态: 'NEWS',
  政策法规: 'POLICY',
  行业观察: 'INDUSTRY',
  会员风采: 'MEMBERS',
  竹苑: 'LITERATURE',
  服务之窗: 'SERVICE',
}

/** The sections of an issue, in the order in which it prints them. */
export const sectionNames: readonly string[] = [...new Set(pieces.map(({section}) => section))]

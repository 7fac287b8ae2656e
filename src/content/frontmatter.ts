import type {z} from 'astro/zod'
import type {Fault} from './fault.ts'
import {schemaFaults} from './schema-faults.ts'
import {readYamlDocument} from './yaml-document.ts'

/** The YAML of a file that an editor writes, with the place of each field for messages. */
export interface YamlText {
  path: string
  /** Line of the file, from 1, on which the YAML begins. */
  firstLine: number
  yaml: string
}

/** A file that an editor has to mend. `message` has a line for each fault: file:line:column and what to type instead. */
export class ContentError extends Error {
  override name = 'ContentError'
  readonly faults: readonly Fault[]

  constructor(path: string, faults: readonly Fault[]) {
    super(faults.map(({line, column, reason}) => `${path}:${line}:${column} ${reason}`).join('\n'))
    this.faults = faults
  }
}

/**
 * Takes the frontmatter from an MDX file.
 *
 * @throws {ContentError} where the file does not begin with a block between two lines of `---`
 */
export function frontmatterOf(source: string, path: string): YamlText {
  const match = /(?<![\s\S])\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(source)
  if (match?.index !== 0 || match[1] === undefined)
    throw new ContentError(path, [
      {
        line: 1,
        column: 1,
        reason:
          '文件开头应有写各栏（title、issue……）的一段：第一行是 ---，各栏之后再有一行 ---；请把缺了的那一行补上。',
      },
    ])
  return {path, firstLine: 2, yaml: match[1]}
}

/**
 * Reads YAML and holds it against a schema.
 *
 * @throws {ContentError} a message in Chinese with one line a fault: file, line, field, what to type instead
 */
export function readYaml<T>(text: YamlText, schema: z.ZodType<T>): T {
  const read = readYamlDocument(text.yaml, text.firstLine)
  if (read.faults.length > 0) throw new ContentError(text.path, read.faults)
  const result = schema.safeParse(read.document.toJS())
  const faults = schemaFaults(read, schema, result.error?.issues ?? [])
  if (result.success && faults.length === 0) return result.data
  throw new ContentError(text.path, faults)
}

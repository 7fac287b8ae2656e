import {z} from 'astro/zod'
import {kindLabels} from '../archive/kinds.ts'
import {articleSchema, correctionSchema} from './article.ts'
import {issueSchema} from './issue.ts'
import {siteSchema} from './site.ts'
import {habitsSchema, roleNames, structureSchema} from './structure.ts'

/** What the words mean that an editor may choose from. */
const chinese: ReadonlyMap<string, string> = new Map([
  ...Object.entries(roleNames),
  ...Object.entries(kindLabels),
])

/** Which files a schema is for: globs, counted from the project's root. */
export interface JsonSchemaFile {
  /** File name under `docs/schemas/`. */
  readonly name: string
  readonly files: string
  readonly title: string
  readonly schema: z.ZodType
}

/** What editors write by hand, so that their programs complete and check it while they type. */
export const jsonSchemas: readonly JsonSchemaFile[] = [
  {
    name: 'issue.schema.json',
    files: 'content/issues/*/issue.yaml',
    title: '一期的刊头、目录和版权页',
    schema: issueSchema,
  },
  {
    name: 'corrections.schema.json',
    files: 'content/issues/*/corrections.yaml',
    title: '更正（校勘记）',
    schema: z.array(correctionSchema),
  },
  {
    name: 'structure.schema.json',
    files: 'content/issues/*/structure.yaml',
    title: '编辑认定的各行',
    schema: structureSchema,
  },
  {
    name: 'habits.schema.json',
    files: 'content/habits.yaml',
    title: '各期都有的样子',
    schema: habitsSchema,
  },
  {
    name: 'site.schema.json',
    files: 'content/site.yaml',
    title: '网站的设置',
    schema: siteSchema,
  },
  {
    name: 'article.schema.json',
    files: 'content/issues/*/*.mdx',
    title: '一篇文章开头的各栏',
    schema: articleSchema,
  },
]

/** A JSON Schema of draft 2020-12, as text. What only a refinement can tell (起行不大于止行) it leaves to `check`. */
export function jsonSchemaText({schema, title, files}: JsonSchemaFile): string {
  const {$schema, ...rest} = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({jsonSchema}) => {
      const names = jsonSchema.enum?.map(value => chinese.get(String(value)) ?? '')
      if (names?.every(name => name !== '')) jsonSchema.enumDescriptions = names
    },
  })
  return `${JSON.stringify({$schema, title, description: files, ...rest}, null, 2)}\n`
}

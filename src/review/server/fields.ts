import {z} from 'astro/zod'
import {fieldTitle, unwrapped} from '../../content/schema-faults.ts'
import {type ArticleKind, articleKinds} from '../../schemas/article.ts'
import {isoDate} from '../../schemas/iso-date.ts'
import {
  type ArticleFields,
  articleFieldsSchema,
  type IssueFields,
  issueFieldsSchema,
} from '../../schemas/structure.ts'
import type {FieldForm, FieldView} from '../shared/view.ts'
import {Refusal} from './refusal.ts'

/** How a field is typed, by what it holds. */
function formOf(schema: unknown): FieldForm {
  const held = unwrapped(schema)
  if (held === isoDate) return 'date'
  if (held instanceof z.ZodArray) return held.element instanceof z.ZodNumber ? 'numbers' : 'list'
  if (held instanceof z.ZodBoolean) return 'flag'
  if (held instanceof z.ZodNumber) return 'number'
  return held instanceof z.ZodEnum ? 'kind' : 'line'
}

/** Fields that are lists even where nothing stands in them. */
const alwaysLists: ReadonlySet<string> = new Set(['months', 'editors'])

const shapes = {article: articleFieldsSchema.shape, issue: issueFieldsSchema.shape} as const

/** The fields that an editor may say of an article or of the issue, with what they are now. */
export function fieldViews(of: keyof typeof shapes, data: object): FieldView[] {
  const values = new Map<string, unknown>(Object.entries(data))
  return Object.entries(shapes[of]).map(([name, schema]) => ({
    name,
    label: fieldTitle(schema) ?? name,
    form: formOf(schema),
    value: typed(values.get(name)),
  }))
}

function typed(value: unknown): string {
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.join('、') : String(value)
}

/**
 * What was typed, as structure.yaml holds it under `set`; `undefined` for a field that is said no more.
 *
 * @throws {Refusal} where a value cannot be what was typed, or nobody may say the field
 */
export function fieldValues(
  of: keyof typeof shapes,
  fields: Readonly<Record<string, string>>,
): ReadonlyArray<readonly [name: keyof ArticleFields | keyof IssueFields, value: unknown]> {
  const known = new Map(Object.entries(shapes[of]))
  return Object.entries(fields).map(([name, text]) => {
    const schema = known.get(name)
    if (!schema || !isField(name)) throw new Refusal(`没有 ${name} 这一栏。`)
    return [name, fieldValue(name, formOf(schema), text.trim(), fieldTitle(schema) ?? name)] as const
  })
}

function isField(name: string): name is keyof ArticleFields | keyof IssueFields {
  return name in shapes.article || name in shapes.issue
}

function fieldValue(name: string, form: FieldForm, text: string, label: string): unknown {
  // what is not withdrawn says nothing of it
  if (text === '' && name === 'withdrawn') return undefined
  if (text === '') return alwaysLists.has(name) ? [] : null
  switch (form) {
    case 'number':
      return numberOf(text, label)
    case 'numbers':
      return partsOf(text).map(part => numberOf(part.replace(/月$/u, '').trim(), label))
    case 'list':
      return partsOf(text)
    case 'flag':
      return text === 'true'
    case 'kind': {
      const kind = articleKinds.find((each: ArticleKind) => each === text)
      if (!kind) throw new Refusal(`${label}里没有“${text}”。`)
      return kind
    }
    default:
      return text
  }
}

function partsOf(text: string): string[] {
  return text
    .split(/[、，,；;]/u)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function numberOf(text: string, label: string): number {
  const plain = text.normalize('NFKC')
  if (!/^\d{1,9}$/u.test(plain)) throw new Refusal(`${label}应是数字，现在是“${text}”。`)
  return Number(plain)
}

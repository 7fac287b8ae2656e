import {z} from 'astro/zod'
import {type Document, isMap, isNode, isScalar, isSeq, type Node, type Scalar} from 'yaml'
import {fold} from '../convert/text/characters.ts'
import {shortened} from '../graphemes.ts'
import {adviseUnknown, titled} from '../likely-name.ts'
import {type Fault, inOrder} from './fault.ts'
import type {YamlDocument} from './yaml-document.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** As much of a wrong value as a message quotes, in graphemes. */
const quoted = 40

/**
 * What Zod finds wrong with a YAML document, and numbers in a notation that it cannot see, as sentences for an editor: at the place of the
 * field, with what to type instead. None of Zod's own words comes through; a check may bring a Chinese message of its own.
 */
export function schemaFaults(read: YamlDocument, schema: z.ZodType, issues: readonly Issue[]): Fault[] {
  const {document, placeAt} = read
  const placeOf = (offset: number | undefined) => placeAt(offset ?? 0)
  const unknown = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys' ? unknownKeys(document, schema, issue.path, issue.keys) : [],
  )
  const meant = new Set(unknown.map(({likely}) => likely))
  const faults = issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') return []
    const node = nodeAt(document, issue.path)
    const label = labelOf(schema, issue.path)
    if (!isNode(node)) {
      // the same slip: titel is there, title is not
      if (meant.has(issue.path.join('.'))) return []
      const parent = nearestNode(document, issue.path)
      return {...placeOf(parent?.range?.[0]), reason: `${label}：缺少这一栏，请补上。`}
    }
    return {...placeOf(node.range?.[0]), reason: `${label}：${advise(issue, node, schema)}。`}
  })
  const told = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path],
  )
  return inOrder([
    ...unknown.map(({offset, reason}) => ({...placeOf(offset), reason})),
    ...faults,
    ...numberFaults(read, schema, told),
  ])
}

/** Numbers as nobody writes them who counts pages: 1e3, 0x10, 2.0. Whoever reads the file would take them for something else. */
function numberFaults({document, placeAt}: YamlDocument, schema: z.ZodType, told: readonly Path[]): Fault[] {
  const known = new Set(told.map(path => path.join('.')))
  return [...numbersIn(document.contents, [])]
    .filter(({node: {source}, path}) => !known.has(path.join('.')) && !/^\d+$/.test(source ?? '0'))
    .map(({node, path}) => ({
      ...placeAt(node.range?.[0] ?? 0),
      reason: `${labelOf(schema, path)}：现在是${shownValue(node)}，应写作普通的数字：${Number(node.value)}。`,
    }))
}

function* numbersIn(node: unknown, path: Path): Generator<{node: Scalar; path: Path}> {
  if (isScalar(node) && typeof node.value === 'number') yield {node, path}
  if (isMap(node))
    for (const {key, value} of node.items)
      yield* numbersIn(value, [...path, isScalar(key) ? String(key.value) : ''])
  if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* numbersIn(item, [...path, index])
}

interface UnknownKey {
  readonly offset: number | undefined
  /** Path of the field that was meant, joined by points. */
  readonly likely: string | undefined
  readonly reason: string
}

function unknownKeys(
  document: Document,
  schema: z.ZodType,
  path: Path,
  keys: readonly string[],
): UnknownKey[] {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  const known = fieldsOf(unwrapped(fieldAt(schema, path)))
  const items = isMap(map) ? map.items : []
  const present = items.map(({key}) => (isScalar(key) ? String(key.value) : ''))
  return keys.map(name => {
    const key = items[present.indexOf(name)]?.key
    const {likely, reason} = adviseUnknown(name, known, present)
    return {
      offset: isScalar(key) ? key.range?.[0] : undefined,
      likely: likely === undefined ? undefined : [...path, likely].join('.'),
      reason,
    }
  })
}

/** How messages call a field: `title（标题）`, `contents（目录）第 3 项的 page（页码）`. */
function labelOf(schema: z.ZodType, path: Path): string {
  if (path.length === 0) return '整个文件'
  return path
    .map((part, index) =>
      typeof part === 'number'
        ? `第 ${part + 1} 项${index + 1 < path.length ? '的 ' : ''}`
        : (typeof path[index - 1] === 'string' ? '.' : '') +
          titled(String(part), fieldTitle(fieldAt(schema, path.slice(0, index + 1)))),
    )
    .join('')
}
/** The fields of an object by name, with what they are called in Chinese. */
function fieldsOf(schema: unknown): Map<string, string | undefined> {
  const fields = schema instanceof z.ZodObject ? Object.entries(schema.shape) : []
  return new Map(fields.map(([name, field]) => [name, fieldTitle(field)]))
}

/** The schema of a field, the wrappers kept that carry its title. */
function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const field = path.reduce<unknown>((outer, part) => partOf(unwrapped(outer), part), schema)
  return field instanceof z.ZodType ? field : undefined
}

function partOf(schema: unknown, part: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(part)]
  if (schema instanceof z.ZodArray) return schema.element
  return schema instanceof z.ZodTuple ? schema.def.items[Number(part)] : undefined
}

/** A schema without what lets its value be absent or null, and what becomes of it. */
export function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in)
  return isWrapped(schema) ? unwrapped(schema.unwrap()) : schema
}

function isWrapped(schema: unknown): schema is z.ZodNullable | z.ZodOptional | z.ZodDefault {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
}

/** What editors call a field; what makes it optional afterwards does not say it again. */
export function fieldTitle(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined
  return schema.meta()?.title ?? (isWrapped(schema) ? fieldTitle(schema.unwrap()) : undefined)
}

function nodeAt(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true)
}

function nearestNode(document: Document, path: Path): Node | undefined {
  for (let length = path.length - 1; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length))
    if (isNode(node)) return node
  }
  return undefined
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true（是）或 false（不是）',
  array: '列表（每项一行，以 - 开头）',
  tuple: '两个数，例如 [46, 80]',
  object: '若干行“栏目: 值”',
}

function advise(issue: Issue, node: Node, schema: z.ZodType): string {
  const shown = `现在是${shownValue(node)}`
  // a check may bring a message, which is Chinese; all others are Zod's
  const said = /^(?:Invalid|Too|Unrecognized)\b/.test(issue.message) ? undefined : issue.message
  // of several fields together there is no value to show
  const own = said === undefined || isMap(node) ? said : `${shown}，${said}`
  switch (issue.code) {
    case 'invalid_type':
      return own ?? adviseType(issue.expected, node, shown)
    case 'too_small':
      if (isScalar(node) && node.value === '') {
        const optional = fieldAt(schema, issue.path)?.safeParse(undefined).success
        return own ?? `不能为空；${optional ? '没有就把这一栏整行删去' : '请补上'}`
      }
      if (issue.origin === 'string') return own ?? `${shown}，太短，至少要 ${issue.minimum} 个字`
      if (issue.origin === 'array') return own ?? `项数太少，应有 ${issue.minimum} 项`
      return own ?? `${shown}，应${issue.inclusive === false ? '大于' : '不小于'} ${issue.minimum}`
    case 'too_big':
      if (issue.origin === 'string') return own ?? `${shown}，太长，最多 ${issue.maximum} 个字`
      if (issue.origin === 'array') return own ?? `项数太多，应有 ${issue.maximum} 项`
      if (Number(issue.maximum) >= Number.MAX_SAFE_INTEGER) return own ?? `${shown}，数目太大，请核对`
      return own ?? `${shown}，应${issue.inclusive === false ? '小于' : '不大于'} ${issue.maximum}`
    case 'invalid_value':
      return own ?? `${shown}，应是 ${issue.values.map(String).join('、')} 之一`
    case 'not_multiple_of':
      return own ?? `${shown}，应是 ${issue.divisor} 的倍数`
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
    case 'custom':
      return own ?? `${shown}，不合这一栏的写法，请对照别的文件改正`
  }
}

function adviseType(expected: string, node: Node, shown: string): string {
  const source = isScalar(node) && typeof node.value !== 'string' ? (node.source ?? '') : undefined
  if (source === '') return expected === 'string' ? '空着；请补上文字' : `空着；应是${typeName(expected)}`
  if (expected === 'string' && source !== undefined)
    return isScalar(node) && node.value === null
      ? `${shown}，会被当作“没有”；若就是这几个字，请加引号：'${source}'`
      : `应是文字，请加引号：'${source}'`
  if (expected === 'string') return `${shown}，应是文字；若方括号、花括号是正文，请给整个值加引号`
  if ((expected === 'number' || expected === 'int') && isScalar(node) && typeof node.value === 'string') {
    const [digits] = /^\d{1,9}$/.exec(fold(node.value).trim()) ?? []
    if (digits !== undefined) return `${shown}，应写作半角数字，不加引号：${Number(digits)}`
  }
  if (expected === 'array' && isScalar(node) && typeof node.value === 'string')
    return `${shown}，应是列表，请写作：[${shortened(node.value, quoted)
      .split(/[、，,]\s*/)
      .join(', ')}]`
  return `${shown}，应是${typeName(expected)}`
}

function typeName(expected: string): string {
  return typeNames[expected] ?? '别的写法'
}

/** The value as it stands in the file: 0x10 and not 16. */
function shownValue(node: Node): string {
  if (!isScalar(node)) return isMap(node) ? '若干行“栏目: 值”' : '一个列表'
  if (typeof node.value === 'string') return `“${shortened(node.value, quoted)}”`
  return ` ${shortened(node.source ?? String(node.value), quoted)}`
}

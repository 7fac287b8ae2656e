import type {z} from 'astro/zod'
import {isNode, LineCounter, parseDocument} from 'yaml'

/** The YAML of a file that an editor writes, with the place of each field for messages. */
export interface YamlText {
  path: string
  /** Line of the file, from 1, on which the YAML begins. */
  firstLine: number
  yaml: string
}

/** One thing wrong with a file; line and column count from 1. */
export interface Fault {
  line: number
  column: number
  reason: string
}

/** A file that an editor has to mend. `message` has a line for each fault: file:line:column and what to type instead. */
export class ContentError extends Error {
  override name = 'ContentError'
  readonly faults: Fault[]

  constructor(path: string, faults: Fault[]) {
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
      {line: 1, column: 1, reason: '文件开头缺少 frontmatter：第一行应是 ---，各栏之后再有一行 ---'},
    ])
  return {path, firstLine: 2, yaml: match[1]}
}

/**
 * Reads YAML and holds it against a schema.
 *
 * @throws {ContentError} a message in Chinese with one line a fault: file, line, field, what to type instead
 */
export function readYaml<T>(text: YamlText, schema: z.ZodType<T>): T {
  const lines = new LineCounter()
  const document = parseDocument(text.yaml, {lineCounter: lines, prettyErrors: false})
  const placeAt = (offset: number) => {
    const {line, col} = lines.linePos(offset)
    return {line: line + text.firstLine - 1, column: col}
  }
  const [broken] = document.errors
  if (broken)
    throw new ContentError(text.path, [
      {
        ...placeAt(broken.pos[0]),
        reason: `这一行不合 YAML 的写法，请查看冒号后有没有空格、引号是否成对、缩进是否一致（${broken.message}）`,
      },
    ])
  const value: unknown = document.toJS()
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const faults = result.error.issues.map(issue => {
    const node = nearestNode(document, issue.path)
    const offset = isNode(node) ? node.range?.[0] : undefined
    const place = offset === undefined ? {line: text.firstLine, column: 1} : placeAt(offset)
    const field = issue.path.length > 0 ? issue.path.join('.') : '整个文件'
    return {...place, reason: `${field}：${advise(issue, valueAt(value, issue.path))}`}
  })
  throw new ContentError(text.path, faults)
}

function nearestNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): unknown {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (node !== undefined) return node
  }
  return undefined
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，以 - 开头）',
  tuple: '列表',
  object: '若干“名称: 值”',
}

function advise(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return '缺少这一栏，请补上'
  const shown = typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
        return `应是文字，请加引号：'${value}'`
      return `现在是 ${shown}，应是${typeNames[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `现在是 ${shown}，应是 ${issue.values.map(String).join('、')} 之一`
    case 'too_small':
      return value === ''
        ? '不能为空；没有就把这一栏整行删去'
        : `现在是 ${shown}，应${issue.inclusive === false ? '大于' : '不小于'} ${issue.minimum}`
    case 'too_big':
      return `现在是 ${shown}，应不大于 ${issue.maximum}`
    case 'unrecognized_keys':
      return `没有这样的栏目：${issue.keys.join('、')}`
    case 'invalid_format':
      return `现在是 ${shown}，${issue.message}`
    default:
      return `现在是 ${shown}，不合要求（${issue.message}）`
  }
}

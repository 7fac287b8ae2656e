import {readFileSync} from 'node:fs'
import {type ParserPlugin, parse} from '@babel/parser'

/** A pattern as a file has it. `place` reads `src/x.ts:12:8`; lines from 1, columns from 1. */
export interface Literal {
  readonly source: string
  readonly flags: string
  readonly place: string
}

/** What a file has of regular expressions. */
export interface Expressions {
  readonly literals: readonly Literal[]
  /** Places of `new RegExp(…)`. */
  readonly constructions: readonly string[]
}

/**
 * Reads the regular expressions of a TypeScript or Astro file.
 *
 * @throws {SyntaxError} where the file cannot be parsed
 */
export function readExpressions(path: string): Expressions {
  const literals: Literal[] = []
  const constructions: string[] = []
  for (const {code, plugins} of partsOf(path, readFileSync(path, 'utf8'))) {
    const program = parse(code, {sourceType: 'module', allowReturnOutsideFunction: true, plugins})
    for (const node of nodesIn(program.program)) {
      const place = `${path}:${placeOf(node)}`
      if (node.type === 'RegExpLiteral')
        literals.push({source: String(node.pattern), flags: String(node.flags), place})
      if (node.type === 'NewExpression' && isNode(node.callee) && node.callee.name === 'RegExp')
        constructions.push(place)
    }
  }
  return {literals, constructions}
}

/** Code of a file, each part with blank lines in front that keep its line numbers. */
function partsOf(path: string, text: string): {code: string; plugins: ParserPlugin[]}[] {
  if (!path.endsWith('.astro')) return [{code: text, plugins: ['typescript']}]
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)
  const above = (length: number) => text.slice(0, length).replace(/[^\n]/g, '')
  const head = front ? [{code: `\n${front[1]}`, plugins: ['typescript'] satisfies ParserPlugin[]}] : []
  const from = front?.[0].length ?? 0
  // a template is JSX but for this
  const template = text.slice(from).replace(/<!doctype html>/i, '')
  return [...head, {code: `${above(from)}<>${template}</>`, plugins: ['typescript', 'jsx']}]
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item)
  else if (isNode(value)) {
    yield value
    for (const [key, inner] of Object.entries(value))
      if (!key.endsWith('omments') && key !== 'loc') yield* nodesIn(inner)
  }
}

function placeOf({loc}: Node): string {
  if (typeof loc !== 'object' || loc === null || !('start' in loc)) return ''
  const {start} = loc
  if (typeof start !== 'object' || start === null || !('line' in start) || !('column' in start)) return ''
  return `${start.line}:${Number(start.column) + 1}`
}

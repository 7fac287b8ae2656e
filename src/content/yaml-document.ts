import {type Document, isAlias, isCollection, isMap, isScalar, LineCounter, parseDocument, visit} from 'yaml'
import {type Fault, inOrder} from './fault.ts'
import {adviseSyntax} from './yaml-syntax.ts'
import {yamlTokens} from './yaml-tokens.ts'

/** A year of issues has a 目录 of a few thousand lines, which is well under a megabyte. In UTF-16 code units. */
const largest = 4 * 1024 * 1024
/** What editors write is four levels deep. The parser recurses, and out of memory it takes the whole process with it. */
const deepest = 30
const deepestIndentation = 200

/** A YAML file as nodes, or what is wrong with it: one or the other. */
export interface YamlDocument {
  readonly document: Document
  readonly faults: readonly Fault[]
  /** Line and column, from 1, of an offset from 0. */
  readonly placeAt: (offset: number) => {line: number; column: number}
}

/**
 * Reads YAML that anyone may have written: in time linear to its length, never deeper than a human would nest, and without what would
 * make a value something else than it says (anchors, aliases, tags, a second document). Never throws.
 *
 * @param firstLine - number of the line on which `yaml` begins in its file
 */
export function readYamlDocument(yaml: string, firstLine = 1): YamlDocument {
  const lines = new LineCounter()
  const placeAt = (offset: number) => {
    const {line, col} = lines.linePos(offset)
    return {line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1)}
  }
  const refused = refuse(yaml)
  if (refused) {
    lines.addNewLine(0)
    for (let at = yaml.indexOf('\n'); at >= 0; at = yaml.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
    const document = parseDocument('')
    return {document, placeAt, faults: [{...placeAt(refused.offset), reason: refused.reason}]}
  }
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // found below, with the line of the first
    uniqueKeys: false,
  })
  const [broken] = document.errors
  // what follows the first error is what the parser made of its rest
  if (broken) {
    const fault = adviseSyntax(yaml, broken.code, broken.pos[0])
    return {document, placeAt, faults: [{...placeAt(fault.offset), reason: fault.reason}]}
  }
  return {
    document,
    placeAt,
    faults: inOrder([...disguises(yaml, document, placeAt), ...doubles(document, placeAt)]),
  }
}

/** Whether it may be deeper than that somewhere; most files are shorter than anything so deep. */
function mayBeDeep(yaml: string): boolean {
  let opening = 0
  let marks = 0
  let blanks = 0
  for (let at = 0; at < yaml.length; at++) {
    const unit = yaml.charCodeAt(at)
    if (unit === 0x5b || unit === 0x7b) opening++
    else if (unit === 0x2d || unit === 0x3f || unit === 0x3a) marks++
    blanks = unit <= 0x20 || unit > 0x7e ? blanks + 1 : 0
    if (opening > deepest || marks > deepest || blanks > deepestIndentation) return true
  }
  return false
}

function refuse(yaml: string): {offset: number; reason: string} | undefined {
  if (yaml.length > largest)
    return {offset: 0, reason: '文件太大，不像是编辑写的；请检查是不是放错了文件，或内容重复了许多遍。'}
  if (!mayBeDeep(yaml)) return undefined
  let depth = 0
  let marks = 0
  let lineStart = true
  for (const {text, offset} of yamlTokens(yaml)) {
    const lineEnd = text === '\n' || text === '\r\n'
    if (text === '[' || text === '{') depth++
    else if (text === ']' || text === '}') depth = Math.max(0, depth - 1)
    else if (text === '-' || text === '?' || text === ':') marks++
    else if (lineEnd) marks = 0
    const indented = lineStart && text.length > deepestIndentation && text.trim() === ''
    if (depth > deepest || marks > deepest || indented)
      return {
        offset,
        reason: `这里一层套一层，超过了 ${deepest} 层；会刊的文件只有三四层，请检查是不是误粘了别的内容。若方括号、花括号、减号是正文，请给整个值加引号。`,
      }
    lineStart = lineEnd
  }
  return undefined
}

function disguises(yaml: string, document: Document, placeAt: YamlDocument['placeAt']): Fault[] {
  const faults: Fault[] = []
  if (!/[*&!]/.test(yaml)) return faults
  visit(document, (_key, node) => {
    if (faults.length > 0) return visit.BREAK
    if (!isAlias(node) && !isScalar(node) && !isCollection(node)) return undefined
    const sign = isAlias(node) ? '*' : node.anchor ? '&' : node.tag && !isImplicit(node) ? '!' : undefined
    if (sign === undefined) return undefined
    const reason = `以 ${sign} 开头的值在 YAML 里另有用处（${disguiseNames[sign]}），这里不用。若是正文，请给整个值加引号，例如 '${sign}文字'。`
    // a node's range begins behind its anchor and its tag
    faults.push({...placeAt(Math.max(0, yaml.lastIndexOf(sign, node.range?.[0]))), reason})
    return visit.BREAK
  })
  return faults
}

const disguiseNames = {'*': '引用别处的值', '&': '给值起名', '!': '指定类型'} as const

/** Collections carry the tag of their own type even where none is written. */
function isImplicit(node: {tag?: string | undefined}): boolean {
  return (isMap(node) && node.tag === 'tag:yaml.org,2002:map') || node.tag === 'tag:yaml.org,2002:seq'
}

function doubles(document: Document, placeAt: YamlDocument['placeAt']): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Map: (_key, map) => {
      const seen = new Map<string, number>()
      for (const {key} of map.items) {
        if (!isScalar(key) || !key.range) continue
        const name = String(key.value)
        const place = placeAt(key.range[0])
        const first = seen.get(name)
        if (first === undefined) seen.set(name, place.line)
        else faults.push({...place, reason: `${name} 写了两次（第一次在第 ${first} 行）；请删去一个。`})
      }
    },
  })
  return faults
}

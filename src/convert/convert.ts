import {type Plugin, unified} from 'unified'
import {VFile} from 'vfile'
import type {Correction} from '../schemas/article.ts'
import type {Addressed} from './addresses.ts'
import {type ConvertedIssue, compileIssue} from './compile.ts'
import {parseIssue} from './parse.ts'
import {applyCorrections} from './text/corrections.ts'
import {splitLines} from './text/lines.ts'
import {stripMargin} from './text/margin.ts'
import type {Drop, IssueTree} from './tree.ts'

declare module 'unified' {
  interface CompileResultMap {
    ConvertedIssue: ConvertedIssue
  }
}

const parser: Plugin<[], string, IssueTree> = function () {
  this.parser = parseIssue
}

const compiler: Plugin<[string, ReadonlyMap<number, Addressed>], IssueTree, ConvertedIssue> = function (
  id,
  given,
) {
  this.compiler = (tree, file) => compileIssue(tree as IssueTree, file, id, given)
}

export interface ConvertOptions {
  /** The issue's id, which is its folder's name. */
  readonly id: string
  /** Path of source.txt, for messages. */
  readonly path?: string
  readonly corrections?: readonly Correction[]
  /** File numbers that earlier conversions gave. */
  readonly numbers?: ReadonlyMap<number, Addressed>
}

export interface Conversion extends ConvertedIssue {
  /** Carries the messages. */
  readonly file: VFile
}

/** A line costs about 2 KB of memory while it is converted; an issue has one or two thousand. */
const mostLines = 500_000

/** Converts the text of one printed issue. Pure: the same text and corrections give the same files. */
export function convert(
  text: string,
  {id, path, corrections = [], numbers = new Map()}: ConvertOptions,
): Conversion {
  const corrected = applyCorrections(text, corrections)
  const {text: value, marginOf} = stripMargin(corrected.text)
  const printedColumn = (line: number, column: number) =>
    corrected.printedColumn(line, column + marginOf(line))
  const file = new VFile({value, path: path ?? 'source.txt', data: {printedColumn}})
  const lines = splitLines(text).length
  if (lines > mostLines) {
    const reason = `文件有 ${lines} 行，超过 ${mostLines} 行；没有转换。一期会刊没有这么多行，请检查是不是放错了文件。`
    file.message(reason, {
      place: {line: mostLines, column: 1},
      ruleId: 'too-many-lines',
      source: 'huikan',
    }).fatal = true
    return {files: new Map(), tree: parseIssue('', file), drops: [], file}
  }
  const processor = unified().use(parser).use(compiler, id, numbers)
  const tree = processor.parse(file)
  attachCorrections(tree, corrections)
  const result = processor.stringify(processor.runSync(tree, file) as IssueTree, file)
  const drops = result.drops.map(drop => withMargin(drop, marginOf(drop.span.line.number)))
  return {...result, drops, file}
}

/** Drops are told as source.txt has them. */
function withMargin(drop: Drop, margin: number): Drop {
  if (margin === 0) return drop
  const {
    span: {line, start, end},
    reason,
  } = drop
  const value = ' '.repeat(margin) + line.value
  return {span: {line: {...line, value}, start: start + margin, end: end + margin}, reason}
}

/** Each article shows the corrections that fall into its lines. */
function attachCorrections(tree: IssueTree, corrections: readonly Correction[]): void {
  for (const article of tree.children)
    article.corrections = corrections.filter(
      ({line}) => line >= article.position.start.line && line <= article.position.end.line,
    )
}

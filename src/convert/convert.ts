import {type Plugin, unified} from 'unified'
import {VFile} from 'vfile'
import type {Correction} from '../schemas/article.ts'
import type {Addressed} from './addresses.ts'
import {type ConvertedIssue, compileIssue} from './compile.ts'
import {applyCorrections} from './corrections.ts'
import {parseIssue} from './parse.ts'
import type {IssueTree} from './tree.ts'

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

/** Converts the text of one printed issue. Pure: the same text and corrections give the same files. */
export function convert(
  text: string,
  {id, path, corrections = [], numbers = new Map()}: ConvertOptions,
): Conversion {
  const file = new VFile({value: applyCorrections(text, corrections).text, path: path ?? 'source.txt'})
  const processor = unified().use(parser).use(compiler, id, numbers)
  const tree = processor.parse(file)
  attachCorrections(tree, corrections)
  const result = processor.stringify(processor.runSync(tree, file) as IssueTree, file)
  return {...result, file}
}

/** Each article shows the corrections that fall into its lines. */
function attachCorrections(tree: IssueTree, corrections: readonly Correction[]): void {
  for (const article of tree.children)
    article.corrections = corrections.filter(
      ({line}) => line >= article.position.start.line && line <= article.position.end.line,
    )
}

import type {Plugin} from 'unified'
import {VFile} from 'vfile'
import type {Correction} from '../schemas/article.ts'
import type {Decision, Habit} from '../schemas/structure.ts'
import {type GivenNumbers, noNumbers} from './addresses.ts'
import {type CompileOptions, type ConvertedIssue, compileIssue} from './compile.ts'
import type {EvidenceByLine} from './page/evidence.ts'
import {issuePipeline} from './pipeline.ts'
import {placeDecisions} from './roles/decisions.ts'
import {splitLines} from './text/lines.ts'
import {printedSpans, readSpan} from './text/read-line.ts'
import {type Reading, readPrint} from './text/reading.ts'
import type {Drop, IssueTree} from './tree.ts'

declare module 'unified' {
  interface CompileResultMap {
    ConvertedIssue: ConvertedIssue
  }
}

const compiler: Plugin<[CompileOptions], IssueTree, ConvertedIssue> = function (options) {
  this.compiler = (tree, file) => compileIssue(tree as IssueTree, file, options)
}

export interface ConvertOptions {
  /** The issue's id, which is its folder's name. */
  readonly id: string
  /** Path of source.txt, for messages. */
  readonly path?: string
  readonly corrections?: readonly Correction[]
  /** What the editor said of lines (structure.yaml), and of forms of lines (habits.yaml). */
  readonly decisions?: readonly Decision[]
  readonly habits?: readonly Habit[]
  /** What the Word file or PDF that the text was read from shows of its lines. */
  readonly evidence?: EvidenceByLine
  /** File numbers that earlier conversions gave. */
  readonly numbers?: GivenNumbers
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
  {
    id,
    path,
    corrections = [],
    decisions = [],
    habits = [],
    evidence = new Map(),
    numbers = noNumbers,
  }: ConvertOptions,
): Conversion {
  const lines = splitLines(text).length
  const reading = readPrint(lines > mostLines ? '' : text, corrections)
  const file = new VFile({value: reading.text, path: path ?? 'source.txt', data: {reading}})
  if (lines > mostLines) {
    const reason = `文件有 ${lines} 行，超过 ${mostLines} 行；没有转换。一期会刊没有这么多行，请检查是不是放错了文件。`
    file.message(reason, {
      place: {line: mostLines, column: 1},
      ruleId: 'too-many-lines',
      source: 'huikan',
    }).fatal = true
    return {files: new Map(), data: new Map(), origins: new Map(), tree: read(''), drops: [], file}
  }
  const {stated, checked, issue} = placeDecisions(reading.lines, decisions)
  const options = {id, given: numbers, checked, habits}
  const shown = evidenceAsRead(evidence, reading)
  const {result} = issuePipeline({stated, issue, habits, corrections, evidence: shown})
    .use(compiler, options)
    .processSync(file)
  return {...result, drops: printedDrops(result.drops, reading), file}
}

/** The tree of a text of which nobody said anything. */
function read(text: string): IssueTree {
  const pipeline = issuePipeline({
    stated: new Map(),
    issue: {},
    habits: [],
    corrections: [],
    evidence: new Map(),
  })
  return pipeline.runSync(pipeline.parse(text))
}

/** What an original shows of lines, its places those of the lines as they are read. */
function evidenceAsRead(evidence: EvidenceByLine, {lines}: Reading): EvidenceByLine {
  return new Map(
    [...evidence].map(([number, shown]) => {
      const read = lines[number - 1]
      return [
        number,
        shown.strong && read
          ? {...shown, strong: shown.strong.flatMap(place => readSpan(read, place))}
          : shown,
      ]
    }),
  )
}

/** Drops as source.txt has them, and what was never read. */
function printedDrops(drops: readonly Drop[], {lines, removed}: Reading): Drop[] {
  const printed = drops.flatMap((drop): Drop[] => {
    const {span, reason} = drop
    const read = lines[span.line.number - 1]
    if (!read?.places) return [drop]
    const line = {...span.line, value: read.printed}
    return printedSpans(read, span.start, span.end).map(place => ({span: {line, ...place}, reason}))
  })
  const unread = removed.map(({line: number, column, character}): Drop => {
    const line = {type: 'line' as const, number, value: lines[number - 1]?.printed ?? '', gap: 0}
    return {span: {line, start: column - 1, end: column - 1 + character.length}, reason: '不能保存的字符'}
  })
  return [...printed, ...unread].sort(
    (a, b) => a.span.line.number - b.span.line.number || a.span.start - b.span.start,
  )
}

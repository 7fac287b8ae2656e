import {type Article, articlesOf, type Line} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {lineAt, printsOf} from './prints.ts'
import type {Finding, Rule} from './rule.ts'

/** Half-width marks with a Han character, or a mark that only stands in Chinese, on one side; blanks do not part them. */
const chineseSide = '[\\p{Script=Han}，。、；：“”‘’《》〔〕（）%％]'
const half = new RegExp(`[,;:()](?:(?<=${chineseSide} *[,;:()])|(?= *${chineseSide}))`, 'gu')
const full = new Set([...'，；：（）'].map(mark => mark.charCodeAt(0)))
const names: Readonly<Record<string, string>> = {
  ',': '逗号',
  ';': '分号',
  ':': '冒号',
  '(': '括号',
  ')': '括号',
}
/** Lines of print without a hit that may stand within one run. */
const patience = 8

interface Hit {
  readonly line: Line
  readonly column: number
  readonly mark: string
  /** Number of the printed line within the article, from 0. */
  readonly row: number
}

/**
 * Half-width punctuation in Chinese text, as pages come out whose font extraction misread. One message for a run of lines:
 * 值得注意的是,《纲要》指出, breaks it; 1,000 and 10:30 and a single pair of brackets such as (上海) do not. Where a
 * newsletter sets half-width marks throughout, that is its habit and gets one message.
 */
export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  severity: 'info',
  examples: {
    breaks: exampleIssue(
      '会议指出,要加强信用建设,规范交易活动；应当说，这是一项长期任务，需要各方（含会员单位）参与。',
    ),
    holds: exampleIssue(
      '会议于 10:30 开始，共有 1,200 人参加，介绍了 ZARA, H&M 等品牌和望洲(北岭)试验区的做法；会后，与会者参观了展厅。',
    ),
  },
  check: evidence => {
    const articles = articlesOf(evidence.tree).map(article => hitsOf(article))
    const all = articles.flatMap(({hits}) => hits)
    const widths = articles.reduce((sum, {fullWidth}) => sum + fullWidth, 0)
    const [first] = all
    if (first && all.length > widths && all.length >= 20) return [habit(first, all)]
    return articles.flatMap(({hits}) => runsOf(hits).filter(worthwhile).map(describe))
  },
}

function hitsOf(article: Article): {hits: Hit[]; fullWidth: number} {
  const rows = new Map<Line, number>()
  const hits: Hit[] = []
  let fullWidth = 0
  for (const print of printsOf(article)) {
    for (const {line} of print.spans) if (!rows.has(line)) rows.set(line, rows.size)
    fullWidth += countFull(print.value)
    if (!/[,;:()]/.test(print.value)) continue
    for (const {0: mark, index} of print.value.matchAll(half)) {
      // units and remarks in cells are set half-width by custom: 知晓率(%)
      if (print.of === 'table' && /[()]/.test(mark)) continue
      if (isNumber(print.value, index) || isEntity(print.value, index)) continue
      const at = lineAt(print, index)
      if (at) hits.push({...at, mark, row: rows.get(at.line) ?? 0})
    }
  }
  return {hits, fullWidth}
}

function countFull(value: string): number {
  let count = 0
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    if (unit > 0xff00 && full.has(unit)) count++
  }
  return count
}

/** The brackets of (1) and of 1) count; they are no punctuation. */
function isNumber(value: string, at: number): boolean {
  return value[at] === '('
    ? /^\(\d{1,3}\)/.test(value.slice(at, at + 5))
    : value[at] === ')' && /(?:\(|^|\s)\d{1,3}$/.test(value.slice(Math.max(0, at - 4), at))
}

/** &nbsp; and its like are code. */
function isEntity(value: string, at: number): boolean {
  return value[at] === ';' && /&#?\w{1,8}$/.test(value.slice(Math.max(0, at - 10), at))
}

function runsOf(hits: readonly Hit[]): Hit[][] {
  const runs: Hit[][] = []
  for (const hit of hits) {
    const last = runs.at(-1)
    if (last && hit.row - (last.at(-1)?.row ?? 0) <= patience) last.push(hit)
    else runs.push([hit])
  }
  return runs
}

/** A bracketed word or two are no run. */
function worthwhile(run: readonly Hit[]): boolean {
  return run.length >= 6 || run.some(({mark}) => !/[()]/.test(mark))
}

function count(hits: readonly Hit[]): string {
  const counts = new Map<string, number>()
  for (const {mark} of hits) counts.set(names[mark] ?? '', (counts.get(names[mark] ?? '') ?? 0) + 1)
  return [...counts].map(([name, times]) => `${name} ${times} 个`).join('、')
}

function describe(run: readonly Hit[]): Finding {
  const [first, last] = [run[0], run.at(-1)]
  const from = first?.line.number ?? 1
  const to = last?.line.number ?? from
  const place = from === to ? '这一行' : `第 ${from} 至 ${to} 行`
  return {
    line: from,
    column: first?.column ?? 1,
    found: `${place}的中文里有半角标点（${count(run)}）`,
    done: '照原样保留',
    advice: '若印刷版是全角，可在 corrections.yaml 里更正；若印刷版就是半角，不必处理',
  }
}

function habit(first: Hit, all: readonly Hit[]): Finding {
  return {
    line: first.line.number,
    column: first.column,
    found: `这一期的中文通篇用半角标点（${count(all)}）`,
    done: '照原样保留，不再逐处提示',
    advice: '若印刷版是全角，说明抽取文字时丢了字宽，可换一种方式重新抽取',
  }
}

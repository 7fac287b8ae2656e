import {boundaryAfter, boundaryBefore} from '../../graphemes.ts'
import {isMainTitle} from '../articles/binding.ts'
import {isAffiliation} from '../print/credit.ts'
import {readLeadingDocumentNumber} from '../print/document-number.ts'
import {wordingsOf} from '../print/wording.ts'
import {tidy} from '../text/characters.ts'
import {titleWords} from '../text/similarity.ts'
import {articlesOf, type IssueTree, type Span, type Text, titleOf} from '../tree.ts'
import {differencesOf} from './differences.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Finding, Mend, Rule} from './rule.ts'
import {doubtful} from './uncertain-binding.ts'

const body = '会议审议通过了年度工作报告。'

/**
 * 目录 and body word a title differently: one of the two was misread or shortened. 召到 in the 目录 and 召开 in the body
 * break it; blanks, widths of brackets, a remark （会员单位） and a document number before the title do not. Where the two
 * have little in common, `uncertain-binding` speaks instead.
 */
export const contentsDiffers: Rule = {
  id: 'contents-differs',
  severity: 'warning',
  examples: {
    breaks: exampleIssue(body, {contents: '协会召到年度工作会议.....\t1'}),
    holds: exampleIssue(body, {
      contents: '望物协〔2015〕3号 关于举办“智慧园区”大赛(2015~2016年)的通知.....\t1',
      title: '关于举办 “智慧园区” 大赛（2015～2016 年）的通知',
    }),
  },
  check: ({tree}) =>
    articlesOf(tree).flatMap((article): Finding[] => {
      const {entry} = article
      const title = titleOf(article)
      const listed = entry ? tree.contents[entry.index] : undefined
      const line = title.spans[0]?.line
      if (!entry || !listed || !line) return []
      const whole = entry.confidence < 1 ? inTwo(tree, title, listed.title) : undefined
      const entryLine = tree.listed[entry.index]?.spans[0]?.line.number
      if (whole)
        return [
          {
            ...startOf(line, title.spans[0]?.start),
            found: `目录（第 ${entryLine} 行）的题目在正文里分作几行：第 ${whole.line} 行到第 ${whole.through} 行接起来正好是它，而标题只取了第 ${line.number} 行`,
            done: '标题从正文，目录页上照目录的写法',
            advice: '请对照印刷版；若是一个标题，可在 structure.yaml 里写明',
            settle: {...whole, is: 'title' as const, ...(entryLine === undefined ? {} : {entry: entryLine})},
          },
        ]
      if (entry.confidence < doubtful) return []
      // a number in one of the two, its genre, or a half that translates it makes no other title
      const printed = new Set(wordingsOf(withoutGenre(title.value)))
      if (wordingsOf(withoutGenre(listed.title)).some(wording => printed.has(wording))) return []
      const [contents, body] = [wordingOf(listed.title), wordingOf(title.value)]
      const [left, right] = [contents.words, body.words]
      // a 目录 that leaves the subtitle out says nothing else
      if (left === right || isMainTitle(listed.title, title.value)) return []
      // nor does one that leaves out whose document it is
      if (right.endsWith(left) && isAffiliation(right.slice(0, -left.length))) return []
      // nor does one that names the section before the title, 海外侨情：槟城会馆百年庆典
      if (article.section !== null && left === titleWords(article.section) + right) return []
      const divergence = divergenceOf(contents, body)
      const inContents =
        divergence && contents.printed.slice(divergence.contents.start, divergence.contents.end)
      const inBody = divergence && body.printed.slice(divergence.body.start, divergence.body.end)
      return [
        {
          ...startOf(line, title.spans[0]?.start),
          found: `正文标题与目录（第 ${tree.listed[entry.index]?.spans[0]?.line.number} 行）措辞不同：${say(contents, body, divergence)}`,
          done: '标题从正文，目录页上照目录的写法',
          advice: '请对照印刷版，看两处是否有一处误读；若是，可在 corrections.yaml 里更正那一行',
          mends: divergence
            ? [
                ...mendOf(
                  body,
                  divergence.body,
                  inContents ?? '',
                  title.spans,
                  `目录作“${contents.printed}”`,
                ),
                ...mendOf(
                  contents,
                  divergence.contents,
                  inBody ?? '',
                  tree.listed[entry.index]?.spans ?? [],
                  `正文标题作“${body.printed}”`,
                ),
              ]
            : [],
        },
      ]
    }),
}

/** 灯塔（诗）: what an article is, in brackets behind its title. */
function withoutGenre(title: string): string {
  return title.replace(/[（(](?:组?诗|词|散文|小说|杂文|随笔|通讯|摄影|漫画|连载|书法|歌词)[）)]\s*$/u, '')
}

/** The title without the number of a document before it. */
function wordingOf(title: string): Wording {
  const whole = tidy(title)
  const printed = whole.slice(readLeadingDocumentNumber(whole)?.length ?? 0)
  return {words: titleWords(printed), printed}
}

/** A title's words and how they are printed. */
interface Wording {
  readonly words: string
  readonly printed: string
}

/** The one stretch in which two wordings differ, as each prints it; offsets in what is printed. */
interface Divergence {
  readonly contents: Stretch
  readonly body: Stretch
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where two wordings differ; `undefined` where in more than one place, or where the words cannot be found in the print. */
function divergenceOf(contents: Wording, body: Wording): Divergence | undefined {
  const [left, right] = [contents.words, body.words]
  const [only, ...more] = differencesOf(left, right)
  if (!only || more.length > 0) return undefined
  const most = Math.min(left.length - only.left.length, right.length - only.right.length)
  let from = 0
  while (from < most && left[from] === right[from]) from++
  const [one, two] = [
    stretchOf(contents, from, only.left.length, only.right === ''),
    stretchOf(body, from, only.right.length, only.left === ''),
  ]
  return one && two && {contents: one, body: two}
}

/**
 * A stretch of a title's words in its print.
 *
 * @param alone - whether the other wording has nothing there: the mark before it, 、调结构, goes with it
 */
function stretchOf(
  {words, printed}: Wording,
  from: number,
  length: number,
  alone: boolean,
): Stretch | undefined {
  const units: Stretch[] = []
  let joined = ''
  let at = 0
  for (const character of printed) {
    const word = titleWords(character)
    const end = at + character.length
    for (let unit = 0; unit < word.length; unit++) units.push({start: at, end})
    joined += word
    at = end
  }
  if (!joined.startsWith(words)) return undefined
  const behind = from === 0 ? 0 : (units[from - 1]?.end ?? 0)
  if (length === 0) return {start: behind, end: behind}
  const [first, last] = [units[from], units[from + length - 1]]
  return first && last && {start: alone && from > 0 ? behind : first.start, end: last.end}
}

/** One difference is told by its characters as they are printed, marks among them included, more of them by both wordings. */
function say(contents: Wording, body: Wording, divergence: Divergence | undefined): string {
  if (!divergence) return `目录作“${contents.printed}”，正文作“${body.printed}”`
  const [left, right] = [quoted(contents, divergence.contents), quoted(body, divergence.body)]
  if (left === '') return `正文多“${right}”`
  return right === '' ? `目录多“${left}”` : `目录作“${left}”、正文作“${right}”`
}

/** Without the mark before it, which is no part of what is said. */
function quoted({printed}: Wording, {start, end}: Stretch): string {
  return printed.slice(start, end).replace(/^[\p{P}\s]+/u, '')
}

/** A misreading is of a character or two; more is another wording, which nobody mends. In UTF-16 code units. */
const longestSlip = 4

/** So many characters on either side tell the place again. */
const around = 3

/** The correction that gives one of two wordings what the other has; none where that is printed over two lines. */
function mendOf(own: Wording, stretch: Stretch, other: string, spans: readonly Span[], why: string): Mend[] {
  const [span, ...more] = spans
  if (!span || more.length > 0) return []
  const [start, end] = [
    boundaryBefore(own.printed, stretch.start - around),
    boundaryAfter(own.printed, stretch.end + around),
  ]
  const was = own.printed.slice(start, end)
  const at = span.line.value.indexOf(was, span.start)
  if (Math.max(stretch.end - stretch.start, other.length) > longestSlip) return []
  if (at < 0 || at + was.length > span.end) return []
  const now = own.printed.slice(start, stretch.start) + other + own.printed.slice(stretch.end, end)
  return [{line: span.line.number, column: at + 1, was, now, why}]
}

/** A title that a Word file sets as several paragraphs has so many more above or below it, at most. */
const mostBeside = 2

/** The lines around a title that with it print what the 目录 lists; the first and the last of them. */
function inTwo(
  {lines}: IssueTree,
  title: Text,
  listed: string,
): {readonly line: number; readonly through: number} | undefined {
  const [first, last] = [title.spans[0]?.line.number, title.spans.at(-1)?.line.number]
  const at = lines.findIndex(({number}) => number === first)
  const end = lines.findIndex(({number}) => number === last)
  const sought = new Set(wordingsOf(listed))
  for (let above = 0; above <= mostBeside; above++)
    for (let below = 0; below <= mostBeside - above; below++) {
      if (above + below === 0 || at - above < 0) continue
      const run = lines.slice(at - above, end + below + 1)
      const text = run.map(({value}) => value.trim()).join('')
      const [from, to] = [run[0]?.number, run.at(-1)?.number]
      if (text.length > longestTitle || from === undefined || to === undefined) continue
      if (wordingsOf(text).some(wording => sought.has(wording))) return {line: from, through: to}
    }
  return undefined
}

/** Characters of a title over several lines, at most. */
const longestTitle = 160

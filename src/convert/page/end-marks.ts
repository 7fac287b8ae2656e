import {isColophonLine} from '../print/colophon.ts'
import {readCredit} from '../print/credit.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, width} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** One alone may end the issue, and its colophon stands below. */
const fewest = 2
/** — END —, ——完——, （全文完）, （第三篇完）, The End. */
const mark =
  /^[^\p{L}\p{N}]*(?:END|THEEND|FIN|全文完|本文完|(?:第[一二三四五六七八九十百\d]{1,4}[篇条])?完|[全本]期(?:到此)?完|(?:返回|回到?)(?:本[期页])?(?:目录|目次|顶部|顶端|页首|页顶|篇首|开头|首页|上页|上一页)|(?:BACKTO)?TOP)[^\p{L}\p{N}]*$/iu
/** 分享到：微信 微博: what a page of the web offers below a piece. */
const shares = /^[【[]?(?:分享到|分享至|一键分享)\s*[：:][^。，；]{0,40}$/u

function isEndMark(line: Line): boolean {
  return (
    line.value.length <= 40 &&
    statedRole(line) === undefined &&
    (mark.test(bare(line.value)) || shares.test(line.value.trim()))
  )
}

/** Cells of a line of text, at least, unless it ends a sentence. */
const shortestText = 40

/** Behind the last mark stands the colophon, or a piece more: a title, apart from the text below it. */
function opensPiece({value}: Line, next: Line | undefined): boolean {
  const names = !/[。：:]|^[^\p{L}\p{N}]/u.test(value.trim()) && isColophonLine(value) === undefined
  const text = next?.value.trim() ?? ''
  return names && (next?.gap ?? 0) > 0 && (width(text) >= shortestText || text.endsWith('。'))
}

/**
 * — END — below each piece, as what is sent by telephone has it, 【返回目录】, as the web does: says that the piece is over and is none of its text. The lines without
 * them, those behind told that a piece ended above, and the marks.
 */
export function takeEndMarks(lines: readonly Line[]): {lines: readonly Line[]; marks: readonly Line[]} {
  const marks = lines.filter(isEndMark)
  if (marks.length < fewest) return {lines, marks: []}
  const taken = new Set(marks)
  const last = lines.findLastIndex(isEndMark)
  const begins = new Set(
    [...lines.keys()].flatMap(at => {
      const [mark, line] = [lines[at], lines[at + 1]]
      if (!mark || !line || !taken.has(mark) || taken.has(line)) return []
      const next = behindCredits(lines, at + 1)
      return at + 1 < last || (next === at + 1 && opensPiece(line, lines[at + 2])) ? [next] : []
    }),
  )
  return {
    lines: lines.flatMap((line, at) => {
      if (taken.has(line)) return []
      if (!begins.has(at)) return [line]
      const before = lines[at - 1]
      const gap = before && taken.has(before) ? before.gap : 0
      return [{...line, gap: Math.max(line.gap, gap, 1), counted: true}]
    }),
    marks,
  }
}

/** 供稿：科普组　编辑：胡某, 图源 | 胡某 over 编辑 | 秦某, and 阅读 2214　赞 96 right below it: who made the piece may be told behind its end. The line behind that. */
function behindCredits(lines: readonly Line[], first: number): number {
  const line = lines[first]
  if (!line) return first
  const rest = lines.slice(first + 1).findIndex(({gap}) => gap > 0)
  const end = rest < 0 ? lines.length : first + 1 + rest
  // 图源 | 甲某 above 编辑 | 乙某, right below the mark: a word that the print has for it; 忆旧｜题名 further down begins the next piece
  const told = lines.slice(first, end)
  const areCredits =
    line.gap === 0 &&
    told.length <= mostCredits &&
    told.every(({value}) => readCredit(value) !== undefined || keyed.test(value.trim())) &&
    told.some(({value}) => readCredit(value) !== undefined)
  return readCredit(line.value) !== undefined || areCredits ? end : first
}

/** Lines of such credits, and what each of them looks like: a word, a sign and a name. */
const mostCredits = 5
const keyed = /^\p{Script=Han}{2,4} ?[|｜丨:：/／] ?[^。；，]{2,16}$/u

import {shownCaption} from '../page/evidence.ts'
import {namesPersons, readCredit} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {lifetimeOf} from '../print/lifetime.ts'
import {readMark} from '../print/marks.ts'
import {isPersonName} from '../print/person-name.ts'
import {isStatedOther, statedRole, statedRun} from '../roles/stated.ts'
import {bare, isClosed, spaced, tidy, width} from '../text/characters.ts'
import type {Drop, Line, Text} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import {isTitle} from './join-signs.ts'
import {type ItemEnds, meet, rememberItem} from './joins.ts'
import {appendTo, closeParagraph, type OpenParagraph, openParagraph} from './open-paragraph.ts'
import type {Habits, Piece} from './pieces.ts'
import {blankRowsFrom, headsGroup, type RowsAbove, withRow} from './tables.ts'
import {hasTwoParts} from './two-part-heading.ts'

/** Extraction writes `- ` before （一）; the mark is not print. */
const dash = /^\s*-\s+(?=[（(][\u3000\s]*[一二三四五六七八九十\d])/u

function toText(line: Line, drops: Drop[]): Text {
  const marked = dash.exec(line.value)
  if (!marked) return {value: spaced(line.value), spans: [wholeLine(line)]}
  const start = marked[0].length
  drops.push({span: {line, start: 0, end: start}, reason: '抽取时留下的标记'})
  return {value: spaced(line.value.slice(start)), spans: [{line, start, end: line.value.length}]}
}

/** Puts the lines of one article's body together. Marks of extraction that are left out go into `drops`. */
export function readPieces(lines: readonly Line[], habits: Habits, drops: Drop[]): Piece[] {
  const pieces: Piece[] = []
  const ends: ItemEnds = new Map()
  let open: OpenParagraph | undefined
  let floating: Piece[] = []
  const close = () => {
    if (open) {
      rememberItem(ends, open)
      pieces.push(closeParagraph(open))
      open = undefined
    }
    pieces.push(...floating)
    floating = []
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    const told = toldRows(lines, index)
    const tabbed = told > 0 ? 0 : tableFrom(lines, index)
    const rows = told || tabbed || blankRowsFrom(lines, index)
    if (rows === 0 && open && floats(line, open, habits)) {
      floating.push({type: 'caption', text: captionOf([line], drops)})
      continue
    }
    const captions = rows > 0 ? 0 : captionAt(lines, index, habits, open)
    if (rows > 0 || captions > 0) {
      close()
      const group = lines.slice(index, index + Math.max(rows, captions))
      pieces.push(
        rows > 0
          ? {type: 'table', lines: group, columns: group.some(hasTab) ? 'tab' : 'blanks'}
          : {type: 'caption', text: captionOf(group, drops)},
      )
      index += group.length - 1
      continue
    }
    const text = toText(line, drops)
    const met = open && meet(open, line, text, lines[index + 1], ends, habits)
    if (open && met?.goesOn) appendTo(open, text, met.why)
    else {
      close()
      const opened = openParagraph(text, line.gap, met?.why)
      open = continuesAnnexes(pieces.at(-1), opened) ? {...opened, mark: undefined} : opened
    }
  }
  close()
  return pieces
}

/** 附件：1.名额分配表, and on the next line 2.材料目录: the rest of the note, and no item of a list. */
function continuesAnnexes(before: Piece | undefined, {mark, gap}: OpenParagraph): boolean {
  if (before?.type !== 'text' || gap > 0 || !mark?.system.startsWith('arabic')) return false
  const first = /^附[件表]?[：:]\s*(\d{1,2})[.．、]/u.exec(before.text.value)?.[1]
  return first !== undefined && mark.number === Number(first) + 1
}

function captionOf(lines: readonly Line[], drops: Drop[]): Text {
  const texts = lines.map(line => toText(line, drops))
  return {value: texts.map(({value}) => value).join(''), spans: texts.flatMap(({spans}) => spans)}
}

const hasTab = ({value}: Line) => value.includes('\t')

/** How many lines from `index` on the editor says are rows of a table. */
function toldRows(lines: readonly Line[], index: number): number {
  let count = 0
  while (statedRole(lines[index + count]) === 'table-row') count++
  return count
}

/** How many lines from `index` on are a caption: as the editor says, as they stood below a picture, or as their words say. */
function captionAt(
  lines: readonly Line[],
  index: number,
  habits: Habits,
  open: OpenParagraph | undefined,
): number {
  const told = statedRun(lines, index, 'caption')
  if (told > 0 || statedRole(lines[index]) !== undefined) return told
  const count = shownCaption(lines, index) || captionFrom(lines, index, habits, open)
  const other = lines.slice(index, index + count).findIndex(line => statedRole(line) !== undefined)
  return other < 0 ? count : other
}

/** A tab may set in the first line of a paragraph. */
const indented = /^[ \u3000]*\t[^\t]*[。！？：；]$/u

/** Blank lines that a page break leaves within a table, at most. */
const widestGap = 2

/**
 * How many lines from `index` on are rows of one table: tabs between cells, two rows at least, and the names of groups between them; a page
 * break may cut it.
 */
function tableFrom(lines: readonly Line[], index: number): number {
  const isRow = (line: Line | undefined) =>
    line !== undefined && hasTab(line) && !isStatedOther(line, 'table-row') && !indented.test(line.value)
  const isNear = (line: Line | undefined) => (line?.gap ?? 0) <= widestGap
  let above: RowsAbove | undefined
  let count = 0
  for (;;) {
    const [line, next] = [lines[index + count], lines[index + count + 1]]
    if (line !== undefined && isRow(line) && (count === 0 || isNear(line))) above = withRow(above, line)
    else if (
      above === undefined ||
      line === undefined ||
      next === undefined ||
      ![line, next].every(isNear) ||
      !isRow(next) ||
      statedRole(line) !== undefined ||
      !headsGroup(above, line, next)
    )
      break
    count++
  }
  const cells = lines
    .slice(index, index + count)
    .map(({value}) => value.split('\t').filter(cell => bare(cell) !== '').length)
  const columns = lines
    .slice(index, index + count)
    .filter(hasTab)
    .map(({value}) => value.split('\t').length)
  // a form to fill in has a head and empty cells
  const isForm = (cells[0] ?? 0) >= 3 && columns.every(each => each === columns[0])
  return count >= 2 && (isForm || cells.filter(filled => filled >= 2).length >= 2) ? count : 0
}

/** What says itself that it names a picture, and is no sentence of the text. */
const picturesNamed: readonly RegExp[] = [
  // 祁望舒先生（1933—2021）, alone: whom a portrait shows, and his years
  lifetimeOf,
  // 图一：…, 图为…, 图 | …
  /^(?:[▲△↑◆■]\s*)?[（(]?(?:[上下左右]?[图圖](?:为|為|片?[：:]|\s*[|｜])|[图圖]\s*[一二三四五六七八九十\d]+(?:[-—－]\d+)?[：:、\s])[^。]*$/u,
  // 图为挤奶站。王某 摄
  /^(?:[▲△↑◆■]\s*)?[上下左右]?[图圖][为為][^。]*。[\p{Script=Han}\s\u3000/／]{2,8}[摄攝]$/u,
  // 图　喜树的果序: the only one of its article bears no number
  /^[图圖][\s\u3000]+\p{Script=Han}[^。，；：！？\s]{1,24}$/u,
  // 大会会场（王某 摄）, 保洁员正在清理绿地。（王某 摄）
  /^[^。；]{2,40}。?[（(](?:[^（()）]{0,12}[\s\u3000/]?(?:摄|攝|供图|摄影)|(?:摄影|图片|供图|图)\s*[：:/／｜|].{1,12}|资料(?:图片|照片))[）)]$/u,
  // 陶某（右）向学员讲解, 祁某（前排左一）与队员合影: where somebody stands says that he is seen
  /^[^。；，：]{1,20}[（(](?:(?:前排|后排|中排)?[左右中][一二三四五六七八\d起]?|前排|后排|中排|居中|站立者)[）)][^。；：？！]{1,39}[^。；：？！，、]$/u,
  // [图片：大会会场]
  /^[[［【]\s*(?:图片?|配图|照片)\s*[：:][^[\]［］【】]{2,50}[\]］】]$/u,
  // ▲大会会场 王某/摄, ▲会员在作品前驻足。王某 摄　f/8, ▲车站通车。摄影者不详
  /^[▲△↑][^。；]{2,50}[\s\u3000。](?:\p{Script=Han}{2,4}[\s\u3000]?[/／]?[\s\u3000]?(?:摄|攝|供图)|摄影者不详)(?:[\s\u3000]+[A-Za-z\d][\w/. ]{0,30})?$/u,
  // 大会会场　　王某/摄
  /^[^。；，]{2,40}[\s\u3000]\p{Script=Han}{2,4}[\s\u3000]?[/／][\s\u3000]?(?:摄|攝|供图)$/u,
  // 大会会场  摄影/王某, 大会会场　供图：某队
  /^[^。；]{2,40}[\s\u3000](?:摄影|供图|图片|图)\s*[/／：:|｜]\s*[^。，；]{1,16}$/u,
]

/** 大会会场　王某摄, without a stroke: a name must stand before it, and no other who took pictures too. */
const tookBehind = /^([^。；，]{4,40}?)[\s\u3000]+(\p{Script=Han}{2,4})[\s\u3000]?[摄攝]$/u

function namesPicture(text: string): boolean {
  const [, shown, name] = tookBehind.exec(text) ?? []
  if (shown !== undefined && name !== undefined && isPersonName(name) && !namesPersons(shown)) return true
  return picturesNamed.some(pattern => pattern.test(text))
}

/** ▲队员老秦在执勤: a triangle points to the picture above, on a line alone; items of a list stand together, and stop. */
function pointsUp(text: string): boolean {
  return triangle.test(text) && /^[^。；]{4,60}$/u.test(text) && !/[：:，,]$/u.test(text)
}

const triangle = /^\s*[▲△↑]/u

/**
 * ▲大家在清点善款, where ▲图为… in the same article says what the sign is for, or where it says as much as no heading does; the lines above and
 * below have none.
 */
function pointsLike(lines: readonly Line[], index: number, wrap: number | null): boolean {
  const beside = [lines[index - 1], lines[index + 1]]
  if (beside.some(other => other && triangle.test(other.value))) return false
  const text = tidy(lines[index]?.value ?? '')
  // a line as wide as the page is the first of an item
  const alone = wrap === null || width(text) < wrap * nearlyFull
  return (
    (alone && !/。$/u.test(text) && saysScene.test(text)) ||
    lines.some(({value}, at) => at !== index && triangle.test(value) && namesPicture(tidy(value)))
  )
}

/** ▲ 林静（前排左一）在滨湖站领练, ▲ 开幕式上百人同练八法五步: somebody somewhere, doing something. */
const saysScene =
  /^[▲↑]\s?(?=[^、]*$)(?=.{8,}$)(?:.{1,14}[（(](?:前排|后排|中排|[左右前后中上下]).{0,6}[）)]|.{1,14}(?:上|中|里|正?在|与|为|向|给|带领|冒)\p{Script=Han})/u

/** 图1 挂牌的古树 between two printed lines of one sentence: the picture stood there on the page, and belongs behind the paragraph. */
function floats(line: Line, open: OpenParagraph, {geometry: {wrap}}: Habits): boolean {
  const text = tidy(line.value)
  return (
    wrap !== null &&
    statedRole(line) === undefined &&
    !isClosed(open.tail) &&
    width(open.spans.at(-1)?.line.value.trim() ?? '') >= wrap * nearlyFull &&
    /^[图圖]\s*[\d一二三四五六七八九十]+(?:[-—－]\d+)?[\s\u3000]/u.test(text) &&
    !/[。，；：]/u.test(text) &&
    width(text) < wrap
  )
}

/** Of the measure: a line in mid sentence is as wide at least. */
const nearlyFull = 0.8

/** 大会主会场, 协会会长致欢迎辞: a short line without a mark that ends in what a photo of an event shows. */
function showsScene(text: string): boolean {
  return /^[\p{Script=Han}（）“”]{2,20}(?:现场|会场|合影|留影|剪影|掠影|一角|外景|全景|致辞|致欢迎[辞词]|讲话|发言|颁奖|授牌|签约|揭牌|剪彩)$/u.test(
    text,
  )
}

/**
 * A photo that was lost leaves its blank lines; what follows them, names something and ends no sentence, is its caption.
 * A caption may take two lines: the first breaks off at a dash, or the second is a bracket.
 */
function captionFrom(
  lines: readonly Line[],
  index: number,
  {usualGap, geometry: {wrap}}: Habits,
  open: OpenParagraph | undefined,
): number {
  const line = lines[index]
  if (!line) return 0
  const text = tidy(line.value)
  // 图2 会场 behind a blank line is no rest of a sentence
  const begins = !open || isClosed(open.tail) || (line.gap > 0 && /^[（(▲△]?\s*[图圖]\s*\d/u.test(text))
  if (begins && width(text) <= 60 && namesPicture(text) && readCredit(text)?.authors === undefined) return 1
  if (usualGap === 0 && line.gap > 0 && begins && showsScene(text)) return 1
  const beside = [lines[index - 1], lines[index + 1]]
  const alone =
    line.gap > 0 && (beside[1]?.gap ?? 1) > 0 && !beside.some(other => other && triangle.test(other.value))
  if (alone && begins && pointsUp(text)) return 1
  // ▲ 雾散了，一米之外就是这个。: a sentence too, where another triangle of the article tells what they are for
  if (begins && triangle.test(text) && pointsUp(text.replace(/。$/u, '')) && pointsLike(lines, index, wrap))
    return 1
  if (line.gap < Math.max(usualGap + 2, 3)) return 0
  if (hasTwoParts(text) && lines.some(other => other !== line && hasTwoParts(tidy(other.value)))) return 0
  const mark = readMark(text)
  const nextText = lines[index + 1]
  const wraps = /[，,、]$/u.test(text) && nextText?.gap === 0 && isTitle(nextText.value)
  if (
    (/[。；;！!：:，,、？?]$/u.test(text) && !wraps) ||
    (mark && mark.system !== 'label') ||
    readCredit(text) ||
    isDateLine(text)
  )
    return 0
  if (width(text) > 80 || /。/u.test(text)) return 0
  // the second half of a cut paragraph ends its sentence; a half in the middle of one is too long for a caption
  if (open && !isClosed(open.tail) && width(text) > 40) return 0
  let count = 1
  for (let next = lines[index + count]; next && next.gap === 0 && count < 3; next = lines[index + count]) {
    const printed = tidy(next.value)
    if (/[。；：]$/u.test(printed) || readMark(printed) || width(printed) > 60) break
    count++
  }
  return count
}

import {ending} from '../../graphemes.ts'
import {surelyGoesOn} from '../blocks/joins.ts'
import {fillsLine, type Geometry, isOneLine, learnGeometry} from '../page/geometry.ts'
import {confidenceOf} from '../roles/confidence.ts'
import {statedRole} from '../roles/stated.ts'
import {isClosed, width} from '../text/characters.ts'
import {type Article, articlesOf, blocksOf, type IssueTree, type Line, type Text} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {placeIn, printsOf, startOf} from './prints.ts'
import type {Finding, Rule} from './rule.ts'

const cut = '会议听取了年度工作报告。会议还审议通过了财务情况说明和'

/**
 * Lines joined to one paragraph, or left apart, on weak grounds. Extraction cuts a paragraph at a page break, and as a
 * rule the cut stands in mid sentence; what ends with 。 and was joined all the same breaks the rule, but for a note such as
 * （市农委牵头负责）, and so does a sentence that breaks off with no line joined to it. 各级人 / 民政府 does not.
 */
export const uncertainJoin: Rule = {
  id: 'uncertain-join',
  severity: 'warning',
  examples: {
    breaks: exampleIssue(`${cut}\n\n\n\n会议部署了全年的各项重点工作。`),
    holds: exampleIssue(
      '会议认为，过去一年协会在标准研制、供需对接和人才培训三个方面取得了看得见的进\n\n展，但在跨区协作等方面仍有不少短板。\n\n石磴云梯步步高，\n老来不肯让儿曹。',
    ),
  },
  check: ({tree}) => {
    const geometry = learnGeometry(linesOfArticles(tree))
    return articlesOf(tree).flatMap(article => [...joined(article, geometry), ...leftApart(article)])
  },
}

function linesOfArticles(tree: IssueTree): IssueTree['lines'] {
  const articles = articlesOf(tree)
  const within = ({position}: Article, line: number) =>
    line >= position.start.line && line <= position.end.line
  let at = 0
  return tree.lines.filter(({number}) => {
    while (at < articles.length - 1 && number > (articles[at]?.position.end.line ?? 0)) at++
    const article = articles[at]
    return article !== undefined && within(article, number)
  })
}

function joined(article: Article, geometry: Geometry): Finding[] {
  const found: Finding[] = []
  for (const {of, spans} of printsOf(article)) {
    if ((of !== 'paragraph' && of !== 'list') || spans.length < 2) continue
    let before = ''
    let sentences = false
    for (const [index, {line, start, end, why}] of spans.entries()) {
      const printed = line.value.slice(start, end)
      // 其他 / 行为。: what ends a sentence within a few characters begins none
      const rest = () => width(printed) <= 12 && /[。；]$/u.test(printed.trim()) && !isClosed(before)
      if (
        index > 0 &&
        !isTold(line) &&
        line.behindSign !== true &&
        !surelyGoesOn.has(why?.because ?? '') &&
        !rest() &&
        isWeak(before, sentences, geometry)
      )
        found.push({
          ...startOf(line, start),
          found: `上一行以“${ending(before.trim(), 8).trim()}”结束，这一行另起，看不准是不是同一段`,
          done: '已与上一行接成一段',
          advice: '请对照印刷版，看这里是不是另起一段',
          confidence: confidenceOf('goes-on', why?.because ?? ''),
          settle: {line: line.number, is: 'paragraph'},
        })
      sentences ||= index > 0 || /[。！？；]/u.test(printed)
      before = printed
    }
  }
  return found
}

/** Did an editor say where the line belongs? */
function isTold(line: Line | undefined): boolean {
  return statedRole(line) !== undefined
}

/**
 * A line that came to the end of a sentence gives no sign that it goes on; nor does a short one in a paragraph that has
 * no sentence as yet.
 */
function isWeak(before: string, sentences: boolean, geometry: Geometry): boolean {
  if (geometry.wrap !== null && width(before) >= geometry.wrap - 2) return false
  if (isClosed(before)) return true
  if (sentences || /[，、,（(“‘《〔]$/u.test(before)) return false
  // where the page shows no measure, only what the sentence says can tell
  if (geometry.measure === null) return !/[，：]/u.test(before)
  // 第十二条 …: what is not set in fills its line with two cells more
  const isFull = fillsLine(width(before), geometry) || isOneLine(width(before), geometry)
  return width(before) <= geometry.measure * 1.5 && !isFull
}

/** Prose that breaks off in mid sentence while another paragraph follows. */
function leftApart(article: Article): Finding[] {
  const prints = new Map(printsOf(article).map(print => [print.spans, print]))
  return blocksOf(article).flatMap((block, index, blocks) => {
    const next = blocks[index + 1]
    if (block.type !== 'paragraph' || next?.type !== 'paragraph' || isVerse(block, next)) return []
    const print = prints.get(block.spans)
    const behind = next.spans[0]
    if (
      !print ||
      !(breaksOff(block.value) || isRest(next.value, block.value)) ||
      isTold(behind?.line) ||
      /^[（(]?\s*附|^注|^(?:关键词|關鍵詞|Key ?words)/iu.test(block.value)
    )
      return []
    return [
      {
        ...placeIn(print, print.value.trimEnd().length - 1),
        found: `这一段在“${ending(block.value, 8)}”处中断，句子没有说完`,
        done: '没有与下一段相接，照样各成一段',
        advice: '请对照印刷版，看两段是不是本是一段',
        confidence: confidenceOf('paragraph', behind?.why?.because ?? ''),
        ...(behind ? {settle: {line: behind.line.number, is: 'goes-on' as const}} : {}),
      },
    ]
  })
}

/** Cells of a line of verse, at most, and by which a rhyme in prose is set in, at least. */
const longestVerse = 20
const leastIndent = 3

/** The lines of a verse are as long as one another, or short and set in, and few of them are sentences. */
function isVerse(line: Text, next: Text): boolean {
  if (width(line.value) > longestVerse) return false
  const isSetIn = ({value, spans: [first]}: Text) =>
    width(value) <= longestVerse && width(/^\s*/u.exec(first?.line.value ?? '')?.[0] ?? '') >= leastIndent
  return Math.abs(width(line.value) - width(next.value)) <= 1 || (isSetIn(line) && isSetIn(next))
}

/** ，位于…, 司，位于…: a mark, or the last character of a word and a comma, which no paragraph begins with. */
const beginsNothing = /^(?:[，。、；：！？）》〉」』”’]|(?![嗯哦噢啊唉嘿喂好对是不])\p{Script=Han}[，、；])/u

/** Does a paragraph begin with the rest of a sentence that the one before it has not ended? A field or a name has no full stop, but it ends with its word. */
function isRest(next: string, before: string): boolean {
  return beginsNothing.test(next) && !isClosed(before)
}

/** 【要求】身体健康, 地点：东屿泵站, 📍需要：志愿者: a field has no full stop as a rule. */
const field = /^(?:【[^【】]{1,8}】|[\p{Script=Han}]{2,8}[：:]|\p{So})/u

/** ①, [3]: the sign of a note stands behind the full stop. */
const noteSign = /(?<=[。！？”])(?:[①-⑳⓪㉑-㉟]|[[［〔]\d{1,3}[\]］〕]){1,3}$/u

/** Code units of such signs with the stop before them, at most. */
const longestSigns = 16

function breaksOff(printed: string): boolean {
  const sign = noteSign.exec(printed.slice(-longestSigns))?.[0] ?? ''
  const text = printed.slice(0, printed.length - sign.length)
  return (
    /[，、]$/u.test(text) ||
    (!field.test(text) &&
      /[，；。]/u.test(text) &&
      !isClosed(text) &&
      width(text) >= 20 &&
      !/[\w/.-]$/u.test(text))
  )
}

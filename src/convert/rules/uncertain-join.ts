import {ending} from '../../graphemes.ts'
import {fillsLine, type Geometry, learnGeometry} from '../page/geometry.ts'
import {statedRole} from '../roles/stated.ts'
import {isClosed, width} from '../text/characters.ts'
import {type Article, articlesOf, blocksOf, type IssueTree, type Line} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {placeIn, printsOf, startOf} from './prints.ts'
import type {Finding, Rule} from './rule.ts'

const half = '发挥食品药品安全专家委员会的作用，完善法律服务行业收费项目公开监督的各项具体工作制度。'

/**
 * Lines joined to one paragraph, or left apart, on weak grounds. Extraction cuts a paragraph at a page break, and as a
 * rule the cut stands in mid sentence; what ends with 。 and was joined all the same (a note such as （市农委牵头负责）
 * follows) breaks the rule, and so does a sentence that breaks off with no line joined to it. 各级人 / 民政府 does not.
 */
export const uncertainJoin: Rule = {
  id: 'uncertain-join',
  severity: 'warning',
  examples: {
    breaks: exampleIssue(`${half}\n\n（市农委牵头负责）完善安全生产专家管理。`),
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
    if (of !== 'paragraph' && of !== 'list') continue
    let before = ''
    let sentences = false
    for (const [index, {line, start, end}] of spans.entries()) {
      const printed = line.value.slice(start, end)
      // 其他 / 行为。: what ends a sentence within a few characters begins none
      const rest = width(printed) <= 12 && /[。；]$/u.test(printed.trim()) && !isClosed(before)
      if (
        index > 0 &&
        !rest &&
        !isTold(line) &&
        line.behindSign !== true &&
        isWeak(before, sentences, geometry)
      )
        found.push({
          ...startOf(line, start),
          found: `上一行以“${ending(before.trim(), 8).trim()}”结束，这一行另起，看不准是不是同一段`,
          done: '已与上一行接成一段',
          advice: '请对照印刷版，看这里是不是另起一段',
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
  return width(before) <= geometry.measure * 1.5 && !fillsLine(width(before), geometry)
}

/** Prose that breaks off in mid sentence while another paragraph follows. */
function leftApart(article: Article): Finding[] {
  const prints = new Map(printsOf(article).map(print => [print.spans, print]))
  return blocksOf(article).flatMap((block, index, blocks) => {
    const next = blocks[index + 1]
    if (block.type !== 'paragraph' || next?.type !== 'paragraph' || isVerse(block.value, next.value))
      return []
    const print = prints.get(block.spans)
    const behind = next.spans[0]
    if (
      !print ||
      !breaksOff(block.value) ||
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
        ...(behind ? {settle: {line: behind.line.number, is: 'goes-on' as const}} : {}),
      },
    ]
  })
}

/** The lines of a verse are as long as one another, and few of them are sentences. */
function isVerse(line: string, next: string): boolean {
  return width(line) <= 20 && Math.abs(width(line) - width(next)) <= 1
}

/** ①, [3]: the sign of a note stands behind the full stop. */
const noteSign = /(?<=[。！？”])(?:[①-⑳⓪㉑-㉟]|[[［〔]\d{1,3}[\]］〕]){1,3}$/u

function breaksOff(printed: string): boolean {
  const text = printed.replace(noteSign, '')
  return (
    /[，、]$/u.test(text) ||
    (/[，；。]/u.test(text) && !isClosed(text) && width(text) >= 20 && !/[\w/.-]$/u.test(text))
  )
}

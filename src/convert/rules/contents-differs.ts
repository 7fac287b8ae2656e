import {isMainTitle} from '../articles/binding.ts'
import {isAffiliation} from '../print/credit.ts'
import {readLeadingDocumentNumber} from '../print/document-number.ts'
import {wordingsOf} from '../print/wording.ts'
import {tidy} from '../text/characters.ts'
import {titleWords} from '../text/similarity.ts'
import {articlesOf, titleOf} from '../tree.ts'
import {differencesOf} from './differences.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Rule} from './rule.ts'
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
    articlesOf(tree).flatMap(article => {
      const {entry} = article
      const title = titleOf(article)
      const listed = entry ? tree.contents[entry.index] : undefined
      const line = title.spans[0]?.line
      if (!entry || !listed || !line || entry.confidence < doubtful) return []
      // a number in one of the two, its genre, or a half that translates it makes no other title
      const printed = new Set(wordingsOf(withoutGenre(title.value)))
      if (wordingsOf(withoutGenre(listed.title)).some(wording => printed.has(wording))) return []
      const [left, right] = [wordsOf(listed.title), wordsOf(title.value)]
      // a 目录 that leaves the subtitle out says nothing else
      if (left === right || isMainTitle(listed.title, title.value)) return []
      // nor does one that leaves out whose document it is
      if (right.endsWith(left) && isAffiliation(right.slice(0, -left.length))) return []
      // nor does one that names the section before the title, 海外侨情：槟城会馆百年庆典
      if (article.section !== null && left === titleWords(article.section) + right) return []
      return [
        {
          ...startOf(line, title.spans[0]?.start),
          found: `正文标题与目录（第 ${tree.listed[entry.index]?.spans[0]?.line.number} 行）措辞不同：${say(left, right, listed.title, title.value)}`,
          done: '标题从正文，目录的写法记在 tocTitle 里',
          advice: '请对照印刷版，看两处是否有一处误读；若是，可在 corrections.yaml 里更正那一行',
        },
      ]
    }),
}

/** 灯塔（诗）: what an article is, in brackets behind its title. */
function withoutGenre(title: string): string {
  return title.replace(/[（(](?:组?诗|词|散文|小说|杂文|随笔|通讯|摄影|漫画|连载|书法|歌词)[）)]\s*$/u, '')
}

function wordsOf(title: string): string {
  return titleWords(withoutNumber(title))
}

function withoutNumber(title: string): string {
  const printed = tidy(title)
  return printed.slice(readLeadingDocumentNumber(printed)?.length ?? 0)
}

/**
 * One difference is told by its characters as they are printed, marks among them included, more of them by both wordings.
 *
 * @param left, right - the words of the two
 */
function say(left: string, right: string, listed: string, printed: string): string {
  const [only, ...more] = differencesOf(left, right)
  if (!only || more.length > 0) return `目录作“${listed}”，正文作“${printed}”`
  const most = Math.min(left.length - only.left.length, right.length - only.right.length)
  let from = 0
  while (from < most && left[from] === right[from]) from++
  const [inContents, inBody] = [
    stretchOf(listed, left, from, only.left.length),
    stretchOf(printed, right, from, only.right.length),
  ]
  if (only.left === '') return `正文多“${inBody}”`
  return only.right === '' ? `目录多“${inContents}”` : `目录作“${inContents}”、正文作“${inBody}”`
}

/** A stretch of a title's words as the title prints it; offsets in UTF-16. */
function stretchOf(title: string, words: string, from: number, length: number): string {
  const printed = withoutNumber(title)
  const units: number[] = []
  let joined = ''
  let at = 0
  for (const character of printed) {
    const word = titleWords(character)
    for (let unit = 0; unit < word.length; unit++) units.push(at)
    joined += word
    at += character.length
  }
  const [first, last] = [units[from], units[from + length - 1]]
  const isAligned = length > 0 && joined.startsWith(words)
  if (!isAligned || first === undefined || last === undefined) return words.slice(from, from + length)
  return printed.slice(first, last + String.fromCodePoint(printed.codePointAt(last) ?? 0).length)
}

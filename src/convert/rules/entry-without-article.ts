import {titled} from '../../quoting.ts'
import {wordingsOf} from '../print/wording.ts'
import {articlesOf, type IssueTree, titleOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {startOf} from './prints.ts'
import type {Rule} from './rule.ts'

const body = '会议审议通过了年度工作报告。'

/**
 * A title that the 目录 lists and the body lacks: an article was left out, or its title was misread beyond recognition.
 * Where a line of the body prints the same words, that is said instead. Two entries and one title break it; an entry that words
 * the title a little differently does not.
 */
export const entryWithoutArticle: Rule = {
  id: 'entry-without-article',
  severity: 'warning',
  examples: {
    breaks: exampleIssue(body, {contents: '协会召开年度工作会议.....\t1\n北岭港区冷库改造纪实.....\t3'}),
    holds: exampleIssue(body),
  },
  check: ({tree, isExtracted}) => {
    // an issue that ends behind its 目录 is an error by itself
    const articles = articlesOf(tree)
    if (articles.length === 0) return []
    const bound = new Set(articles.map(({entry}) => entry?.index))
    // of most issues every entry is bound, and no line need be looked at
    const again = tree.contents.every((_, index) => bound.has(index)) ? new Map() : linesLike(tree)
    return tree.contents.flatMap((entry, index) => {
      if (bound.has(index)) return []
      const line = tree.listed[index]?.spans[0]?.line
      const place = line ? startOf(line) : {line: 1, column: 1}
      const done = '目录页上照原样列出，不带链接'
      const same = wordingsOf(entry.title).flatMap(wording => again.get(wording) ?? [])[0]
      if (same !== undefined && line)
        return [
          {
            ...place,
            found: `目录中的${titled(entry.title)}没有认出文章，第 ${same} 行有同样的文字，没有认作标题`,
            done,
            advice: `请对照印刷版，看第 ${same} 行是不是这一篇的标题；若是，可在 structure.yaml 里写明`,
            confidence: 0,
            settle: {line: same, is: 'title' as const, entry: line.number},
          },
        ]
      return [
        {
          ...place,
          confidence: 0,
          found: `目录中的${titled(entry.title)}在正文里没有找到`,
          done,
          advice: `请核对正文：若标题有误，可在 corrections.yaml 里更正；若缺了这一篇，${
            isExtracted ? '请换上完整的原稿重新读取' : '可在 source.txt 里补上'
          }`,
        },
      ]
    })
  },
}

/** Characters of what may be a title, over two lines of print at most. */
const longestTitle = 80

/** Numbers of lines outside of the 目录 that begin no article, by their wordings; a title may take two of them. */
function linesLike(tree: IssueTree): Map<string, number> {
  const taken = new Set(
    [...articlesOf(tree).map(titleOf), ...tree.listed].flatMap(({spans}) =>
      spans.map(({line}) => line.number),
    ),
  )
  const found = new Map<string, number>()
  const free = tree.lines.filter(({number, value}) => !taken.has(number) && value.length <= longestTitle)
  for (const [at, {number, value}] of free.entries()) {
    const next = free[at + 1]
    for (const text of next?.number === number + 1 ? [value, value + next.value] : [value])
      for (const wording of wordingsOf(text))
        if (wording.length >= shortestTitle && !found.has(wording)) found.set(wording, number)
  }
  return found
}

/** Characters of a wording that tells a title. */
const shortestTitle = 3

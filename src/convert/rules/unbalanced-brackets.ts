import {beginning, ending} from '../../graphemes.ts'
import {type Article, articlesOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {type Print, placeIn, printsOf} from './prints.ts'
import type {Finding, Rule} from './rule.ts'

/** Both widths of round brackets make one pair, for print mixes them: （市文明办). */
const pairs: ReadonlyArray<{readonly open: string; readonly close: string; readonly name: string}> = [
  {open: '（(', close: '）)', name: '圆括号'},
  {open: '《', close: '》', name: '书名号'},
  {open: '〈', close: '〉', name: '书名号'},
  {open: '“', close: '”', name: '引号'},
  {open: '‘', close: '’', name: '引号'},
  {open: '「', close: '」', name: '引号'},
  {open: '『', close: '』', name: '引号'},
  {open: '【', close: '】', name: '方括号'},
  {open: '〔', close: '〕', name: '六角括号'},
]
const sign = /[（(）)《》〈〉“”‘’「」『』【】〔〕]/gu

interface Loose {
  readonly print: Print
  /** Index of the print within the article. */
  readonly row: number
  readonly at: number
  readonly kind: number
  readonly opens: boolean
}

/**
 * A bracket or quotation mark without its other half: a character that was lost, or one printed the wrong way round.
 * “一件商品…再打折。 breaks it. A pair may span joined lines and paragraphs, mix its widths, and a quotation of several
 * paragraphs may open each of them; (1) as 一） and it’s are no halves of a pair.
 */
export const unbalancedBrackets: Rule = {
  id: 'unbalanced-brackets',
  severity: 'warning',
  examples: {
    breaks: exampleIssue('他指出，“一件商品如果按正常价格打五折，企业就必须先抬高价格再打折。'),
    holds: exampleIssue(
      '他介绍了《会员单位信息报送办法》（试行）的要点：一）按时；二）完整。\n\n“第一段引文尚未结束。\n\n“第二段引文到此结束。”他在 it’s time 的主题演讲中说，详见 (see No. 5)。',
    ),
  },
  check: ({tree}) => articlesOf(tree).flatMap(article => check(article)),
}

function check(article: Article): Finding[] {
  const prints = printsOf(article)
  const loose = prints.flatMap((print, row) => looseIn(print, row))
  const settled = settle(loose, prints)
  // one message a paragraph and kind
  const told = new Set<string>()
  return loose.flatMap(each => {
    const key = `${each.row} ${each.kind}`
    if (settled.has(each) || told.has(key)) return []
    told.add(key)
    const name = pairs[each.kind]?.name ?? ''
    const {value} = each.print
    return [
      {
        ...placeIn(each.print, each.at),
        found: each.opens
          ? `“${plain(value.slice(each.at + 1, each.at + 41))}”前面有左${name}，找不到与它配对的右${name}`
          : `“${plain(value.slice(Math.max(0, each.at - 40), each.at), true)}”后面有右${name}，找不到与它配对的左${name}`,
        done: '照原样保留',
        advice: '请对照印刷版，看是漏了一半，还是印反了，可在 corrections.yaml 里补正',
      },
    ]
  })
}

/** Some characters up to the next sign, so that a quotation within quotation marks cannot confuse. */
function plain(text: string, fromEnd = false): string {
  const words = text.split(sign).map(part => part.trim())
  const part = (fromEnd ? words.findLast(Boolean) : words.find(Boolean)) ?? ''
  return fromEnd ? ending(part, 10) : beginning(part, 10)
}

/** Signs of one paragraph that find no partner in it. */
function looseIn(print: Print, row: number): Loose[] {
  const open: Loose[][] = pairs.map(() => [])
  const found: Loose[] = []
  for (const {0: char, index} of print.value.matchAll(sign)) {
    // (see No. 5) closes what is open before it counts
    const counts = open[0]?.length === 0 && isListMark(print.value, index)
    if (isApostrophe(print.value, index) || counts) continue
    const opening = pairs.findIndex(pair => pair.open.includes(char))
    if (opening >= 0) open[opening]?.push({print, row, at: index, kind: opening, opens: true})
    else {
      const kind = pairs.findIndex(pair => pair.close.includes(char))
      if (!open[kind]?.pop()) found.push({print, row, at: index, kind, opens: false})
    }
  }
  return [...found, ...open.flat()].sort((a, b) => a.at - b.at)
}

/** How many prints apart the halves of one pair may stand. */
const reach = 3

/** Halves that meet over paragraphs, and the marks that open each paragraph of one quotation: only its last one closes. */
function settle(loose: readonly Loose[], prints: readonly Print[]): Set<Loose> {
  const settled = new Set<Loose>()
  const waiting: Array<Loose | undefined> = pairs.map(() => undefined)
  for (const each of loose) {
    const open = waiting[each.kind]
    if (each.opens) {
      const mark = each.print.value[each.at] ?? ''
      if (prints[each.row + 1]?.value.trimStart().startsWith(mark)) settled.add(each)
      waiting[each.kind] = each
    } else if (open && each.row - open.row <= reach) {
      settled.add(open)
      settled.add(each)
      waiting[each.kind] = undefined
    }
  }
  return settled
}

/** it’s, the members’ and 5’ are no quotations. */
function isApostrophe(value: string, at: number): boolean {
  return (
    value[at] === '’' &&
    /[A-Za-z\d]/.test(value[at - 1] ?? '') &&
    !value.slice(Math.max(0, at - 60), at).includes('‘')
  )
}

/** 1) and a) count; so does ）behind a number at the head of a sentence. */
function isListMark(value: string, at: number): boolean {
  return (
    /[)）]/u.test(value[at] ?? '') &&
    /(?:^|[\s，。；：、])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/u.test(
      value.slice(Math.max(0, at - 5), at),
    )
  )
}

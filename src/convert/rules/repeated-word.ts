import {wordsOf} from '../text/words.ts'
import {articlesOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {mendIn, type Print, placeIn, printsOf, quoteAt} from './prints.ts'
import type {Finding, Rule} from './rule.ts'

/** Two to eight Han characters, and the same again right behind them. */
const doubled = /(\p{Script=Han}{2,8})\1/gu
/** One function word twice. What stands before it decides: 目的的, 存在在 and 共和和 are two words. */
const doubledOne =
  /(?<![目标有别])的的(?!确)|(?<![但就于不还总可要若是])是是(?!非)|(?<!为)了了(?!解|却|结|然|望)|(?<![共总饱缓温柔])和和(?![气美睦])|(?<![存现所内潜实正])在在/gu
/** Adverbs that are doubled for weight, and verbs that are tried out a little (讨论讨论). */
const doubledWords = wordsOf(`
非常
很多
好多
许多
特别
十分
永远
哈哈
呵呵
研究
讨论
考虑
商量
了解
学习
交流
休息
锻炼
整理
收拾
打听
尝试
体验
感受
参观
介绍
活动
检查
调查
观察
比较
思考
琢磨
合计
打扮
调整
放松
沟通
认识
教育
帮助
照顾
`)
/** What Chinese doubles of itself: those, numbers with their measure words, 人对人, and what is weighed (很长很长). */
const natural = new RegExp(
  `^(?:[一两几十百千万每].{1,3}|[很太真好].|.对|.着|${doubledWords.join('|')})$`,
  'u',
)
/** Titles in a row, with nothing between them but what strings them together. */
const titlesInRow = /(?:《[^《》]{2,60}》[、，和及与以]{0,2}){2,}/gu
const context = 12
const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})

/**
 * A word printed twice: 这些经验是值得值得我们研究借鉴的; or a title twice in one list of titles. What Chinese doubles of
 * itself (一步一步, 非常非常, 研究研究) does not count, nor do words that meet by chance (使用信用信息, 目的的, 为了了解). The
 * second printing may be a misreading of another word, so nothing is taken out.
 */
export const repeatedWord: Rule = {
  id: 'repeated-word',
  severity: 'warning',
  examples: {
    breaks: exampleIssue('会议认为，这些经验是值得值得我们研究借鉴的。'),
    holds: exampleIssue(
      '会议为了了解达到目的的办法，率先使用信用信息，一步一步地推进，讲着讲着就明白了，这条路很长很长，请大家回去研究研究《合同法》《广告法》。',
    ),
  },
  check: ({tree}) =>
    articlesOf(tree).flatMap(article =>
      printsOf(article)
        .filter(({of}) => of !== 'table')
        .flatMap(print => [...wordsIn(print), ...titlesIn(print)]),
    ),
}

/** Code units of the longest word that is looked for, of characters beyond 16 bits. */
const longestUnits = 16

/** Whether as many characters as a word has come again right behind themselves; of few texts, so that few are searched for what does. */
function mayDouble(value: string): boolean {
  const from = placeBehind(value.length)
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    const apart = from + at - (met[unit] ?? 0)
    met[unit] = from + at
    if (apart > longestUnits) continue
    for (let length = Math.max(2, apart); length <= longestUnits && length <= at; length++)
      if (value.charCodeAt(at - length) === unit && isDoubled(value, at, length)) return true
  }
  return false
}

/** Where each code unit was met last, all texts counted as one; nearly none is met again nearby. To empty it for each text would take longer than to read that. */
const met = new Uint32Array(0x10000)
let counted = 0

/** The place of a text's first code unit, out of reach of all that was counted before. */
function placeBehind(length: number): number {
  if (counted + length > 0xf000_0000) {
    met.fill(0)
    counted = 0
  }
  const from = counted + longestUnits + 1
  counted = from + length
  return from
}

/** Whether as many code units as `length` up to `last` stand before themselves too. */
function isDoubled(value: string, last: number, length: number): boolean {
  if (last + 1 < 2 * length) return false
  for (let at = last; at > last - length; at--)
    if (value.charCodeAt(at) !== value.charCodeAt(at - length)) return false
  return true
}

function wordsIn(print: Print): Finding[] {
  const {value} = print
  const words = (mayDouble(value) ? [...value.matchAll(doubled)] : []).filter(
    ({1: word = '', index}) => !natural.test(word) && isWord(value, index, word.length),
  )
  return [...words, ...(/的的|是是|了了|和和|在在/u.test(value) ? value.matchAll(doubledOne) : [])]
    .sort((a, b) => a.index - b.index)
    .map(({0: twice, index}) => ({
      ...placeIn(print, index),
      found: `“${quoteAt(value, index, index + twice.length)}”里“${twice.slice(0, twice.length / 2)}”连着出现两次`,
      done: '照原样保留',
      advice: '请对照印刷版：可能多印了一次，也可能其中一个由别的字误读而来，可在 corrections.yaml 里更正',
      mends: mendIn(
        print,
        index,
        index + twice.length,
        twice.slice(0, twice.length / 2),
        '一个词连着印了两次',
      ),
    }))
}

/** Do words begin at both halves and end behind them? 用信用信 in 使用信用信息 is cut out of three words. */
function isWord(value: string, at: number, length: number): boolean {
  const from = Math.max(0, at - context)
  const around = value.slice(from, at + 2 * length + context)
  const starts = new Set(
    [...segmenter.segment(around)].map(({index}) => from + index).concat(from + around.length),
  )
  return [at, at + length, at + 2 * length].every(boundary => starts.has(boundary))
}

function titlesIn(print: Print): Finding[] {
  if (!print.value.includes('《')) return []
  return [...print.value.matchAll(titlesInRow)].flatMap(({0: row, index}) => {
    const seen = new Set<string>()
    return [...row.matchAll(/《[^《》]+》/gu)].flatMap(({0: title, index: at}) => {
      if (!seen.has(title)) {
        seen.add(title)
        return []
      }
      return [
        {
          ...placeIn(print, index + at),
          found: `${title}在同一串书名里列了两次`,
          done: '照原样保留',
          advice: '请对照印刷版：可能多印了一次，也可能其中一处误作别的书名，可在 corrections.yaml 里更正',
        },
      ]
    })
  })
}

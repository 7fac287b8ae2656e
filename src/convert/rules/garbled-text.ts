import {bare} from '../text/characters.ts'
import {commonness} from '../text/common-characters.ts'
import {findLost} from '../text/lost-characters.ts'
import type {Line} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import type {Finding, Rule} from './rule.ts'

/** Of fewer characters nothing can be told, unless every other one is lost. */
const enough = 200
const enoughLost = 20
/** An issue of which less than this can be read is none. */
const readable = 0.5
/** Chinese print never has less of the 500 commonest characters, nor more that are rarer than the 2,000 commonest. */
const leastCommonest = 0.15
const mostRare = 0.6

/** A word of a language with letters: Latin ones as words have them, not letters and capitals at random. */
const word = /\p{Lu}?\p{Ll}+|\p{Lu}{2,}|[\p{Lo}\p{Lm}]{2,}/gu
/** A word has one; an abbreviation in capitals need not, and is short. */
const vowel = /[aeiouyAEIOUY]/
const longestCapitals = 12
/** What says nothing either way: punctuation of prose, bullets, and one sign again and again, as in leaders and rules. */
const neutral =
  /([^\p{L}\p{N}\p{Co}\uFFFC\uFFFD])\1{2,}|[\s，。、；：？！“”‘’（）《》〈〉【】〔〕…—·．～□■●○◆★─━│┃\-.,;:'"()/&%_=+|]+/gu

/**
 * The text of a font that says not which characters its glyphs are: U+FFFD, signs and letters at random, or Han characters that no Chinese text
 * has. Refused, since nothing of it is what was printed. English pages, tables of figures and lists of names can be read, and are
 * not meant.
 */
export const garbledText: Rule = {
  id: 'garbled-text',
  severity: 'error',
  examples: {
    breaks: exampleIssue(`${'¶¤§¬Ð×'.repeat(60)}。`),
    holds: exampleIssue(
      `${'The association held its annual meeting in Wangzhou and elected a new board. '.repeat(8)}\n\n会议选举产生了新一届理事会。`,
    ),
  },
  check: ({tree}) => {
    const lines = tree.lines.toSorted((a, b) => a.number - b.number)
    const text = lines.map(({value}) => value).join('\n')
    const [first] = lines
    return first ? faultsOf(text, first) : []
  },
}

function faultsOf(text: string, first: Line): Finding[] {
  const {han, commonest, rare} = commonness(text)
  if (han >= enough && commonest < leastCommonest && rare > mostRare)
    return [fault(first, `有 ${percent(rare)} 的汉字是生僻字，不成中文，是乱码`)]
  if (han > text.length * readable) return []
  const printed = bare(text).length
  const lost = findLost(text).reduce((sum, {length}) => sum + length, 0)
  if (lost >= enoughLost && lost > printed * readable)
    return [fault(first, `有 ${percent(lost / printed)} 的字符在抽取时丢失，已经读不出原文`)]
  const told = text.replace(neutral, '').length
  if (told >= enough && readableLength(text) < told * readable)
    return [fault(first, `汉字只占 ${percent(han / told)}，其余多是不成词的字母和符号，是乱码`)]
  return []
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

function fault({number}: Line, found: string): Finding {
  return {
    line: number,
    column: 1,
    found: `这份文字里${found}`,
    done: '本期没有写出任何文件',
    advice: '从 PDF 取字而字体没有文字编码时会这样；请改用文字识别（OCR）重新取字，或向编辑部要排版前的原稿',
  }
}

/** Code units of what reads: Han characters, words, numbers. */
function readableLength(text: string): number {
  const words = text.match(word)?.filter(isWord) ?? []
  return lengthOf(text.match(/[\p{Script=Han}\p{N}]+/gu) ?? []) + lengthOf(words)
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, {length}) => sum + length, 0)
}

function isWord(letters: string): boolean {
  if (letters.length < 2 || /\p{Script=Han}/u.test(letters)) return false
  if (!/\p{Script=Latin}/u.test(letters)) return true
  const plain = letters.match(/[A-Za-z]/g)?.length ?? 0
  if (plain * 2 < letters.length) return false
  return letters === letters.toUpperCase()
    ? letters.length <= longestCapitals
    : vowel.test(letters.normalize('NFD'))
}

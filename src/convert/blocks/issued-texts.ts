import {fold, words} from '../text/characters.ts'
import {wordsOf} from '../text/words.ts'
import {type Piece, textAt} from './pieces.ts'
import type {SignaturePlace} from './signature.ts'

/** Words that the names of official texts end in (文种). */
const genres = wordsOf(`
规定
办法
纲要
计划
规划
指引
指南
意见
方案
细则
条例
公告
通告
通知
目录
标准
章程
公约
准则
决定
解释
说明
守则
规则
规范
制度
倡议书
清单
一览表
名单
指标
统计表
明细表
汇总表
`)
const genre = `(?:${genres.join('|')})`

/** Text of a document's title without the note on its adoption and what its years say. */
function documentTitle(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]$/u, '')
}

/**
 * Titles of texts that are issued within the article: behind a signature, or naming what the article's own title names,
 * or what a line 附件：… has announced. The value is how many following pieces belong to the title.
 */
export function findIssuedTexts(
  pieces: readonly Piece[],
  title: string,
  signatures: readonly SignaturePlace[],
  signed: ReadonlySet<number>,
): Map<number, number> {
  const found = new Map<number, number>()
  const articleWords = words(title)
  const annexes = new Set<string>()
  const firstSignature = signatures[0]?.to ?? Number.POSITIVE_INFINITY
  for (const index of pieces.keys()) {
    const piece = textAt(pieces, index)
    if (!piece || signed.has(index)) continue
    const text = piece.text.value.replace(/\*\*/g, '')
    const announced =
      /^(?:附件|附表|附)\s*(?:[一二三四五六七八九十\d]+\s*)?[：:]\s*(?:\d+\s*[.．、]\s*)?(\S.{3,79})$/u.exec(
        text,
      )
    if (announced?.[1]) annexes.add(words(announced[1]))
    if (/^\d+\s*[.．、]/u.test(text) && annexes.size)
      annexes.add(words(text.replace(/^\d+\s*[.．、]\s*/u, '')))
    if (piece.mark || text.length > 90) continue
    const named = words(documentTitle(text))
    // 主题词：物联网 通知: a key and its words name no text
    const keyed = /^\p{Script=Han}{2,6}[：:]/u.test(text)
    if (keyed || named.length < 6 || /[。；：:，！？]$/u.test(text)) continue
    const next = textAt(pieces, index + 1)
    const annexed = annexes.has(words(text)) && !announced
    const repeated =
      new RegExp(`${genre}$`, 'u').test(documentTitle(text).replace(/(?<![》”"])[》”"]+$/u, '')) &&
      (articleWords.includes(named) || named.includes(articleWords))
    const issued =
      index >= firstSignature &&
      index <= firstSignature + 3 &&
      new RegExp(`${genre}$`, 'u').test(documentTitle(text)) &&
      next !== undefined
    if (annexed || repeated || issued)
      found.set(index, next && isYears(next.text.value) && !signed.has(index + 1) ? 1 : 0)
  }
  return found
}

/** （2014～2020 年）, （试行）: what a title says on a line of its own. */
function isYears(text: string): boolean {
  return /^\((?:[\d\s年~～—–\-至]+|试行|暂行|草案|征求意见稿|送审稿|(?:\d{4}年)?修订(?:版|稿)?)\)$/u.test(
    fold(text).replaceAll(' ', ''),
  )
}

/** A slip of typing in a tag, and where it is; line and column from 1. */
export interface TagSlip {
  readonly place: {readonly line: number; readonly column: number}
  readonly reason: string
}

/** Marks of quotation that an input method for Chinese types, and Word. */
const chineseQuote = /[=＝]\s{0,8}([“”‘’＂＇「])/u

/** What is likely wrong with the first tag of a picture that is none: quotation marks of Chinese, half of them, or no sign that it ends. */
export function slipInTag(mdx: string): TagSlip | undefined {
  for (const {index, 0: tag} of mdx.matchAll(/<Figure(?:[^\n]|\n(?!\n|<Figure))*/gu)) {
    const quote = chineseQuote.exec(tag)
    if (quote)
      return {
        place: placeAt(mdx, index + quote.index + quote[0].length - 1),
        reason: `标签里的引号要用半角的 "，这里是中文的 ${quote[1]}；请写作 <Figure src="文件名" />。`,
      }
    if (!tag.includes('/>') && !tag.includes('</Figure>'))
      return {
        place: placeAt(mdx, index),
        reason: '这个 <Figure 没有收尾；请在末尾写 />，例如 <Figure src="文件名" />。',
      }
    const half = unquoted(tag)
    if (half)
      return {
        place: placeAt(mdx, index + half.at),
        reason: `${half.found}；请写作 ${half.name}="${half.value}"。`,
      }
  }
  return undefined
}

/** An attribute that lacks a mark of quotation, and where its value begins in the tag. */
interface Unquoted {
  readonly at: number
  readonly name: string
  readonly value: string
  readonly found: string
}

const attribute = /\s{0,99}([A-Za-z]{1,20})\s{0,9}=\s{0,9}/uy
/** From a mark of quotation on: the value, as far as a mark or the end of the tag. */
const opened = /"((?:[^"/]|\/(?!>))*)("?)/uy
/** The name of the next attribute, where it was taken for words of this one. */
const swallowed = /\s[a-z]{1,20}=$/u
/** A value without its first mark, and one without both. */
const closedOnly = /([^\s"'{=<>][^"=<>\n]*)"/uy
const bareValue = /[^\s"'{=<>/]+/uy

/** The first attribute of a tag that lacks one of its marks of quotation, or both. */
function unquoted(tag: string): Unquoted | undefined {
  let at = '<Figure'.length
  for (;;) {
    const [lead, name = ''] = matchAt(attribute, tag, at) ?? []
    if (lead === undefined) return undefined
    at += lead.length
    const [whole, inner = '', end] = matchAt(opened, tag, at) ?? []
    if (whole === undefined) return withoutFirst(tag, at, name)
    const behind = tag.charAt(at + whole.length)
    // the mark that ends this value was typed to begin the next
    const next = end === '"' && /[^\s/>]/u.test(behind) ? swallowed.exec(inner) : undefined
    if (end === '' || next) {
      const value = (next ? inner.slice(0, next.index) : inner).trim()
      return {at, name, value, found: `这里的引号只有一半：“${value}”后面少一个 "`}
    }
    at += whole.length
  }
}

function withoutFirst(tag: string, at: number, name: string): Unquoted | undefined {
  const [, closed] = matchAt(closedOnly, tag, at) ?? []
  if (closed !== undefined)
    return {at, name, value: closed, found: `这里的引号只有一半：“${closed}”前面少一个 "`}
  const [value] = matchAt(bareValue, tag, at) ?? []
  return value === undefined ? undefined : {at, name, value, found: `“${value}”两头少了引号`}
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}

function placeAt(text: string, offset: number): TagSlip['place'] {
  const before = text.slice(0, offset)
  return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n')}
}

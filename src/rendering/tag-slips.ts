/** A slip of typing in a tag, and where it is; line and column from 1. */
export interface TagSlip {
  readonly place: {readonly line: number; readonly column: number}
  readonly reason: string
}

/** Marks of quotation that an input method for Chinese types, and Word. */
const chineseQuote = /[=＝]\s{0,8}([“”‘’＂＇「])/u

/** What is likely wrong with the first tag of a picture that is none: quotation marks of Chinese, or no sign that it ends. */
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
  }
  return undefined
}

function placeAt(text: string, offset: number): TagSlip['place'] {
  const before = text.slice(0, offset)
  return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n')}
}

import {endsLetter} from '../print/letter-end.ts'
import {isPersonName} from '../print/person-name.ts'
import {type Piece, type TextPiece, textAt} from './pieces.ts'
import type {Chains} from './series.ts'
import {isShort} from './verdict.ts'

/** An unnumbered heading is shorter than a numbered one, or nobody would tell it from text. */
export const longestUnnumbered = 24
/** Characters of a paragraph that needs no mark at its end to be prose. */
const shortestParagraph = 30

/** A line with what stands around it, as the rules look at it. */
interface LineLook {
  readonly piece: TextPiece
  /** As printed, but for how many there are of it. */
  readonly text: string
  readonly index: number
  readonly bracketed: boolean
  /** The text above. */
  readonly above: string | undefined
  /** Does it stand right below the line above, on the same page? */
  readonly close: boolean
  /** Is its number already that of a heading? */
  readonly numbered: boolean
  /** The text below, captions aside; `undefined` where there is none, or a signature. */
  readonly next: TextPiece | undefined
  /** Is that the first line of a verse? */
  readonly verse: boolean
  /** Is that the first heading of a series below text that has ended: 主要工作 over （1）抓标准? */
  readonly divided: boolean
}

/** One reason why a line heads nothing. Where none of them holds, it may be a heading. */
export interface HeadRule {
  readonly id: string
  /** The habit of print that it comes from, as editors are told it. */
  readonly because: string
  readonly when: (look: LineLook) => boolean
}

/** In the order in which they are asked. */
export const headRules: readonly HeadRule[] = [
  {id: 'joined', because: '小标题不折行', when: ({piece}) => piece.joined > 0},
  {
    id: 'numbered',
    because: '有编号的由同一编号的各条一起判断',
    when: ({piece: {mark}, numbered}) => mark !== undefined && (mark.system !== 'label' || numbered),
  },
  {
    id: 'columns',
    because: '分栏的文字和要打勾的方框不是名目',
    when: ({piece}) => {
      const printed = piece.text.spans[0]?.line.value.trim() ?? ''
      if (!/[□☐\s]/u.test(printed)) return false
      const spread = /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han})+$/u.test(printed)
      return /[□☐]|\S(?:\u3000+|\s{2,})\S/u.test(printed) && !spread
    },
  },
  {
    id: 'byline',
    because: '标题下面紧接着的单位名称是作者',
    when: ({index, text}) => index === 0 && /(?:秘书处|办公室|编辑部|委员会|办事处|工作站)$/u.test(text),
  },
  {
    id: 'sentence',
    because: '太长，或者有句子的标点、号码、网址',
    when: ({text}) =>
      text.length > longestUnnumbered ||
      text.length < 2 ||
      /[。；;：:，,！!、）)|｜]|[\d]{6,}|www|@/u.test(text) ||
      /[.…]$/u.test(text),
  },
  {
    id: 'no-name',
    because: '不足两个汉字，或者是书信结尾的套话',
    when: ({text, above}) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) < 2 || endsLetter(text, above),
  },
  {
    id: 'signer',
    because: '末尾是人名，是写信的人',
    when: ({text}) => /\s/u.test(text) && isPersonName(text.split(/\s/u).at(-1) ?? ''),
  },
  {
    id: 'close-above',
    because: '紧挨着上一行，却与下文隔开，如一节诗的末行',
    when: ({bracketed, close}) => !bracketed && close,
  },
  {
    id: 'opens-with-sign',
    because: '以括号、引号、破折号开头',
    when: ({bracketed, text}) => !bracketed && /^[（(【“"—－|]/u.test(text) && !/^[“"].+[”"].+/u.test(text),
  },
  {id: 'nothing-below', because: '下面没有正文', when: ({next}) => next === undefined},
  {
    id: 'runs-into-text',
    because: '与下面的文字之间没有空行，或者下面是问答',
    when: ({next, bracketed}) => (next?.gap === 0 && !bracketed) || next?.mark?.system === 'speaker',
  },
  {
    id: 'no-prose-below',
    because: '下面的一行太短，又没有句子的标点',
    when: ({next, verse, divided}) => {
      const prose = next?.text.value ?? ''
      return !verse && !divided && prose.length < shortestParagraph && !/[。！？；：:]$/u.test(prose)
    },
  },
  {
    id: 'heading-below',
    because: '下面是一个编了号的短行，也像小标题',
    when: ({next, divided}) => {
      const prose = next?.text.value ?? ''
      return (
        !divided &&
        next?.mark !== undefined &&
        isShort(next) &&
        prose.length < shortestParagraph &&
        !/[。；]$/u.test(prose)
      )
    },
  },
]

/** A short line that names something and has prose below it. */
export function mayHead(
  pieces: readonly Piece[],
  index: number,
  signed: ReadonlySet<number>,
  chains: Chains,
): boolean {
  return textAt(pieces, index) !== undefined && refusal(pieces, index, signed, chains) === undefined
}

/** The first rule by which a piece of text heads nothing. */
export function refusal(
  pieces: readonly Piece[],
  index: number,
  signed: ReadonlySet<number>,
  chains: Chains,
): HeadRule | undefined {
  const piece = textAt(pieces, index)
  if (!piece) return undefined
  const below = nextText(pieces, index)
  const next = below === undefined || signed.has(below) ? undefined : textAt(pieces, below)
  const look: LineLook = {
    piece,
    text: withoutCount(piece.text.value),
    index,
    bracketed: isBracketed(pieces, index),
    above: textAt(pieces, index - 1)?.text.value,
    close: pieces[index - 1]?.type === 'text' && piece.gap === 0 && !startsPage(pieces, index),
    numbered: chains.open[index]?.at(-1)?.verdict === 'heading',
    next,
    divided:
      below !== undefined &&
      next?.mark?.number === 1 &&
      chains.open[below]?.at(-1)?.verdict === 'heading' &&
      /[。！？…”）]$/u.test(textAt(pieces, index - 1)?.text.value ?? ''),
    verse:
      next !== undefined &&
      below !== undefined &&
      /[，。]$/u.test(next.text.value) &&
      textAt(pieces, below + 1)?.gap === 0,
  }
  return headRules.find(({when}) => when(look))
}

export function isBracketed(pieces: readonly Piece[], index: number): boolean {
  return /^【[^【】]{2,12}】$/u.test(textAt(pieces, index)?.text.value ?? '')
}

export function startsPage(pieces: readonly Piece[], index: number): boolean {
  return textAt(pieces, index)?.text.spans[0]?.line.pageBreak === true
}

/** 一等奖（2名）: how many there are is no sentence's bracket. */
export function withoutCount(printed: string): string {
  return printed.replace(/\*\*/g, '').replace(/[（(]\d+[名个篇件家项人位][）)]$/u, '')
}

/** Index of the next piece of text; captions may stand between a heading and its text. */
function nextText(pieces: readonly Piece[], index: number): number | undefined {
  for (let at = index + 1; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece?.type === 'text') return at
    if (piece?.type === 'table') return undefined
  }
  return undefined
}

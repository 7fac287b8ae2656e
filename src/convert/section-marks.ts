import {tidy} from './characters.ts'

/** A line that is the mark of a section (栏目) and nothing else. */
export interface SectionMark {
  readonly name: string
  /** What kind of sign sets it off; one newsletter keeps to one kind. */
  readonly form: 'bracket' | 'bullet' | 'dash' | 'plain'
}

const name = '[^。；，！？：:;,!?]{1,20}?'
const forms: ReadonlyArray<readonly [SectionMark['form'], RegExp]> = [
  ['bracket', new RegExp(`^[【〖［\\[『「]\\s*(${name})\\s*[】〗］\\]』」]$`, 'u')],
  ['dash', new RegExp(`^[—－─―=＝~～·•*＊-]{1,6}\\s*(${name})\\s*[—－─―=＝~～·•*＊-]{1,6}$`, 'u')],
  ['bullet', new RegExp(`^[◆◇■□●○★☆▲△▼▽※♦❖◎§►▶]\\s*(${name})$`, 'u')],
]

/** Words that stand in such signs within an article and open no section. */
const labels =
  /^(?:编者按|编者的话|编后|按语|导读|摘要|提要|背景|链接|相关链接|延伸阅读|提示|注释?|附注?|资料|小贴士|关键词)$/u

/** Reads a printed line as a section mark. A name may be letter-spaced: 【行 业 动 态】. */
export function readSectionMark(line: string): SectionMark | undefined {
  const text = tidy(line)
  for (const [form, pattern] of forms) {
    const printed = pattern.exec(text)?.[1]
    if (printed === undefined || !/[\p{Script=Han}A-Za-z]/u.test(printed)) continue
    const compact = printed.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    if (!labels.test(compact)) return {name: compact, form}
  }
  return undefined
}

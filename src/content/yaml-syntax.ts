import type {ErrorCode} from 'yaml'
import {entrySlip} from './yaml-entry.ts'
import {openedBefore} from './yaml-tokens.ts'

const unclear = '这里的文字接不上前面；请检查缩进、引号是否成对、栏目名后面有没有半角冒号和空格。'
const sign = '值的开头有在 YAML 里另有用处的记号；若是正文，请给整个值加单引号。'
const nested = '这里一层套一层，读不下去；请检查是不是误粘了别的内容。'
const uneven = '这里的缩进与上下不一致；同一层的各行，开头应有同样多的空格。'

/** What an error of the YAML parser means to an editor, where the line does not show a likelier slip. */
const meanings: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: sign,
  BAD_ALIAS: sign,
  BAD_COLLECTION_TYPE: sign,
  BAD_DIRECTIVE: '以 % 开头的行在 YAML 里另有用处；若是正文，请给整个值加单引号。',
  BAD_DQ_ESCAPE: '双引号里的反斜杠 \\ 另有用处；请把双引号换成单引号，或把 \\ 写成 \\\\。',
  BAD_INDENT: uneven,
  BAD_PROP_ORDER: sign,
  BAD_SCALAR_START: sign,
  BLOCK_AS_IMPLICIT_KEY:
    '值里面有“: ”（半角冒号加空格），会被当作另一栏。若是正文，请给整个值加单引号；若是漏了换行，请分成两行。',
  BLOCK_IN_FLOW: '方括号或花括号里不能有带 - 的列表；请检查括号是否成对。',
  DUPLICATE_KEY: '这一栏写了两次；请删去一个。',
  IMPOSSIBLE: unclear,
  KEY_OVER_1024_CHARS: '冒号前面的文字太长，不像栏目名；请检查冒号的位置，或给整个值加单引号。',
  MISSING_CHAR: '引号、括号没有成对，或栏目名后面少了冒号；请补上。',
  MULTILINE_IMPLICIT_KEY: '这一行不是“栏目: 值”的样子；请检查栏目名后面有没有半角冒号和空格。',
  MULTIPLE_ANCHORS: sign,
  MULTIPLE_DOCS: '文件中间有一行 --- 或 ...，后面的内容不会被读到；请删去这一行。',
  MULTIPLE_TAGS: sign,
  NON_STRING_KEY: '冒号前面应是栏目名，这里却不是；请检查冒号的位置，或给整个值加单引号。',
  RESOURCE_EXHAUSTION: nested,
  TAB_AS_INDENT: '这一行开头用了制表符（Tab 键）；请改成空格。',
  TAG_RESOLVE_FAILED: sign,
  UNEXPECTED_TOKEN: unclear,
}

/** Slips that a line shows by itself, with the column of the character to change. Each pattern ends before that character. */
const slips: ReadonlyArray<readonly [before: RegExp, reason: string]> = [
  [
    /^(?=[^#]*\.yaml 里写：)/u,
    '“……里写：”是提示里的话，不是条目；请连同前面的字一起删去，只留后面的 - {…}。',
  ],
  [/^[ \u3000]*(?=\t)/, '这一行开头用了制表符（Tab 键）；请改成空格。'],
  [/^ *(?=\u3000)/, '这一行开头用了全角空格；请改成半角空格。'],
  [/^ *(?=[－—–‐−―](?:\s|[A-Za-z]))/, '列表开头的横线不对；请改成半角的“-”，后面空一格。'],
  [/^ *(?:- +)?[A-Za-z]+ *(?=：)/, '栏目名后面的冒号是全角的“：”；请改成半角的“:”，后面空一格。'],
  [/^ *- +(?=line: ?\d+, ?[a-z]+: )/, '这一条少了开头的花括号；请写作 - {line: ……}。'],
  [/^ *(?:- +)?[A-Za-z]+:(?=[^\s:])/, '栏目名的冒号后面少一个空格；请补上。'],
]

/** What is wrong, and the offset, from 0, of the character to look at. */
export interface SyntaxAdvice {
  readonly offset: number
  readonly reason: string
}

/**
 * Says in Chinese what an error of the YAML parser comes from: a slip that its line shows, or the one below or above it, since the
 * parser notices some only at the next line; a bracket or quotation mark that stays open; else what the error means.
 *
 * @param offset - where the parser noticed it
 */
export function adviseSyntax(yaml: string, code: ErrorCode, offset: number): SyntaxAdvice {
  const slip = slipOfEntry(yaml, offset)
  if (slip) return slip
  const own = yaml.lastIndexOf('\n', offset - 1) + 1
  const below = yaml.indexOf('\n', own) + 1
  const above = own === 0 ? -1 : yaml.lastIndexOf('\n', own - 2) + 1
  for (const start of [own, below === 0 ? -1 : below, above]) {
    if (start < 0) continue
    const end = yaml.indexOf('\n', start)
    const line = yaml.slice(start, end < 0 ? undefined : end)
    for (const [before, reason] of slips) {
      const [found] = before.exec(line) ?? []
      if (found !== undefined) return {offset: start + found.length, reason}
    }
  }
  const line = yaml.slice(own, below === 0 ? undefined : below - 1)
  const opened = code === 'BAD_INDENT' || code === 'MISSING_CHAR' ? openedBefore(yaml, offset) : undefined
  if (opened) {
    const {open, close} = opened
    if (open === close) return {offset: opened.offset, reason: halfQuoted(yaml, opened.offset, open)}
    const reason = `这里的 ${open} 没有配对的 ${close}；请补上。若 ${open} 是正文，请给整个值加单引号。`
    return {offset: opened.offset, reason}
  }
  const [before, first] = signed.exec(line) ?? []
  if (before !== undefined && first !== undefined && code !== 'BAD_DQ_ESCAPE' && code !== 'MULTIPLE_DOCS')
    return {
      offset: own + before.length - first.length,
      reason: `值以 ${first} 开头，而 ${first} 在 YAML 里另有用处；若是正文，请给整个值加${first === "'" ? '双' : '单'}引号。`,
    }
  if (code === 'MISSING_CHAR' && /^ *(?:- +)?[A-Za-z]+:(?: |$)/.test(line)) return {offset, reason: uneven}
  return {offset, reason: meanings[code]}
}

/** What an entry in braces has wrong, on the line of the error or above it: each is to be one line, unless another is none. */
function slipOfEntry(yaml: string, offset: number): SyntaxAdvice | undefined {
  let start = 0
  while (start <= offset && start < yaml.length) {
    const feed = yaml.indexOf('\n', start)
    const end = feed < 0 ? yaml.length : feed
    const slip = entrySlip(yaml.slice(start, end).replace(/\r$/u, ''))
    if (slip && isOneLine(yaml, end + 1)) return {offset: start + slip.column, reason: slip.reason}
    start = end + 1
  }
  return undefined
}

/** Does an entry end where a line does? What follows is another one, a comment, a blank line or nothing. */
function isOneLine(yaml: string, next: number): boolean {
  const [first = ''] = /[^ \t]/u.exec(yaml.slice(next, next + deepest)) ?? []
  return first === '' || /[-#\r\n]/u.test(first)
}

/** Nobody indents by more. */
const deepest = 64

/** A quotation mark without the other: the value as it would be right, either way. */
function halfQuoted(yaml: string, offset: number, mark: string): string {
  const value = (yaml.slice(offset).split('\n', 1)[0] ?? '').trimEnd()
  const other = mark === "'" ? '"' : "'"
  return `引号只有前一半；请在这一行末尾补上 ${mark}，写作 ${value}${mark}，或把前面的 ${mark} 删去；若 ${mark} 是正文，写作 ${other}${value}${other}。`
}

/** A line whose value begins with a sign that YAML reads. */
const signed = /^ *(?:- +)*(?:[A-Za-z]+: +)?([*&!@`%|>[\]{},"'?])/

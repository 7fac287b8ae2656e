/** What is wrong with an entry in braces, and the offset within its line, from 0, of the character to look at. */
export interface EntrySlip {
  readonly column: number
  readonly reason: string
}

/** An entry as messages offer it: `- {line: 94, text: 从国际经验看, is: title}`. */
const opened = /^[ \t]*-[ \t]+\{/u
const key = /[ \t]*([A-Za-z]+)[ \t]*/uy
const next = /[ \t]*([A-Za-z]+)[ \t]*[:：]/uy
const closing = /[ \t]*(?:[},\]]|$)/uy

/**
 * The first slip in an entry in braces on one line, as it comes about where such an entry is pasted in part or changed by hand. The parser notices most
 * of them only lines later, or calls the brace wrong. Linear in the line.
 *
 * @returns `undefined` where the line is no such entry, or nothing is wrong with it
 */
export function entrySlip(line: string): EntrySlip | undefined {
  const [start] = opened.exec(line) ?? []
  if (start === undefined) return undefined
  let at = start.length
  let depth = 1
  let name = ''
  const matched = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(line)
  }
  while (at < line.length) {
    const found = matched(key)
    const sign = found && line[at + found[0].length]
    if (found && (sign === ':' || sign === '：')) {
      at += found[0].length
      name = found[1] ?? ''
      if (sign === '：')
        return {column: at, reason: `${name} 后面的冒号是全角的“：”；请改成半角的“:”，后面空一格。`}
      at++
      if (!/[ \t]/u.test(line[at] ?? ' '))
        return {column: at, reason: `${name} 的冒号后面少一个空格；请补上。`}
    }
    while (/[ \t]/u.test(line[at] ?? '')) at++
    const mark = line[at]
    if (mark === undefined) break
    if (mark === '[' || mark === '{') {
      depth++
      at++
    } else if (mark === ']' || mark === '}') {
      depth--
      at++
      if (depth === 0) return undefined
    } else if (mark === ',') at++
    else if (mark === '"' || mark === "'") {
      const slip = quotedSlip(line, at, mark, name)
      if (slip) return slip
      at = endOfQuoted(line, at, mark) + 1
    } else {
      const end = endOfBare(line, at)
      const comma = commaIn(line, at, end)
      if (comma !== undefined)
        return {column: comma, reason: '各栏之间的逗号是全角的“，”；请改成半角的“,”，后面空一格。'}
      at = end
    }
  }
  return {column: line.trimEnd().length, reason: '这一条的末尾少了 }；请补上。'}
}

/** A full-width comma behind which another field begins. */
function commaIn(line: string, from: number, end: number): number | undefined {
  for (let comma = from; comma < end; comma++) {
    if (line[comma] !== '，') continue
    next.lastIndex = comma + 1
    if (next.test(line)) return comma
  }
  return undefined
}

function quotedSlip(line: string, at: number, mark: string, name: string): EntrySlip | undefined {
  const end = endOfQuoted(line, at, mark)
  const whose = name === '' ? '这里' : `${name} `
  if (end >= line.length) {
    const words = line.slice(at + 1, endOfBare(line, at + 1)).trimEnd()
    return {
      column: at,
      reason: `${whose}的引号只有前一半；请在“${words}”后面补上 ${mark}，或把前面的 ${mark} 删去。`,
    }
  }
  closing.lastIndex = end + 1
  if (closing.test(line)) return undefined
  const behind = line.slice(end + 1, endOfBare(line, end + 1)).trim()
  const whole = line.slice(at, endOfBare(line, end + 1)).trim()
  const other = whole.includes("'") ? '"' : "'"
  return {
    column: end,
    reason: `${whose}的引号到这里就完了，后面还有“${behind}”；请把多出来的引号删去，或者换一种引号把全部括起来，写作 ${other}${whole}${other}。`,
  }
}

/** Offset of the mark that ends a quotation, or of the line's end where none does. */
function endOfQuoted(line: string, at: number, mark: string): number {
  for (let end = at + 1; end < line.length; end++) {
    if (line[end] === '\\' && mark === '"') end++
    else if (line[end] === mark) {
      if (mark === '"' || line[end + 1] !== mark) return end
      end++
    }
  }
  return line.length
}

function endOfBare(line: string, at: number): number {
  let end = at
  while (end < line.length && !/[,{}[\]]/u.test(line[end] ?? '')) end++
  return end
}

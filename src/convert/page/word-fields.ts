import type {Drop, Line} from '../tree.ts'

/** What Word leaves of a field in copied text: PAGEREF _Toc412345678 \h, HYPERLINK \l "_Toc…", TOC \o "1-3" \h. */
const code =
  /\b(?:PAGEREF|HYPERLINK|TOC|REF|SEQ)(?:[ \t]+(?:\\[A-Za-z*@#!](?![A-Za-z])|"[^"\n]{0,200}"|_[A-Za-z]{1,12}\d+))+/gu
/** What it prints where the field's target is lost. */
const lost =
  /错误[！!][ \t]*未(?:定义书签|找到引用源)[。.]?|Error! (?:Bookmark not defined|Reference source not found)\.?/gu

/** The lines with blanks in place of Word's field codes, offsets kept, and those codes. */
export function blankWordFields(lines: readonly Line[]): {lines: readonly Line[]; drops: Drop[]} {
  const drops: Drop[] = []
  const cleaned = lines.map(line => {
    if (!/[\\！!]/u.test(line.value)) return line
    const blank = (printed: string, index: number) => {
      drops.push({span: {line, start: index, end: index + printed.length}, reason: 'Word 的域代码'})
      return ' '.repeat(printed.length)
    }
    const value = line.value.replace(code, blank).replace(lost, blank)
    return value === line.value ? line : {...line, value}
  })
  return {lines: cleaned, drops}
}

/** Drops less what field codes among them have been dropped already; those stay as they are. */
export function besideFields(drops: readonly Drop[], fields: readonly Drop[]): Drop[] {
  const taken = new Map<number, Drop[]>()
  for (const field of fields) {
    const onLine = taken.get(field.span.line.number)
    if (onLine) onLine.push(field)
    else taken.set(field.span.line.number, [field])
  }
  return drops.flatMap(drop => {
    const onLine = taken.get(drop.span.line.number)
    if (!onLine) return [drop]
    const pieces: Drop[] = []
    let {start} = drop.span
    for (const {span} of onLine.toSorted((a, b) => a.span.start - b.span.start)) {
      if (span.end <= start || span.start >= drop.span.end) continue
      if (span.start > start) pieces.push({...drop, span: {...drop.span, start, end: span.start}})
      start = span.end
    }
    if (start < drop.span.end) pieces.push({...drop, span: {...drop.span, start}})
    return pieces
  })
}

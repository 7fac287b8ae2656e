import type {Drop, Line} from '../tree.ts'

/** What Word leaves of a field in copied text: PAGEREF _Toc412345678 \h, HYPERLINK \l "_Toc…", TOC \o "1-3" \h. */
const code =
  /\b(?:PAGEREF|HYPERLINK|TOC|REF|SEQ)(?:[ \t]+(?:\\[A-Za-z*@#!]|"[^"\n]{0,200}"|_[A-Za-z]{1,12}\d+))+/gu
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

const digits = new Map([...'〇一二三四五六七八九'].map((character, value) => [character, value]))
digits.set('零', 0).set('两', 2)
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Source of a pattern for one printed number: Chinese numerals, or digits of either width. */
export const numeralPattern = '(?:[〇零一二两三四五六七八九十百千]+|[0-9０-９]+)'

/**
 * Reads a number as clauses and chapters print it: 十二, 一百零五, 二〇一四, 12, １２.
 *
 * @returns the number, or null where the text is no number (empty, a unit without its place: 百十)
 */
export function readNumeral(text: string): number | null {
  const narrow = text.normalize('NFKC')
  if (/^[0-9]+$/.test(narrow)) return Number(narrow)
  if (text === '') return null
  return /[十百千]/.test(text) ? readUnits(text) : readDigits(text)
}

function readDigits(text: string): number | null {
  let number = 0
  for (const character of text) {
    const digit = digits.get(character)
    if (digit === undefined) return null
    number = number * 10 + digit
  }
  return number
}

function readUnits(text: string): number | null {
  let number = 0
  let digit: number | null = null
  let lastUnit = Number.POSITIVE_INFINITY
  for (const character of text) {
    const unit = units.get(character)
    if (unit === undefined) {
      const value = digits.get(character)
      // Only a zero may stand before another digit: 一百零五.
      if (value === undefined || (digit !== null && digit !== 0)) return null
      digit = value
    } else {
      // 十二 begins with its unit; no larger unit does.
      const factor = digit ?? (unit === 10 && number === 0 ? 1 : null)
      if (factor === null || factor === 0 || unit >= lastUnit) return null
      number += factor * unit
      lastUnit = unit
      digit = null
    }
  }
  return number + (digit ?? 0)
}

/** Writes a whole number from 0 to 9999 as print does: 12 → 十二, 105 → 一百零五. */
export function writeNumeral(number: number): string {
  const digit = (value: number) => '零一二三四五六七八九'.charAt(value)
  let text = ''
  let skipped = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const value = Math.floor(number / unit) % 10
    if (value === 0) {
      skipped = text !== ''
      continue
    }
    text += (skipped ? '零' : '') + (unit === 10 && value === 1 && text === '' ? '' : digit(value)) + name
    skipped = false
  }
  return text || '零'
}

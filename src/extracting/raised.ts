const upright = '0123456789+-=()n'
const raisedSigns = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'
const loweredSigns = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ'

/** A text raised, as print sets the sign of a note and the 2 of m²; `undefined` where Unicode lacks a sign of it. */
export function raised(text: string): string | undefined {
  return written(text, raisedSigns)
}

/** A text lowered, as print sets the 2 of CO₂; `undefined` where Unicode lacks a sign of it. */
export function lowered(text: string): string | undefined {
  return written(text, loweredSigns)
}

function written(text: string, signs: string): string | undefined {
  const shown = [...text.replaceAll('−', '-')].map(sign => signs.charAt(upright.indexOf(sign)) || undefined)
  return shown.length > 0 && shown.every(sign => sign !== undefined) ? shown.join('') : undefined
}

/** A number raised. */
export function raisedNumber(number: number): string {
  return raised(String(number)) ?? String(number)
}

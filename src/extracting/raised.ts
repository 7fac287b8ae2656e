/** A number raised, as print sets the sign of a note. */
export function raised(number: number): string {
  return String(number).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
}

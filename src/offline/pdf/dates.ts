/** Where nobody knows when an issue was changed last: the day that zip files have for no day. */
const noDay = '1980-01-01'

/**
 * A PDF that says it was made and changed on the day on which its text was changed last, so that the same text gives the same bytes.
 * Chromium writes both moments as `D:20261126101948+00'00'`, and nothing else that changes from one printing to the next.
 *
 * @param day - `2026-11-26`; null where nobody knows
 */
export function datedPdf(pdf: Uint8Array, day: string | null): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const moment = `D:${(day ?? noDay).replaceAll('-', '')}000000+00'00'`
  return Buffer.from(
    text.replace(/(\/(?:Creation|Mod)Date \()D:\d{14}\+00'00'(?=\))/g, `$1${moment}`),
    'latin1',
  )
}

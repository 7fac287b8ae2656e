import type {Edition} from '../content/record.ts'

/**
 * The editions of a file once it stands as it does: the first, which tells when it joined the archive, and the last two. What is changed and
 * taken back within a day leaves no trace, since nobody was told of it.
 *
 * @param known - earlier editions, the oldest first
 * @param text - digest of the file as it stands now
 * @param today - such as 2026-11-26
 */
export function nextEditions(known: readonly Edition[], text: string, today: string): Edition[] {
  const last = known.at(-1)
  if (last?.text === text) return [...known]
  const earlier = last?.since === today ? known.slice(0, -1) : known
  if (earlier.at(-1)?.text === text) return [...earlier]
  const all = [...earlier, {since: today, text}]
  return all.length > 3 ? [...all.slice(0, 1), ...all.slice(-2)] : all
}

/**
 * Texts that a reader remembers, at most, and characters of each. An issue has a few hundred lines, of which each is asked the same by many steps; with
 * more, the oldest issues of an archive would only take memory.
 */
const most = 2048
const longest = 1024

/** The same reader, which answers at once what it was asked lately. Only for pure ones, whose answers nobody changes. */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, {readonly answer: Answer}>()
  return text => {
    if (text.length > longest) return read(text)
    const met = known.get(text)
    if (met) return met.answer
    const answer = read(text)
    if (known.size >= most) known.clear()
    known.set(text, {answer})
    return answer
  }
}

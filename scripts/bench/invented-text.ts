/** Writes text that nobody wrote, so many characters long and up to one more, two of which follow each other as in real sentences. */
export function inventor(
  sentences: readonly string[],
  below: (limit: number) => number,
): (length: number) => string {
  const next = followers(sentences)
  const begin = () => (sentences[below(sentences.length)] ?? '').slice(0, 2)
  return length => {
    let text = begin()
    while (text.length < length) {
      const choices = next.get(text.slice(-2)) ?? ''
      text += choices === '' ? begin() : choices.charAt(below(choices.length))
    }
    return text
  }
}

/** The characters that follow two others, as often as they do. */
function followers(sentences: readonly string[]): Map<string, string> {
  const next = new Map<string, string>()
  for (const sentence of sentences)
    for (let at = 2; at < sentence.length; at++) {
      const before = sentence.slice(at - 2, at)
      next.set(before, (next.get(before) ?? '') + sentence.charAt(at))
    }
  return next
}

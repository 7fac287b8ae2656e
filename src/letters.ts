/** Letters, digits and Han characters of a text, alone; those of an archive are asked for several times. */
export function lettersOf(text: string): string {
  let kept = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isUsualLetter(unit)) continue
    if (!isUsualMark(unit)) return text.replace(/[^\p{L}\p{N}]/gu, '')
    kept += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : kept + text.slice(from)
}

/** Han characters, digits and Latin letters: nearly all that is printed is told by its number, and an expression takes ten times as long. */
function isUsualLetter(unit: number): boolean {
  if (unit >= 0x4e00 && unit <= 0x9fff) return true
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}

/** The rest of ASCII, what stands among ！（），．：；？, “” and —— with their neighbours, and 、。〈〉《》「」『』【】〔〕. */
function isUsualMark(unit: number): boolean {
  return (
    unit < 0x80 ||
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x3000 && unit <= 0x3003) ||
    (unit >= 0x3008 && unit <= 0x3020) ||
    (unit >= 0xff01 && unit <= 0xff0f) ||
    (unit >= 0xff1a && unit <= 0xff20)
  )
}

/*
 * Titles in lines that end between words (词意完整), for pages, books and the browser that lists what it found.
 */

/** Browsers from before spring 2024 may lack it (Firefox until 125). */
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh-Hans', {granularity: 'word'}) : undefined
// Marks that may not end a line stay with what follows, those that may not begin one with what precedes.
const opening = /^[（(《〈“‘「『【〔[]$/
const closing = /^[）)》〉”’」』】〕\]，、。：；！？,.:;!?~～—…·%的了]$/
/** Words of one character that lead on to what follows: 与推行, 是关键, 让守信者. */
const leading =
  /^[与和及或暨在为以对向让被把将由从是应可不更最再仅即并而但如因则也就都还又给按据各每该本其]$/u
/**
 * The dictionary of browsers lacks many words and gives their characters one by one (互|联|网), as it does what ends a word (委员|会). A
 * piece is joined no further once it is this long, or lines would end far from their edge.
 */
const longestPiece = 8
const ending = /(?<!\p{Script=Han})\p{Script=Han}+$/u
/** What is counted or dated ends there: 2014年, 34个. */
const counted = /\d\s?[年月日个期号届条项家]$/

/**
 * Cuts a title where a line may end: between words, since a browser would break 建设 in two. Joined, the pieces give the title.
 */
export function titlePieces(title: string): string[] {
  if (!segmenter) return [title]
  const pieces: string[][] = []
  // What the last piece ends with, as far as it matters.
  let end = ''
  for (const {segment} of segmenter.segment(title)) {
    const goesOn = belongs(segment, end) || isPartOfWord(segment, end)
    if (goesOn) pieces.at(-1)?.push(segment)
    else pieces.push([segment])
    end = (goesOn ? end + segment : segment).slice(-longestPiece - 2)
  }
  return pieces.map(piece => piece.join(''))
}

/** Whether a segment may not begin a line, or what stands before it may not end one. */
function belongs(segment: string, end: string): boolean {
  return (
    end !== '' &&
    (closing.test(segment) ||
      opening.test(end.slice(-1)) ||
      /\d[~～]?$/.test(end) ||
      // A line ends at a blank anyway.
      /\s$/.test(end) ||
      /^\s/.test(segment) ||
      // Browsers set no space between 明确 and 34 where a line may end.
      /^\d/.test(segment))
  )
}

/** Whether a segment goes on with a word that the segmenter gave in characters. */
function isPartOfWord(segment: string, end: string): boolean {
  const word = ending.exec(end)?.[0] ?? ''
  if (word === '' || /[的了]$/.test(word) || counted.test(end) || !/^\p{Script=Han}+$/u.test(segment))
    return false
  if (word.length === 1) return true
  return segment.length === 1 && word.length < longestPiece && !leading.test(segment)
}

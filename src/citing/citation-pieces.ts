import {consultedPlaceholder} from './gbt7714.ts'

/** A piece of a citation and the class by which a page sets it apart; null for the rest. */
export interface CitationPiece {
  text: string
  name: 'document-number' | 'consulted' | null
}

/** Sets apart what no line may break, the number of a document, and what the reader's script fills in, the day of consulting. */
export function citationPieces(citation: string, documentNumber: string | null | undefined): CitationPiece[] {
  const whole: CitationPiece[] = [{text: citation, name: null}]
  return cutLast(cutLast(whole, documentNumber ?? '', 'document-number'), consultedPlaceholder, 'consulted')
}

/** Titles come first, so the last place is that of the citation's own part, whatever a title says. */
function cutLast(
  pieces: readonly CitationPiece[],
  words: string,
  name: CitationPiece['name'],
): CitationPiece[] {
  const index = pieces.findLastIndex(piece => piece.name === null && piece.text.includes(words))
  const text = pieces[index]?.text
  if (words === '' || text === undefined) return [...pieces]
  const at = text.lastIndexOf(words)
  const cut: CitationPiece[] = [
    {text: text.slice(0, at), name: null},
    {text: words, name},
    {text: text.slice(at + words.length), name: null},
  ]
  return [...pieces.slice(0, index), ...cut, ...pieces.slice(index + 1)]
}

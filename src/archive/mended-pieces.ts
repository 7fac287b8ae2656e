import type {Piece} from './comparison.ts'
import type {MendedPlace} from './printing.ts'

/** A piece of a printing's text, and the correction that it comes from, from 1; null where it stands as printed. */
export interface MarkedPiece extends Piece {
  correction: number | null
}

/** Cuts the pieces of a text where an editor mended it; what was struck out leaves an empty piece. `places` in order. */
export function markMended(pieces: readonly Piece[], places: readonly MendedPlace[]): MarkedPiece[] {
  const rest = [...places]
  let at = 0
  return pieces.flatMap(({text, differs}, index) => {
    const marked: MarkedPiece[] = []
    const [begin, end] = [at, at + text.length]
    const take = (to: number, correction: number | null) => {
      if (to > at) marked.push({text: text.slice(at - begin, to - begin), differs, correction})
      at = Math.max(at, to)
    }
    for (let place = rest[0]; place && (place.start < end || isLast(pieces, index)); place = rest[0]) {
      take(Math.min(place.start, end), null)
      if (place.start === place.end) marked.push({text: '', differs: false, correction: place.correction})
      take(Math.min(place.end, end), place.correction)
      if (place.end > end && !isLast(pieces, index)) break
      rest.shift()
    }
    take(end, null)
    // The bar where the other printing has more is a piece without text.
    return text === '' ? [{text, differs, correction: null}, ...marked] : marked
  })
}

function isLast(pieces: readonly Piece[], index: number): boolean {
  return index === pieces.length - 1
}

import type {Evidence, EvidenceByLine} from '../convert/page/evidence.ts'
import type {ExtractionRecord} from '../schemas/extraction.ts'

/** Where more of the lines are bold, bold says nothing. */
const mostBold = 0.5

/** What an original shows of the lines of source.txt, as its record has it. */
export function evidenceIn({lines, folios = []}: ExtractionRecord): EvidenceByLine {
  const folioOf = new Map(folios)
  const isBoldThroughout = lines.filter(({bold}) => bold).length > lines.length * mostBold
  return new Map(
    lines.map(
      ({
        line,
        page,
        is,
        heading,
        centred,
        bold,
        size,
        numbered,
        opensPage,
        strong,
        picture,
      }): [number, Evidence] => [
        line,
        {
          is,
          heading,
          centred,
          strong,
          bold: isBoldThroughout ? undefined : bold,
          size,
          numbered,
          opensPage,
          folio: page === undefined ? undefined : folioOf.get(page),
          picture,
        },
      ],
    ),
  )
}

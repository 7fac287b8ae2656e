import {writeBibtex} from './bibtex.ts'
import type {Citable} from './citable.ts'
import {writeRis} from './ris.ts'

/** A form in which programs for references read a citation. */
export interface CitationFormat {
  readonly name: string
  /** Media type, as a file of it is served. */
  readonly type: string
  /** One entry; several of them, one behind the other, make a file. */
  readonly write: (citable: Citable) => string
}

/** The formats by the ending of their files. */
export const citationFormats = {
  bib: {name: 'BibTeX', type: 'application/x-bibtex', write: writeBibtex},
  ris: {name: 'RIS', type: 'application/x-research-info-systems', write: writeRis},
} as const satisfies Readonly<Record<string, CitationFormat>>

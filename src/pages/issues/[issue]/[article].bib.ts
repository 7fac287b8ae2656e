import {writeBibtex} from '../../../citing/bibtex.ts'
import {citationFile, citationPaths} from '../../../citing/files.ts'

export const getStaticPaths = citationPaths
export const GET = citationFile(writeBibtex, 'application/x-bibtex')

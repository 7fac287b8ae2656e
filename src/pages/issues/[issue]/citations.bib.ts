import {citationFile, citationPaths} from '../../../citing/files.ts'
import {citationFormats} from '../../../citing/formats.ts'

export const getStaticPaths = citationPaths
export const GET = citationFile(citationFormats.bib)

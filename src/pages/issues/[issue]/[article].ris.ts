import {citationFile, citationPaths} from '../../../citing/files.ts'
import {writeRis} from '../../../citing/ris.ts'

export const getStaticPaths = citationPaths
export const GET = citationFile(writeRis, 'application/x-research-info-systems')

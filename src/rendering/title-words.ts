import {remembered} from '../convert/text/remembered.ts'
import {titlePieces} from '../title-pieces.ts'

/** As {@link titlePieces}: a title stands on its own page, on those of its neighbours, in lists and in books. */
export const titleWords: (title: string) => readonly string[] = remembered(titlePieces)

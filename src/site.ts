import {contentFolder} from './content/content-folder.ts'
import {readSite} from './content/read-site.ts'
import type {Site} from './schemas/site.ts'

export type {Site}

/** The settings of this archive, as content/site.yaml has them: the one place in `src/` that knows whose newsletter it is. */
export const site: Site = readSite(contentFolder()).site

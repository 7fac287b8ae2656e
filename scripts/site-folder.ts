import {existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {writeAtomically} from '../src/content/atomic-write.ts'
import {type Mirrored, mirrorFolder} from './mirror-folder.ts'

/** Where the site stands. */
export const siteFolder = 'dist'

/** There while dist/ is being brought up to date: killed then, it is neither the old site nor the new. */
const underWay = '.cache/site-under-way'

/** Brings dist/ up to date with a site that was made elsewhere. */
export function replaceSite(made: string): Mirrored {
  writeAtomically(underWay, '')
  const mirrored = mirrorFolder(made, siteFolder)
  rmSync(underWay)
  return mirrored
}

/** Whether dist/ holds a site, and all of it. */
export function isSiteWhole(): boolean {
  return existsSync(join(siteFolder, 'index.html')) && !existsSync(underWay)
}

import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs'
import {dirname} from 'node:path'

/** Where the search lies in the site, and where what it was made from is kept between builds. */
export const searchFolder = 'dist/search'
export const searchCache = '.cache/search'

const aside = `${searchCache}/site`

/** Runs what empties dist/ and saves the search from it: of its very many files most stay as they are from build to build. */
export async function withSearchAside(run: () => Promise<void>): Promise<void> {
  if (existsSync(searchFolder)) move(searchFolder, aside)
  await run()
  if (existsSync(aside)) move(aside, searchFolder)
}

function move(from: string, to: string): void {
  rmSync(to, {recursive: true, force: true})
  mkdirSync(dirname(to), {recursive: true})
  renameSync(from, to)
}

import {createHash} from 'node:crypto'
import {existsSync, globSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {contentFolder} from './content-folder.ts'
import {habitsName, surveyContent} from './issue-folders.ts'
import {siteFile, siteName} from './read-site.ts'

/**
 * SHA-256 in hex over all that the pages of a site are made with, Node.js included, which orders Chinese names. Paths count from the
 * project's root.
 */
export function siteProgramDigest(): string {
  const files = globSync(['package-lock.json', 'astro.config.mjs', 'src/**', 'public/**'], {
    withFileTypes: true,
  })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(({parentPath, name}) => relative('.', join(parentPath, name)))
  return digestOf([`node ${process.version}\0`], files)
}

/** SHA-256 in hex over what every page of a site depends on: the program and the settings. */
export function pagesDigest(): string {
  const path = siteFile(contentFolder())
  return digestOf([siteProgramDigest()], existsSync(path) ? [path] : [])
}

/** SHA-256 in hex over every file of every issue under a content folder and what all issues share, and their names. */
export function contentDigest(content: string): string {
  const files = surveyContent(content).folders.flatMap(({id, path}) =>
    readdirSync(path, {withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(({name}) => join('issues', id, name)),
  )
  // under its name alone: where an archive stands on a machine says nothing of it
  const path = siteFile(content)
  const settings = digestOf([], existsSync(path) ? [siteName] : [], dirname(path))
  return digestOf([settings], existsSync(join(content, habitsName)) ? [habitsName, ...files] : files, content)
}

function digestOf(facts: readonly string[], files: readonly string[], folder = '.'): string {
  const hash = createHash('sha256')
  for (const fact of facts) hash.update(fact)
  for (const file of files.toSorted()) {
    const bytes = readFileSync(resolve(folder, file))
    hash.update(`${file.split(sep).join('/')}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

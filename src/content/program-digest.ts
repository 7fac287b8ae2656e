import {createHash} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'

const known = new Map<string, string>()

/**
 * SHA-256 in hex over parts of this program and the versions of all its packages: changes whenever they do, so that nobody has to
 * remember a version number of what is kept in a cache.
 *
 * @param folders - from the project's root: `src/rendering`
 */
export function programDigest(...folders: readonly string[]): string {
  const name = folders.join('\n')
  const digest = known.get(name) ?? digestOf(folders)
  known.set(name, digest)
  return digest
}

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  const files = globSync(
    folders.map(folder => (folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`)),
  ).filter(file => !file.endsWith('.test.ts'))
  for (const file of files.sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

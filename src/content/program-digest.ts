import {createHash} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'

let known: string | undefined

/**
 * SHA-256 in hex over this program and the versions of all its packages: changes whenever they do, so that nobody has to
 * remember a version number of what is kept in a cache. Paths count from the project's root.
 */
export function programDigest(): string {
  known ??= digest()
  return known
}

function digest(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  const files = globSync('src/**/*.ts').filter(file => !file.endsWith('.test.ts'))
  for (const file of files.sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

import {readdirSync, readFileSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {getCallSites} from 'node:util'
import type {Literal} from './literals.ts'

const fixtures = 'src/convert/fixtures'

/**
 * The patterns that `new RegExp` is given while the files are loaded and an issue is converted.
 *
 * @param files - those that call it; none may need a browser
 */
export async function constructedPatterns(files: readonly string[]): Promise<Literal[]> {
  const found: Literal[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: ConstructorParameters<typeof original>, type) {
      const expression: RegExp = Reflect.construct(target, given, type)
      const place = callingPlace()
      if (place !== undefined) found.push({source: expression.source, flags: expression.flags, place})
      return expression
    },
  })
  try {
    // the query has a file run again that an import has already run
    for (const file of files) await import(`${pathToFileURL(file).href}?anew`)
    const {convert} = await import('../../src/convert/convert.ts')
    for (const name of readdirSync(fixtures))
      if (name.endsWith('.txt')) convert(readFileSync(join(fixtures, name), 'utf8'), {id: '1', path: name})
  } finally {
    globalThis.RegExp = original
  }
  return found
}

/** Where in src/ the pattern is made; Node.js strips types and leaves every line and column where it was. */
function callingPlace(): string | undefined {
  const site = getCallSites().find(({scriptName}) => /^file:.*\/src\//.test(scriptName))
  return (
    site &&
    `${relative(resolve('.'), fileURLToPath(site.scriptName))}:${site.lineNumber}:${site.columnNumber}`
  )
}

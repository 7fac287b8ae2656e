import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import type {IndexFile} from '../index-file.ts'

const here = fileURLToPath(new URL('../browser/', import.meta.url))

/**
 * The scripts of the pages, each a classic one, since `file:` refuses modules: `client.js` for the search page, `every-page.js`, and
 * `arrival.js`, which that loads where a reader comes from a result.
 */
export async function bundleScripts(): Promise<IndexFile[]> {
  const {outputFiles} = await build({
    entryPoints: ['client', 'every-page', 'arrival'].map(name => `${here}${name}.ts`),
    bundle: true,
    write: false,
    outdir: here,
    format: 'iife',
    target: 'es2024',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  })
  return outputFiles.map(({path, contents}) => ({path: path.slice(here.length), content: contents}))
}

import {resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type RolldownOptions, rolldown} from 'rolldown'

const browser = fileURLToPath(new URL('../browser/', import.meta.url))

/** A script of the pages; `path` is from the folder of the search. */
export interface Script {
  readonly path: string
  readonly content: Uint8Array
}

/** Pagefind is told of no page: so it begins no worker, which `file:` refuses, and reads no language, by which it would cut queries. */
const noPage = {
  window: 'undefined',
  document: 'undefined',
  Worker: 'undefined',
  FinalizationRegistry: 'undefined',
  'Intl.Segmenter': 'undefined',
  'import.meta.url': 'undefined',
}

/**
 * The scripts of the pages, each a classic one, since `file:` refuses modules: `client.js` for the search page, with Pagefind's client in it,
 * `every-page.js`, and `arrival.js`, which that loads where a reader comes from a result.
 *
 * @param pagefind - path of the client that Pagefind wrote
 */
export async function bundleScripts(pagefind: string): Promise<Script[]> {
  const client = await bundled({input: resolve(pagefind), transform: {define: noPage}}, 'es')
  const plugins = [pagefindClient(client)]
  return Promise.all(
    ['client', 'every-page', 'arrival'].map(async name => ({
      path: `${name}.js`,
      content: Buffer.from(await bundled({input: `${browser}${name}.ts`, plugins}, 'iife')),
    })),
  )
}

/** Makes `pagefind-client` Pagefind's client. What it fetches comes by our way, over which files come on a disk too. */
function pagefindClient(code: string) {
  const path = `${browser}pagefind-client.js`
  return {
    name: 'pagefind-client',
    resolveId: (id: string) => (id === 'pagefind-client' ? path : null),
    load: (id: string) =>
      id === path ? `import {fetchIndexFile as fetch} from './index-files.ts'\n${code}` : null,
  }
}

async function bundled(options: RolldownOptions, format: 'es' | 'iife'): Promise<string> {
  const bundle = await rolldown({
    platform: 'browser',
    treeshake: {unknownGlobalSideEffects: false, propertyReadSideEffects: false},
    ...options,
  })
  try {
    const {output} = await bundle.generate({
      format,
      comments: false,
      minify: {
        // What goes wrong is told to the reader, not to the console.
        compress: {target: 'es2024', dropConsole: true},
        mangle: format === 'iife' && {toplevel: true},
        codegen: format === 'iife',
      },
    })
    return output[0].code
  } finally {
    await bundle.close()
  }
}

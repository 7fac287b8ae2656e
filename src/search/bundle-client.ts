import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * The browser's side of the search as one classic script, since `file:` refuses modules. `pagefindClient` is the source of Pagefind's
 * own client; its `fetch` becomes ours, which knows how to read from a disk. Of what it holds only the class that searches is taken,
 * without worker and wrapper: that is smaller, and lets itself be told the language.
 */
export async function bundleClient(pagefindClient: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [`${here}client.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    banner: {js: '/*! 检索由 Pagefind 驱动（MIT 许可，https://pagefind.app） */'},
    define: {'import.meta.url': '"about:blank"'},
    plugins: [
      {
        name: 'pagefind-client',
        setup(bundler) {
          bundler.onResolve({filter: /^pagefind-client$/}, ({path}) => ({path, namespace: 'pagefind'}))
          bundler.onLoad({filter: /.*/, namespace: 'pagefind'}, () => ({
            contents: `import {archiveFetch as fetch} from './archive-files.ts'\n${pagefindClient}\nexport {Pagefind}`,
            resolveDir: here,
            loader: 'js',
          }))
        },
      },
    ],
  })
  return outputFiles[0]?.text ?? ''
}

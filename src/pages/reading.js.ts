// The one script of an article's page, as a classic script: from a disk no browser runs modules.
import {build} from 'esbuild'

export async function GET(): Promise<Response> {
  const {outputFiles} = await build({
    entryPoints: ['src/reading/article.ts'],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2020',
    write: false,
  })
  return new Response(outputFiles[0]?.text ?? '', {
    headers: {'content-type': 'text/javascript; charset=utf-8'},
  })
}

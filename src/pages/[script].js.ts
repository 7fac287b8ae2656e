// The scripts of pages other than the search's, as classic scripts: from a disk no browser runs modules.
import type {APIContext, GetStaticPaths} from 'astro'
import {build} from 'esbuild'

/** What each begins with, by the name of its file. */
const entries: Readonly<Record<string, string>> = {
  reading: 'src/reading/article.ts',
  'reading-issue': 'src/reading/issue.ts',
  wechat: 'src/wechat/main.ts',
}

export const getStaticPaths = (() =>
  Object.keys(entries).map(script => ({params: {script}}))) satisfies GetStaticPaths

export async function GET({params}: APIContext): Promise<Response> {
  const {outputFiles} = await build({
    entryPoints: [entries[params.script ?? ''] ?? ''],
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

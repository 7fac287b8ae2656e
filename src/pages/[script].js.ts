// The scripts of pages other than the search's, as classic scripts: from a disk no browser runs modules.
import type {APIContext, GetStaticPaths} from 'astro'
import {rolldown} from 'rolldown'

/** What each begins with, by the name of its file. */
const entries: Readonly<Record<string, string>> = {
  page: 'src/reading/page.ts',
  reading: 'src/reading/article.ts',
  'reading-issue': 'src/reading/issue.ts',
  results: 'src/reading/results.ts',
  wechat: 'src/wechat/main.ts',
  keeping: 'src/keeping/offer.ts',
  sw: 'src/keeping/worker.ts',
}

export const getStaticPaths = (() =>
  Object.keys(entries).map(script => ({params: {script}}))) satisfies GetStaticPaths

export async function GET({params}: APIContext): Promise<Response> {
  const bundle = await rolldown({input: entries[params.script ?? ''] ?? '', platform: 'browser'})
  try {
    const {output} = await bundle.generate({
      format: 'iife',
      comments: false,
      minify: {compress: {target: 'es2020'}, mangle: {toplevel: true}, codegen: true},
    })
    return new Response(output[0].code, {headers: {'content-type': 'text/javascript; charset=utf-8'}})
  } finally {
    await bundle.close()
  }
}

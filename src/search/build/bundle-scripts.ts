import {resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type RolldownOptions, rolldown} from 'rolldown'
import {parseSync, Visitor} from 'rolldown/utils'
import {SearchIndexError} from './search-index-error.ts'

const browser = fileURLToPath(new URL('../browser/', import.meta.url))

/** A script of the pages; `path` is from the folder of the search. */
export interface Script {
  readonly path: string
  readonly content: Uint8Array
}

/** Pagefind is told of no page: its paths are those it is given, and it does not cut queries. */
const noPage = {
  window: 'undefined',
  document: 'undefined',
  'Intl.Segmenter': 'undefined',
  'import.meta.url': 'undefined',
}

/**
 * The scripts of the pages, each a classic one, since `file:` refuses modules: `client.js` for the search page, with Pagefind's client in it, and
 * `nothing-found.js`, which that loads where it is needed; `every-page.js`, and `arrival.js`, which that loads where a reader comes from a result.
 *
 * @param pagefind - path of the client that Pagefind wrote
 */
export async function bundleScripts(pagefind: string): Promise<Script[]> {
  const client = await bundled({input: resolve(pagefind), transform: {define: noPage}}, 'es')
  const plugins = [pagefindClient(client)]
  return Promise.all(
    ['client', 'nothing-found', 'every-page', 'arrival'].map(async name => ({
      path: `${name}.js`,
      content: Buffer.from(await bundled({input: `${browser}${name}.ts`, plugins}, 'iife')),
    })),
  )
}

/**
 * Makes `pagefind-client` what this site needs of Pagefind's client: one index, and not the worker, which `file:` refuses, that its public
 * functions may begin. What it fetches comes by our way, over which files come on a disk too.
 */
function pagefindClient(code: string) {
  const path = `${browser}pagefind-client.js`
  const client = `import {fetchIndexFile as fetch} from './index-files.ts'
${withoutUnreached(code)}
export {PagefindInstance}`
  return {
    name: 'pagefind-client',
    resolveId: (id: string) => (id === 'pagefind-client' ? path : null),
    load: (id: string) => (id === path ? client : null),
  }
}

/**
 * What no search of this site comes to, a third of the client: filters, weights, options, Pagefind's own texts and excerpts, its gunzip, since
 * browsers have one, and how it makes small letters of a query, which ours are. Named are functions, methods, variables, what is assigned to,
 * what is gone through, and what something is only done for.
 */
const unreached = `
  initPrimaryBasePath, enterPlaygroundMode, set_ranking, add_synthetic_filter,
  enter_playground_mode, load_filter_chunk, request_all_filter_indexes, request_filter_indexes,
  set_ranking_weights, initSync, expectedResponseType, fleb, fdeb, clim, rev, flt, fdt, et, td, flrm, fdrm,
  options, filters, preload, loadFilterChunk, loadFragment, _loadFragment, fullUrl, processedUrl,
  stringifyFilters, stringifySorts, filter_resp, filter_array, l.v, result2.params, result2.scores,
  result2.mf && result2.mf.length > 0, result2.vms && result2.vms.length > 0, search_keywords,
  query_term_idfs, this.ranking, this.baseUrl, this.excerptLength, this.highlightParam, this.indexWeight,
  this.loaded_filters, this.loaded_fragments, getDefaultBaseUrl, "encodeInto" in cachedTextEncoder,
  findIndex, dequeueNextFetch, performFetch, start, searchStart, term, !term?.length, this.includeCharacters,
  this.loadedVersion, this.version, this.primary, this.metaCacheTag, this.exactDiacritics, options2,
  entry_json.version !== this.version, primary && !opts.basePath && isBrowser(), /[^\\/]$/.test(basePath),
  /^(\\/|https?:\\/\\/)/.test(this.baseUrl)
`

/** Variables and methods of which something is needed, and what of it. */
const needed: ReadonlyMap<string, string> = new Map([
  ['calculate_excerpt_region', '() => 0'],
  ['build_excerpt', '() => ({})'],
  ['calculate_sub_results', '() => []'],
  ['freb', '() => []'],
  ['sort_list', '""'],
  ['filter_list', '"{}"'],
  ['filter_chunks', '[]'],
  ['res', '{words: locations}'],
  ['loc', '{location: l.l}'],
  ['response', '{results: resultsInterface}'],
  ['index', 'this.languages.unknown'],
  ['lang_wasm', '"unknown"'],
  ['exact_search', 'false'],
  ['decompress', 'decompress(data) { return data.slice("pagefind_dcd".length) }'],
  ['throttledFetch', 'throttledFetch(input) { return fetch(input) }'],
  ['entryUrl', 'this.basePath + "pagefind-entry.json"'],
])

/** A stretch of code, and what stands in its place. */
interface Cut {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** @throws {SearchIndexError} where any of it is not there, as in another version of Pagefind */
function withoutUnreached(code: string): string {
  const names = new Set([...unreached.trim().split(/,\s*/), ...needed.keys()])
  const left = new Set(names)
  const cuts: Cut[] = []
  const cut = (name: string, {start, end}: Omit<Cut, 'value'>, value = 'void 0') => {
    if (!names.has(name)) return
    cuts.push({start, end, value})
    left.delete(name)
  }
  const {program} = parseSync('pagefind.js', code)
  // Outermost, only the gunzip does more than declare.
  for (const {type, start, end} of program.body)
    if (/^(?:Expression|For|Try)Statement$/.test(type)) cuts.push({start, end, value: ''})
  new Visitor({
    VariableDeclarator({id, init}) {
      if (id.type === 'Identifier' && init) cut(id.name, init, needed.get(id.name))
    },
    FunctionDeclaration({id, body}) {
      if (id && body) cut(id.name, body, '{}')
    },
    ForOfStatement(loop) {
      cut(code.slice(loop.right.start, loop.right.end), loop, ';')
    },
    LogicalExpression(branch) {
      cut(code.slice(branch.left.start, branch.left.end), branch)
    },
    AssignmentExpression(assignment) {
      cut(code.slice(assignment.left.start, assignment.left.end), assignment)
    },
    // Variables that begin as nothing.
    CallExpression({callee, arguments: {length}, start, end}) {
      if (callee.type === 'Identifier' && callee.name === '__publicField' && length === 2)
        cuts.push({start, end, value: 'void 0'})
    },
    MethodDefinition(method) {
      if (method.key.type === 'Identifier') cut(method.key.name, method, needed.get(method.key.name) ?? '')
    },
  }).visit(program)
  if (left.size > 0) throw new SearchIndexError(`pagefind.js 里没有 ${[...left].join('、')}`)
  const isWithin = (inner: Cut, outer: Cut) =>
    inner !== outer && inner.start >= outer.start && inner.end <= outer.end
  return cuts
    .filter(inner => !cuts.some(outer => isWithin(inner, outer)))
    .sort((a, b) => b.start - a.start)
    .reduce((rest, {start, end, value}) => rest.slice(0, start) + value + rest.slice(end), code)
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

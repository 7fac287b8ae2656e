import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import type {CatalogueRange} from '../shared/catalogue.ts'
import {handedOver} from '../shared/handed-over.ts'
import type {Variants} from '../shared/variants.ts'
import {articleWord} from '../shared/words.ts'
import {packFiles} from './packed-files.ts'
import {type PagefindFile, pagefindIndex, placesPerFile} from './pagefind-index.ts'
import {type ArticleFacts, recordsOf} from './range-records.ts'
import type {SearchRecord} from './record.ts'
import {SearchIndexError} from './search-index-error.ts'

/** What the rest of the build needs to know of a range's index. */
export interface RangeFacts extends CatalogueRange {
  /** Every character that its texts are searched by, once. */
  readonly characters: string
  readonly articles: readonly ArticleFacts[]
}

/** Pagefind's own pages, which this site has others for, and what is the same for all indexes. */
const program = /^(?:pagefind[^/]*\.(?:js|css)|wasm\..*)$/
/** Pagefind's client for the browser. */
export const client = 'pagefind.js'
const wasm = /^wasm\.unknown\./

/**
 * The word that every record begins with is what tells the browser all records. So often it makes a file of its own, which packs to
 * next to nothing.
 */
function timesToBegin(records: number): number {
  return Math.ceil(placesPerFile / records)
}

/** Makes the files of a range's index, as scripts packed into a folder, and beside them `facts.json`. */
export async function makeRange(
  records: readonly SearchRecord[],
  variants: Variants,
  folder: string,
): Promise<void> {
  const {words, printed, ...facts} = recordsOf(records, variants)
  const begin = `${articleWord} `.repeat(timesToBegin(printed.length))
  const made = await pagefindIndex([
    ...words.map((content, lot) => ({url: lotAddress(lot), content: `${articleWord} ${content}`})),
    ...printed.map(url => ({url, content: begin})),
  ])
  const files = withoutTextsOfLots(
    made.filter(({path}) => !program.test(path)),
    words.length,
  )
  const hash = createHash('sha256')
  for (const {path, content} of files) hash.update(path).update(content)
  const name = hash.digest('hex').slice(0, 10)
  packFiles(
    files.map(({path, content}) => handOver(`${name}/${path}`, content)),
    folder,
  )
  const range: RangeFacts = {name, ...facts}
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(range))
}

function lotAddress(lot: number): string {
  return `/huikan-lot-${lot}.`
}

/**
 * Pagefind keeps of every record a file to show it by. Those of lots, which nobody shows, are the half of all: they are told by the address
 * that we gave, and are the largest.
 */
function withoutTextsOfLots(files: readonly PagefindFile[], lots: number): PagefindFile[] {
  const shown = files.filter(({path}) => path.startsWith('fragment/'))
  const left = new Set(Array.from({length: lots}, (_, lot) => lotAddress(lot)))
  const lotFiles = new Set<PagefindFile>()
  for (const file of shown.toSorted((a, b) => b.content.length - a.content.length)) {
    if (left.size === 0) break
    const text = gunzipSync(file.content)
    const address = [...left].find(address => text.includes(address))
    if (address === undefined) continue
    left.delete(address)
    lotFiles.add(file)
  }
  if (left.size > 0) throw new SearchIndexError(`没有找到 ${[...left].join('、')}`)
  return files.filter(file => !lotFiles.has(file))
}

/** Makes what all indexes share: Pagefind's client, to be bundled, and packed its wasm as a script. */
export async function makeProgram(folder: string): Promise<void> {
  for (const {path, content} of await pagefindIndex([]))
    if (wasm.test(path)) packFiles([handOver(path, packedBetter(content))], folder)
    else if (path === client) writeFileSync(join(folder, client), content)
}

/** The same file, as small as gzip can be: two thirds of what a search costs to start. */
function packedBetter(packed: Uint8Array): Uint8Array {
  const packer = fileURLToPath(new URL('pack-gzip.ts', import.meta.url))
  return execFileSync(process.execPath, [packer], {input: gunzipSync(packed)})
}

function handOver(path: string, content: Uint8Array): PagefindFile {
  return {path: `${path}.js`, content: handedOver(path, content)}
}

import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {contentOf} from '../shared/content.ts'
import {handedOver} from '../shared/handed-over.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'
import {type IndexedRecord, pagefindIndex, placesPerFile} from './pagefind-index.ts'
import {partsOf} from './parts.ts'
import type {SearchRecord} from './record.ts'

/** Lengths of an article's title in atoms and of its head in words, and its number of records; see `content.ts`. */
export interface ArticleFacts {
  readonly titleLength: number
  readonly headLength: number
  readonly parts: number
}

/** What the rest of the build needs to know of a range's index. */
export interface RangeFacts {
  /** Names its folder in the site, and changes with its files. */
  readonly name: string
  readonly records: number
  /** How often each record has the word that it begins with; see `content.ts`. */
  readonly begin: number
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

/** Makes the files of a range's index, as scripts, under `files` in a folder, and beside them `facts.json`. */
export async function makeRange(
  records: readonly SearchRecord[],
  variants: Variants,
  folder: string,
): Promise<void> {
  const characters = new Set<string>()
  const facts: ArticleFacts[] = []
  const cut = records.map(({passages}) => partsOf(passages))
  const count = cut.reduce((sum, parts) => sum + parts.length, 0)
  const begin = timesToBegin(count)
  const contents = function* (): Generator<IndexedRecord> {
    for (const [number, {url, title, heads}] of records.entries()) {
      const parts = cut[number] ?? []
      for (const [index, passages] of parts.entries()) {
        const {content, headLength} = contentOf(title, passages, index === 0 ? heads : 0, variants, begin)
        if (index === 0) facts.push({titleLength: atomsOf(title).length, headLength, parts: parts.length})
        for (const character of content) characters.add(character)
        yield {url: `/${url}#${index}`, content}
      }
    }
  }
  const files = (await pagefindIndex(contents())).filter(({path}) => !program.test(path))
  const hash = createHash('sha256')
  for (const {path, content} of files) hash.update(path).update(content)
  const name = hash.digest('hex').slice(0, 10)
  for (const {path, content} of files) handOver(`${name}/${path}`, content, join(folder, 'files'))
  const range: RangeFacts = {
    name,
    records: count,
    begin,
    characters: [...characters].join(''),
    articles: facts,
  }
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(range))
}

/** Makes what all indexes share: Pagefind's client, to be bundled, and under `files` its wasm as a script. */
export async function makeProgram(folder: string): Promise<void> {
  for (const {path, content} of await pagefindIndex([]))
    if (wasm.test(path)) handOver(path, packedBetter(content), join(folder, 'files'))
    else if (path === client) writeFileSync(join(folder, client), content)
}

/** The same file, as small as gzip can be: two thirds of what a search costs to start. */
function packedBetter(packed: Uint8Array): Uint8Array {
  const packer = fileURLToPath(new URL('pack-gzip.ts', import.meta.url))
  return execFileSync(process.execPath, [packer], {input: gunzipSync(packed)})
}

function handOver(path: string, content: Uint8Array, folder: string): void {
  const target = join(folder, `${path}.js`)
  mkdirSync(dirname(target), {recursive: true})
  writeFileSync(target, handedOver(path, content))
}

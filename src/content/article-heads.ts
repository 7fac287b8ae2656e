import {existsSync, readFileSync} from 'node:fs'
import {keepCached} from './cache-age.ts'

/*
 * What a build asks of every article stands in one file too, three lines an article: its digest, and the first two lines of what the cache keeps
 * under it. To read thousands of files for it, several times, takes longer than all else that is done for an article that did not change.
 */
const file = '.cache/articles/heads'

/** JSON of an article's frontmatter, and of what others need to know of its text. */
export interface ArticleHead {
  readonly data: string
  readonly kinship: string
}

let known: Map<string, ArticleHead> | undefined
const asked = new Set<string>()
let isNew = false

/** What is known of an article, or is read now. */
export function headOf(digest: string, read: () => ArticleHead): ArticleHead {
  known ??= readHeads()
  asked.add(digest)
  const head = known.get(digest)
  if (head) return head
  isNew = true
  const found = read()
  known.set(digest, found)
  return found
}

/** Keeps what was asked for until now, for whoever asks from now on, in this process or another. */
export function keepHeads(): void {
  if (!known) return
  if (isNew || asked.size < known.size) {
    const heads = [...known].filter(([digest]) => asked.has(digest))
    keepCached(file, heads.map(([digest, {data, kinship}]) => `${digest}\n${data}\n${kinship}\n`).join(''))
  }
  known = undefined
  asked.clear()
  isNew = false
}

/** Our own writing, so it is believed. */
function readHeads(): Map<string, ArticleHead> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const heads = new Map<string, ArticleHead>()
  for (let at = 0; at + 2 < lines.length; at += 3) {
    const [digest, data, kinship] = lines.slice(at, at + 3)
    if (digest && data && kinship) heads.set(digest, {data, kinship})
  }
  return heads
}

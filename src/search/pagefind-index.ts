import {Pagefind} from 'pagefind-client'
import {failedReads} from './archive-files.ts'
import type {Index} from './find.ts'

/**
 * Opens the index that lies in the folder at `base`; its files are fetched when they are needed. A question is refused, and may be
 * asked again, when a file could not be read: better no answer than one that leaves articles out.
 */
export function openIndex(base: string): Index {
  let pagefind: Pagefind | undefined
  const results = async (term: string) => {
    const failed = failedReads()
    try {
      // In Chinese, which it would take from `<html lang>`, it would segment the tokens again.
      pagefind ??= new Pagefind({basePath: base, language: 'unknown'})
      const found = await pagefind.search(term)
      if (failedReads() !== failed) throw new Error('A file of the search index could not be read')
      return found.results
    } catch (reason) {
      // It remembers a failed file as loaded.
      pagefind = undefined
      throw reason
    }
  }
  return {
    async phrase(tokens) {
      if (tokens.length === 0) return new Map()
      const found = await results(`"${tokens.join(' ')}"`)
      return new Map(found.map(({id, words}) => [shortId(id), words[0] ?? 0]))
    },
    async ranked(tokens) {
      if (tokens.length === 0) return []
      const found = await results([...new Set(tokens)].join(' '))
      return found.map(({id, words}) => ({id: shortId(id), places: words}))
    },
  }
}

function shortId(id: string): string {
  return id.replace(/^unknown_/, '')
}

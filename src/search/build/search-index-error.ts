/** The index could not be built; the message says why, in Chinese, with what Pagefind said. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError'
}

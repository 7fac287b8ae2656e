/** What this site uses of the client that Pagefind 1.5.2 writes beside its index: the class of which its public functions make one. */
declare module 'pagefind-client' {
  export interface PagefindResult {
    /** Numbers of the words that were found, from 0, in order. */
    readonly words: readonly number[]
  }

  /** One index. */
  export class PagefindInstance {
    constructor(options: {readonly basePath: string})
    /** To be awaited before the first search. */
    init(language: string, options: {readonly load_wasm: boolean}): Promise<void>
    /** The records that have a word beginning with `term`. */
    search(term: string): Promise<{readonly results: readonly PagefindResult[]}>
  }
}

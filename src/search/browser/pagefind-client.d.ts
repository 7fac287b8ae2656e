/** What this site uses of the client that Pagefind 1.5.2 writes beside its index: the class of which its public functions make one. */
declare module 'pagefind-client' {
  export interface PagefindFragment {
    /** The address that was given with the record. */
    readonly raw_url: string
  }

  export interface PagefindResult {
    readonly id: string
    /** Numbers of the words that were found, from 0, in order. */
    readonly words: readonly number[]
    data(): Promise<PagefindFragment>
  }

  /** One index. */
  export class PagefindInstance {
    constructor(options: {readonly basePath: string})
    /** To be awaited before the first search. */
    init(language: string, options: {readonly load_wasm: boolean}): Promise<void>
    search(
      term: string,
      options?: {readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>},
    ): Promise<{readonly results: readonly PagefindResult[]}>
  }
}

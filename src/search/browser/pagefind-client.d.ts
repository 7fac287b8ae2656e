/** What this site uses of the client that Pagefind 1.5.2 writes beside its index; its documentation says what each does. */
declare module 'pagefind-client' {
  export interface PagefindFragment {
    /** What was given as the content of the record, words apart by one blank. */
    readonly content: string
  }

  export interface PagefindResult {
    readonly id: string
    /** Numbers of the words that were found, from 0, in order. */
    readonly words: readonly number[]
    data(): Promise<PagefindFragment>
  }

  export interface PagefindInstance {
    search(
      term: string,
      options?: {readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>},
    ): Promise<{readonly results: readonly PagefindResult[]}>
  }

  export function createInstance(options: {
    readonly basePath: string
    readonly noWorker: boolean
  }): PagefindInstance
}

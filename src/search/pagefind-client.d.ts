/** Pagefind's browser client, as its binary writes it beside an index; the bundler resolves the name. */
declare module 'pagefind-client' {
  interface Result {
    readonly id: string
    readonly score: number
    readonly words: readonly number[]
  }
  export class Pagefind {
    constructor(options: {readonly basePath: string; readonly language: string})
    search(term: string): Promise<{readonly results: readonly Result[]}>
  }
}

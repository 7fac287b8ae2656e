// The packages that the tests read citations with bring no types; this is what the tests use of them.
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      chain(text: string, options: {forceType: string; generateGraph: boolean}): Record<string, unknown>[]
    }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'

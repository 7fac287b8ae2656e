/** Patterns that recheck refuses, or cannot see, and that do no harm where they stand. */
export interface Argued {
  readonly file: string
  /** How many there are in the file at most; one more is a fault. */
  readonly patterns: number
  readonly because: string
}

export const argued: readonly Argued[] = [
  {
    file: 'src/convert/contents/entry.ts',
    patterns: 9,
    because: 'whoever asks them has refused lines longer than longestEntry, 300 code units',
  },
  {
    file: 'src/convert/contents/columns.ts',
    patterns: 2,
    because: 'asked of the first 160 lines, and of those up to 200 code units',
  },
  {
    file: 'src/convert/articles/masthead.ts',
    patterns: 1,
    because: 'readIssueLine has refused lines longer than 60 code units before it reads their months',
  },
  {
    file: 'src/content/expected-names.ts',
    patterns: 1,
    because: 'asked of the name of a file, which no disk lets grow beyond 255 bytes',
  },
  {
    file: 'src/convert/rules/no-contents.ts',
    patterns: 1,
    because: 'asked once of the example that stands beside it',
  },
]

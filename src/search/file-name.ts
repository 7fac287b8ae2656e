import {filesPerTable} from './key-table.ts'

/** The two kinds of files that a part of the index has. */
export type FileKind = 'places' | 'counts'

/** Where a table of a part lies; the part's name changes with its content, so that no browser mixes two builds. */
export function tablePath(part: string, kind: FileKind, table: number): string {
  return `index/${part}/${kind}/${table}.js`
}

/** Where a file of a part lies: in a folder for its table, since disks list long folders slowly. */
export function filePath(part: string, kind: FileKind, file: number): string {
  return `index/${part}/${kind}/${Math.floor(file / filesPerTable)}/${file % filesPerTable}.js`
}

/** Where a block of an article lies; `url` is the article's: `issues/136/01.html`. */
export function blockPath(url: string, block: number): string {
  return `passages/${url.replace(/^issues\//, '').replace(/\.html$/, '')}-${block}.js`
}

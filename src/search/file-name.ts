/** Where a file of the index lies that is named by its content: in a folder for its first two letters, since disks list long ones slowly. */
export function pathOf(name: string): string {
  return `index/${name.slice(0, 2)}/${name.slice(2)}.js`
}

/** Where a block of an article lies; `url` is the article's: `issues/136/01.html`. */
export function blockPath(url: string, block: number): string {
  return `passages/${url.replace(/^issues\//, '').replace(/\.html$/, '')}-${block}.js`
}

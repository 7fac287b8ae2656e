/*
 * Under which digest the cache keeps each article, as the check found out with which a build begins: a file is read once a build, not once
 * for each that asks. Astro runs the loaders of collections as a program of its own within this process, so this stands where both see it.
 */
declare global {
  var checkedArticles: ReadonlyMap<string, string> | undefined
}

/** Remembers articles, by their paths, as long as this process runs, in which nobody changes them. */
export function rememberArticles(digests: ReadonlyMap<string, string>): void {
  globalThis.checkedArticles = digests
}

/** The digest of an article that was checked in this process. */
export function checkedDigest(path: string): string | undefined {
  return globalThis.checkedArticles?.get(path)
}

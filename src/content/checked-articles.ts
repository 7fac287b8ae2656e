import {type IssueFolder, listIssueFolders} from './issue-folders.ts'

/*
 * Which folders are issues, and under which digest the cache keeps each article, as the check found out with which a build begins: a folder
 * is looked through and a file read once a build, not once for each that asks. Astro runs the loaders of collections, and its pages, as
 * programs of their own within this process, so this stands where all see it.
 */
declare global {
  var checkedArticles: ReadonlyMap<string, string> | undefined
  var surveyedFolders: {readonly content: string; readonly folders: readonly IssueFolder[]} | undefined
}

/** Remembers the issues under a content folder as long as this process runs, in which nobody changes them. */
export function rememberFolders(content: string, folders: readonly IssueFolder[]): void {
  globalThis.surveyedFolders = {content, folders}
}

/** The issues under a content folder, as they were checked in this process; where they were not, it is looked through now. */
export function checkedFolders(content: string): readonly IssueFolder[] {
  const known = globalThis.surveyedFolders
  return known?.content === content ? known.folders : listIssueFolders(content)
}

/** Remembers articles, by their paths, as long as this process runs, in which nobody changes them. */
export function rememberArticles(digests: ReadonlyMap<string, string>): void {
  globalThis.checkedArticles = digests
}

/** The digest of an article that was checked in this process. */
export function checkedDigest(path: string): string | undefined {
  return globalThis.checkedArticles?.get(path)
}

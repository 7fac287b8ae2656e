import type {Article} from '../archive/articles.ts'
import {reprintsOf} from '../archive/reprints.ts'

/*
 * The search and the pages both ask what was printed more than once, and of thousands of articles that takes a second. Astro runs the program
 * of the pages apart from that of the build within this process, so what was found stands where both see it.
 */
declare global {
  var foundReprints: {readonly among: string; readonly groups: readonly (readonly number[])[]} | undefined
}

/** The same as {@link reprintsOf}; of the same articles once a process. */
export function findReprints(
  articles: readonly Article[],
  sketchOf: (article: Article) => readonly number[],
): Article[][] {
  // a digest tells the text, a name tells apart articles of one text
  const among = articles.map(({issue, name, digest}) => `${issue}/${name} ${digest}`).join('\n')
  const known = globalThis.foundReprints
  if (known?.among === among) return known.groups.map(group => group.flatMap(index => articles[index] ?? []))
  const found = reprintsOf(articles, sketchOf)
  const places = new Map(articles.map((article, index) => [article, index]))
  const groups = found.map(group => group.flatMap(article => places.get(article) ?? []))
  globalThis.foundReprints = {among, groups}
  return found
}

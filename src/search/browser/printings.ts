import type {Hit} from './find.ts'

/** The same hits, each printing of a document right behind the first one, so that the list shows them as one. */
export function printingsTogether(hits: readonly Hit[]): Hit[] {
  const printings = Map.groupBy(hits, ({article}) => article.document ?? article.url)
  return [...printings.values()].flat()
}

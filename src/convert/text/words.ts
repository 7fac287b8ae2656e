/** The words of a list that stands in a source one a line, in their order. Blanks within a word are its own. */
export function wordsOf(list: string): string[] {
  return list.split('\n').filter(word => word !== '')
}

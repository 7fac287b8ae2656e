import {isAffiliation, namesPersons} from '../print/credit.ts'
import {bare, tidy} from '../text/characters.ts'

/**
 * 王志强　500, 恒达包装公司　300: who gave how much, or how many votes somebody had. Does a list name nothing but persons and their offices, of whom the
 * body has a title for none? Where it tells of them one by one, their names are its titles.
 *
 * @param entries - what stands before the figures
 * @param titlesOfBody - tells what is a title of the body; asked for once, and only where all are names
 */
export function isRoll(entries: readonly string[], titlesOfBody: () => (entry: string) => boolean): boolean {
  const names = entries.map(entry => tidy(entry.replace(/[\d０-９.,，]+\s?元?/gu, ' ')))
  return (
    names.length > 1 &&
    names.every(name => namesPersons(name) || isAffiliation(bare(name))) &&
    !entries.some(titlesOfBody())
  )
}

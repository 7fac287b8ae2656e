import type {CatalogueArticle} from '../shared/catalogue.ts'
import {normalise} from '../shared/tokenizer.ts'
import {type Asked, readAddress, writeAddress} from './address.ts'
import {linkList} from './link-list.ts'

/** A 栏目, and how many articles it has. */
export interface MeantSection {
  readonly section: string
  readonly count: number
}

/** 栏目：政策, 【政策】, “政策”栏目. */
const office = /^栏目:?|栏目$/gu
const marks = /^[(["“【「]|[)\]"”】」]$/gu

/** The sections that a reader may have meant: no article has the name of its own in its text. */
export function sectionsMeant(
  articles: readonly Pick<CatalogueArticle, 'section'>[],
  typed: string,
): MeantSection[] {
  const name = normalise(typed).replace(office, '').replace(marks, '')
  const counts = new Map<string, number>()
  for (const {section} of articles) if (section !== null) counts.set(section, (counts.get(section) ?? 0) + 1)
  return [...counts]
    .map(([section, count]) => ({section, count}))
    .filter(({section}) => name !== '' && normalise(section) === name)
}

/** Those sections as links to all their articles; nothing where none is meant. */
export function sectionList(
  articles: readonly CatalogueArticle[],
  {q, section: chosen}: Asked,
): HTMLElement[] {
  return linkList(
    '相关栏目：',
    sectionsMeant(articles, q)
      .filter(({section}) => section !== chosen)
      .map(({section, count}) => ({
        text: `“${section}”栏目的全部文章`,
        href: writeAddress({...readAddress(''), section}),
        note: `（${count} 篇）`,
      })),
  )
}

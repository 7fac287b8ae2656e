import {type Asked, writeAddress} from './address.ts'
import {linkList} from './link-list.ts'
import type {Offer} from './nearest.ts'
import {typedForm} from './query.ts'

/** What to try where nothing was found: looser queries, articles with a title like it, and always a way to browse. */
export function offerList(
  offers: readonly Offer[],
  titles: readonly Titled[],
  asked: Asked,
  root: string,
): HTMLElement[] {
  const groups = [
    ...linkList(
      '换个说法，可以找到：',
      offers.map(({query, count, isAbout}) => {
        const q = typedForm(query)
        return {text: q, href: writeAddress({...asked, q}), note: `（${isAbout ? '约 ' : ''}${count} 篇）`}
      }),
    ),
    ...linkList(
      '题目相近的文章：',
      titles.map(({title, url}) => ({text: title, href: root + url})),
    ),
  ]
  const advice = groups.length > 0 ? '也可以从目录找起：' : '可以换一个更短的词，或从目录找起：'
  return [...groups, ...linkList(advice, [{text: '各期目录', href: `${root}index.html#issues`}])]
}

/** An article by its title and its address from the site's root. */
export interface Titled {
  readonly title: string
  readonly url: string
}

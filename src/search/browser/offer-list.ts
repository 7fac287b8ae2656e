import {type Asked, writeAddress} from './address.ts'
import type {Offer} from './nearest.ts'
import {typedForm} from './query.ts'

/** What to try where nothing was found: looser queries, articles with a title like it, and always a way to browse. */
export function offerList(
  offers: readonly Offer[],
  titles: readonly Titled[],
  asked: Asked,
  root: string,
): HTMLElement[] {
  const groups: HTMLElement[] = []
  if (offers.length > 0)
    groups.push(
      linkList(
        '换个说法，可以找到：',
        offers.map(({query, count}) => {
          const q = typedForm(query)
          return {text: q, href: writeAddress({...asked, q}), note: `（${count} 篇）`}
        }),
      ),
    )
  if (titles.length > 0)
    groups.push(
      linkList(
        '题目相近的文章：',
        titles.map(({title, url}) => ({text: title, href: root + url, note: ''})),
      ),
    )
  const browse = {text: '各期目录', href: `${root}index.html#issues`, note: ''}
  const advice = groups.length > 0 ? '也可以从目录找起：' : '可以换一个更短的词，或从目录找起：'
  return [...groups, linkList(advice, [browse])]
}

/** An article by its title and its address from the site's root. */
export interface Titled {
  readonly title: string
  readonly url: string
}

function linkList(
  label: string,
  links: readonly {readonly text: string; readonly href: string; readonly note: string}[],
): HTMLElement {
  const group = document.createElement('div')
  const heading = document.createElement('p')
  heading.textContent = label
  const list = document.createElement('ul')
  for (const {text, href, note} of links) {
    const link = document.createElement('a')
    link.href = href
    link.textContent = text
    const item = document.createElement('li')
    item.append(link, note)
    list.append(item)
  }
  group.append(heading, list)
  return group
}

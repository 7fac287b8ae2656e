import type {Root} from 'hast'
import type {Plugin} from 'unified'
import {type Fault, failAt} from './faults.ts'
import {elementsIn} from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** Ids of the elements of an article, in order: what a link may lead to. */
    ids: string[]
  }
}

/**
 * Hands on the places that an article has. A link of the article to one that it has not is a fault, which ends the pipeline together with
 * those that {@link rehypeLinks} found: all are named.
 */
export const rehypeOwnPlaces: Plugin<[], Root> = () => (tree, file) => {
  const ids = new Set<string>()
  for (const {
    properties: {id},
  } of elementsIn(tree))
    if (typeof id === 'string') ids.add(id)
  file.data.ids = [...ids]
  const {own = [], faults = []} = file.data.links ?? {}
  const nowhere = own
    .filter(({id}) => !ids.has(id))
    .map(({id, position}) => ({
      place: position,
      reason: `本文里没有 #${id} 这个位置；请在网页上点那一条或那个标题，从地址栏里抄下 # 及其后的部分`,
    }))
  const offset = ({place}: Fault) => place?.start.offset ?? 0
  failAt(
    file,
    'link',
    [...faults, ...nowhere].sort((a, b) => offset(a) - offset(b)),
  )
}

import {digestOf} from './digest.ts'
import type {IndexPart} from './index-parts.ts'
import {type Issue, shortIssueLabel} from './issues.ts'

/** What a page of an index shows: its part, and which parts there are. */
export type PartProps<T> = {
  part: IndexPart<T>
  parts: readonly Pick<IndexPart<T>, 'file' | 'label'>[]
}

/** Paths of the pages of an index. */
export interface IndexPaths<T> {
  /** The name in brackets of the page's file. */
  readonly param: string
  readonly parts: readonly IndexPart<T>[]
  /** All issues: a page shows the labels of those that its rows name. */
  readonly issues: readonly Issue[]
  /** What else a page shows of a part. */
  readonly beside?: (part: IndexPart<T>) => unknown
}

/** One path a part, whose page changes only with what it shows. */
export function partPaths<T>({param, parts, issues, beside = () => null}: IndexPaths<T>): {
  params: Record<string, string>
  props: PartProps<T>
  cacheKey: string
}[] {
  const labels = new Map(issues.map(issue => [JSON.stringify(issue.id), shortIssueLabel(issue)]))
  const list = parts.map(({file, label}) => ({file, label}))
  return parts.map(part => {
    const shown = JSON.stringify(part)
    const named = new Set(shown.match(/(?<="issue":)"(?:[^"\\]|\\.)*"/g))
    return {
      params: {[param]: part.file},
      props: {part, parts: list},
      cacheKey: digestOf([shown, list, [...named].map(id => labels.get(id)), beside(part)]),
    }
  })
}

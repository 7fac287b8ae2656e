import type {IndexPart} from './index-parts.ts'

/** What a page of an index shows: its part, and which parts there are. */
export type PartProps<T> = {
  part: IndexPart<T>
  parts: readonly Pick<IndexPart<T>, 'file' | 'label'>[]
}

/** One path a part; `param` is the name in brackets of the page's file. */
export function partPaths<T>(
  param: string,
  parts: readonly IndexPart<T>[],
): {params: Record<string, string>; props: PartProps<T>}[] {
  const list = parts.map(({file, label}) => ({file, label}))
  return parts.map(part => ({params: {[param]: part.file}, props: {part, parts: list}}))
}

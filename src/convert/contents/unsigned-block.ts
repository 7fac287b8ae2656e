import {isStatedOther} from '../roles/stated.ts'
import type {Line} from '../tree.ts'
import {wholeLine} from '../tree.ts'
import type {PrintedContents} from './contents.ts'
import {joinedTitle} from './entry.ts'
import {namesAlike} from './names-alike.ts'

/** Lines of such a list, at least and at most, and characters of one. */
const fewest = 4
const most = 30
const longest = 30

/**
 * 这一期里有—— and below it a block of short lines without sign or page, which the body words otherwise: the block ends where something stands apart,
 * and of every two of its lines one names what a short line of the body names.
 *
 * @param first - index of the first line below the heading
 */
export function readUnsignedBlock(
  lines: readonly Line[],
  from: number,
  first: number,
): PrintedContents | undefined {
  const end = lines.findIndex((line, at) => at > first && line.gap > 0)
  const block = lines.slice(first, end < 0 ? first : end)
  if (block.length < fewest || block.length > most) return undefined
  const isEntry = (line: Line) =>
    line.value.trim().length <= longest &&
    !/[。；，、：:]$/u.test(line.value.trim()) &&
    !isStatedOther(line, 'contents')
  const body = lines.slice(end)
  if (!block.every(isEntry) || block.filter(({value}) => namesAlike(value, body)).length * 2 < block.length)
    return undefined
  return {
    from,
    to: end,
    sections: [],
    entries: block.map(line => ({
      section: null,
      title: joinedTitle([wholeLine(line)]),
      author: null,
      page: null,
    })),
    kept: block.map(wholeLine),
    drops: lines.slice(from, first).map(line => ({span: wholeLine(line), reason: '目录标题'})),
    partial: true,
  }
}

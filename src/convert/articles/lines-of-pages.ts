import {isColophonLine} from '../print/colophon.ts'
import {isBelowPageHead} from '../print/page-heads.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {statedRole} from '../roles/stated.ts'
import {bare} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** 本版责任编辑：甲, or 责任编辑：甲 above 第二版 or below it, behind the day: a paper names on each page who made it. */
export function linesOfPages(lines: readonly Line[], heads: ReadonlySet<Line>): ReadonlySet<Line> {
  const found = new Set<Line>()
  for (const [at, line] of lines.entries()) {
    if (statedRole(line) !== undefined || line.value.length > longestOfPage) continue
    const [above, next] = [lines[at - 1], lines[at + 1]]
    const ofItself = /^[（(【]?本版(?:责任)?(?:编辑|責任編輯|责编|主编|组版|美编|版式|校对)/u.test(
      bare(line.value),
    )
    const below = above !== undefined && (opensPage(above, heads) || found.has(above))
    const turns = next !== undefined && opensPage(next, heads) && namesEditors(line.value)
    if (ofItself || turns || (below && isBelowPageHead(line.value))) found.add(line)
  }
  return found
}

/** 责任编辑：甲, or 2012年5月28日　责任编辑：甲; a day alone may sign the piece above. */
function namesEditors(value: string): boolean {
  return isColophonLine(value) === 'editing' || (/[：:]/u.test(value) && isBelowPageHead(value))
}

function opensPage(line: Line, heads: ReadonlySet<Line>): boolean {
  return heads.has(line) || readSectionMark(line.value)?.form === '版'
}

/** Characters of such a line. */
export const longestOfPage = 80

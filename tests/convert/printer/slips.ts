import type {Habits} from './habits.ts'
import {type Piece, sectionNames} from './piece.ts'
import type {Listed} from './print-contents.ts'
import {printedTitle} from './print-piece.ts'

/** A title as the list words it: by a slip, or shortened for want of room. */
export function listedAs(piece: Piece, habits: Habits): string {
  const title = printedTitle(piece, habits)
  if (habits.slips === 'worded') return misworded(title)
  return habits.slips === 'shortened' ? shortened(title) : title
}

/** 的 dropped or put in, 与 for 和: what slips when a title is copied; every title that has such a place slips. */
function misworded(title: string): string {
  const dropped = title.replace(/(?<=.{3})的(?=.{2})/u, '')
  if (dropped !== title) return dropped
  return title.length > 6 ? title.replace(/(?<=.{4})(?:第|一|二|中|市)/u, '') : title
}

/** Without its subtitle; 关于做好…的通知 without 关于. */
function shortened(title: string): string {
  const [main = title] = title.split('——')
  return main.replace(/^关于/u, '')
}

/** The section whose mark the body has lost, where it slips so: one with another before it and behind it. */
export function lostSection({slips}: Habits, seed: number): string | undefined {
  return slips === 'markLost' ? sectionNames[1 + (seed % (sectionNames.length - 2))] : undefined
}

/** The list with two entries of one section the wrong way round, or with one that the body does not print. */
export function slipped(listed: readonly Listed[], {slips}: Habits): readonly Listed[] {
  const last = listed.at(-1)
  if (slips === 'unprinted' && last !== undefined) {
    const piece: Piece = {
      title: '会员摄影作品',
      english: 'Photographs by Members',
      section: last.piece.section,
      text: [],
    }
    return [...listed, {piece, page: last.page + 1, title: piece.title}]
  }
  if (slips !== 'swapped') return listed
  const at = listed.findIndex(({piece}, index) => piece.section === listed[index + 1]?.piece.section)
  const [one, other] = listed.slice(at, at + 2)
  return at < 0 || !one || !other ? listed : listed.toSpliced(at, 2, other, one)
}

import {tidy} from '../text/characters.ts'
import type {Line} from '../tree.ts'

/** The head of an order (令) that puts a text into force: who issued it, and its number, over so many lines. */
export interface OrderHead {
  readonly count: number
  /** As printed, one blank between two bodies: 某某委员会 某某部令2016年第1号. */
  readonly number: string
  /** The bodies, 、 between. */
  readonly issuer: string
}

/** 某某市人民政府令, its number on the next line. */
const named = /^(\p{Script=Han}{2,30})令$/u
const alone = /^令$/u
/** The last word of a body's name; the title above an order ends in none of these. */
const body = /^\p{Script=Han}{2,28}(?:部|委|局|署|会|院|府|厅|行|办|办公室|总公司)$/u
const number = /^[（(]?(?:(?:19|20)\d{2}年)?第?[\d〇零○一二三四五六七八九十百]{1,5}号[）)]?$/u
const onOneLine =
  /^(\p{Script=Han}{2,30})令([（(]?(?:(?:19|20)\d{2}年)?第?[\d〇零○一二三四五六七八九十百]{1,5}号[）)]?)$/u
/** An order of several bodies names each on a line of its own. */
const mostBodies = 6

/** Reads the head of an order whose first line stands at an index; `undefined` where none begins there. */
export function readOrderHead(lines: readonly (Line | undefined)[], index: number): OrderHead | undefined {
  // prose: none of these has such a mark
  if (/[，。；]/u.test(lines[index]?.value ?? '')) return undefined
  const text = (at: number) => tidy(lines[at]?.value ?? '').replace(/ /g, '')
  const first = text(index)
  const single = onOneLine.exec(first)
  if (single?.[1]) return {count: 1, number: first, issuer: single[1]}
  const issuer = named.exec(first)?.[1]
  if (issuer !== undefined && number.test(text(index + 1)))
    return {count: 2, number: first + text(index + 1), issuer}
  let bodies = 0
  while (bodies < mostBodies && body.test(text(index + bodies))) bodies++
  if (bodies === 0 || !alone.test(text(index + bodies)) || !number.test(text(index + bodies + 1)))
    return undefined
  const names = Array.from({length: bodies}, (_, step) => text(index + step))
  return {
    count: bodies + 2,
    number: `${names.join(' ')}令${text(index + bodies + 1)}`,
    issuer: names.join('、'),
  }
}

const office =
  '(?:局长|部长|市长|省长|县长|区长|州长|盟长|镇长|乡长|主席|主任|会长|总理|厅长|院长|行长|署长|书记|检察长|秘书长|校长|理事长|董事长|总经理|所长|站长|司令员|政委)'
/** 校长联谊会 is no head of a school. */
const ofThem = '(?!(?:联谊|联合|研究|协|学|商|年)会$|办公室$|秘书处$|俱乐部$)'
const signedBy = new RegExp(`^\\p{Script=Han}{0,14}?${office}[：:]?${ofThem}(\\p{Script=Han}{2,4})$`, 'u')

/** 市　长　　方　圆, 局长：章某某: an office and who holds it. It signs, and is never the issuer. */
export function namesOfficer(line: string): boolean {
  return signedBy.test(tidy(line).replace(/ /g, ''))
}

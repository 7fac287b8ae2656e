import type {PartRecord} from '../schemas/part.ts'
import {writtenShare} from './share.ts'

/** A folder that should hold a part of the site. */
export interface FoundPart {
  readonly folder: string
  /** Null where it says nothing, or nothing that can be understood: it was not finished, or is none. */
  readonly record: PartRecord | null
  /** What a check of its files against its own list found, one line a fault. */
  readonly damage: readonly string[]
}

/** Of a part that is damaged throughout nobody needs to read more. */
const damageShown = 3

/**
 * Why parts cannot be put together, in Chinese, one line a fault, each with what to do; none where they make one whole site.
 *
 * @param where - the folder that they were looked for in, for messages
 * @param now - digests of the program that runs and of the content that is there
 */
export function partFaults(
  parts: readonly FoundPart[],
  where: string,
  now: {readonly program: string; readonly content: string},
): string[] {
  if (parts.length === 0)
    return [`${where} 里没有网站的任何一部分；请先用 npm run build -- --part 1/4 这样的命令生成各部分`]
  const known = parts.flatMap(({folder, record}) => (record ? [{folder, record}] : []))
  const unknown = parts.filter(({record}) => record === null)
  return [
    ...unknown.map(({folder}) => `${folder} 不是网站的一部分，或没有做完；请重新生成，用不着的就删去`),
    ...countFaults(known),
    ...known.flatMap(({folder, record}) => versionFaults(folder, record, now)),
    ...parts.flatMap(({folder, record, damage}) => (record ? damageFaults(folder, record, damage) : [])),
  ]
}

type KnownPart = {readonly folder: string; readonly record: PartRecord}

function countFaults(parts: readonly KnownPart[]): string[] {
  const counts = [...new Set(parts.map(({record}) => record.of))].sort((a, b) => a - b)
  const [of] = counts
  if (of === undefined) return []
  if (counts.length > 1)
    return [`各部分的份数不同（${counts.join('、')}）；请都按同一个份数重新生成，用不着的就删去`]
  return Array.from({length: of}, (_, index) => index + 1).flatMap(part => {
    const folders = parts.filter(({record}) => record.part === part).map(({folder}) => folder)
    if (folders.length === 0)
      return [`缺少第 ${part} 部分（共 ${of} 部分）；${again({part, of})}，再放到一起`]
    return folders.length > 1
      ? [`第 ${part} 部分有 ${folders.length} 个：${folders.join('、')}；请只留一个`]
      : []
  })
}

function versionFaults(
  folder: string,
  record: PartRecord,
  now: {program: string; content: string},
): string[] {
  const strange = [
    ...(record.program === now.program ? [] : ['程序']),
    ...(record.content === now.content ? [] : ['内容']),
  ]
  return strange.length === 0
    ? []
    : [`${folder} 是用另一版的${strange.join('和')}生成的；${again(record)}，各部分和合并都要用同一版`]
}

function damageFaults(folder: string, record: PartRecord, damage: readonly string[]): string[] {
  if (damage.length === 0) return []
  const shown = damage.slice(0, damageShown).join('；')
  const more = damage.length > damageShown ? `，等 ${damage.length} 处` : ''
  return [`${folder} 已损坏（${shown}${more}）；请重新下载；仍不行，${again(record)}`]
}

function again(record: {readonly part: number; readonly of: number}): string {
  return `请重新运行 npm run build -- --part ${writtenShare(record)}`
}

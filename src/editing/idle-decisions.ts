import {VFileMessage} from 'vfile-message'
import type {StructureReading} from '../content/read-structure.ts'
import {placeDecisions} from '../convert/roles/decisions.ts'
import {explainParts} from '../convert/roles/explain.ts'
import {readPrint} from '../convert/text/reading.ts'
import {articlesOf, blocksOf, type IssueTree, titleOf} from '../convert/tree.ts'
import {titled} from '../quoting.ts'
import type {Correction} from '../schemas/article.ts'
import {type Decision, roleNames} from '../schemas/structure.ts'

/** Of one entry so many lines are named. */
const named = 5

/**
 * Roles of structure.yaml that did not come about where they were given, and those that took print out of the middle of an article: both
 * are slips, and neither shows in the print. Warnings, each at the place of its entry.
 *
 * @param text - source.txt as it is decoded
 */
export function idleDecisions(
  text: string,
  corrections: readonly Correction[],
  {entries, places}: StructureReading,
  tree: IssueTree,
): VFileMessage[] {
  if (entries.every(({is, pictures, rest}) => [is, pictures, rest].every(said => said === undefined)))
    return []
  const listed = new Set(tree.listed.flatMap(({spans}) => spans.map(({line}) => line.number)))
  const {lines} = readPrint(text, corrections)
  // of a line in which several things stand the first is the entry's own
  const said = new Map(tree.lines.toReversed().map(({number, stated}) => [number, stated?.is]))
  return entries.flatMap(decision => {
    const {is} = decision
    const own = [...placeDecisions(lines, [decision]).stated.keys()]
    const overruled = own.filter(line => said.get(line) !== undefined && said.get(line) !== is)
    const reason =
      is !== undefined && overruled.length > 0
        ? `${linesOf(overruled)}在后面另有一条作${roleNames[said.get(overruled[0] ?? 0) ?? is]}，以后面的为准，这一条不起作用；请删去其中一条。`
        : (idleReason(tree, decision, own) ??
          takenReason(tree, is, own) ??
          unplacedReason(tree, decision, own) ??
          unlistedReason(decision, listed))
    if (reason === undefined) return []
    const {line, column} = places.get(decision) ?? {line: 1, column: 1}
    const message = new VFileMessage(reason, {
      place: {line, column},
      ruleId: 'decision-idle',
      source: 'huikan',
    })
    message.fatal = false
    return message
  })
}

function idleReason(tree: IssueTree, {is, rest}: Decision, own: readonly number[]): string | undefined {
  if (is === undefined && rest === undefined) return undefined
  const idle = own.flatMap(line => {
    const parts = explainParts(tree, line)
    return parts.flatMap(({idle, is}) => (idle === undefined ? [] : [{line, told: idle, is}]))
  })
  const [first] = idle
  return first
    ? `${linesOf(idle.map(({line}) => line))}写明是${roleNames[first.told]}，在这里不起作用，仍作${roleNames[first.is]}；请改成别的角色，或撤去这一条。`
    : undefined
}

/** A masthead or colophon stands before or behind the articles; between the lines of one it would be lost to the reader. */
function takenReason(tree: IssueTree, is: Decision['is'], own: readonly number[]): string | undefined {
  if (is !== 'masthead' && is !== 'colophon') return undefined
  const within = (line: number) =>
    articlesOf(tree).find(({position: {start, end}}) => start.line < line && line < end.line)
  const taken = own.filter(line => within(line) !== undefined)
  const article = within(taken[0] ?? 0)
  return article
    ? `${linesOf(taken)}写明是${roleNames[is]}，而前后都是${titled(titleOf(article).value)}的正文：已从这一篇里拿出，读者在文章里看不到。按错了，请撤去这一条；确实不属正文，请改作 furniture（不属正文）。`
    : undefined
}

/** A picture stands where the text of an article does; what is left out or stands outside has no place for one. */
function unplacedReason(
  tree: IssueTree,
  {pictures = []}: Decision,
  [line = 0]: readonly number[],
): string | undefined {
  const placed = articlesOf(tree)
    .flatMap(blocksOf)
    .flatMap(block => (block.type === 'figure' ? [block.src] : []))
  const lost = pictures.filter(name => !placed.includes(name))
  return lost.length > 0
    ? `${linesOf([line])}不在文章的正文里，${lost.join('、')} 没有地方放；请改写在图片说明那一行，或图片上面的一段上。`
    : undefined
}

/** A title that is said to be listed on a line which lists nothing is not listed. */
function unlistedReason({entry}: Decision, listed: ReadonlySet<number>): string | undefined {
  if (typeof entry !== 'number' || listed.has(entry)) return undefined
  const [first, last] = [Math.min(...listed), Math.max(...listed)]
  const where = listed.size === 0 ? '这一期没有认出目录' : `目录在第 ${first}—${last} 行`
  return `entry 写的第 ${entry} 行不是目录里的一条（${where}），标题没有与目录对上；请改成目录里列着它的那一行，目录没有列的写 null。`
}

function linesOf(lines: readonly number[]): string {
  return `source.txt 第 ${lines.slice(0, named).join('、')} 行${lines.length > named ? '等' : ''}`
}

import {isPersonName} from '../print/person-name.ts'
import {readSectionMark} from '../print/section-marks.ts'
import {statedRole} from '../roles/stated.ts'
import {bare} from '../text/characters.ts'
import type {Line} from '../tree.ts'
import {unseen} from './jump-marks.ts'

/** ◎局论◎, 【简讯】, 〔文苑〕: the name of a section between signs at the head of a line. */
const rubric =
  /^[ \u3000]*(?:([◎●○◆◇★☆※＊*■□▲△])[ \u3000]?\p{Script=Han}[\p{Script=Han}、· \u3000]{1,10}\1|(【)\p{Script=Han}[\p{Script=Han}、· \u3000]{1,10}】|(〔)\p{Script=Han}[\p{Script=Han}、· \u3000]{1,10}〕)[ \u3000]*(?=[\p{L}\p{N}“‘《「『（(])/u

/** 鸟讯 | before a title: a name that a stroke parts from it. */
const stroked =
  /^[ \u3000]*((?:(?!丨)\p{Script=Han}){2,8})[ \u3000]?([|｜丨∣])[ \u3000]?(?=\d{0,4}[\p{L}“‘《「『（(])/u
/** Of the names before strokes so many of a hundred are sections': they stand on lines of their own too, in the 目录 or above the titles. */
const mostNamed = 75

/** Characters of a title, at most. */
const longestTitle = 44
/** Fewer show no habit. */
const fewest = 3
/** Of the lines that begin with such a name so many of a hundred have a title behind it and stand apart. */
const most = 75

/**
 * ◎局论◎　题名: each title has the name of its section before it on the line. The two on lines of their own; offsets into the printed line stay
 * true, since blanks stand for what the other took. Text behind 【案情】 is none, nor are entries of a list one below the other.
 */
export function partRubrics(lines: readonly Line[]): readonly Line[] {
  const heads = withoutLabels(lines.map(readRubric), lines)
  const begun = (at: number) => heads[at] !== undefined
  const isTitle = (at: number) => {
    const [head, line, next] = [heads[at], lines[at], lines[at + 1]]
    if (!head || !line || !next || begun(at - 1) || begun(at + 1)) return false
    const apart = at === 0 || line.gap > 0 || line.pageBreak === true
    const title = line.value.slice(head.length).trim()
    const ofText = head.name === undefined ? /[。；：，,、]/u : /[。；]|[：，,、]$/u
    return apart && title.length <= longestTitle && !ofText.test(title.replace(/^[^：]{1,12}：(?=.)/u, ''))
  }
  const signs = Map.groupBy([...heads.keys()].filter(begun), at => heads[at]?.sign ?? '')
  const shown = new Set(
    [...signs].flatMap(([, all]) => {
      const titles = all.filter(isTitle)
      return titles.length >= fewest && titles.length * 100 >= all.length * most ? titles : []
    }),
  )
  return lines.flatMap((line, at) => {
    const length = heads[at]?.length ?? 0
    if (!shown.has(at)) return [line]
    const title = {...line, value: unseen(length) + line.value.slice(length), gap: 0}
    delete title.pageBreak
    return [{...line, value: line.value.slice(0, length)}, title]
  })
}

interface Rubric {
  readonly sign: string
  readonly length: number
  /** What stands before a stroke; between signs it need not be known from elsewhere. */
  readonly name?: string
}

function readRubric(line: Line): Rubric | undefined {
  if (statedRole(line) !== undefined) return undefined
  const start = line.value.slice(0, longestTitle)
  const [before, name, stroke] = stroked.exec(start) ?? []
  if (before !== undefined && name !== undefined && stroke !== undefined)
    return {sign: stroke, length: before.length, name}
  const [printed, ...signs] = rubric.exec(start) ?? []
  const sign = signs.find(each => each !== undefined)
  return printed === undefined || sign === undefined ? undefined : {sign, length: printed.length}
}

/** 干货｜, 通知｜ belong to their titles, and 文｜ is a key, unless what stands there is a section's name elsewhere. */
function withoutLabels(
  heads: ReadonlyArray<Rubric | undefined>,
  lines: readonly Line[],
): ReadonlyArray<Rubric | undefined> {
  const names = new Set(heads.flatMap(head => head?.name ?? []))
  if (names.size === 0) return heads
  const alone = new Set(
    lines.flatMap(({value}) =>
      value.length > longestTitle ? [] : [readSectionMark(value, true)?.name ?? bare(value)],
    ),
  )
  const sections = [...names].filter(name => alone.has(name))
  // 题名｜甲某: who wrote it stands behind a stroke, too
  const signs = heads.some((head, at) => head?.name !== undefined && isPersonName(behind(lines[at], head)))
  const isHabit = !signs && sections.length * 100 >= names.size * mostNamed
  return heads.map(head => (head?.name === undefined || (isHabit && alone.has(head.name)) ? head : undefined))
}

function behind(line: Line | undefined, {length}: Rubric): string {
  return line?.value.slice(length).trim() ?? ''
}

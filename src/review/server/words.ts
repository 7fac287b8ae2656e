import {explanations} from '../../editing/message-guide.ts'
import type {Correction} from '../../schemas/article.ts'
import type {Decision, Habit, LineForm} from '../../schemas/structure.ts'
import {type LineRole, roleNames} from '../../schemas/structure.ts'
import type {Entry} from './entries.ts'

/** 小标题（2 级）. */
export function roleWords(is: LineRole, depth?: number, level?: number): string {
  const grade = depth ?? level
  return grade === undefined ? roleNames[is] : `${roleNames[is]}（${grade} 级）`
}

/** 括号、引号不成对; the id itself of a message that nobody explained. */
export function ruleName(id: string): string {
  return explanations[id]?.title ?? id
}

/** What tells lines of a form, in words: 以“◆”开头的行. */
export function formWords({
  begins,
  ends,
  wording,
  numbering,
  blanksBefore,
  blanksAfter,
  longest,
}: LineForm): string {
  const signs = [
    ...(wording === undefined ? [] : [`全行是“${wording}”`]),
    ...(numbering === undefined ? [] : [`编号像“${numbering}”`]),
    ...(begins === undefined ? [] : [`以“${begins}”开头`]),
    ...(ends === undefined ? [] : [`以“${ends}”结尾`]),
    ...(blanksBefore === undefined ? [] : [`前面至少空 ${blanksBefore} 行`]),
    ...(blanksAfter === undefined ? [] : [`后面至少空 ${blanksAfter} 行`]),
    ...(longest === undefined ? [] : [`不超过 ${longest} 字`]),
  ]
  return `${signs.join('、')}的行`
}

/** What an entry says, in words. */
export function entryWords(entry: Entry): string {
  if ('was' in entry) return correctionWords(entry)
  return isHabit(entry) ? habitWords(entry) : decisionWords(entry)
}

/** An entry of no line, which may be of structure.yaml too, says the same of the issue as of all issues. */
function isHabit(entry: Decision | Habit): entry is Habit {
  return !('line' in entry) && !('lines' in entry)
}

function habitWords({form, set, ...said}: Habit): string {
  const place = form === undefined ? '刊物' : formWords(form)
  return `${place}：${[saidWords(said), ...fieldWords(set)].filter(Boolean).join('，')}`
}

function fieldWords(set: object | undefined): string[] {
  return set === undefined ? [] : [`定 ${Object.keys(set).length} 栏`]
}

function correctionWords({was, now}: Correction): string {
  return now === '' ? `删去“${was}”` : `“${was}”改为“${now}”`
}

function decisionWords({line, lines, set, entry, ...said}: Decision): string {
  const place = lines ? `第 ${lines[0]}—${lines[1]} 行` : `第 ${line} 行`
  const listed = entry === undefined ? [] : [entry === null ? '目录没有列' : `目录第 ${entry} 行列的就是它`]
  return `${place}：${[saidWords(said), ...listed, ...fieldWords(set)].filter(Boolean).join('，')}`
}

function saidWords({
  is,
  depth,
  level,
  checked,
}: Pick<Decision, 'is' | 'depth' | 'level' | 'checked'>): string {
  return [
    ...(is === undefined ? [] : [roleWords(is, depth, level)]),
    ...(checked === undefined ? [] : [`已核对${checked.map(ruleName).join('、')}`]),
  ].join('，')
}

import {kindLabel} from '../../archive/kinds.ts'
import {fieldTitle} from '../../content/schema-faults.ts'
import {explanations} from '../../editing/message-guide.ts'
import {articleKinds, type Correction} from '../../schemas/article.ts'
import {
  articleFieldsSchema,
  type Decision,
  type Habit,
  issueFieldsSchema,
  type LineForm,
  type LineRole,
  roleNames,
} from '../../schemas/structure.ts'
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

/** What a message says to do, as it is done on the page. */
export function pageWords(reason: string): string {
  return reason
    .replaceAll('在 corrections.yaml 里', '按 C ')
    .replace(/可在 structure\.yaml 里写明(?:它是什么)?/u, '可照下面改判')
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
    ...(wording === undefined ? [] : [`全行是“${wording}”${wording.includes('#') ? '（# 是数字）' : ''}`]),
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
  const place = form === undefined ? '全期' : formWords(form)
  return `${place}：${[saidWords(said), ...fieldWords(set)].filter(Boolean).join('，')}`
}

/** 栏目作“时评”、没有作者: what is said of fields. */
function fieldWords(set: object | undefined): string[] {
  const shape: Readonly<Record<string, unknown>> = {...articleFieldsSchema.shape, ...issueFieldsSchema.shape}
  return Object.entries(set ?? {}).map(([name, value]: [string, unknown]) => {
    const title = fieldTitle(shape[name]) ?? name
    const text = name === 'kind' ? kindLabel(articleKinds.find(kind => kind === value) ?? null) : value
    return text === null || (Array.isArray(text) && text.length === 0)
      ? `没有${title}`
      : `${title}作“${[text].flat().map(valueWords).join('、')}”`
  })
}

function valueWords(value: unknown): string {
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
}

function correctionWords({was, now}: Correction): string {
  return now === '' ? `删去“${was}”` : `“${was}”改为“${now}”`
}

function decisionWords({line, lines, set, entry, pictures, rest = [], ...said}: Decision): string {
  const place = lines ? `第 ${lines[0]}—${lines[1]} 行` : `第 ${line} 行`
  const listed = entry === undefined ? [] : [entry === null ? '目录没有列' : `目录第 ${entry} 行列的就是它`]
  const parted = rest.map(({text, is, depth, level}) => `从“${text}”起作${roleWords(is, depth, level)}`)
  const pictured = pictures === undefined ? [] : [`图片 ${pictures.join('、')}`]
  return `${place}：${[saidWords(said), ...listed, ...parted, ...pictured, ...fieldWords(set)].filter(Boolean).join('，')}`
}

function saidWords({
  is,
  depth,
  level,
  checked,
}: Pick<Decision, 'is' | 'depth' | 'level' | 'checked'>): string {
  return [
    ...(is === undefined ? [] : [roleWords(is, depth, level)]),
    ...(checked === undefined ? [] : [`已核对“${checked.map(ruleName).join('、')}”`]),
  ].join('，')
}

import {z} from 'astro/zod'
import {likelyName} from '../likely-name.ts'
import {articleSchema} from './article.ts'
import {issueSchema} from './issue.ts'
import {isPictureName} from './picture.ts'

/** What a printed line can be: every line has one of these roles. */
export const lineRoles = [
  'masthead',
  'contents',
  'section',
  'title',
  'subtitle',
  'document-number',
  'byline',
  'date',
  'paragraph',
  'goes-on',
  'heading',
  'item',
  'caption',
  'table-row',
  'quotation',
  'verse',
  'note',
  'source',
  'signature',
  'colophon',
  'furniture',
] as const

export type LineRole = (typeof lineRoles)[number]

/** What editors call the roles. */
export const roleNames: Readonly<Record<LineRole, string>> = {
  masthead: '刊头',
  contents: '目录',
  section: '栏目名',
  title: '标题',
  subtitle: '副标题',
  'document-number': '文号',
  byline: '署名',
  date: '日期',
  paragraph: '另起一段',
  'goes-on': '接上一行',
  heading: '小标题',
  item: '列表项',
  caption: '图片说明',
  'table-row': '表格行',
  quotation: '引文',
  verse: '诗行',
  note: '注释',
  source: '来源',
  signature: '落款',
  colophon: '版权页',
  furniture: '不属正文',
}

const ordinal = z.int('应是从 1 数起的行号').positive('应是从 1 数起的行号')

const role = z.enum(lineRoles, {error: adviseRole})

const pictureName = z.string().refine(isPictureName, {
  error:
    '应是这一期文件夹里的图片的文件名，例如 award.jpg：只用英文字母、数字和 - _ .，以 png、jpg、gif、webp 或 svg 结尾；文件是别的名字的，请先给它改名，这里照着写',
})

/** What an editor may say of an article beside what is printed of it. */
export const articleFieldsSchema = articleSchema
  .pick({
    section: true,
    page: true,
    tocTitle: true,
    kind: true,
    withdrawn: true,
    source: true,
    compiledBy: true,
    authors: true,
    translators: true,
    excerptedFrom: true,
    webEditor: true,
    documentNumber: true,
    issuer: true,
    issuedDate: true,
    adoptedDate: true,
    effectiveDate: true,
  })
  .partial()

export type ArticleFields = z.infer<typeof articleFieldsSchema>

/** What an editor may say of the issue itself, where its masthead or colophon says it unreadably or not at all. */
export const issueFieldsSchema = issueSchema
  .pick({
    title: true,
    publisher: true,
    publisherEnglish: true,
    year: true,
    months: true,
    combined: true,
    number: true,
    total: true,
    volume: true,
    issueLine: true,
    notice: true,
    editors: true,
    responsibleEditor: true,
  })
  .partial()

export type IssueFields = z.infer<typeof issueFieldsSchema>

/** No field of an issue is called as one of an article is, so a name tells which of the two is meant. */
const issueFieldNames: ReadonlySet<string> = new Set(Object.keys(issueFieldsSchema.shape))

/** What of `set` is said of the issue, and what of an article; undefined where nothing is. */
export function fieldsOf(set: ArticleFields & IssueFields = {}): {
  readonly issue: IssueFields | undefined
  readonly article: ArticleFields | undefined
} {
  const pick = (ofIssue: boolean) => {
    const picked = Object.entries(set).filter(([name]) => issueFieldNames.has(name) === ofIssue)
    return picked.length > 0 ? Object.fromEntries(picked) : undefined
  }
  return {issue: pick(true), article: pick(false)}
}

const says = {
  is: role.optional().meta({title: '是什么'}),
  /** 2 to 6; 2 is the outermost heading of an article. */
  depth: z.int().min(2).max(6).optional().meta({title: '标题层级'}),
  /** 1 is an item of an outermost list. */
  level: z.int().min(1).max(6).optional().meta({title: '列表层级'}),
  checked: z.array(z.string().min(1)).min(1).optional().meta({title: '已核对'}),
}

/** What stands on a line behind something else. */
const part = {is: role.meta({title: '是什么'}), depth: says.depth, level: says.level}

type Said = {is?: LineRole; depth?: number; level?: number; checked?: string[]}

/** A depth is a heading's and a level an item's; on anything else they would do nothing. */
function isConsistent({is, depth, level}: Said): boolean {
  return (depth === undefined || is === 'heading') && (level === undefined || is === 'item')
}
const consistency = 'depth 只用于 heading（小标题），level 只用于 item（列表项）'

const atLeastOne = (names: object) => Object.keys(names).length > 0
const emptySet = 'set（各栏）里至少要写一栏，例如 set: {publisher: 主办单位的全称}'

/**
 * One entry of structure.yaml: what an editor decided of a line, or of several in a row; without a line it sets fields of the
 * whole issue. Lines count in source.txt from 1.
 */
export const decisionSchema = z
  .strictObject({
    line: ordinal.optional().meta({title: '行号'}),
    lines: z.tuple([ordinal, ordinal]).optional().meta({title: '起止行'}),
    /** How the (first) line begins, so that one that moved is found again. */
    text: z
      .string('应是这一行开头的几个字')
      .min(1, '应是这一行开头的几个字')
      .optional()
      .meta({title: '行首文字'}),
    ...says,
    /** Of a title: the line of the 目录 that lists it; null where none does. */
    entry: ordinal.nullish().meta({title: '目录行号'}),
    /** Pictures of the issue's folder that stand at the line: above it where it is their caption, else below what it is part of. */
    pictures: z.array(pictureName).min(1).optional().meta({title: '图片'}),
    /** Of a line in which several things stand: what else does, each from the words with which it begins up to the next. */
    rest: z
      .array(
        z
          .strictObject({text: z.string().min(1).meta({title: '起头的字'}), ...part})
          .refine(isConsistent, {error: consistency}),
      )
      .min(1)
      .optional()
      .meta({title: '同一行里的另几样'}),
    /** On a title: fields of its article; on a line outside of the articles, or on none: fields of the issue. */
    set: z
      .strictObject({...articleFieldsSchema.shape, ...issueFieldsSchema.shape})
      .refine(atLeastOne, {error: emptySet})
      .optional()
      .meta({title: '各栏'}),
  })
  .refine(isPlaced, {
    error:
      '请写 line（一行）或 lines（起止两行）之一；只有用 set 改整期各栏（刊名、主办、期号等）的一条可以都不写',
  })
  .refine(({line, lines, text}) => text !== undefined || (line === undefined && lines === undefined), {
    error: '应是这一行开头的几个字',
    path: ['text'],
  })
  .refine(({lines}) => lines === undefined || lines[0] <= lines[1], {
    error: 'lines 应是起止两行，小的在前',
    path: ['lines'],
  })
  .refine(
    ({is, set, checked, pictures, rest}) =>
      [is, set, checked, pictures, rest].some(said => said !== undefined),
    {
      error:
        '这一条没有说什么：请写 is（是什么）、set（改哪几栏）、pictures（放哪张图片）、rest（断开）或 checked（已核对哪条提示）',
    },
  )
  .refine(({is, entry}) => entry === undefined || is === 'title', {
    error: 'entry（目录行号）只用于 is: title 的行',
    path: ['entry'],
  })
  .refine(({lines, rest}) => lines === undefined || rest === undefined, {
    error: 'rest（同一行里的另几样）只用于写 line 的一条，一行写一条',
    path: ['rest'],
  })
  .refine(isConsistent, {error: consistency})
  .meta({dependentRequired: requires(['line', 'lines', 'is', 'checked', 'pictures', 'rest'], 'text')})

/** For the JSON Schema, which knows no refinement: what must stand beside each of these fields. */
function requires(fields: readonly string[], name: string): Record<string, string[]> {
  return Object.fromEntries(fields.map(field => [field, [name]]))
}

interface Placed {
  line?: number | undefined
  lines?: [number, number] | undefined
  text?: string | undefined
  set?: (ArticleFields & IssueFields) | undefined
}

/** One line or several; none at all only where nothing but fields of the issue are set. */
function isPlaced({line, lines, text, set, ...others}: Placed): boolean {
  if ((line === undefined) !== (lines === undefined)) return true
  const {issue, article} = fieldsOf(set)
  const said = Object.values(others).some(value => value !== undefined)
  return lines === undefined && text === undefined && issue !== undefined && article === undefined && !said
}

export const structureSchema = z.array(decisionSchema)

export type Decision = z.infer<typeof decisionSchema>

const characters = z.string().min(1)
const count = z.int().nonnegative()

const lineMarks = z.strictObject({
  /** How the line begins: ◆, 【. In this and the next three # stands for a number, so that 第#期 is said of every issue. */
  begins: characters.optional().meta({title: '行首'}),
  ends: characters.optional().meta({title: '行末'}),
  contains: characters.optional().meta({title: '含有'}),
  /** The whole line, blanks aside. */
  wording: characters.optional().meta({title: '全行文字'}),
  /** A number of the kind that stands before it: 一、 or （一） or 1. */
  numbering: characters.optional().meta({title: '编号样式'}),
  /** Blanks at its beginning, in half-width columns (a full-width blank has two): no fewer, no more. */
  indent: z.tuple([count, count]).optional().meta({title: '行首空格'}),
  /** Blank lines before and behind it, at least. */
  blanksBefore: count.optional().meta({title: '行前空行'}),
  blanksAfter: count.optional().meta({title: '行后空行'}),
  /** In characters, blanks aside. */
  longest: z.int().positive().optional().meta({title: '最多字数'}),
})

/** What lines have in common; a line has the form where all that is said holds of it. */
export const lineFormSchema = lineMarks
  .refine(form => Object.keys(form).length > 0, {error: 'form（样式）里至少要写一项，例如 begins: ◆'})
  .refine(isTelling, {
    error:
      '这样的样子太宽，正文也会算进去：longest（最多字数）不能单独写；请再写一项，例如 begins: ◆（行首）、wording（全行文字）、blanksBefore: 2（行前空行）',
  })

export type LineForm = z.infer<typeof lineFormSchema>

/** Most lines of a list or a table are short, and no line has less than no blank line before it. */
function isTelling({longest, blanksBefore, blanksAfter, ...marks}: z.infer<typeof lineMarks>): boolean {
  const isEmpty = [longest, blanksBefore, blanksAfter].every(mark => mark === undefined)
  const isApart = Boolean(blanksBefore) || Boolean(blanksAfter)
  return isEmpty || isApart || Object.values(marks).some(mark => mark !== undefined)
}

/** What is the same in every issue of a periodical; its number and date never are. */
const usualFieldsSchema = issueFieldsSchema.pick({
  title: true,
  publisher: true,
  publisherEnglish: true,
  notice: true,
  editors: true,
  responsibleEditor: true,
})

/**
 * One entry of habits.yaml: what lines of one form are in every issue of the periodical. Fields of the issue may be set where a line
 * of the form stands outside of the articles, or, without a form, in every issue.
 */
export const habitSchema = z
  .strictObject({
    form: lineFormSchema.optional().meta({title: '样式'}),
    ...says,
    set: usualFieldsSchema.refine(atLeastOne, {error: emptySet}).optional().meta({title: '各栏'}),
  })
  .refine(({is, set, checked}) => is !== undefined || set !== undefined || checked !== undefined, {
    error: '这一条没有说什么：请写 is（是什么）、set（改整期哪几栏）或 checked（已核对哪条提示）',
  })
  .refine(({form, is, checked}) => form !== undefined || (is === undefined && checked === undefined), {
    error: '应写明这种行的样子，例如 form: {begins: ◆}',
    path: ['form'],
  })
  .refine(isConsistent, {error: consistency})
  .meta({dependentRequired: requires(['is', 'checked'], 'form')})

export const habitsSchema = z.array(habitSchema)

export type Habit = z.infer<typeof habitSchema>

function adviseRole({input}: {input?: unknown}): string {
  const meant = typeof input === 'string' ? likelyName(input, new Map(Object.entries(roleNames))) : undefined
  if (meant !== undefined) return `应写作 ${meant}`
  return `应是这些词之一：${lineRoles.map(name => `${name}（${roleNames[name]}）`).join('、')}`
}

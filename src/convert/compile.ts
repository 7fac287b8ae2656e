import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {Document, isMap, isScalar, isSeq} from 'yaml'
import type {ArticleData} from '../schemas/article.ts'
import type {IssueData} from '../schemas/issue.ts'
import type {Decision, Habit} from '../schemas/structure.ts'
import {addressedBy, assignNumbers, type GivenNumbers, type Origin} from './addresses.ts'
import {balance, compareWritten, type Imbalance} from './ledger.ts'
import {readMdx} from './mdx/read-mdx.ts'
import {serialise} from './mdx/serialise.ts'
import {toMdast} from './mdx/to-mdast.ts'
import {decisionText, entryText} from './roles/entry.ts'
import {checkedByHabits} from './roles/habits.ts'
import {correctionText} from './rules/correction-text.ts'
import {garbledText} from './rules/garbled-text.ts'
import {rules} from './rules/index.ts'
import type {Finding, Rule} from './rules/rule.ts'
import type {ReadLine} from './text/read-line.ts'
import {printedColumn, type Reading} from './text/reading.ts'
import {type Article, articlesOf, type Drop, dropsOf, type IssueTree, type Text, titleOf} from './tree.ts'

/** What convert makes of one issue: files by name, or none where an error stands in the way. */
export interface ConvertedIssue {
  readonly files: ReadonlyMap<string, string>
  /** What the YAML of each file says, by its name: who has the file as it is written here need not parse it. */
  readonly data: ReadonlyMap<string, IssueData | ArticleData>
  /** What each article was made from, by the name of its file. */
  readonly origins: ReadonlyMap<string, Origin>
  readonly tree: IssueTree
  /** All print that stands in none of the files: the tree's drops and the marks within its texts, in order of printing. */
  readonly drops: readonly Drop[]
}

/** What stands for the title of an article that the print gives none. */
const untitled = '（无题）'

export interface CompileOptions {
  /** The issue's id. */
  readonly id: string
  readonly given: GivenNumbers
  /** Rules whose messages the editor has answered, by number of the line. */
  readonly checked: ReadonlyMap<number, ReadonlySet<string>>
  readonly habits: readonly Habit[]
}

/** Tree → issue.yaml and one MDX an article. Messages go to the file; an error among them leaves `files` empty. */
export function compileIssue(tree: IssueTree, file: VFile, options: CompileOptions): ConvertedIssue {
  const {id, given} = options
  const files = new Map<string, string>()
  const articles = articlesOf(tree)
  const made = articles.map(originOf)
  const numbers = assignNumbers(made.map(addressedBy), given)
  const nameOf = (index: number) => `${String(numbers[index]).padStart(2, '0')}.mdx`
  const written = articles.map((article, index) => {
    const marks: Drop[] = []
    const body = serialise(toMdast(article, marks))
    const data = articleData(article, tree, id, index + 1)
    const text = `---\n${toYaml(data)}---\n${body && `\n${body}`}`
    const fault = compareWritten(article, marks, readBack(text))
    return {name: nameOf(index), data, text, marks, fault}
  })
  const inner = written.flatMap(({marks}) => marks)
  const issue = issueData(tree, numbers)
  files.set('issue.yaml', toYaml(issue))
  for (const {name, text} of written) files.set(name, text)
  const data = new Map<string, IssueData | ArticleData>([['issue.yaml', issue]])
  for (const {name, data: fields} of written) data.set(name, fields)
  const imbalances = [...balance(tree, inner), ...written.flatMap(({fault}) => fault ?? [])]
  report(tree, file, inner, imbalances, options)
  const drops = [...dropsOf(tree), ...inner].sort(
    (a, b) => a.span.line.number - b.span.line.number || a.span.start - b.span.start,
  )
  const origins = new Map(made.map((origin, index) => [nameOf(index), origin]))
  return {files: file.messages.some(({fatal}) => fatal) ? new Map() : files, data, origins, tree, drops}
}

function originOf(article: Article): Origin {
  const {section, position} = article
  return {title: titleOf(article).value || untitled, section, lines: [position.start.line, position.end.line]}
}

/** The parser that renders the site reads the text back: what it sees is what a reader will see. */
function readBack(mdx: string): Root {
  try {
    return readMdx(mdx)
  } catch {
    return {type: 'root', children: []}
  }
}

function report(
  tree: IssueTree,
  file: VFile,
  inner: readonly Drop[],
  imbalances: readonly Imbalance[],
  {id, checked, habits}: CompileOptions,
): void {
  const {issue, told} = tree
  const hasMasthead = issue.issueLine !== null || issue.title !== null || Object.keys(told).length > 0
  const evidence = {
    tree,
    id,
    hasContents: tree.hasContents,
    isExtracted: tree.lines.some(line => line.evidence !== undefined),
    hasMasthead,
    uneven: file.data.uneven ?? [],
    imbalances,
    inner,
    reading: file.data.reading ?? {folded: [], removed: []},
  }
  const everywhere = checkedByHabits(tree.lines, habits)
  const isAnswered = ({id, severity}: Rule, {line}: Finding) =>
    severity !== 'error' && (checked.get(line)?.has(id) || everywhere.get(line)?.has(id))
  const found = rules.flatMap(rule =>
    rule.check(evidence).flatMap(finding => (isAnswered(rule, finding) ? [] : [{rule, finding}])),
  )
  // of a text that cannot be read, nothing else is worth saying
  const unreadable = found.filter(({rule}) => rule === garbledText)
  const findings = unreadable.length > 0 ? unreadable : found
  // as an editor sees it: the tree may have a line in parts, a title and who wrote it
  const printed = file.data.reading?.lines ?? []
  for (const {rule, finding} of findings.toSorted(byWeight)) {
    const {line, found, done, advice} = finding
    const place = {line, column: columnOf(finding, file.data.reading)}
    const message = file.message(`${found}；${done}。${advice}。`, {place, ruleId: rule.id, source: 'huikan'})
    const note = rule.severity !== 'warning' ? undefined : noteOn(finding, rule.id, printed)
    if (note !== undefined) message.note = note
    message.fatal = rule.severity === 'error' ? true : rule.severity === 'warning' ? false : undefined
  }
}

interface Said {
  readonly rule: Rule
  readonly finding: Finding
}

const grades = {error: 0, warning: 1, info: 2}

/**
 * The weightiest first: errors, what concerns the whole issue, readings of lines, the least sure of them before others; then words, from the top of
 * source.txt.
 */
function byWeight(a: Said, b: Said): number {
  const [left, right] = [weightOf(a), weightOf(b)]
  return left.map((weight, at) => weight - (right[at] ?? 0)).find(step => step !== 0) ?? 0
}

function weightOf({rule, finding: {line, column, confidence}}: Said): number[] {
  return [grades[rule.severity], rule.first ? 0 : 1, confidence ?? 1, line, column]
}

/** The entries that settle a finding: what the line, or its words, should be if the doubt is right, and that it is as it should be. */
function noteOn(
  {line, settle, mends = []}: Finding,
  id: string,
  lines: readonly ReadLine[],
): string | undefined {
  const entry = (number: number, said: Omit<Decision, 'text' | 'line' | 'lines'>, last?: number) => {
    const printed = lines[number - 1]?.value
    return printed === undefined ? [] : [decisionText(number, printed, said, last)]
  }
  const {line: settled, through, ...said} = settle ?? {}
  const told = settled === undefined ? (said.set ? [entryText(said)] : []) : entry(settled, said, through)
  const entries = [
    ...told.map(text => `如要改判，在 structure.yaml 里写：${text}`),
    ...mends.flatMap(mend =>
      correctionText(lines[mend.line - 1]?.value ?? '', mend).map(
        text => `如要更正，在 corrections.yaml 里写：${text}`,
      ),
    ),
    ...entry(line, {checked: [id]}).map(text => `已核对无误，就在 structure.yaml 里写：${text}`),
  ]
  return entries.length > 0 ? entries.join('\n') : undefined
}

/** Column in source.txt, from 1. */
function columnOf({line, column, inSource}: Finding, reading: Reading | undefined): number {
  return reading && !inSource ? printedColumn(reading, line, column) : column
}

/** YAML as an editor would type it: no wrapped lines, lists of numbers on one line. */
function toYaml(data: IssueData | ArticleData): string {
  const document = new Document(data)
  for (const {value} of isMap(document.contents) ? document.contents.items : [])
    if (isSeq(value) && value.items.every(item => isScalar(item) && typeof item.value === 'number'))
      value.flow = true
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}

function issueData(tree: IssueTree, numbers: readonly number[]): IssueData {
  const {issue, contents: entries} = tree
  const {masthead, colophon, editors, responsibleEditor, sections, ...rest} = issue
  const numberOf = new Map(
    articlesOf(tree).flatMap(({entry}, index) =>
      entry ? [[entry.index, numbers[index] ?? null] as const] : [],
    ),
  )
  const contents = entries.map((entry, index) => ({...entry, article: numberOf.get(index) ?? null}))
  return {...rest, sections, editors, responsibleEditor, contents, masthead, colophon}
}

/** The page number that is printed on the page where a title stands: for what the 目录 gives no page. */
function folioOf(title: Text): number | undefined {
  return title.spans[0]?.line.evidence?.folio
}

function articleData(article: Article, tree: IssueTree, issue: string, order: number): ArticleData {
  const {metadata, section, entry, corrections, told} = article
  const title = titleOf(article)
  const listed = entry ? tree.contents[entry.index] : undefined
  return {
    title: title.value || untitled,
    issue,
    order,
    section,
    page: told.page === undefined ? (listed?.page ?? folioOf(title) ?? null) : told.page,
    ...tocTitleOf(told.tocTitle === undefined ? listed?.title : told.tocTitle, title.value),
    kind: metadata.kind,
    ...(told.withdrawn === undefined ? {} : {withdrawn: told.withdrawn}),
    ...given({
      source: metadata.source ?? metadata.excerptedFrom,
      compiledBy: metadata.compiledBy,
      authors: metadata.authors,
      translators: metadata.translators,
      credit: metadata.credit,
      excerptedFrom: metadata.excerptedFrom,
      webEditor: metadata.webEditor,
      documentNumber: metadata.documentNumber,
      issuer: metadata.issuer,
      issuedDate: metadata.issuedDate,
      adoptedDate: metadata.adoptedDate,
      effectiveDate: metadata.effectiveDate,
    }),
    lines: [article.position.start.line, article.position.end.line],
    ...(corrections.length ? {corrections} : {}),
  }
}

/** The wording of the 目录, where it is another than the body's. */
function tocTitleOf(listed: string | null | undefined, title: string): {tocTitle?: string} {
  return listed == null || listed === title ? {} : {tocTitle: listed}
}

/** Only the fields that the print says. */
function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>
}

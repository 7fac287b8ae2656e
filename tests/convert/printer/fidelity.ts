import type {Nodes} from 'mdast'
import {parse} from 'yaml'
import {z} from 'zod'
import {readMdx} from '../../../src/convert/mdx/read-mdx.ts'
import {bare} from '../../../src/convert/text/characters.ts'
import type {Gold, GoldArticle, GoldUnit} from './row.ts'

/** Shares of 1, and what is wrong. */
export interface Fidelity {
  readonly rows: Readonly<Record<string, number>>
  /** The mean of the rows. */
  readonly overall: number
  /** The share of articles that an editor need not touch. */
  readonly right: number
  readonly faults: readonly string[]
}

const front = z.object({
  title: z.string().nullish(),
  section: z.string().nullish(),
  page: z.number().nullish(),
  authors: z.array(z.string()).nullish(),
})
const issueFields = z.object({
  title: z.string().nullable(),
  year: z.number().nullable(),
  months: z.array(z.number()),
  number: z.number().nullable(),
  total: z.number().nullable(),
  volume: z.number().nullable(),
  sections: z.array(z.string()),
})

interface Given extends z.infer<typeof front> {
  readonly units: readonly GoldUnit[]
}

/** Text of blocks, lines apart; a row of a table is one unit, as a line of print is. */
function unitsIn(node: Nodes, is: GoldUnit['is'] = 'text'): GoldUnit[] {
  if (node.type === 'yaml') return []
  if (node.type === 'heading') return [{is: 'heading', text: textOf(node)}]
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure')
    return node.attributes.flatMap(each =>
      each.type === 'mdxJsxAttribute' && each.name === 'caption' && typeof each.value === 'string'
        ? [{is: 'caption', text: each.value} as const]
        : [],
    )
  if (node.type === 'paragraph')
    return textOf(node)
      .split('\n')
      .map(text => ({is, text}))
  if (node.type === 'tableRow') return [{is, text: node.children.map(textOf).join('')}]
  return 'children' in node ? node.children.flatMap(child => unitsIn(child, is)) : []
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The number of an ordered list is a mark of MDX, and no text; so is the sign of another. */
function key({is, text}: GoldUnit): string {
  const printed = bare(text).replace(/\\/g, '')
  // the sign that points to a picture may go
  if (is === 'caption') return `^ ${printed.replace(/^[△▲]/u, '')}`
  return is === 'heading' ? `# ${printed}` : printed.replace(/^(?:\d{1,2}[.．]|●)(?=\p{Script=Han})/u, '')
}

/** Twice what both have over what either has. */
function likeness(given: readonly string[], wanted: readonly string[]): number {
  if (given.length + wanted.length === 0) return 1
  const left = [...given]
  const common = wanted.filter(each => left.includes(each) && left.splice(left.indexOf(each), 1))
  return (2 * common.length) / (given.length + wanted.length)
}

function readArticle(mdx: string): Given {
  const tree = readMdx(mdx)
  const [yaml] = tree.children
  const fields = front.parse(yaml?.type === 'yaml' ? parse(yaml.value) : {})
  return {...fields, units: unitsIn(tree)}
}

/** How near the files that were converted come to what a careful editor would make of the print. */
export function fidelityOf(files: ReadonlyMap<string, string>, gold: Gold): Fidelity {
  const faults: string[] = []
  const tallies: Record<string, {good: number; all: number}> = {}
  const count = (row: string, good: number, what: () => string) => {
    tallies[row] ??= {good: 0, all: 0}
    const tally = tallies[row]
    tally.good += good
    tally.all++
    if (good < 1) faults.push(`${row}: ${what()}`)
  }
  const issue = issueFields.parse(parse(files.get('issue.yaml') ?? ''))
  const given = [...files].filter(([name]) => name.endsWith('.mdx')).map(([, mdx]) => readArticle(mdx))
  for (const [field, value] of Object.entries(gold.issue)) {
    const got = issue[field as keyof Gold['issue']]
    count(
      'issue',
      JSON.stringify(got) === JSON.stringify(value) ? 1 : 0,
      () => `${field}: got ${got}, want ${value}`,
    )
  }
  const also = gold.articles.flatMap(({sectionAlso = []}) => sectionAlso)
  const sections = issue.sections.filter(name => gold.sections.includes(name) || !also.includes(name))
  count('sections', likeness(sections, gold.sections), () => `got ${issue.sections}, want ${gold.sections}`)
  const partners = pairUp(given, gold.articles)
  const spare = given.filter(each => !partners.includes(each))
  let right = 0
  for (const [at, want] of gold.articles.entries()) {
    const got = partners[at]
    const before = faults.length
    count('articles', got ? 1 : 0, () => `missing ${want.title}`)
    compare(got, want, count)
    if (!faults.slice(before).some(fault => !fault.startsWith('authors'))) right++
  }
  for (const each of spare) count('articles', 0, () => `too many: ${each.title}`)
  const rows = Object.fromEntries(Object.entries(tallies).map(([row, {good, all}]) => [row, good / all]))
  const shares = Object.values(rows)
  return {
    rows,
    overall: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    right: right / gold.articles.length,
    faults,
  }
}

function compare(
  got: Given | undefined,
  want: GoldArticle,
  count: (row: string, good: number, what: () => string) => void,
): void {
  const same = (row: string, given: unknown, options: readonly unknown[]) =>
    count(
      row,
      got && options.some(option => bare(String(option)) === bare(String(given))) ? 1 : 0,
      () => `${want.title}: got ${given}, want ${options[0]}`,
    )
  same('title', got?.title, [want.title, ...want.titleAlso])
  same('section', got?.section ?? null, [want.section, ...(want.sectionAlso ?? [])])
  same('page', got?.page ?? null, [want.page])
  same(
    'authors',
    (got?.authors ?? []).join(),
    [want.authors, ...want.authorsAlso].map(names => names.join()),
  )
  const given = (got?.units ?? []).map(key)
  const wanted = want.units
    .map(unit => (unit.orText && !given.includes(key(unit)) ? {...unit, is: 'text' as const} : unit))
    .filter(unit => !unit.optional || given.includes(key(unit)))
    .map(key)
  const heads = (keys: readonly string[]) => keys.filter(each => each.startsWith('# '))
  const what = () => {
    const lost = wanted.filter(each => !given.includes(each)).map(each => `-${each.slice(0, 30)}`)
    const more = given.filter(each => !wanted.includes(each)).map(each => `+${each.slice(0, 30)}`)
    return `${want.title}: ${[...lost, ...more].slice(0, 6).join(' ')}`
  }
  count('units', got ? likeness(given, wanted) : 0, what)
  if (heads(wanted).length + heads(given).length > 0)
    count('headings', got ? likeness(heads(given), heads(wanted)) : 0, what)
}

/** For each wanted article the given one that has its title, else the most of its text. */
function pairUp(given: readonly Given[], wanted: readonly GoldArticle[]): Array<Given | undefined> {
  const free = new Set(given)
  const partners: Array<Given | undefined> = wanted.map(() => undefined)
  const scored = wanted.flatMap((want, at) =>
    given.map(each => {
      const title = [want.title, ...want.titleAlso].some(title => bare(title) === bare(each.title ?? ''))
        ? 1
        : 0
      return {at, each, score: title + likeness(each.units.map(key), want.units.map(key))}
    }),
  )
  for (const {at, each, score} of scored.sort((a, b) => b.score - a.score)) {
    if (score < 0.3 || partners[at] || !free.has(each)) continue
    partners[at] = each
    free.delete(each)
  }
  return partners
}

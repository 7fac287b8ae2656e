import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {programDigest} from '../../content/program-digest.ts'
import {type CatalogueRange, type PackedTitles, packCatalogue} from '../shared/catalogue.ts'
import {cutVariants, packVariants} from '../shared/variants.ts'
import {allVariants} from './all-variants.ts'
import {apart, commonGrams} from './common-grams.ts'
import {handedOver} from './hand-over.ts'
import {
  client,
  factsFile,
  type IssueAtoms,
  type IssueFacts,
  makeIssue,
  makeProgram,
  makeRange,
  makeScripts,
  type RangeFacts,
} from './index-files.ts'
import {issueContent} from './issue-content.ts'
import {KeptFolders} from './kept-folders.ts'
import {type NumberedAtoms, packAtoms, unpackAtoms} from './numbered-atoms.ts'
import {OutputFolder} from './output-folder.ts'
import {packedFiles} from './packed-files.ts'
import {packedJson} from './packed-json.ts'
import {type IssueRange, rangesOf, type SizedIssue} from './ranges.ts'
import type {SearchRecord} from './record.ts'
import {SearchIndexError} from './search-index-error.ts'

/** What the folder holds: files, and their bytes. */
export interface BuiltSearchIndex {
  readonly articles: number
  readonly ranges: number
  readonly files: number
  /** Files that were not there as they are. */
  readonly written: number
  readonly bytes: number
}

const variants = allVariants()

/**
 * Builds the search over all articles in `outDir`, where nothing else may be: the texts of every issue, indexes of Pagefind's for every
 * range of issues, its wasm, the catalogue, and the scripts of the pages. The same records give the same bytes; issues and ranges that did
 * not change come from `cacheDir`, and their passages are not read.
 *
 * @param records - in the order in which their issues appeared
 * @param limit - characters of the largest range; see {@link rangesOf}
 * @throws {SearchIndexError} when two articles share an address or Pagefind refuses.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  cacheDir: string,
  limit?: number,
): Promise<BuiltSearchIndex> {
  if (new Set(records.map(({url}) => url)).size !== records.length)
    throw new SearchIndexError('两篇文章的地址相同')
  const kept = new KeptFolders(cacheDir)
  const output = new OutputFolder(outDir)

  const program = await takeProgram(kept)
  copyFiles(program, output)

  const ranges: CatalogueRange[] = []
  const issues: KeptIssue[] = []
  const vocabulary = new Set<string>()
  const atoms: KeptAtoms = new Map()
  for await (const range of rangesOf(takeIssues(kept, records, atoms), limit)) {
    const made = await takeRange(kept, range, atoms)
    for (const folder of [made, ...range.issues.map(({folder}) => folder)]) copyFiles(folder, output)
    for (const {facts} of range.issues) for (const character of facts.characters) vocabulary.add(character)
    ranges.push({
      ...readFacts<RangeFacts>(made),
      parts: range.issues.reduce((sum, {facts}) => sum + partsIn(facts), 0),
    })
    issues.push(...range.issues)
  }
  // After Pagefind: what it takes to bundle does not come on top of what that takes.
  const scripts = await kept.take(['scripts', programDigest()], folder =>
    makeScripts(join(program, client), folder),
  )
  for (const {path, content} of packedFiles(scripts)) output.put(path, content())
  kept.prune()

  const articles = issues.flatMap(({records, facts}) =>
    records.map((record, number) => {
      const {titleLength = 0, headLength = 0, lengths = []} = facts.articles[number] ?? {}
      return {...record, issue: record.issue.id, titleLength, headLength, lengths}
    }),
  )
  const catalogue = packCatalogue(
    articles,
    issues.flatMap(({records}) => records[0]?.issue ?? []),
    issues.map(({facts}) => facts),
    ranges,
  )
  putPacked(output, 'catalogue', catalogue)
  const titles: PackedTitles = articles.map(({title}) => title)
  if (catalogue.titled) putPacked(output, 'titles', titles)
  putPacked(output, 'variants', packVariants(cutVariants(variants, vocabulary)))
  return {articles: records.length, ranges: ranges.length, ...output.finish()}
}

/**
 * Makes some of the issues and ranges in a cache, and with the first of all what they share.
 *
 * @param isWanted - of an issue, or of a range that begins with it, by its first article
 * @returns paths of their folders there
 */
export async function keepRanges(
  records: readonly SearchRecord[],
  cacheDir: string,
  isWanted: (first: SearchRecord) => boolean,
  limit?: number,
): Promise<string[]> {
  const kept = new KeptFolders(cacheDir)
  const folders: string[] = []
  const atoms: KeptAtoms = new Map()
  const isOurs = ({records: [first]}: KeptIssue) => first !== undefined && isWanted(first)
  let isFirst = true
  for await (const range of rangesOf(takeIssues(kept, records, atoms), limit)) {
    const ours = range.issues.filter(isOurs)
    folders.push(...ours.map(({folder}) => folder))
    if (ours[0] === range.issues[0]) {
      if (isFirst) folders.push(await takeProgram(kept))
      folders.push(await takeRange(kept, range, atoms))
    }
    isFirst = false
  }
  return folders
}

/** An issue whose texts are in the cache. */
interface KeptIssue extends SizedIssue {
  readonly records: readonly SearchRecord[]
  readonly folder: string
  readonly facts: IssueFacts
}

/** Atoms of issues whose texts were made just now, under their ids, until their range is made: so none is read twice. */
type KeptAtoms = Map<string, NumberedAtoms>

function* issuesOf(records: readonly SearchRecord[]): Generator<SearchRecord[]> {
  let issue: SearchRecord[] = []
  for (const record of records) {
    if (issue[0] && issue[0].issue.id !== record.issue.id) {
      yield issue
      issue = []
    }
    issue.push(record)
  }
  if (issue.length > 0) yield issue
}

async function* takeIssues(
  kept: KeptFolders,
  records: readonly SearchRecord[],
  atoms: KeptAtoms,
): AsyncGenerator<KeptIssue> {
  for (const own of issuesOf(records)) {
    const {id = '', year = null} = own[0]?.issue ?? {}
    const folder = await kept.take([id, ...own.map(({digest}) => digest)], async folder => {
      const content = issueContent(own, variants)
      atoms.set(id, content.atoms)
      makeIssue(id, content, folder)
    })
    const facts = readFacts<IssueFacts>(folder)
    yield {id, year, size: facts.size, records: own, folder, facts}
  }
}

async function takeRange(
  kept: KeptFolders,
  {issues, isOpen}: IssueRange<KeptIssue>,
  atoms: KeptAtoms,
): Promise<string> {
  if (isOpen) await keepAtoms(kept, issues, atoms)
  const sources = issues.flatMap(({records}) => records.map(({digest}) => digest))
  const folder = await kept.take(['range', ...sources], folder => {
    const looked = issues
      .filter((_, number) => number % apart === 0)
      .map(issue => keptAtoms(kept, issue, atoms))
    return makeRange(atomsIn(kept, issues, atoms), commonGrams(looked, issues.length), folder)
  })
  for (const {id} of issues) atoms.delete(id)
  return folder
}

/** What the folder of an issue's atoms holds. */
const atomsFile = 'atoms'

/** The open range is made again with the next issue: its atoms are read then, and not its articles once more. */
async function keepAtoms(kept: KeptFolders, issues: readonly KeptIssue[], atoms: KeptAtoms): Promise<void> {
  for (const issue of issues)
    await kept.take(atomSources(issue), async folder =>
      writeFileSync(join(folder, atomsFile), packAtoms(keptAtoms(kept, issue, atoms))),
    )
}

function atomSources({id, records}: KeptIssue): string[] {
  return ['atoms', id, ...records.map(({digest}) => digest)]
}

function* atomsIn(kept: KeptFolders, issues: readonly KeptIssue[], atoms: KeptAtoms): Generator<IssueAtoms> {
  for (const issue of issues) {
    yield {atoms: keptAtoms(kept, issue, atoms), articles: issue.facts.articles}
    atoms.delete(issue.id)
  }
}

function keptAtoms(kept: KeptFolders, issue: KeptIssue, atoms: KeptAtoms): NumberedAtoms {
  const known = atoms.get(issue.id) ?? readAtoms(kept, issue) ?? issueContent(issue.records, variants).atoms
  atoms.set(issue.id, known)
  return known
}

function readAtoms(kept: KeptFolders, issue: KeptIssue): NumberedAtoms | undefined {
  const folder = kept.known(atomSources(issue))
  return folder === undefined ? undefined : unpackAtoms(readFileSync(join(folder, atomsFile)))
}

function takeProgram(kept: KeptFolders): Promise<string> {
  return kept.take(['program'], makeProgram)
}

/** Our own writing, so it is believed. */
function readFacts<T>(folder: string): T {
  return JSON.parse(readFileSync(join(folder, factsFile), 'utf8'))
}

function partsIn({articles}: IssueFacts): number {
  return articles.reduce((sum, {lengths}) => sum + lengths.length, 0)
}

function copyFiles(made: string, output: OutputFolder): void {
  for (const file of packedFiles(made)) output.putNamed(file)
}

function putPacked(output: OutputFolder, path: string, value: unknown): void {
  output.put(`${path}.js`, handedOver(path, packedJson(value)))
}

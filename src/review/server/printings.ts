import {statSync} from 'node:fs'
import {setImmediate} from 'node:timers/promises'
import type {Article} from '../../archive/articles.ts'
import {shortIssueLabel} from '../../archive/issues.ts'
import {isWithdrawn, shownArticle} from '../../archive/withdrawal.ts'
import {readRenderedArticle} from '../../content/article-cache.ts'
import {type IssueFolder, listIssueFolders} from '../../content/issue-folders.ts'
import {readIssueFolder} from '../../content/read-issues.ts'
import type {Conversion} from '../../convert/convert.ts'
import {placeDecisions} from '../../convert/roles/decisions.ts'
import {printingsDiffer} from '../../convert/rules/index.ts'
import {readPrint} from '../../convert/text/reading.ts'
import {readIssue} from '../../editing/read-issue.ts'
import type {RenderedArticle} from '../../rendering/article.ts'
import type {Decision} from '../../schemas/structure.ts'
import type {PrintingsView} from '../shared/view.ts'
import {type Entry, entriesOf} from './entries.ts'
import {listText} from './issue-files.ts'
import {LikelyPrintings} from './likely-printings.ts'
import {renderedOf} from './shown-article.ts'
import {type Compared, variantsOf} from './variants.ts'
import {articleDataOf} from './view.ts'

/** Articles of an archive as they stand on disk, for comparison. */
interface Articles {
  readonly likely: LikelyPrintings
  readonly labels: ReadonlyMap<string, string>
}

/** Compares what an issue prints with what other issues print of the same texts. */
export class Printings {
  readonly #content: string
  /** Read again only where a folder changed. */
  #articles: {readonly key: string; readonly read: Promise<Articles>} | undefined

  /** @param content - folder that holds `issues/` */
  constructor(content: string) {
    this.#content = content
  }

  /**
   * What other printings of the texts of an issue have otherwise; see {@link variantsOf}. The first time every article of the archive is
   * read, a folder after the other, so that the desk answers meanwhile.
   */
  async variants(folder: IssueFolder): Promise<PrintingsView> {
    const {likely, labels} = await this.#read(folder.id)
    const {source, conversion, corrections} = readIssue(folder)
    if (!source || !conversion) return {variants: [], untold: []}
    const own = ownArticles(folder, conversion)
    const {lines} = readPrint(source.text, corrections)
    const decisions = entriesOf('structure.yaml', listText(folder, 'structure.yaml') ?? '')
    const {checked} = placeDecisions(lines, decisions.filter(isDecision))
    return variantsOf(
      own,
      likely.of(own),
      lines,
      issue => labels.get(issue) ?? issue,
      line => checked.get(line)?.has(printingsDiffer) === true,
    )
  }

  /** @param id - of the issue that is being reviewed: what changes there all the time is no printing to compare with */
  #read(id: string): Promise<Articles> {
    const others = listIssueFolders(this.#content).filter(folder => folder.id !== id && folder.converted)
    const key = others.map(({path}) => `${path} ${statSync(path).mtimeMs}`).join('\n')
    if (this.#articles?.key !== key) {
      const read = readArticles(others)
      this.#articles = {key, read}
      // what cannot be read is tried again, for somebody may have mended it
      read.catch(() => {
        if (this.#articles?.read === read) this.#articles = undefined
      })
    }
    return this.#articles.read
  }
}

async function readArticles(folders: readonly IssueFolder[]): Promise<Articles> {
  const compared: Compared[] = []
  const labels = new Map<string, string>()
  for (const folder of folders) {
    const {issue, articles} = readIssueFolder(folder)
    labels.set(issue.id, shortIssueLabel(issue))
    for (const article of articles) compared.push(comparedOf(article, readRenderedArticle(article.digest)))
    await setImmediate()
  }
  return {likely: new LikelyPrintings(compared), labels}
}

/** Articles as they are converted now; one that was withdrawn is compared with nothing. */
function ownArticles({id: issue, path}: IssueFolder, {files, origins}: Conversion): Compared[] {
  return [...origins.keys()].flatMap(file => {
    const mdx = files.get(file)
    const data = mdx === undefined ? undefined : articleDataOf(mdx, file)
    if (mdx === undefined || !data) return []
    const article = shownArticle({issue, name: file.replace('.mdx', ''), data, digest: ''})
    const rendered = isWithdrawn(article) ? undefined : renderedOf(mdx, path)
    return isWithdrawn(article) || !rendered ? [] : [comparedOf(article, rendered)]
  })
}

function comparedOf({issue, name, data, digest}: Article, {sketch, passages}: RenderedArticle): Compared {
  return {article: {issue, name, data, digest}, sketch, passages: passages.map(({text}) => text)}
}

function isDecision(entry: Entry): entry is Decision {
  return 'text' in entry
}

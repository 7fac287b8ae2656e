import type {Mention} from '../rendering/mentions.ts'
import type {Article} from './articles.ts'
import {documentTitles, isDocument, numberKey, titleKey} from './document-names.ts'
import {isMemberProfile, memberName} from './members.ts'
import {isWithdrawn, type ListedArticle, type WithdrawnArticle} from './withdrawal.ts'

/** What the references are read from: one rendered article. */
export interface ReferringText {
  readonly html: string
  readonly passages: readonly {text: string; anchor: string | null}[]
  readonly ends: readonly number[]
  readonly mentions: readonly Mention[]
}

/** A place in an article's HTML that leads to another article; offsets from 0. */
export interface Reference {
  start: number
  end: number
  target: ListedArticle
}

/** One article that names another, and where it does so first: the id to land on, null for its beginning. */
export interface Citation {
  article: Article
  anchor: string | null
}

/** A document that the archive names, whether it holds it or not. */
export interface NamedDocument {
  /** As its first mention prints it; a number where no title is known. */
  title: string | null
  number: string | null
  /** Its printing in the archive, a readable one where there is one; null where there is none. */
  article: ListedArticle | null
  citations: Citation[]
}

/** Everything that articles say of each other. Keys are {@link Article} objects of the list given. */
export interface References {
  references: Map<Article, Reference[]>
  citations: Map<Article, Citation[]>
  named: NamedDocument[]
}

/** A title of so few characters is a short form: 《纲要》. */
const shortTitle = 6

/**
 * Resolves what articles name to what the archive holds: documents by number or by title, in all the ways in which titles are written,
 * short forms within the article that introduces them, and members by name. An article never refers to itself nor to another printing
 * of itself, and a name that two documents bear refers to neither. A document that was withdrawn is what a name means that no
 * document bears which may still be read.
 *
 * @param articles - in the order in which they were printed
 * @param reprints - see {@link reprintsOf}
 * @param withdrawn - in any order
 * @param read - the article's text; called once for each
 */
export function referencesOf(
  articles: readonly Article[],
  reprints: readonly (readonly Article[])[],
  withdrawn: readonly WithdrawnArticle[],
  read: (article: Article) => ReferringText,
): References {
  const printings = new Map<Article, readonly Article[]>(articles.map(article => [article, [article]]))
  for (const group of reprints) for (const article of group) printings.set(article, group)
  const documents = new Names<readonly ListedArticle[]>()
  for (const article of articles)
    if (isDocument(article.data)) {
      const group = printings.get(article) ?? [article]
      for (const title of documentTitles(article.data)) documents.add(title, group)
      if (article.data.documentNumber) documents.add(numberKey(article.data.documentNumber), group)
    }
  const gone = new Names<readonly ListedArticle[]>()
  // Of these no text is left to tell printings by: what goes by all the same names is one document.
  for (const printings of Map.groupBy(withdrawn, ({names}) => names.join('\n')).values())
    for (const name of printings[0]?.names ?? []) gone.add(name, printings)
  const bearerOf = (name: string) => (documents.has(name) ? documents : gone).get(name)
  const members = new MemberNames(articles)
  const result: References = {references: new Map(), citations: new Map(), named: []}
  const named = new Map<string, NamedDocument>()
  for (const article of articles) {
    const text = read(article)
    const own = printings.get(article) ?? [article]
    const references: Reference[] = []
    const cite = (target: ListedArticle, anchor: string | null) => {
      if (isWithdrawn(target)) return
      for (const printing of printings.get(target) ?? [target]) {
        const list = result.citations.get(printing) ?? []
        if (list.every(citation => citation.article !== article)) list.push({article, anchor})
        result.citations.set(printing, list)
      }
    }
    for (const {mention, key, group} of resolveMentions(text.mentions, bearerOf)) {
      const {anchor} = mention
      const target = group ? nearestPrinting(group, article) : null
      if (key) note(named, {mention, key, target, citation: {article, anchor}, own: group === own})
      if (!target || group === own) continue
      if (mention.end > mention.start) references.push({start: mention.start, end: mention.end, target})
      cite(target, anchor)
    }
    for (const {start, end, target, anchor} of members.findIn(text)) {
      if ((printings.get(target) ?? [target]) === own || overlaps(references, start, end)) continue
      references.push({start, end, target})
      cite(target, anchor)
    }
    if (references.length > 0) result.references.set(article, references)
  }
  result.named = [...new Set(named.values())]
  return result
}

/** Names and what bears them; one that two things bear is nobody's. */
class Names<T> {
  readonly #bearers = new Map<string, T | null>()

  add(name: string, bearer: T): void {
    const known = this.#bearers.get(name)
    this.#bearers.set(name, known === undefined || known === bearer ? bearer : null)
  }

  has(name: string): boolean {
    return this.#bearers.has(name)
  }

  get(name: string): T | null {
    return this.#bearers.get(name) ?? null
  }
}

interface Resolved {
  mention: Mention
  /** Key of the document in the index; null for a short form. */
  key: string | null
  group: readonly ListedArticle[] | null
}

function resolveMentions(
  mentions: readonly Mention[],
  bearerOf: (name: string) => readonly ListedArticle[] | null,
): Resolved[] {
  const shorts = new Map<string, readonly ListedArticle[] | null>()
  const met = new Map<string, readonly ListedArticle[] | null>()
  return mentions.map(mention => {
    if (mention.form === 'number') {
      const key = numberKey(mention.text)
      return {mention, key, group: bearerOf(key)}
    }
    const key = titleKey(mention.text)
    const declared = shorts.get(key)
    if (declared !== undefined) return {mention, key: null, group: declared}
    const byNumber = mention.number ? bearerOf(numberKey(mention.number)) : null
    const group = byNumber ?? bearerOf(key)
    if (!group && key.length <= shortTitle) {
      const longer = [...met].filter(([title]) => title !== key && title.endsWith(key))
      const [first] = longer
      if (first)
        return {mention, key: null, group: longer.every(([, other]) => other === first[1]) ? first[1] : null}
    }
    met.set(key, group)
    if (mention.short) shorts.set(titleKey(mention.short), group)
    return {mention, key, group}
  })
}

/** The printing in the same issue, else the first one. */
function nearestPrinting(group: readonly ListedArticle[], from: Article): ListedArticle | null {
  return group.find(article => article.issue === from.issue) ?? group[0] ?? null
}

function note(
  named: Map<string, NamedDocument>,
  {
    mention,
    key,
    target,
    citation,
    own,
  }: {
    mention: Mention
    key: string
    target: ListedArticle | null
    citation: Citation
    own: boolean
  },
): void {
  const numbered = mention.number ? numberKey(mention.number) : null
  const document: NamedDocument = named.get(key) ??
    (numbered ? named.get(numbered) : undefined) ?? {
      title: null,
      number: null,
      article: target,
      citations: [],
    }
  if (mention.form === 'title') document.title ??= mention.text
  else document.number ??= closeUp(mention.text)
  if (mention.number) document.number ??= closeUp(mention.number)
  if (!own && document.citations.every(({article}) => article !== citation.article))
    document.citations.push(citation)
  named.set(key, document)
  if (numbered) named.set(numbered, document)
}

/** A number as the index lists it, without the blanks that a line of print may have. */
function closeUp(number: string): string {
  return number.replace(/\s/g, '')
}

function overlaps(references: readonly Reference[], start: number, end: number): boolean {
  return references.some(reference => start < reference.end && end > reference.start)
}

/** Names of members, found in texts by their first two characters. */
class MemberNames {
  readonly #byStart = new Map<string, {name: string; target: Article}[]>()

  constructor(articles: readonly Article[]) {
    for (const target of articles)
      if (isMemberProfile(target)) {
        const name = memberName(target.data.title)
        // 某某市测绘院 is called 某某测绘院 as well.
        for (const written of new Set([name, name.replace(/^([\u4e00-\u9fff]{2})市/, '$1')]))
          if (written.length >= 6) {
            const list = this.#byStart.get(written.slice(0, 4)) ?? []
            list.push({name: written, target})
            this.#byStart.set(
              written.slice(0, 4),
              list.sort((a, b) => b.name.length - a.name.length),
            )
          }
      }
  }

  /** The first mention of each member in each passage. */
  findIn(text: ReferringText): {start: number; end: number; target: Article; anchor: string | null}[] {
    // most archives have no members, and then nobody needs to read all of their texts
    if (this.#byStart.size === 0) return []
    const {html, passages, ends} = text
    return passages.flatMap(({text, anchor}, index) => {
      const found = new Map<Article, string>()
      for (let at = 0; at + 4 <= text.length; at++)
        for (const {name, target} of this.#byStart.get(text.slice(at, at + 4)) ?? [])
          if (!found.has(target) && text.startsWith(name, at)) found.set(target, name)
      return [...found].flatMap(([target, name]) => {
        const start = html.indexOf(name, ends[index - 1] ?? 0)
        const end = start + name.length
        return start >= 0 && end <= (ends[index] ?? 0) ? [{start, end, target, anchor}] : []
      })
    })
  }
}

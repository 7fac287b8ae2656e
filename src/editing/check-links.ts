import {VFile} from 'vfile'
import type {InnerLink} from '../rendering/links.ts'

/** What one article has of links, and of places that may be linked to. */
export interface LinkedArticle {
  /** File name for messages. */
  readonly path: string
  readonly issue: string
  /** Its number in addresses: `01`. */
  readonly name: string
  readonly links: readonly InnerLink[]
  /** Null where it cannot be told, since something else is wrong with the article. */
  readonly ids: readonly string[] | null
}

/** Folders whose files the build makes from the archive as a whole; it checks links to them itself. */
const made = /^\/(?:sections|compare|data|epub|search|_astro)\/|^\/browse\/./

/**
 * Holds the links from article to article, or to another page, against what the built site will have. Each article with its messages.
 *
 * @param issues - ids of the issues that have pages
 * @param pages - addresses of the pages that every site has, from the root: `/about.html`
 */
export function checkLinks(
  articles: readonly LinkedArticle[],
  issues: ReadonlySet<string>,
  pages: ReadonlySet<string>,
): VFile[] {
  const places = new Map(
    articles.map(({issue, name, ids}) => [`/issues/${issue}/${name}.html`, ids && new Set(ids)] as const),
  )
  return articles.flatMap(({path, links}) => {
    const file = new VFile({path})
    for (const {address, line, column} of links) {
      const reason = faultOf(address, places, issues, pages)
      if (reason !== undefined)
        file.message(`链接地址 ${address} ${reason}`, {
          place: {line, column},
          ruleId: 'link',
          source: 'huikan',
        }).fatal = true
    }
    return file.messages.length > 0 ? [file] : []
  })
}

function faultOf(
  address: string,
  places: ReadonlyMap<string, ReadonlySet<string> | null>,
  issues: ReadonlySet<string>,
  pages: ReadonlySet<string>,
): string | undefined {
  const [, encoded = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? []
  const page = decodeURIComponent(encoded)
  const held = places.get(page)
  if (held === null) return undefined
  if (held)
    return fragment && !held.has(decodeURIComponent(fragment))
      ? `指向的文章里没有 #${decodeURIComponent(fragment)} 这个位置；请打开那篇文章，点那一条或那个标题，从地址栏里抄下地址`
      : undefined
  if (pages.has(page) || made.test(page)) return undefined
  const [, issue = '', rest = ''] = /^\/issues\/([^/]+)(?:\/(.*))?$/s.exec(page) ?? []
  if (issue === '')
    return page.endsWith('/')
      ? '指向文件夹；请写明其中的网页，例如 index.html'
      : '指向的网页，本站没有；请核对地址'
  if (!issues.has(issue)) return `指向的第 ${issue} 期还没有收录；请核对期号`
  if (rest === '') return `请写作 /issues/${issue}/index.html`
  if (/^(?:index|source|print)\.html$|^cover\.png$|^citations\.(?:bib|ris)$/.test(rest)) return undefined
  return `指向的网页，第 ${issue} 期里没有；请核对篇号`
}

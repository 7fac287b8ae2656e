import type {Article} from '../archive/articles.ts'
import type {Archive} from '../archive/collection.ts'
import {readRenderedArticle} from '../content/article-cache.ts'
import {articleDates} from '../content/file-dates.ts'
import {site} from '../site.ts'
import {type FeedEntry, feedEntry, newestArticles} from './entries.ts'

/** Articles that a feed announces, at least; issues are not cut. */
const least = 40

/** The entries of a feed over some of the archive's articles, newest first. */
export function composeEntries({issues}: Archive, articles: readonly Article[]): FeedEntry[] {
  return newestArticles(issues, articles, articleDates, least).map(announced =>
    feedEntry(
      announced,
      readRenderedArticle(announced.article.digest).passages.map(({text}) => text),
      site,
    ),
  )
}

import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'astro'
import config, {pageIntegrations} from '../astro.config.mjs'
import {beginPhase} from '../src/build-phase.ts'
import {contentDigest, siteProgramDigest} from '../src/content/archive-digests.ts'
import {keptArticleFile} from '../src/content/article-cache.ts'
import {issueSizes} from '../src/content/issue-sizes.ts'
import {readIssues} from '../src/content/read-issues.ts'
import {readSearchRecords} from '../src/content/read-search-records.ts'
import {checkedFile} from '../src/editing/check-archive.ts'
import {keepBooks} from '../src/offline/books-integration.ts'
import {pagesOfPart} from '../src/publishing/part-pages.ts'
import {issuesOf, type Share} from '../src/publishing/share.ts'
import {keepRanges} from '../src/search/build/index-builder.ts'
import {copyCached, finishPart, partFolder, partsFolder} from './part-folder.ts'
import {isSound} from './sound-archive.ts'

/** Where Astro works at a part; of no use afterwards. */
const scratch = '.cache/part'

/**
 * Makes what a share of the archive has in a site: its pages, its books, its search indexes. Everything that is read of the other
 * issues is read here too; what shows the whole archive is left to whoever puts the parts together.
 *
 * @param content - folder that holds `issues/`, all of them converted
 * @returns the exit code
 */
export async function buildPart(content: string, share: Share): Promise<number> {
  const ids = issuesOf(issueSizes(content), share)
  beginPhase('check')
  if (!(await isSound(content, ids))) return 1
  const folder = partFolder(share)
  for (const path of [folder, scratch]) rmSync(path, {recursive: true, force: true})

  // Before the pages, whose memory Astro does not give back.
  beginPhase('epub')
  const all = readIssues(content)
  const issues = all.filter(({issue}) => ids.has(issue.id))
  const books = await keepBooks(issues, '.cache/epub')
  beginPhase('search')
  const ranges = await keepRanges(readSearchRecords(all), '.cache/search', ({issue}) => ids.has(issue.id))

  beginPhase('astro')
  await build({
    ...config,
    configFile: false,
    integrations: [...pageIntegrations, pagesOfPart(ids, share, folder)],
    logLevel: 'warn',
    outDir: join(scratch, 'site'),
    cacheDir: join(scratch, 'astro'),
  })
  rmSync(scratch, {recursive: true, force: true})

  beginPhase('mirror')
  // What was withdrawn does not travel: it is read again where it is needed.
  const articles = issues.flatMap(issue => issue.articles)
  const texts = articles.map(({digest}) => keptArticleFile(digest))
  const verdicts = [...ids].map(id => checkedFile(content, id))
  copyCached([...texts, ...verdicts, ...books, ...ranges], folder)
  finishPart(folder, {...share, program: siteProgramDigest(), content: contentDigest(content)})
  console.log(
    `第 ${share.part} 部分（共 ${share.of} 部分）已生成在 ${folder}/：${ids.size} 期，${articles.length} 篇。`,
  )
  console.log(`各部分都有了以后，放到一起：npm run build -- --join ${partsFolder}`)
  return 0
}

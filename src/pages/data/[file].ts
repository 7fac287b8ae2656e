// data/issues.json, data/articles.json, data/articles.csv, the schemas of the first two, the names of the columns of the third, articles by year where they are many, and for harvesters oai.xml.
import type {APIRoute, GetStaticPaths} from 'astro'
import {readArchive} from '../../archive/collection.ts'
import {digestOf} from '../../archive/digest.ts'
import {articleDates} from '../../content/file-dates.ts'
import {
  dataSchemas,
  writeArticlesCsv,
  writeArticlesFile,
  writeColumnsCsv,
  writeIssuesFile,
} from '../../dataset/files.ts'
import {articleRecords, issueRecords} from '../../dataset/records.ts'
import {hasRepository, writeStaticRepository} from '../../dataset/static-repository.ts'
import {articlesByYear} from '../../dataset/years.ts'
import {site} from '../../site.ts'

const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.xml': 'text/xml',
}

interface Props {
  write: () => string
}

/** A file, and where it is told cheaper than by writing it, what it changes with. */
interface DataFile extends Props {
  cacheKey?: string
}

export const getStaticPaths = (async () => {
  const {issues, articles, withdrawn} = await readArchive()
  const records = articleRecords(issues, [...articles, ...withdrawn])
  const files: Record<string, DataFile> = {
    'issues.json': {write: () => writeIssuesFile(issueRecords(issues, articles))},
    'issues.schema.json': {write: () => dataSchemas().issues},
    'articles.schema.json': {write: () => dataSchemas().articles},
    'articles.columns.csv': {write: writeColumnsCsv},
  }
  for (const {file, articles} of [
    {file: 'articles', articles: records},
    ...articlesByYear(issues, records),
  ]) {
    const cacheKey = digestOf(articles)
    files[`${file}.json`] = {write: () => writeArticlesFile(articles), cacheKey}
    files[`${file}.csv`] = {write: () => writeArticlesCsv(articles), cacheKey}
  }
  if (hasRepository(site) && articles.length > 0)
    files['oai.xml'] = {write: () => writeStaticRepository(issues, articles, site, articleDates)}
  return Object.entries(files).map(([file, {write, ...key}]) => ({
    params: {file},
    props: {write} satisfies Props,
    ...key,
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({params: {file}, props: {write}}) =>
  new Response(write(), {
    headers: {'content-type': `${types[/\.\w+$/.exec(file ?? '')?.[0] ?? '']}; charset=utf-8`},
  })

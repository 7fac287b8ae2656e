// data/issues.json, data/articles.json, data/articles.csv, and the schemas of the first two.
import type {APIRoute, GetStaticPaths} from 'astro'
import {readArchive} from '../../archive/collection.ts'
import {dataSchemas, writeArticlesCsv, writeArticlesFile, writeIssuesFile} from '../../dataset/files.ts'
import {articleRecords, issueRecords} from '../../dataset/records.ts'

const files = {
  'issues.json': async () => {
    const {issues, articles} = await readArchive()
    return writeIssuesFile(issueRecords(issues, articles))
  },
  'articles.json': async () => writeArticlesFile(await records()),
  'articles.csv': async () => writeArticlesCsv(await records()),
  'issues.schema.json': async () => dataSchemas().issues,
  'articles.schema.json': async () => dataSchemas().articles,
}

type File = keyof typeof files

export const getStaticPaths = (() =>
  Object.keys(files).map(file => ({params: {file}, props: {file}}))) satisfies GetStaticPaths

export const GET: APIRoute<{file: File}> = async ({props: {file}}) =>
  new Response(await files[file](), {
    headers: {'content-type': `${file.endsWith('.csv') ? 'text/csv' : 'application/json'}; charset=utf-8`},
  })

async function records() {
  const {issues, articles, withdrawn} = await readArchive()
  return articleRecords(issues, [...articles, ...withdrawn])
}

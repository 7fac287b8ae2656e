import type {APIRoute, GetStaticPaths} from 'astro'
import {readArchive} from '../../archive/collection.ts'
import {writeAtomFeed} from '../../feeds/atom.ts'
import {composeEntries} from '../../feeds/compose.ts'
import {feedHead} from '../../feeds/entries.ts'
import {type Section, sectionFeedAddress, sectionsOf} from '../../feeds/sections.ts'
import {site} from '../../site.ts'

export const getStaticPaths = (async () => {
  const {issues, articles, withdrawn} = await readArchive()
  return sectionsOf(issues, [...articles, ...withdrawn]).map(section => ({
    params: {section: section.slug},
    props: {section},
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{section: Section}> = async ({props: {section}}) => {
  const archive = await readArchive()
  const inSection = archive.articles.filter(({data}) => data.section === section.name)
  const head = feedHead(section.name, sectionFeedAddress(section), site)
  const feed = writeAtomFeed(head, composeEntries(archive, inSection))
  return new Response(feed, {headers: {'content-type': 'application/atom+xml; charset=utf-8'}})
}

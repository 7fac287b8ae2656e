import {absoluteAddress} from '../archive/absolute-address.ts'
import {coverOf} from '../archive/cover.ts'
import type {Issue} from '../archive/issues.ts'
import {pictureSize} from '../sharing/shared-picture.ts'

/** A `<meta property>` element of a page's head. */
export interface Property {
  property: string
  content: string
}

/** What a shared link shows of a page. */
export interface SharedPage {
  title: string
  description: string
  type: 'website' | 'article'
  /** From the site's root: `/issues/136/01.html`. */
  address: string
  /** The issue whose cover is the picture; null for a page that belongs to none. */
  issue: Issue | null
  section: string | null
}

/** Open Graph properties (ogp.me). Address and picture have to be absolute: they are left out where the site knows no address. */
export function openGraphTags(
  page: SharedPage,
  site: {title: string; association: string; url: string},
): Property[] {
  const {issue} = page
  const picture = issue && absoluteAddress(`/issues/${issue.id}/cover.png`, site.url)
  const fields: [property: string, content: string | number | null][] = [
    ['og:title', page.title],
    ['og:type', page.type],
    ['og:site_name', site.title],
    ['og:locale', 'zh_CN'],
    ['og:description', page.description],
    ['og:url', absoluteAddress(page.address, site.url)],
    ['article:section', page.section],
  ]
  if (picture)
    fields.push(
      ['og:image', picture],
      ['og:image:type', 'image/png'],
      ['og:image:width', pictureSize.width],
      ['og:image:height', pictureSize.height],
      ['og:image:alt', coverOf(issue, site).name],
    )
  return fields.flatMap(([property, content]) =>
    content === null ? [] : [{property, content: String(content)}],
  )
}

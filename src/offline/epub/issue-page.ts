import {issueDate, issueLabel, shortIssueLabel} from '../../archive/issues.ts'
import {colophonOf} from '../../archive/metadata.ts'
import type {Site} from '../../site.ts'
import type {BoundIssue} from './book.ts'
import {contentDocument, definitions, escapeText} from './xhtml.ts'

/** The page that opens an issue: its name, its colophon, and what its 目录 lists but the book lacks. */
export function issuePage(site: Site, {issue, sections, withdrawn}: BoundIssue): string {
  const missing = sections.flatMap(({lines}) => lines.filter(({article}) => article === null))
  const heading = issueDate(issue.data) || shortIssueLabel(issue)
  const body = [
    `<p class="periodical">${escapeText(issue.data.title ?? site.title)}</p>`,
    `<h1>${escapeText(heading)}</h1>`,
    definitions(colophonOf(issue)),
  ]
  if (missing.length > 0)
    body.push(
      '<p>目录列有而正文未见的篇目：</p>',
      `<ul>\n${missing.map(({title}) => `<li>${escapeText(title)}</li>`).join('\n')}\n</ul>`,
    )
  if (withdrawn.length > 0)
    body.push(
      '<p>刊出后撤回的篇目：</p>',
      `<ul>\n${withdrawn.map(({data, withdrawn}) => `<li>${escapeText(`${data.title}（撤回理由：${withdrawn}）`)}</li>`).join('\n')}\n</ul>`,
    )
  return contentDocument({
    title: issueLabel(issue),
    body: body.filter(Boolean).join('\n'),
    styles: '../book.css',
    type: 'bodymatter',
  })
}

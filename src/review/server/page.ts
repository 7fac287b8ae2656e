import {escapeHtml} from '../../rendering/places.ts'
import {roleNames} from '../../schemas/structure.ts'
import type {IssueOverview} from './overview.ts'

/** What the browser may do on the review page: run and ask for what this server has, and nothing else. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // Vite hands over styles as scripts, which put them into the page
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws://localhost:* ws://127.0.0.1:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * The review page of an issue. What it shows comes by its script.
 *
 * @param token - lets the script ask
 */
export function reviewPage(site: string, id: string, token: string): string {
  const settings = JSON.stringify({id, token, roles: roleNames})
  return documentOf(
    `校订 ${id} - ${site}`,
    `<main id="desk" data-settings="${escapeHtml(settings)}"><p class="loading" role="status">正在读取 ${escapeHtml(id)} 期……</p></main>
    <noscript><p>校订台要用 JavaScript；请在浏览器里打开它。</p></noscript>
    <script type="module" src="/src/review/browser/main.ts"></script>`,
  )
}

/** The list of issues to review: what is open in each, and what comes first of it. */
export function issuesPage(site: string, issues: readonly IssueOverview[]): string {
  const labels = Map.groupBy(issues, ({label}) => label)
  // a folder that was copied has the label of the first
  const folderWords = ({id, label}: IssueOverview) =>
    labels.get(label)?.length === 1 ? '' : ` <span>文件夹 ${escapeHtml(id)}</span>`
  const list = issues
    .map(
      issue =>
        `<li><a href="/review/${encodeURIComponent(issue.id)}">${escapeHtml(issue.label)}</a>${folderWords(issue)}${openWords(issue)}</li>`,
    )
    .join('')
  return documentOf(
    `校订 - ${site}`,
    `<main class="issues"><h1>校订</h1><p>选一期，看程序把每一行认作什么，改判、更正、核对。</p><ul>${list}</ul></main>
    <script type="module" src="/src/review/browser/styles.ts"></script>`,
  )
}

/** 待核 5 先认定各行（2），再对照印刷版改字（3）. */
function openWords({waits, unwritten, open}: IssueOverview): string {
  if (waits) return ' <span class="done">还没有转换；打开看过，按“写入文章”</span>'
  const all = open.reduce((sum, {count}) => sum + count, 0)
  const behind = unwritten ? ' <span>有改动还没有写入文章</span>' : ''
  if (all === 0) return ` <span class="done">没有待核的了</span>${behind}`
  const steps = open.map(({what, count}, index) =>
    open.length === 1 ? what : `${index === 0 ? '先' : '再'}${what}（${count}）`,
  )
  return ` <strong class="open">待核 ${all}</strong> <span>${escapeHtml(steps.join('，'))}</span>${behind}`
}

/** A page that says one sentence. */
export function sentencePage(site: string, sentence: string): string {
  return documentOf(
    `校订 - ${site}`,
    `<main class="issues"><h1>校订</h1><p>${escapeHtml(sentence)}</p><p><a href="/review/">各期</a></p></main>
    <script type="module" src="/src/review/browser/styles.ts"></script>`,
  )
}

/** In the place of a page whose files have to be mended first; it looks again by itself. */
export function faultsPage(site: string, faults: readonly string[]): string {
  const list = faults.map(fault => `<li>${escapeHtml(fault)}</li>`).join('')
  return documentOf(
    `文件有错 - ${site}`,
    `<main class="issues"><h1>文件有错，这一页现在做不出来</h1><p>改好存盘，这一页会自己更新。</p><ul class="faults">${list}</ul></main>
    <script type="module" src="/src/review/browser/styles.ts"></script>`,
    '<meta http-equiv="refresh" content="2" />',
  )
}

function documentOf(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="zh-Hans" class="review">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    ${head}
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
  </head>
  <body>
    ${body}
  </body>
</html>
`
}

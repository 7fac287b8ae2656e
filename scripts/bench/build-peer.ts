import {spawnSync} from 'node:child_process'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {InventedIssue} from './newsletter.ts'
import {measureCommand, type Used} from './processes.ts'

/** Hugo and Pagefind over one archive. */
export interface MeasuredPeer {
  readonly hugo: Used
  readonly pagefind: Used
}

/** The version that `hugo version` prints; null where it is not installed. */
export function hugoVersion(): string | null {
  const {status, stdout} = spawnSync('hugo', ['version'], {encoding: 'utf8'})
  return status === 0 ? (/v[\d.]+/.exec(stdout)?.[0] ?? stdout.trim()) : null
}

/** Builds a plain site of the same text: a page an article, one an issue and one of all issues; then Pagefind as its command line does. */
export async function measurePeer(folder: string, issues: Iterable<InventedIssue>): Promise<MeasuredPeer> {
  rmSync(folder, {recursive: true, force: true})
  for (const [path, text] of Object.entries(theme)) write(join(folder, path), text)
  for (const {id, articles} of issues) {
    write(join(folder, 'content/issues', id, '_index.md'), `---\ntitle: 第${id}期\n---\n`)
    for (const [index, {title, paragraphs}] of articles.entries()) {
      const name = String(index + 1).padStart(2, '0')
      const head = `---\ntitle: ${JSON.stringify(title)}\nweight: ${index + 1}\n---\n`
      write(join(folder, 'content/issues', id, `${name}.md`), `${head}\n${paragraphs.join('\n\n')}\n`)
    }
  }
  const hugo = await measureCommand('hugo', ['--quiet'], {cwd: folder})
  const pagefind = await measureCommand(resolve('node_modules/.bin/pagefind'), ['--site', 'public'], {
    cwd: folder,
  })
  return {hugo, pagefind}
}

const page = (main: string) => `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><a href="/">首页</a></nav>${main}</body></html>
`

const list = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'

const theme: Readonly<Record<string, string>> = {
  'hugo.toml':
    "baseURL = 'https://example.org/'\ntitle = '通讯'\nlanguageCode = 'zh'\ndisableKinds = ['taxonomy', 'term']\n",
  'layouts/_default/single.html': page(
    '<main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main><p>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p>',
  ),
  'layouts/_default/list.html': page(`<h1>{{ .Title }}</h1>${list}`),
  'layouts/index.html': page(
    '<h1>{{ .Title }}</h1><ul>{{ range .Site.Sections }}{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul>',
  ),
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), {recursive: true})
  writeFileSync(path, text)
}

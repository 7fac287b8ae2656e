/*
 * `npm run nginx`: serves dist/ with an installed nginx below a path of its own, as docs/nginx.conf says, and crawls it in Chromium.
 * A command of its own because nginx is no npm package. Exit code 1 on any fault, or where nginx is not installed.
 */
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import type {Page} from 'playwright-core'
import {launchChromium} from '../../scripts/chromium.ts'
import {command} from '../../scripts/command.ts'
import {contentSecurityPolicy, searchSecurityPolicy} from '../../src/offline/security-policy.ts'
import {site} from '../../src/site.ts'
import {dist, resultCount, root} from '../browser/opened-site.ts'
import {printedArticles} from '../browser/printed-text.ts'
import {crawl} from './crawl.ts'

const usage = `用法：npm run nginx

用本机的 nginx 在一个子路径下打开 dist/，逐页查对链接。有问题则以 1 退出。`

await command({usage, options: {}, operands: false, failure: '没有查完'}, () =>
  spawnSync('nginx', ['-v']).status === 0 ? run() : missing(),
)

function missing(): number {
  console.error('没有安装 nginx。Debian、Ubuntu：apt-get install nginx-light')
  return 1
}

async function run(): Promise<number> {
  const prefix = mkdtempSync(join(tmpdir(), 'huikan-nginx-'))
  const port = await freePort()
  mkdirSync(join(prefix, 'temp'))
  writeFileSync(join(prefix, 'nginx.conf'), configuration(prefix, port))
  const nginx = spawn('nginx', ['-p', prefix, '-e', 'stderr', '-c', join(prefix, 'nginx.conf')], {
    stdio: 'inherit',
  })
  try {
    return await inspect(`http://127.0.0.1:${port}/huikan/`)
  } finally {
    nginx.kill()
    await once(nginx, 'exit')
    rmSync(prefix, {recursive: true, force: true})
  }
}

/** The sample, with its port and folder changed and as much around it as nginx wants. */
function configuration(prefix: string, port: number): string {
  const sample = readFileSync(join(root, 'docs/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/var/www/huikan/', `${dist}/`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${join(prefix, 'temp', name)};`,
  )
  return `daemon off; pid ${join(prefix, 'pid')}; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}
${sample}}
`
}

async function inspect(url: string): Promise<number> {
  for (let tries = 0; tries < 50 && !(await fetch(url).catch(() => null)); tries++) await wait(100)
  const problems: string[] = []
  const browser = await launchChromium()
  const page = await browser.newPage()
  page.on('console', message => problems.push(`console: ${message.text()}`))
  page.on('pageerror', error => problems.push(`script: ${error.message}`))
  page.on('request', request => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url()))
      problems.push(`outside: ${request.url()}`)
  })
  const {faults, ...counts} = await crawl(page, {url, folder: dist})
  // words that the archive has, whatever it holds
  const titles = (await printedArticles(join(root, 'content/issues'))).map(
    ({passages: [title = '']}) => title,
  )
  const words = /\p{Script=Han}{4}/u.exec(titles.join('\n'))?.[0]
  const found = words === undefined ? 0 : await searched(page, url, words)
  if (words !== undefined && found === 0) problems.push(`search: nothing has ${words}`)
  for (const [name, expected] of [
    ['index.html', contentSecurityPolicy],
    ['search.html', searchSecurityPolicy],
  ]) {
    const policy = (await fetch(`${url}${name}`)).headers.get('content-security-policy')
    if (policy !== `${expected}; frame-ancestors 'none'`) problems.push(`policy of ${name}: ${policy}`)
  }
  problems.push(...faults)

  // A page that is not there is shown at its own address, and finds its own way home.
  const missing = await browser.newPage()
  const response = await missing.goto(`${url}issues/999/77.html`)
  if (response?.status() !== 404) problems.push(`missing page: ${response?.status()}`)
  const home = await missing
    .locator('a')
    .first()
    .evaluate(link => (link as HTMLAnchorElement).href)
  if (home !== new URL('index.html', site.url || url).href) problems.push(`404.html leads to ${home}`)
  await browser.close()

  console.log(`nginx, ${url}: ${JSON.stringify({...counts, found, problems: problems.length})}`)
  for (const problem of problems) console.error(problem)
  return problems.length === 0 ? 0 : 1
}

async function searched(page: Page, url: string, words: string): Promise<number> {
  await page.goto(`${url}search.html?q=${encodeURIComponent(words)}`)
  return resultCount(page)
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

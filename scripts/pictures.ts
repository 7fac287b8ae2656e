import {type ChildProcess, spawn} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {writeAtomically} from '../src/content/atomic-write.ts'
import {contentFolder} from '../src/content/content-folder.ts'
import {readIssues} from '../src/content/read-issues.ts'
import {launchChromium} from './chromium.ts'
import {command} from './command.ts'
import {isSiteWhole, siteFolder} from './site-folder.ts'

const usage = `用法：npm run pictures [-- --query 检索词]

给 README 重新截图，存进 docs/pictures：读者、编辑、保存者各看到什么。先运行 npm run build。`

const options = {query: {type: 'string', default: '信用体系'}} as const

const folder = 'docs/pictures'
const view = {width: 1120, height: 700}
/** Of WebP, out of 100: text stays sharp, and no picture takes more than 150 KB. */
const quality = 55

await command({usage, options, operands: false, failure: '没有截图'}, async ({query}) => {
  if (!isSiteWhole()) {
    console.error(`没有截图：${siteFolder}/ 里没有完整的网站，请先运行 npm run build。`)
    return 1
  }
  const [newest] = readIssues(contentFolder())
  if (newest === undefined) {
    console.error('没有截图：一期都没有收录。')
    return 1
  }
  mkdirSync(folder, {recursive: true})
  const browser = await launchChromium()
  const site = pathToFileURL(resolve(siteFolder)).href
  try {
    const page = await browser.newPage({viewport: view, colorScheme: 'light'})
    await page.goto(`${site}/index.html`)
    await keep(page, 'reader')
    await page.goto(`${site}/search.html?q=${encodeURIComponent(query)}`)
    await page.locator('[data-excerpt] mark').first().waitFor()
    await keep(page, 'keeper')
    await withDesk(address => pictureOfDesk(browser, `${address}${newest.issue.id}`))
  } finally {
    await browser.close()
  }
  console.log(`截图在 ${folder}/。`)
  return 0
})

/** Photographs what is in sight, as WebP, which Playwright itself does not write. */
async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const session = await page.context().newCDPSession(page)
  const {data} = await session.send('Page.captureScreenshot', {format: 'webp', quality})
  writeAtomically(join(folder, `${name}.webp`), Buffer.from(data, 'base64'))
}

async function pictureOfDesk(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({viewport: {...view, width: 1280}, colorScheme: 'light'})
  page.setDefaultTimeout(120_000)
  await page.goto(address)
  await page.locator('.row.is-goes-on').first().click()
  await page.locator('.dock [data-role]').first().waitFor()
  await keep(page, 'editor')
}

/** Runs the preview with its desk, and ends it afterwards. */
async function withDesk(run: (address: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ['scripts/dev.ts', '--port', '4391'], {
    env: {...process.env, NO_COLOR: '1'},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await run(await addressOf(server))
  } finally {
    server.kill()
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    server.stdout?.on('data', chunk => {
      printed += chunk
      const found = printed.split('校订：')[1]?.split('/review/')
      if (found?.[1] !== undefined) resolve(`${found[0]}/review/`)
    })
    server.on('exit', () => reject(new Error(`the preview ended:\n${printed}`)))
  })
}

import {existsSync, statfsSync} from 'node:fs'
import {mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {inflate} from '@sparticuz/chromium'
import {type Browser, chromium} from 'playwright-core'

/** A sandbox needs a user other than root, a GPU process a display; the rest keeps the browser from looking at the network. */
const flags = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // one process less, and what pages load goes through one less: an eighth of the CPU of small pages
  '--enable-features=NetworkServiceInProcess2',
]

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** So many bytes of memory for what its processes share suffice; a container may have 64 MB, of which Chromium dies. */
const ample = 1_000_000_000

/**
 * Playwright has Chromium keep what its processes share in files of the temporary folder, since some containers have hardly any room elsewhere.
 * Where there is room in memory, a page takes a fifth less CPU.
 */
function unwanted(): string[] {
  try {
    const {bavail, bsize} = statfsSync('/dev/shm')
    return bavail * bsize < ample ? [] : ['--disable-dev-shm-usage']
  } catch {
    return []
  }
}

/** The one in node_modules is built for this alone. */
const hasOwn = process.platform === 'linux' && process.arch === 'x64'

/** Real Chromium: the one that CHROMIUM names, else the one in node_modules, which shows a page in half the time of an installed one. */
export function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM ?? (hasOwn ? undefined : installed.find(path => existsSync(path)))
  return named === undefined || named === ''
    ? launchOwnChromium()
    : chromium.launch({executablePath: named, args: flags, ignoreDefaultArgs: unwanted()})
}

/** The Chromium in node_modules with the libraries that it brings along, whatever is installed: one version, the same bytes everywhere. */
export async function launchOwnChromium(): Promise<Browser> {
  const home = await unpackedChromium()
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  }
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: flags,
    ignoreDefaultArgs: unwanted(),
    env,
  })
}

/**
 * Unpacks the Chromium of @sparticuz/chromium into the temporary folder, once for each version, and returns the folder. Its libraries
 * (NSS, NSPR, expat) are unpacked too, which the package itself does only on AWS: a bare system lacks them.
 */
async function unpackedChromium(): Promise<string> {
  const packageFolder = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')))
  const {version} = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const home = join(tmpdir(), `huikan-chromium-${version}`)
  if (existsSync(home)) return home
  // `inflate` writes to the temporary folder and takes whatever lies there as done, half-written files too.
  const scratch = await mkdtemp(`${home}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = scratch
  try {
    for (const pack of ['al2023.tar.br', 'fonts.tar.br', 'chromium.br'])
      await inflate(join(packageFolder, 'bin', pack))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  // The package's own list of font folders is right on AWS only, and Chromium dies where it finds no font at all.
  const folders = [join(home, 'fonts/fonts'), '/usr/share/fonts']
    .map(folder => `<dir>${folder}</dir>`)
    .join('')
  const cache = `<cachedir>${join(home, 'fonts-cache')}</cachedir>`
  await writeFile(
    join(scratch, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${folders}${cache}</fontconfig>`,
  )
  // Another run may have been quicker; then its folder stands.
  await rename(scratch, home).catch(() => rm(scratch, {recursive: true}))
  return home
}

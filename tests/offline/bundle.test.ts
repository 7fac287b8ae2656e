import {execFileSync} from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {unzipSync} from 'fflate'
import {beforeAll, describe, expect, it} from 'vitest'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {checksum, checksumsName} from '../../src/offline/checksums.ts'
import {fileNameFaults} from '../../src/offline/file-names.ts'
import {zipped} from '../../src/offline/zip-writer.ts'
import {borrowBrowser, giveBack} from '../browser/lent-browser.ts'
import {openSite, root, searchFor} from '../browser/opened-site.ts'
import {articlesWith, printedArticles} from '../browser/printed-text.ts'
import {newFolder} from '../new-folder.ts'
import {runCommand} from '../program/archive-copy.ts'
import {runInFolder} from '../program/command-in-folder.ts'

/** A folder such as members and libraries have. */
const folder = newFolder('会刊 存档')
let zip: string
let entries: Record<string, Uint8Array>

/** What there is to read in the archive, whichever issues it has; one without issues is not packed. */
const printed = await printedArticles(join(root, 'content/issues'))
const issues = listIssueFolders(join(root, 'content'))
const [first] = printed
const url = first?.url ?? ''
const issue = url.split('/')[1] ?? ''

it.skipIf(first)('an archive without issues is not packed, and says why', () => {
  expect(() => pack('空')).toThrow('一期都没有收录')
})

describe.skipIf(!first)('the bundle of the archive', () => {
  beforeAll(() => {
    pack('一')
    zip = join(folder, '一', readdirSync(join(folder, '一')).find(name => name.endsWith('.zip')) ?? '')
    entries = unzipSync(readFileSync(zip))
  })

  describe('npm run bundle', () => {
    it('gives the same bytes again, in another time zone and in the place of an earlier bundle', () => {
      cpSync(join(folder, '一'), join(folder, '二'), {recursive: true})
      // of it one file is other now, and one is no more
      for (const name of [basename(zip), '旧.epub']) writeFileSync(join(folder, '二', name), 'earlier')
      appendFileSync(join(folder, '二', checksumsName), `${'0'.repeat(64)}  旧.epub\n`)
      pack('二', {TZ: 'Pacific/Apia'})
      const sums = (name: string) =>
        readdirSync(join(folder, name)).map(
          file => `${file} ${checksum(readFileSync(join(folder, name, file)))}`,
        )
      expect(sums('二').sort()).toEqual(sums('一').sort())
    })

    it('takes the place of an earlier bundle and of nothing else', () => {
      expect(readdirSync(join(folder, '二'))).not.toContain('旧.epub')
      writeFileSync(join(folder, '二', '别人的文件.txt'), '')
      expect(() => pack('二')).toThrow('别人的文件.txt')
      expect(readdirSync(join(folder, '二'))).toHaveLength(readdirSync(join(folder, '一')).length + 1)
      rmSync(join(folder, '二'), {recursive: true})
    })

    it('brings an EPUB and a PDF of each issue, and leaves the PDFs out where they are not wanted', () => {
      const kinds = (name: string) =>
        readdirSync(join(folder, name)).map(file => file.slice(file.lastIndexOf('.')))
      expect(kinds('一').filter(kind => kind === '.pdf')).toHaveLength(issues.length)
      expect(kinds('一').filter(kind => kind === '.epub').length).toBeGreaterThanOrEqual(issues.length)
      pack('三', {}, '--no-pdf')
      expect(kinds('三')).toEqual(kinds('一').filter(kind => kind !== '.pdf'))
      rmSync(join(folder, '三'), {recursive: true})
    })

    it('holds the site, its sources, a note, and names that every disk takes', () => {
      const names = Object.keys(entries)
      for (const name of ['index.html', '打开说明.txt', checksumsName, 'epub/all.epub'])
        expect(names).toContain(name)
      // What is withheld for the sake of withdrawn articles, the note names.
      const note = Buffer.from(entries['打开说明.txt'] ?? []).toString('utf8')
      for (const {id, path} of issues)
        for (const file of readdirSync(path).filter(file => !file.startsWith('.'))) {
          const name = `source/issues/${id}/${file}`
          if (note.includes(name.replace(/source\.txt$/, 'source.withheld.txt'))) continue
          expect([name, entries[name]]).toEqual([name, new Uint8Array(readFileSync(join(path, file)))])
        }
      expect(fileNameFaults(names)).toEqual([])
      expect(names.filter(name => !/^[\x21-\x7e]+$/.test(name))).toEqual(['打开说明.txt'])
    })

    it('lists checksums that sha256sum agrees with', () => {
      const unpacked = unpack('校验')
      const beside = execFileSync('sha256sum', ['--check', '--quiet', checksumsName], {cwd: dirname(zip)})
      const inside = execFileSync('sha256sum', ['--check', '--quiet', checksumsName], {cwd: unpacked})
      expect(`${beside}${inside}`).toBe('')
      expect(verify(unpacked)).toMatchObject({status: 0})
    })

    it('opens from a path with blanks and Chinese characters, and searches there', async () => {
      const unpacked = unpack('上海 (2014年) #1 100%/会刊')
      const browser = await borrowBrowser()
      const site = await openSite(browser, 'file', unpacked)
      const page = await site.newPage()
      await page.goto(`${site.url}index.html`)
      await page.locator(`main a[href$="issues/${issue}/index.html"]:not([aria-hidden])`).first().click()
      await page.waitForURL(`**/issues/${issue}/index.html`)
      await page
        .locator(`main a[href$="${url.split('/').at(-1)}"]`)
        .first()
        .click()
      await page.waitForURL(`**/${url}`)
      expect(await page.locator('main h1').count()).toBe(1)
      const texts = printed.flatMap(({passages}) => passages).join('\n')
      for (const [words] of [...texts.matchAll(/\p{Script=Han}{4}/gu)].slice(0, 2))
        expect([words, await searchFor(page, site.url, words)]).toEqual([words, articlesWith(words, printed)])
      await site.close()
      await giveBack(browser)
      expect(site.problems).toEqual([])
    })
  })

  describe('npm run bundle -- --verify', () => {
    it('finds a whole bundle whole', () => {
      expect(verify(zip)).toMatchObject({status: 0, stdout: expect.stringContaining('完好')})
    })

    it('names the file in which one byte was flipped', () => {
      const bytes = readFileSync(zip)
      const name = url
      const at = bytes.indexOf(name) + name.length + 1000
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
      expect(verify(written('flipped.zip', bytes))).toMatchObject({
        status: 1,
        stderr: expect.stringContaining(`${name}：内容已损坏`),
      })
    })

    it('names what is missing, added or changed, though the zip itself is sound', () => {
      const changed: Record<string, Uint8Array> = {
        ...entries,
        'extra.txt': Buffer.from('x'),
        'about.html': Buffer.from('y'),
      }
      delete changed[`source/issues/${issue}/issue.yaml`]
      const bytes = zipped(Object.entries(changed).map(([name, content]) => ({name, content})))
      const {status, stderr} = verify(written('changed.zip', bytes))
      expect(status).toBe(1)
      expect(stderr.split('\n').slice(1, 4)).toEqual([
        '  about.html：内容与校验清单不符',
        `  source/issues/${issue}/issue.yaml：缺少这个文件`,
        '  extra.txt：校验清单里没有这个文件，是后来添加的',
      ])
    })

    it('says so where a zip is cut off, is none, or is not there', () => {
      const half = readFileSync(zip).subarray(0, 100_000)
      expect(verify(written('half.zip', half)).stderr).toContain('末尾缺损')
      expect(verify(written('none.zip', Buffer.from('x'))).stderr).toContain('末尾缺损')
      expect(verify(join(folder, 'absent.zip'))).toMatchObject({status: 1})
    })

    it('says at once where a folder is no bundle, however large it is', () => {
      const other = join(folder, '照片')
      mkdirSync(other)
      writeFileSync(join(other, 'a.bin'), '')
      // holes only, and more than can be read at once
      truncateSync(join(other, 'a.bin'), 3 * 1024 ** 3)
      expect(verify(other)).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/^没有查对：.*照片 里没有校验清单 SHA256SUMS，/),
      })
      rmSync(other, {recursive: true})
    })

    it('holds a bundle against the list beside it', () => {
      const other = join(folder, '另')
      mkdirSync(other)
      const name = zip.slice(dirname(zip).length + 1)
      copyFileSync(zip, join(other, name))
      writeFileSync(join(other, checksumsName), `${'0'.repeat(64)}  ${name}\n`)
      expect(verify(join(other, name))).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('校验值不符'),
      })
    })
  })
})

function pack(out: string, env: NodeJS.ProcessEnv = {}, ...flags: string[]): void {
  const words = ['--no-build', '--out', join(folder, out), ...flags]
  const {code, stderr} = runInFolder(root, 'bundle', words, {...process.env, ...env})
  if (code !== 0) throw new Error(`nothing was bundled:\n${stderr}`)
}

function verify(path: string): {status: number; stdout: string; stderr: string} {
  const {code: status, stdout, stderr} = runCommand('bundle', ['--verify', path], process.env)
  return {status, stdout, stderr}
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** Unpacks with a reader that is not ours. */
function unpack(name: string): string {
  const target = join(folder, name)
  for (const [path, content] of Object.entries(entries)) {
    mkdirSync(dirname(join(target, path)), {recursive: true})
    writeFileSync(join(target, path), content)
  }
  return target
}

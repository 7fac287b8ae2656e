import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, expect, it} from 'vitest'
import {minimalIssue} from '../../tests/convert/minimal-issue.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {recordName} from '../content/record.ts'
import {checkArchive, checkedFile, checkShare, convertChecked} from './check-archive.ts'
import {convertFolder} from './convert-folder.ts'

let content: string
beforeEach(() => {
  content = newFolder('archive')
  mkdirSync(join(content, 'issues'))
  writeFileSync(join(content, 'site.yaml'), 'title: 示例通讯\nassociation: 示例协会\n')
})

const path = (id: string, name: string) => join(content, 'issues', id, name)

/** Puts an issue into the archive, converted unless told otherwise. */
function add(id: string, {month = 3, body = `第${id}期的正文，说明情况。\n`, waits = false} = {}): void {
  mkdirSync(join(content, 'issues', id))
  const text = minimalIssue(body).replace('2015年3月第3期总第27期', `2015年${month}月第${month}期总第${id}期`)
  writeFileSync(path(id, 'source.txt'), text)
  if (waits) return
  for (const folder of listIssueFolders(content))
    if (folder.id === id) convertFolder(folder, {force: false, dry: false})
}

const saidIn = (reports: Awaited<ReturnType<typeof checkArchive>>['reports']) =>
  reports.flatMap(({path, messages}) =>
    messages.map(
      ({line, column, ruleId, reason}) =>
        `${path.slice(path.indexOf('issues/'))}:${line}:${column} ${ruleId} ${reason}`,
    ),
  )

it('an archive in which nothing is wrong has its issues, the newest first, and all of its articles', async () => {
  add('27', {month: 1})
  add('28', {month: 4})
  add('9', {month: 2})
  const checked = await checkArchive(content)
  expect(checked).toMatchObject({issues: 3, newest: ['28', '9', '27'], unconverted: [], failed: false})
  expect(saidIn(checked.reports)).toEqual([])
  expect([...checked.kept.keys()].sort()).toEqual(['27', '28', '9'].map(id => path(id, '01.mdx')))
  expect(checked.folders.map(({id, removed}) => [id, removed])).toEqual([
    ['27', []],
    ['28', []],
    ['9', []],
  ])
})

it('one that waits for its conversion is no fault', async () => {
  add('27')
  add('28', {month: 4, waits: true})
  mkdirSync(join(content, 'issues/29'))
  writeFileSync(path('29', '会刊.docx'), '')
  const {unconverted, failed} = await checkArchive(content)
  expect([unconverted, failed]).toEqual([['28', '29'], false])
})

it('what stands there must be what convert makes of the print now', async () => {
  add('27')
  writeFileSync(
    path('27', 'source.txt'),
    readFileSync(path('27', 'source.txt'), 'utf8').replace('说明情况', '说明原委'),
  )
  const changed = await checkArchive(content)
  expect(changed.failed).toBe(true)
  expect(saidIn(changed.reports)).toEqual([
    'issues/27/source.txt:1:1 stale 01.mdx 与现在的转换结果不一致；请运行 npm run convert -- 27，看过之后提交。',
  ])
  rmSync(path('27', 'issue.yaml'))
  expect(saidIn((await checkArchive(content)).reports)).toEqual([
    'issues/27/source.txt:1:1 stale issue.yaml 不在了，01.mdx 与现在的转换结果不一致；请运行 npm run convert -- 27，看过之后提交。',
  ])
  const record = JSON.parse(readFileSync(path('27', recordName), 'utf8'))
  writeFileSync(path('27', recordName), JSON.stringify({...record, writing: {'01.mdx': 'a'.repeat(64)}}))
  expect(saidIn((await checkArchive(content)).reports)[0]).toContain(
    'stale 上一次转换没有做完：issue.yaml 不在了',
  )
})

it('what was found is kept while neither the issue nor what all share changes, with every message as it was', async () => {
  add('27', {body: '会议讨论了的的工作（说明情况。\n'})
  const found = saidIn((await checkArchive(content)).reports)
  expect(found.length).toBeGreaterThan(1)
  const file = checkedFile(content, '27')
  const kept = readFileSync(file, 'utf8')
  const {reports} = await checkArchive(content)
  expect(saidIn(reports)).toEqual(found)
  expect(
    reports.flatMap(({messages}) => messages.map(({note}) => note)).some(note => note?.includes('checked')),
  ).toBe(true)
  // it is believed
  writeFileSync(file, kept.replaceAll('的的', '得得'))
  expect(saidIn((await checkArchive(content)).reports)).not.toEqual(found)
  writeFileSync(join(content, 'habits.yaml'), '[]\n')
  expect(saidIn((await checkArchive(content)).reports)).toEqual(found)
  expect(readFileSync(file, 'utf8')).not.toBe(kept)
  expect(existsSync(checkedFile(content, '28'))).toBe(false)
})

it('what is wrong between issues is told beside what is wrong within', async () => {
  for (const [index, id] of ['27', '28', '29', '30'].entries()) add(id, {month: index + 1})
  const convertIn = (id: string, change: (text: string) => string) => {
    writeFileSync(path(id, 'source.txt'), change(readFileSync(path('27', 'source.txt'), 'utf8')))
    for (const folder of listIssueFolders(content))
      if (folder.id === id) convertFolder(folder, {force: false, dry: false})
  }
  convertIn('28', text => text)
  convertIn('29', text => text.replaceAll('示例通讯', '望洲简讯').replaceAll('示例协会', '望洲商会'))
  convertIn('30', text => text.replaceAll('示例通讯', '示例简报').replace('说明情况', '说明原委'))
  const article = readFileSync(path('27', '01.mdx'), 'utf8')
  writeFileSync(path('27', '01.mdx'), article.replace('第27期的正文', '[第27期](/issues/99/01.html)的正文'))
  const {across, failed} = await checkArchive(content)
  expect(failed).toBe(true)
  expect(saidIn(across)).toMatchInlineSnapshot(`
    [
      "issues/27/01.mdx:11:1 link 链接地址 /issues/99/01.html 指向的第 99 期还没有收录；请核对期号",
      "issues/28/source.txt:1:1 duplicate-issue 与第 27 期的 source.txt 完全相同；请删去放错的一份。",
      "issues/29/source.txt:1:1 duplicate-issue 总第 27 期已经有了（文件夹 28）；请核对期号，删去重复的一份；刊头印错了的，在这一期的 structure.yaml 里写一条 - set: {total: 29}，再运行 npm run convert -- 29。",
      "issues/30/source.txt:1:1 duplicate-issue 总第 27 期已经有了（文件夹 29）；请核对期号，删去重复的一份；刊头印错了的，在这一期的 structure.yaml 里写一条 - set: {total: 30}，再运行 npm run convert -- 30。",
      "issues/29/source.txt:1:1 foreign-masthead 刊头是《望洲简讯》，刊名和主办单位与档案里别的各期都不同；若是放错了文件，请移走这一期；若是刊名读错了，请改 issue.yaml 里的 title；刊物改过名，或确实要收，就不必处理。",
      "issues/30/source.txt:1:1 other-name 刊名读作《示例简报》，别的各期是《示例通讯》；这个名字会用在引文、订阅和数据里。若是封面上别的一行被当成了刊名，请在 structure.yaml 里给刊名所在的那一行写一条 is: masthead, set: {title: 示例通讯}，或直接改 issue.yaml 里的 title；刊物改过名，就不必处理。",
    ]
  `)
})

it('a share is checked by itself', async () => {
  add('27')
  add('28', {month: 4})
  rmSync(path('28', '01.mdx'))
  const share = async (...ids: string[]) => {
    const {failed, kept, folders} = await checkShare(content, new Set(ids))
    return [failed, [...kept.keys()], folders.map(({id, removed}) => [id, removed?.length])]
  }
  expect(await share('27')).toEqual([
    false,
    [path('27', '01.mdx')],
    [
      ['27', 0],
      ['28', undefined],
    ],
  ])
  expect((await share('28'))[0]).toBe(true)
})

it('settings that cannot be read stop a site too', async () => {
  add('27')
  writeFileSync(join(content, 'site.yaml'), 'title: "一半\n')
  const {failed, reports} = await checkArchive(content)
  expect(failed).toBe(true)
  expect(reports[0]?.messages.map(({reason}) => reason)).toEqual([expect.stringContaining('引号只有前一半')])
})

/** What a conversion kept of an issue, and what a check of the same files keeps. */
async function keptBy(id: string): Promise<[byConvert: string, byCheck: string]> {
  const file = checkedFile(content, id)
  rmSync(file, {force: true})
  for (const folder of listIssueFolders(content))
    if (folder.id === id) convertChecked(content, folder, {force: false, dry: false})
  const byConvert = readFileSync(file, 'utf8')
  rmSync(file)
  await checkArchive(content)
  return [byConvert, readFileSync(file, 'utf8')]
}

/** The line of source.txt, from 1, that has some words. */
const lineOf = (words: string) =>
  readFileSync(path('27', 'source.txt'), 'utf8')
    .split('\n')
    .findIndex(line => line.includes(words)) + 1

it('a conversion keeps of an issue what a check would find, whatever was done to it', async () => {
  const states: Array<() => void> = [
    () => add('27', {body: '会议讨论了的的工作（说明情况。\n\n文件另行寄送各会员单位。\n', waits: true}),
    () =>
      writeFileSync(
        path('27', 'corrections.yaml'),
        `- {line: ${lineOf('的的')}, was: 的的, now: 的, why: 重字}\n`,
      ),
    () =>
      writeFileSync(
        path('27', 'source.txt'),
        readFileSync(path('27', 'source.txt'), 'utf8').replace('另行寄送', '另行送达'),
      ),
    () =>
      writeFileSync(
        path('27', '01.mdx'),
        readFileSync(path('27', '01.mdx'), 'utf8').replace(/^lines: /m, 'source: 示例日报\nlines: '),
      ),
    () => writeFileSync(join(content, 'habits.yaml'), '[]\n'),
  ]
  const seen = new Set<string>()
  for (const change of states) {
    change()
    const [byConvert, byCheck] = await keptBy('27')
    expect(byConvert).toBe(byCheck)
    seen.add(byConvert)
  }
  expect(seen.size).toBe(states.length)
})

it('what a conversion kept is believed by the check after it, and by none after a change', async () => {
  add('27', {body: '会议讨论了的的工作（说明情况。\n', waits: true})
  for (const folder of listIssueFolders(content)) convertChecked(content, folder, {force: false, dry: false})
  const file = checkedFile(content, '27')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('的的', '得得'))
  expect(saidIn((await checkArchive(content)).reports).join()).toContain('得得')
  writeFileSync(path('27', '01.mdx'), `${readFileSync(path('27', '01.mdx'), 'utf8')}\n添上的一段。\n`)
  const changed = saidIn((await checkArchive(content)).reports).join()
  expect(changed).not.toContain('得得')
  expect(changed).toContain('differs-from-print')
})

it('nothing is kept of what is only tried, or cannot be converted', () => {
  add('27', {waits: true})
  const [folder] = listIssueFolders(content)
  if (!folder) throw new Error('no issue')
  rmSync(checkedFile(content, '27'), {force: true})
  convertChecked(content, folder, {force: false, dry: true})
  expect(existsSync(checkedFile(content, '27'))).toBe(false)
  writeFileSync(path('27', 'source.txt'), '')
  expect(convertChecked(content, folder, {force: false, dry: false}).failed).toBe(true)
  expect(existsSync(checkedFile(content, '27'))).toBe(false)
})

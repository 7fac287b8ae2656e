import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {newFolder} from '../../../tests/new-folder.ts'
import {listIssueFolders} from '../../content/issue-folders.ts'
import {exampleIssue} from '../../convert/rules/example-issue.ts'
import {checkArchive} from '../../editing/check-archive.ts'
import {convertFolder} from '../../editing/convert-folder.ts'
import type {MessageView} from '../shared/view.ts'
import {Desk} from './desk.ts'
import {faultsOfPage} from './faulty-page.ts'
import {faultsPage, issuesPage} from './page.ts'

let content: string
let desk: Desk
const file = (name: string, id = '27') => join(content, 'issues', id, name)
const convertIssue = (id: string) => {
  const folder = listIssueFolders(content).find(each => each.id === id)
  if (!folder) throw new Error(`no folder ${id}`)
  return convertFolder(folder, {force: false, dry: false})
}
const addIssue = (id: string, text: string) => {
  mkdirSync(join(content, 'issues', id), {recursive: true})
  writeFileSync(file('source.txt', id), text)
}
const edit = (name: string, was: string, now: string) => {
  const text = readFileSync(file(name), 'utf8')
  expect(text).toContain(was)
  writeFileSync(file(name), text.replace(was, now))
}
const weighty = ({grade}: MessageView) => grade !== 'info'

beforeEach(() => {
  content = join(newFolder('reports'), 'content')
  addIssue('27', exampleIssue('会议审议通过了年度工作报告，部署了全年的各项重点工作。'))
  convertIssue('27')
  desk = new Desk(content)
})
afterEach(() => rmSync(join(content, '..'), {recursive: true}))

describe('what is wrong with an editor’s file', () => {
  it.each([
    ['differs-from-print', '部署了', '安排了'],
    ['syntax', '全年的各项', '全年<信息{的各项'],
  ])('is said by convert, desk and check in one sentence: %s', async (rule, was, now) => {
    edit('01.mdx', was, now)
    const {failed, reports} = convertIssue('27')
    expect(failed).toBe(true)
    const messages = reports.flatMap(({messages}) => messages)
    const told = messages.find(({ruleId}) => ruleId === rule)
    expect(told?.fatal).toBe(true)
    expect(messages.map(({reason}) => reason).join()).not.toContain('不必处理')
    const checked = (await checkArchive(content)).reports.flatMap(({messages}) => messages)
    expect(checked.filter(({ruleId}) => ruleId === rule).map(({reason}) => reason)).toEqual([told?.reason])
    expect(desk.view('27').messages.filter(message => message.rule === rule)).toMatchObject([
      {grade: 'error', file: '01.mdx', reason: told?.reason},
    ])
  })

  it('is nothing where only the layout was edited', () => {
    edit('01.mdx', '报告，部署', '报告，\n\n部署')
    expect(convertIssue('27').failed).toBe(false)
    expect(desk.view('27').messages.filter(weighty)).toEqual([])
  })
})

describe('an article whose file cannot be read', () => {
  it.each([
    ['title: ', 'title：', '冒号是全角的'],
    ['---\n', '', '第一行是 ---'],
  ])('has its faults in the place of its old page: %j', (was, now, said) => {
    expect(faultsOfPage(content, '/issues/27/01.html')).toEqual([])
    edit('01.mdx', was, now)
    const [fault] = faultsOfPage(content, '/issues/27/01.html')
    expect(fault).toContain(said)
    const view = desk.view('27')
    expect(fault).toContain(view.messages[0]?.reason)
    expect(view.pending).toMatchObject([{name: '01.mdx', deed: '有错误', conflict: true}])
    // addresses that the dev server answers as well
    for (const address of ['/issues/27/01', '/issues/27/01/'])
      expect(faultsOfPage(content, address)).toEqual([fault])
    expect(faultsOfPage(content, '/issues/27/index.html')).toEqual([])
    expect(faultsPage('望洲物联简讯', ['甲<b>'])).toContain('<ul class="faults"><li>甲&#60;b')
  })

  it('has them on every page of the issue where its issue.yaml is the file', () => {
    edit('issue.yaml', 'title: ', 'titel: ')
    expect(faultsOfPage(content, '/issues/27/index.html')[0]).toContain('title')
    expect(faultsOfPage(content, '/issues/27/01.html')).toHaveLength(
      faultsOfPage(content, '/issues/27/index.html').length,
    )
    for (const address of ['/issues/27', '/issues/27/', '/issues/27/index'])
      expect(faultsOfPage(content, address)).toEqual(faultsOfPage(content, '/issues/27/index.html'))
    expect(faultsOfPage(content, '/issues/99/01.html')).toEqual([])
  })
})

it('what is wrong with the folder stands on the page too', () => {
  renameSync(file('source.txt'), file('Source.TXT'))
  expect(desk.view('27')).toMatchObject({failed: true})
  expect(desk.view('27').messages[0]).toMatchObject({
    grade: 'error',
    reason: expect.stringContaining('没有读“Source.TXT”：这个名字应是 source.txt'),
  })
})

it('the list of issues counts what the page of each lists', async () => {
  addIssue(
    '28',
    exampleIssue('会议会议审议通过了年度工作报告。').replace('望洲物联简讯', '送审稿').replace('27', '28'),
  )
  convertIssue('28')
  const [newest] = await desk.overview()
  const {messages} = await desk.fullView('28')
  expect(newest?.open.reduce((sum, {count}) => sum + count, 0)).toBe(messages.filter(weighty).length)
  expect(messages.map(({rule}) => rule)).toContain('other-name')
})

it('an issue of which nothing was written yet since its decisions is no error in the list', async () => {
  const line = desk.view('27').lines.find(({printed}) => printed.includes('全年'))?.number
  writeFileSync(file('corrections.yaml'), `- line: ${line}\n  was: 全年\n  now: 今年\n  why: 试\n`)
  const overview = await desk.overview()
  expect(overview).toMatchObject([{open: [], unwritten: true}])
  expect(issuesPage('望洲物联简讯', overview)).toContain('没有待核的了</span> <span>有改动还没有写入文章')
})

it('issues of one label are told by their folders, and one without a text is not asked for its name', async () => {
  addIssue('29', readFileSync(file('source.txt'), 'utf8'))
  convertIssue('29')
  expect(issuesPage('望洲物联简讯', await desk.overview())).toMatch(
    /<span>文件夹 27<\/span>.*<span>文件夹 29<\/span>|<span>文件夹 29<\/span>.*<span>文件夹 27<\/span>/u,
  )
  addIssue('30', '')
  const rules = (await checkArchive(content)).reports
    .filter(({path}) => path.includes('/30/'))
    .flatMap(({messages}) => messages.map(({ruleId}) => ruleId))
  expect(rules).toContain('empty-source')
  expect(rules).not.toContain('other-name')
})

import {rmSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {readSite, siteFile} from './read-site.ts'

const content = newFolder('site')

const least = 'title: 望洲商会通讯\nassociation: 望洲市商会\n'

function read(settings: string | Uint8Array) {
  writeFileSync(join(content, 'site.yaml'), settings)
  const {site, report} = readSite(content)
  return {
    site,
    told: report.messages.map(({line, column, reason, fatal}) => `${fatal} ${line}:${column} ${reason}`),
  }
}

it('two lines are enough: what is left out or empty, the site does not show', () => {
  const {site, told} = read(`${least}url:\nissn: ''\n`)
  expect(told).toEqual([])
  expect(site).toEqual({
    title: '望洲商会通讯',
    association: '望洲市商会',
    description: '《望洲商会通讯》是望洲市商会的会刊。本站收录历期全文，可逐期翻阅，也可全文检索。',
    url: '',
    accent: {light: '#9e2b1e', dark: '#e58470'},
    largestOriginal: 8,
    editorEmail: '',
    oaiGateway: '',
    issn: '',
    cn: '',
    permit: '',
    icp: '',
    publicSecurity: '',
  })
})

it('Notepad’s encodings are read', () => {
  // 望洲 in GB18030
  const ansi = Buffer.concat([
    Buffer.from('title: '),
    Buffer.from([0xcd, 0xfb, 0xd6, 0xde]),
    Buffer.from('\r\nassociation: '),
    Buffer.from([0xcd, 0xfb, 0xd6, 0xde]),
  ])
  expect(read(ansi).site.title).toBe('望洲')
  expect(read(`\uFEFF${least}`).site.association).toBe('望洲市商会')
})

describe('what is wrong is an error in its place, and says what to write', () => {
  it.each([
    ['titel: 望洲商会通讯\nassociation: 望洲市商会\n', 'titel'],
    [`${least}url: www.example.org\n`, 'url（网址）：现在是“www.example.org”，应是网站的公开网址'],
    [
      `${least}accent: {light: 红, dark: '#e58470'}\n`,
      'accent（主色）.light（浅色模式）：现在是“红”，应写作 # 加六位',
    ],
    [`${least}accent: {light: '#e58470', dark: '#e58470'}\n`, '对比度只有 2.3，文字看不清'],
    [`${least}editorEmail: 编辑部\n`, 'editorEmail（编辑邮箱）：现在是“编辑部”，应是电子邮箱'],
    [`${least}oaiGateway: gateway\n`, 'oaiGateway（OAI-PMH 静态仓储网关）：现在是“gateway”，应是网关的网址'],
    [`${least}largestOriginal: 很大\n`, 'largestOriginal（随站发布的 PDF 最大多少 MB）'],
    [`${least}issn: 16741234\n`, "issn（ISSN）：应是文字，请加引号：'16741234'"],
    [`title: ''\nassociation: 望洲市商会\n`, 'title（刊名）：'],
    ['', 'title（刊名）：缺少这一栏'],
    ['title: [\n', '请'],
  ])('%j', (settings, reason) => {
    const {told} = read(settings)
    expect(told[0]).toMatch(/^true \d+:\d+ /)
    expect(told[0]).toContain(reason)
  })
})

it('a content folder without settings is shown under the project’s', () => {
  rmSync(join(content, 'site.yaml'), {force: true})
  expect(siteFile(content)).toBe(join('content', 'site.yaml'))
})

it('is told by its path from the project’s root, with slashes', () => {
  writeFileSync(join(content, 'site.yaml'), least)
  const {report} = readSite(content)
  expect(report.path.split('/').slice(-2)).toEqual([basename(content), 'site.yaml'])
})

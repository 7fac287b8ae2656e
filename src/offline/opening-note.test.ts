import {describe, expect, it} from 'vitest'
import {inventedIssue} from '../../tests/fixtures/invented.ts'
import {withdrawnArticle} from '../../tests/fixtures/withdrawn.ts'
import type {Site} from '../site.ts'
import {openingNote, type Withheld} from './opening-note.ts'

const site: Site = {
  title: '某某资讯',
  association: '某某协会',
  description: '',
  url: '',
  accent: {light: '#900', dark: '#f99'},
  largestOriginal: 0,
  editorEmail: '',
  oaiGateway: '',
  issn: '',
  cn: '',
  permit: '',
  icp: '',
  publicSecurity: '',
}
const issues = [inventedIssue('7', {total: 7})]
const note = (withheld: Withheld) => openingNote(site, issues, withheld).split('\r\n')

describe('openingNote', () => {
  it('says of which issues the archive is, the oldest first', () => {
    const scope = (...totals: number[]) =>
      openingNote(
        site,
        totals.map(total => inventedIssue(String(total), {total, year: 2014, months: [total]})),
        {
          articles: [],
          files: [],
        },
      )
        .split('\r\n')
        .find(line => line.startsWith('收录'))
    expect(scope(7)).toBe('收录 1 期：2014年7月 总第7期')
    expect(scope(9, 7, 8)).toBe('收录 3 期：2014年7月 总第7期至2014年9月 总第9期')
    expect(scope()).toBe('收录 0 期：')
  })

  it('is what somebody who finds it in ten years reads', () => {
    expect(
      openingNote(site, issues, {articles: [], files: []}).replaceAll('\r\n', '\n'),
    ).toMatchInlineSnapshot(`
      "﻿《某某资讯》电子存档
      某某协会
      收录 1 期：总第7期

      一、怎样打开
      1. 先把压缩包全部解压到一个文件夹（不要在压缩包里直接双击）。
      2. 双击 index.html，用浏览器打开。不需要联网，不需要安装任何软件。
      3. 检索要用 2023 年夏天以后的浏览器（Chrome、Edge 110，Firefox 115，Safari 16.4 或更新）。
         浏览器再旧，也可以从首页逐期翻阅，文章都能读。
      4. 想在手机或电子书阅读器上看，请打开 epub 文件夹里的 EPUB 文件：每期一个，名字以 all 开头的是各期合订本。

      二、里面有什么
      index.html           首页
      issues 文件夹        各期目录与文章，一篇一个网页
      search.html、search  全文检索及其索引
      epub 文件夹          电子书
      source 文件夹        原始材料：每期的 source.txt 是原刊文字，原样保存；
                           不是 UTF-8 编码的，旁边另有一份转成 UTF-8 的 source.utf-8.txt；
                           .mdx 是整理后的文章，issue.yaml 是刊期信息与目录，
                           corrections.yaml（如有）是校勘记，structure.yaml、habits.yaml（如有）是编辑对各行的认定。
                           都是纯文本，任何编辑器都能打开。
      SHA256SUMS           全部文件的校验值
      其余                 网站的索引页、样式与供程序读取的数据

      三、怎样查对文件是否完好
      在这个文件夹里打开终端，运行：
      Linux：    sha256sum -c SHA256SUMS
      macOS：    shasum -a 256 -c SHA256SUMS
      Windows：  certutil -hashfile 文件名 SHA256（逐个文件，与 SHA256SUMS 里的那一行比较）

      四、怎样放到网站上
      把整个文件夹原样上传即可，放在域名根下或任何子目录下都行，不用改动。

      五、请长久保存
      请至少存两份，放在两处；每隔几年查对一次，换一次介质。
      "
    `)
  })

  it('promises every source.txt as received, where nothing was withdrawn', () => {
    const lines = note({articles: [], files: []})
    expect(lines.find(line => line.includes('source.txt'))).toMatch(/原样保存；$/)
    expect(lines.join('\n')).not.toContain('撤回')
  })

  it('says what was withdrawn, why, and which files are not as they were', () => {
    const lines = note({
      articles: [withdrawnArticle('7', '01', {title: '《一封来信》', withdrawn: '涉及个人信息'})],
      files: [{name: 'source/issues/7/01.mdx', what: '只有篇名与撤回的理由'}],
    })
    expect(lines.find(line => line.includes('source.txt'))).toMatch(/原样保存（第六节所列除外）；$/)
    expect(lines.slice(lines.indexOf('六、刊出后撤回的文章'))).toEqual([
      '六、刊出后撤回的文章',
      '下列文章刊出后撤回，这份存档里没有它们的文字，只在原来的网页上留有撤回的理由：',
      '总第7期《一封来信》：涉及个人信息',
      '因此，下列文件与编者手里的不同：',
      'source/issues/7/01.mdx：只有篇名与撤回的理由',
      '',
    ])
  })
})

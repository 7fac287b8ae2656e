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

import {plugins} from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import {describe, expect, it} from 'vitest'
import {inventedArticle, inventedIssue} from '../../tests/fixtures/invented.ts'
import type {ReadableData} from '../archive/articles.ts'
import type {Issue} from '../archive/issues.ts'
import {writeBibtex} from './bibtex.ts'
import {type Citable, citableOf} from './citable.ts'
import {citeDocument, citePrinted} from './gbt7714.ts'
import {writeRis} from './ris.ts'

const issue = inventedIssue('140', {
  publisher: '某某协会主办',
  year: 2014,
  months: [11, 12],
  combined: true,
  number: 9,
  total: 140,
})

const cite = (data: Partial<ReadableData>, url = '', change: Partial<Issue['data']> = {}): Citable =>
  citableOf(
    inventedArticle('140', '07', {title: '盘点', page: 48, kind: 'analysis', ...data}),
    {...issue, data: {...issue.data, ...change}},
    {title: '本站会刊', association: '本站协会', url},
  )

const url = 'https://example.org/huikan'
const notice: Partial<ReadableData> = {
  title: '国务院关于印发某某规划纲要（2014～2020年）的通知',
  kind: 'policy',
  issuer: '国务院',
  documentNumber: '国发〔2014〕1号',
  issuedDate: '2014-06-04',
}

describe('GB/T 7714—2015, an article of a periodical', () => {
  it('names up to three authors', () => {
    expect(citePrinted(cite({authors: ['张三', '李四', '王五']}))).toBe(
      '张三, 李四, 王五. 盘点[J]. 会刊, 2014(9): 48.',
    )
    expect(citePrinted(cite({authors: ['甲', '乙', '丙', '丁']}))).toBe(
      '甲, 乙, 丙, 等. 盘点[J]. 会刊, 2014(9): 48.',
    )
  })

  it('names who translated it behind the title, and not among the authors', () => {
    const translated = cite({authors: ['彼得·哈里森'], translators: ['张三', '李四']})
    expect(citePrinted(translated)).toBe('彼得·哈里森. 盘点[J]. 张三, 李四, 译. 会刊, 2014(9): 48.')
    expect(writeBibtex(translated)).toContain('  translator = {{张三} and {李四}},')
    expect(writeRis(translated)).toContain('AU  - 彼得·哈里森\r\nA4  - 张三\r\nA4  - 李四\r\n')
  })

  it('leaves out what the print does not say, the newspaper behind it included', () => {
    expect(citePrinted(cite({source: '经济日报', page: null}))).toBe('盘点[J]. 会刊, 2014(9).')
    expect(citePrinted(cite({}, '', {number: null, total: null, title: null}))).toBe(
      '盘点[J]. 本站会刊, 2014: 48.',
    )
    expect(citePrinted(cite({}, '', {volume: 3}))).toBe('盘点[J]. 会刊, 2014, 3(9): 48.')
    expect(citePrinted(cite({}, '', {number: null}))).toBe('盘点[J]. 会刊, 2014(140): 48.')
  })

  it('has the address where the site knows its own', () => {
    expect(citePrinted(cite({}, url))).toBe(
      '盘点[J/OL]. 会刊, 2014(9): 48[引用日期]. https://example.org/huikan/issues/140/07.html.',
    )
  })
})

describe('GB/T 7714—2015, an official document', () => {
  it('has the form of the standard’s own example', () => {
    const {document, ...rest} = cite({})
    const example: Citable = {
      ...rest,
      title: '关于转发北京市企业投资项目核准暂行实施办法的通知',
      authors: ['北京市人民政府办公厅'],
      document: {number: '京政办发[2005]37号', issued: '2005-07-12'},
      url: 'http://china.findlaw.cn/fagui/p_1/39934.html',
    }
    expect(document).toBeNull()
    expect(citeDocument(example)?.replace('引用日期', '2011-07-12')).toBe(
      '北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知: 京政办发[2005]37号[A/OL]. (2005-07-12)[2011-07-12]. http://china.findlaw.cn/fagui/p_1/39934.html.',
    )
  })

  it.each([
    ['望洲市人民政府令第58号', '望洲市人民政府'],
    ['国家税务总局公告2015年第8号', '国家税务总局'],
    ['中华人民共和国国务院令（第656号）', '中华人民共和国国务院'],
  ])('names the body whose order it is, where nobody signed: %s', (documentNumber, body) => {
    const {authors, corporate} = cite({...notice, issuer: null, documentNumber})
    expect({authors, corporate}).toEqual({authors: [body], corporate: true})
  })

  it('reads no body from a code', () => {
    expect(cite({...notice, issuer: null}).authors).toEqual([])
  })

  it('is printed matter where the site has no address', () => {
    expect(citeDocument(cite(notice))).toBe(
      '国务院. 国务院关于印发某某规划纲要（2014～2020年）的通知: 国发〔2014〕1号[A]. 2014.',
    )
    expect(citePrinted(cite(notice))).toBe(
      '国务院. 国务院关于印发某某规划纲要（2014～2020年）的通知[J]. 会刊, 2014(9): 48.',
    )
  })

  it('may be without number and date; marks round the whole title go, those within stay', () => {
    const title = '《最高人民法院关于审理侵害人身权益案件的规定》'
    expect(citeDocument(cite({title, kind: 'judicial', issuer: '最高人民法院'}))).toBe(
      '最高人民法院. 最高人民法院关于审理侵害人身权益案件的规定[A].',
    )
    const both = {title: '《甲》和《乙》', kind: 'judicial', issuer: '甲院、乙院'} as const
    expect(citeDocument(cite(both, url))).toBe(
      '甲院, 乙院. 《甲》和《乙》[A/OL]. [引用日期]. https://example.org/huikan/issues/140/07.html.',
    )
  })

  it('is none for news or a member’s profile', () => {
    expect(citeDocument(cite({}))).toBeNull()
    expect(citeDocument(cite({kind: 'member-profile', source: '某某公司'}))).toBeNull()
  })
})

/** What a citable manager makes of an exported file. */
function read(text: string, type: '@bibtex/text' | '@ris/file') {
  const entries = plugins.input.chain(text, {forceType: type, generateGraph: false})
  expect(entries).toHaveLength(1)
  return entries[0] ?? {}
}

const tricky = '100% 的 “R&D” 与 {C#}_a~b^c\\d $5'

describe('BibTeX', () => {
  it('is read by a parser as what was meant', () => {
    expect(read(writeBibtex(cite({authors: ['张三', '李四']}, url)), '@bibtex/text')).toMatchObject({
      type: 'article-journal',
      'citation-key': 'huikan-140-07',
      title: '盘点',
      'container-title': '会刊',
      publisher: '某某协会',
      issue: '9',
      page: '48',
      issued: {'date-parts': [[2014, 11]]},
      URL: 'https://example.org/huikan/issues/140/07.html',
    })
    const entry = read(writeBibtex(cite({...notice, title: tricky})), '@bibtex/text')
    expect(entry).toMatchObject({title: tricky, note: '国发〔2014〕1号'})
    expect(JSON.stringify(entry.author)).toContain('国务院')
  })

  it('has no field for what the print does not say', () => {
    expect(writeBibtex(cite({page: null}, '', {year: null, months: [], number: null, total: null}))).toBe(
      '@article{huikan-140-07,\n  title = {{盘点}},\n  journal = {会刊},\n  publisher = {某某协会},\n  language = {chinese},\n}\n',
    )
  })
})

it('an ISSN goes into every form that has a place for it', () => {
  const numbered = {...cite({}), issn: '1674-1234'}
  expect(read(writeBibtex(numbered), '@bibtex/text')).toMatchObject({ISSN: '1674-1234'})
  expect(read(writeRis(numbered), '@ris/file')).toMatchObject({ISSN: '1674-1234'})
  expect(writeBibtex(cite({})) + writeRis(cite({}))).not.toMatch(/issn|SN {2}-/)
})

describe('RIS', () => {
  it('is read by a parser as what was meant', () => {
    const entry = read(writeRis(cite({...notice, title: `${tricky}\n题`}, url)), '@ris/file')
    expect(entry).toMatchObject({
      type: 'article-journal',
      title: `${tricky} 题`,
      issue: '9',
      note: '国发〔2014〕1号',
      language: 'zh',
      'container-title': '会刊',
      issued: {'date-parts': [[2014, 11]]},
      URL: 'https://example.org/huikan/issues/140/07.html',
    })
    expect(JSON.stringify(entry.author)).toContain('国务院')
  })

  it('ends every line as the format wants', () => {
    const text = writeRis(cite({}))
    expect(
      text
        .split('\r\n')
        .slice(0, -1)
        .every(line => /^[A-Z][A-Z0-9] {2}- /.test(line)),
    ).toBe(true)
    expect(text.endsWith('ER  - \r\n')).toBe(true)
  })
})

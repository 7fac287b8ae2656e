import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {extractionName, readExtractionRecord} from '../content/extraction-record.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {textDigest} from '../content/text-file.ts'
import {type ExamplePage, examplePdf} from '../extracting/pdf/example-pdf.ts'
import {exampleDocx, paragraph, run} from '../extracting/word/example-docx.ts'
import {checkExtraction} from './check-extraction.ts'
import {extractUnread} from './extract-original.ts'

const words = ['望洲通讯', '会议听取了年度工作报告，并就培训基地的选址交换了意见。', '（来源：本刊）']
const docx = (...texts: string[]) => exampleDocx(texts.map(text => paragraph(run(text))).join(''))
const page = (...texts: string[]): ExamplePage => ({
  texts: texts.map((text, index) => ({text, x: 72, y: 120 + index * 40})),
})

let folder: string
beforeEach(() => {
  folder = join(newFolder('original'), 'issues/7')
  mkdirSync(folder, {recursive: true})
})

const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes)
const issues = () => listIssueFolders(join(folder, '../..'))
const extract = async () =>
  (await extractUnread(issues())).flatMap(({basename, messages}) =>
    messages.map(({ruleId, fatal, reason}) => `${basename} ${ruleId} ${fatal} ${reason}`),
  )

const read = (name: string) => `${name} extracted undefined 已读出文字，写成 source.txt；请与原稿核对。`

describe('an original without a text', () => {
  it('of Word is read into one, with what came from where', async () => {
    const bytes = docx(...words)
    put('会刊.docx', bytes)
    expect(await extract()).toEqual([read('会刊.docx')])
    const text = readFileSync(join(folder, 'source.txt'), 'utf8')
    expect(text.split('\n').filter(line => line !== '')).toEqual(words)
    const record = readExtractionRecord(folder)
    const count = words.join('').length
    expect(record).toMatchObject({
      version: 1,
      original: '会刊.docx',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      source: textDigest(text),
      characters: {original: count, generated: 0, source: count, dropped: 0},
      drops: [],
      pictures: [],
    })
    expect(record?.folios).toBeUndefined()
    const numbers = words.map(word => text.split('\n').indexOf(word) + 1)
    expect(record?.lines.map(({line, paragraph, page, is}) => [line, paragraph, page, is])).toEqual(
      numbers.map((line, index) => [line, index + 1, undefined, undefined]),
    )
    const [issue] = issues()
    expect(issue && checkExtraction(issue, text)).toEqual([])
    // it waits no more
    expect(await extract()).toEqual([])
  })

  it('of a PDF is read into one, each line with its page and its box', async () => {
    put('source.pdf', examplePdf([page(...words), page('又一页的文字在这里。')]))
    expect(await extract()).toEqual([read('source.pdf')])
    const text = readFileSync(join(folder, 'source.txt'), 'utf8')
    expect(text).toContain('又一页的文字在这里。')
    const lines = readExtractionRecord(folder)?.lines ?? []
    expect(new Set(lines.map(({page}) => page))).toEqual(new Set([1, 2]))
    for (const {box} of lines) {
      const [left = 0, top = 0, right = 0, bottom = 0] = box ?? []
      expect([left, left < right, top < bottom]).toEqual([72, true, true])
    }
  })

  it('that is another kind than its name says is read as what it is, and that is said', async () => {
    put('会刊.pdf', docx(...words))
    expect(await extract()).toEqual([
      '会刊.pdf original-name undefined 文件名的末尾是 .pdf，其实是 Word 文件（.docx）；已照实际的格式读取。',
      read('会刊.pdf'),
    ])
  })

  it.each([
    [
      'a text',
      '会刊.docx',
      '望洲通讯',
      'original-format true 文件名的末尾是 .docx，其实是纯文本，没有当作原稿来读；请改名为 source.txt，放在这一期的文件夹里。',
    ],
    ['a damaged PDF', '会刊.pdf', '%PDF-1.4\n', 'original-damaged true '],
    [
      'an old Word file',
      '会刊.docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'original-format true 文件名的末尾是 .docx，而',
    ],
  ])('that is %s is refused, and nothing is written', async (_what, name, bytes, said) => {
    put(name, bytes)
    expect(await extract()).toEqual([expect.stringContaining(`${name} ${said}`)])
    expect(readdirSync(folder)).toEqual([name])
  })
})

it('of a Word file and a PDF of one issue nobody knows which to read: it is said in what they differ', async () => {
  put('上.docx', docx(...words))
  put('下.pdf', examplePdf([page(...words.map(text => text.replace('年度', '季度')))]))
  const [reports] = [await extractUnread(issues())]
  const messages = reports.flatMap(({basename, messages}) => messages.map(message => ({basename, message})))
  expect(messages.map(({basename, message}) => [basename, message.ruleId])).toEqual([
    ['上.docx', 'two-originals'],
  ])
  expect(messages[0]?.message.reason).toMatch(
    /^与 下\.pdf 对照：上\.docx 有 \d+ 字、3 段，下\.pdf 有 \d+ 字、\d 段；文字不同的有 1 处.*，逐条列在下面。Word 文件里的标题.*选定的一份请改名为 source\.docx 或 source\.pdf，另一份移走。$/,
  )
  expect(messages[0]?.message.note).toContain('上.docx 是“年”，下.pdf 是“季”')
  expect(existsSync(join(folder, 'source.txt'))).toBe(false)
  put('又.pdf', examplePdf([page('三份')]))
  expect(await extract()).toEqual([])
  expect(existsSync(join(folder, extractionName))).toBe(false)
})

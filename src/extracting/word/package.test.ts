import {zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readOriginal} from '../read-original.ts'
import {Refusal} from '../refusal.ts'
import {exampleDocx, paragraph} from './example-docx.ts'

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readOriginal(bytes, async () => Promise.reject(new Error('no PDF')))
  } catch (error) {
    if (error instanceof Refusal) return `${error.ruleId}: ${error.message}`
    throw error
  }
  return 'read'
}

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]),
  )

describe('files that are not read say what to do', () => {
  test.each([
    ['.doc and .wps', ole('WordDocument'), /original-format: 这是旧格式的 Word 或 WPS 文件.*另存为.*docx/],
    ['a password', ole('EncryptedPackage'), /original-format: 这个 Word 文件有密码/],
    ['.xls', ole('Workbook'), /original-format: 这是旧格式的 Office 文件/],
    ['.rtf', latin1('{\\rtf1'), /original-format: 这是 RTF 文件.*另存为/],
    ['.odt', zipSync({mimetype: latin1('x'), 'content.xml': latin1('<a/>')}), /OpenDocument 文件.*docx/],
    ['.xlsx', zipSync({'xl/workbook.xml': latin1('<a/>')}), /Excel 表格/],
    ['.ofd', zipSync({'OFD.xml': latin1('<a/>')}), /OFD 阅读器另存为 PDF/],
    ['.jpg', latin1('\u00ff\u00d8\u00ff\u00e0x'), /original-format: 这是图片.*OCR/],
    ['.heic', latin1('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), /这是图片/],
    ['.html', latin1('\r\n<!DOCTYPE html>\n<html>'), /这是网页.*拷进 Word/],
    ['a zip', zipSync({'会刊.txt': latin1('x')}), /请先解压/],
  ])('%s', async (_what, bytes, said) => {
    expect(await refusal(bytes)).toMatch(said)
  })
})

describe('hostile files end in a sentence', () => {
  const whole = exampleDocx(paragraph('正文。'))

  test('each of them cut short', async () => {
    for (const length of [4, 64, 300, whole.length - 40, whole.length - 1])
      expect(await refusal(whole.subarray(0, length))).toMatch(/original-damaged/)
  })

  test('a part that is no XML, or ends early', async () => {
    expect(await refusal(exampleDocx('<w:p>'))).toMatch(/original-damaged/)
    expect(await refusal(exampleDocx('', {files: {'word/document.xml': '<w:document'}}))).toMatch(
      /original-damaged/,
    )
    expect(await refusal(exampleDocx('', {files: {'word/document.xml': ''}}))).toMatch(/original-damaged/)
  })

  test('entities that would expand to gigabytes', async () => {
    const entities = Array.from(
      {length: 30},
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('')
    const bomb = `<!DOCTYPE d [<!ENTITY e0 "甲">${entities}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e30;</w:t></w:r></w:p></w:body></w:document>`
    expect(await refusal(exampleDocx('', {files: {'word/document.xml': bomb}}))).toMatch(/original-damaged/)
  })

  test('a part that unpacks to gigabytes', async () => {
    const blanks = new Uint8Array(65 * 1024 * 1024).fill(0x20)
    expect(await refusal(exampleDocx('', {files: {'word/document.xml': blanks}}))).toMatch(
      /original-too-large/,
    )
  }, 60_000)

  test('ten thousand tables, each in the one before', async () => {
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(10_000) + '</w:tc></w:tr></w:tbl>'.repeat(10_000)
    expect(await refusal(exampleDocx(nested))).toMatch(/original-damaged.*嵌套/)
  })

  test('relations that lead out of the file', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/><Relationship Id="b" Type="x/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    expect(
      await refusal(exampleDocx(paragraph('正文。'), {files: {'word/_rels/document.xml.rels': rels}})),
    ).toBe('read')
  })

  test('a label of a hundred thousand numbers before each paragraph', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`
    const item = paragraph('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    expect(await refusal(exampleDocx(item.repeat(10_000), {numbering}))).toMatch(/original-too-large/)
  }, 60_000)

  test('notes and levels by the ten thousand take no longer each', async () => {
    const many = Array.from({length: 15_000}, (_, at) => at)
    const note = (id: number) => `<w:footnote w:id="${id}">${paragraph('注')}</w:footnote>`
    const level = (at: number) =>
      `<w:lvl w:ilvl="${at}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>`
    const item = paragraph('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    const cited = `<w:p>${many.map(id => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`).join('')}</w:p>`
    const bytes = exampleDocx(cited + item.repeat(15_000), {
      footnotes: many.map(note).join(''),
      numbering: `<w:abstractNum w:abstractNumId="7">${many.map(level).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`,
    })
    const before = process.cpuUsage().user
    expect(await refusal(bytes)).toBe('read')
    // quadratic in either it takes ten seconds
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(6)
  }, 60_000)

  test('styles that are based on one another, spans of a million columns', async () => {
    const styles = ['A', 'B']
      .map(
        (id, at) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${'BA'[at]}"/></w:style>`,
      )
      .join('')
    const wide =
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    expect(await refusal(exampleDocx(paragraph('正文。', '<w:pStyle w:val="A"/>') + wide, {styles}))).toBe(
      'read',
    )
  })
})

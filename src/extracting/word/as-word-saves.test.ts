import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {imbalance} from '../ledger.ts'
import {sourceText} from '../source-text.ts'
import {exampleDocx, paragraph} from './example-docx.ts'
import {readWord} from './read-word.ts'

/** Runs as Word leaves them behind after some rounds of editing: cut anywhere, each with what it was last told. */
const run = (text: string, more = '') =>
  `<w:r w:rsidRPr="00E05C11"><w:rPr><w:rFonts w:hint="eastAsia"/>${more}<w:lang w:eastAsia="zh-CN"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (content: string, properties = '') =>
  paragraph(content, properties).replace(
    /^<w:p>/,
    '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00C63E57" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="4F2D0B1A">',
  )
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (code: string, result: string) =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
const unseen = '<w:rPr><w:webHidden/></w:rPr>'
const entry = (title: string, page: string) =>
  `<w:hyperlink w:anchor="_Toc1" w:history="1">${run(title)}<w:r>${unseen}<w:tab/></w:r>${field('PAGEREF _Toc1 \\h', `<w:r>${unseen}<w:t>${page}</w:t></w:r>`)}</w:hyperlink>`
const shape = (content: string) => `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`
const drawing = (kind: string, shapes: string, old: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="${kind}" xmlns:wp="urn:wp" xmlns:wps="urn:wps" xmlns:wpg="urn:wpg"><w:drawing><wp:anchor><wp:positionH><wp:posOffset>123825</wp:posOffset></wp:positionH><wp:docPr id="2" name="文本框 2" descr="不是印的字"/>${shapes}</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${old}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
const cell = (...content: string[]) => `<w:tc><w:tcPr/>${content.join('')}</w:tc>`
const changed = (text: string) =>
  p(`<w:del w:id="9" w:author="x"><w:r><w:delText>${text}</w:delText></w:r></w:del>`)

const body = [
  p(
    `${run('物')}<w:proofErr w:type="spellStart"/>${run('联')}<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>${run('视界')}<w:proofErr w:type="spellEnd"/>`,
    '<w:jc w:val="center"/>',
  ),
  `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(run('目录'))}<w:p>${mark('begin')}<w:r><w:instrText>TOC \\o "1-1" \\h \\z \\u</w:instrText></w:r>${mark('separate')}${entry('协会召开年会', '1')}</w:p>${p(entry('培训计划发布', '2'))}${p(mark('end'))}</w:sdtContent></w:sdt>`,
  p(`<w:r><w:lastRenderedPageBreak/></w:r>${run('协会召开年会')}`, '<w:pStyle w:val="1"/>'),
  p(
    run('望', '<w:position w:val="-9"/><w:sz w:val="118"/>'),
    '<w:keepNext/><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>',
  ),
  p(
    `${run('洲市物联网应用协会在')}<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${run('滨湖科创园')}</w:smartTag>${run('B')}<w:r><w:noBreakHyphen/></w:r>${run('2座举行年')}<w:r><w:softHyphen/></w:r>${run('会。')}`,
  ),
  p(
    `${run('请打')}<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>${run('，见附图')}${field('REF _Ref1 \\h', run('1'))}${run('。')}<w:commentRangeStart w:id="1"/>${run('此处存疑。')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
    '<w:ind w:firstLineChars="200" w:firstLine="420"/>',
  ),
  `<w:p><w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/></w:rubyPr><w:rt>${run('wàng')}</w:rt><w:rubyBase>${run('望')}</w:rubyBase></w:ruby></w:r>${run('洲为古地名。')}</w:p>`,
  drawing('wps', shape(p(run('编者按：本期刊登专稿。'))), p(run('编者按：本期刊登专稿。'))),
  drawing(
    'wpg',
    `<wpg:wgp>${shape(p(run('左框')))}${shape(p(run('右框')))}</wpg:wgp>`,
    p(run('左框')) + p(run('右框')),
  ),
  p(
    `<w:sdt><w:sdtPr/><w:sdtContent>${run('☑')}</w:sdtContent></w:sdt>${run('已报名')}<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>${run('名额20')}`,
  ),
  p(
    `${run('邮箱')}${field('HYPERLINK "mailto:a@b.cn"', run('a@b.cn'))}${run('，图')}<w:fldSimple w:instr=" SEQ 图 \\* ARABIC ">${run('1')}</w:fldSimple>`,
  ),
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p(run('名称')))}${cell(p(run('数')))}</w:tr><w:sdt><w:sdtPr/><w:sdtContent><w:tr>${cell(p(run('甲')))}${cell(p(run('1')), p(run('2')))}</w:tr></w:sdtContent></w:sdt><w:tr><w:trPr><w:del w:id="9" w:author="x"/></w:trPr>${cell(changed('乙'))}${cell(changed('9'))}</w:tr></w:tbl>`,
  '<w:p><w:r><w:pict><v:rect style="width:0;height:1.5pt"/></w:pict></w:r></w:p>',
  '<w:p><w:r><w:object xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape><v:imagedata r:id="rId-object" o:title=""/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="rId-sheet"/></w:object></w:r></w:p>',
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:cols w:num="2"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>',
].join('')
const styles =
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
const saved = exampleDocx(body, {
  styles,
  comments: `<w:comment w:id="1">${paragraph('请核实')}</w:comment>`,
  header: paragraph('物联视界'),
})

/** The same file as Word saves it as “Strict Open XML 文档”: other names for the namespaces of its parts. */
function strict(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => [
    name,
    strToU8(
      strFromU8(content)
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/drawingml/2006/main',
          'http://purl.oclc.org/ooxml/drawingml/main',
        ),
    ),
  ])
  return zipSync(Object.fromEntries(parts))
}

describe.each([
  ['transitional, the usual one', saved],
  ['strict', strict(saved)],
])('a file with the habits of Word, %s', (_form, bytes) => {
  const extraction = readWord(bytes)
  const source = sourceText(extraction.pieces)

  test('is read as it is printed, each text once', () => {
    expect(source.text.trimEnd().split('\n\n')).toEqual([
      '物联视界',
      '目录',
      '协会召开年会\t1',
      '培训计划发布\t2',
      '协会召开年会',
      '望洲市物联网应用协会在滨湖科创园B-2座举行年会。',
      '\u3000\u3000请打☑，见附图1。此处存疑。',
      '望洲为古地名。',
      '编者按：本期刊登专稿。',
      '左框',
      '右框',
      '☑已报名\t名额20',
      '邮箱a@b.cn，图1',
      '名称\t数\n甲\t1 2',
    ])
  })

  test('has nothing that is not accounted for', () => {
    expect(imbalance(extraction, source.text)).toBeUndefined()
    expect(new Set(extraction.drops.map(({reason}) => reason))).toEqual(
      new Set(['域代码', '注音', '修订中删去的文字', '页眉页脚', '批注']),
    )
  })

  test('shows its heading and where Word set it', () => {
    expect(source.lines.find(({evidence}) => evidence?.heading === 1)).toMatchObject({
      line: 9,
      origin: {part: 'document', wordPage: 2},
    })
  })
})

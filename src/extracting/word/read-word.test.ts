import {describe, expect, test} from 'vitest'
import {imbalance} from '../ledger.ts'
import {sourceText} from '../source-text.ts'
import {type ExampleParts, exampleDocx, paragraph, run} from './example-docx.ts'
import {readWord} from './read-word.ts'

/** The text that a body is read into; its ledger must balance. */
function read(body: string, parts: ExampleParts = {}) {
  const extraction = readWord(exampleDocx(body, parts))
  const {text} = sourceText(extraction.pieces)
  expect(imbalance(extraction, text)).toBeUndefined()
  return {...extraction, text}
}

const dropped = (body: string, parts: ExampleParts = {}) =>
  read(body, parts).drops.map(({text, reason}) => `${reason}：${text.trim()}`)

const level = (number: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const outline = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>`
const list = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`
const item = (text: string, depth: number, id = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

test('words in bold type are evidence of their line where not all of it is bold', () => {
  const bold = '<w:b/>'
  const {lines, text} = sourceText(
    readWord(
      exampleDocx(
        paragraph(run('协会召开理事会', bold)) +
          paragraph(
            run('（一）') + run('完善', bold) + run('监督。', bold) + run('会议听取了秘书处的工作汇报。'),
            '<w:ind w:firstLineChars="200"/>',
          ) +
          paragraph('会议审议通过了年度财务决算，部署了全年的各项重点工作。'),
      ),
    ).pieces,
  )
  expect(lines.map(({strong}) => strong)).toEqual([[], [[5, 10]], []])
  expect(text.split('\n')[2]?.slice(5, 10)).toBe('完善监督。')
})

test('bold type says nothing of a word where most of the text is in it', () => {
  const {lines} = sourceText(
    readWord(
      exampleDocx(
        paragraph(run('会议听取了秘书处的工作汇报，', '<w:b/>') + run('2015')) +
          paragraph(run('会议审议通过了年度财务决算。', '<w:b/>')),
      ),
    ).pieces,
  )
  expect(lines.map(({strong}) => strong)).toEqual([[], []])
})

describe('automatic numbers', () => {
  test('are written out, inner levels begin anew', () => {
    const body = [
      item('总则', 0),
      item('范围', 1),
      item('甲', 2),
      item('乙', 2),
      item('期限', 1),
      item('丙', 2),
      item('附则', 0),
      item('施行', 1),
    ]
    expect(read(body.join(''), {numbering: outline + list(1)}).text).toBe(
      '一、总则\n\n（一）范围\n\n1. 甲\n\n2. 乙\n\n（二）期限\n\n1. 丙\n\n二、附则\n\n（一）施行\n',
    )
  })

  test('are evidence of the line, by the level of their list', () => {
    const {pieces} = read(item('总则', 0) + item('目的', 1) + paragraph('正文'), {
      numbering: outline + list(1),
    })
    expect(pieces.map(({evidence}) => evidence?.numbered)).toEqual([1, 2, undefined])
  })

  test('lists of one definition go on, but for one that says where it begins', () => {
    const numbering = `${outline}${list(1)}${list(2)}${list(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}`
    const body = [item('甲', 0, 1), item('乙', 0, 2), item('丙', 0, 3), item('丁', 0, 3)]
    expect(read(body.join(''), {numbering}).text).toBe('一、甲\n\n二、乙\n\n一、丙\n\n二、丁\n')
  })

  test('come from a style that is tied to a level, and can be switched off', () => {
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '第%1章')}${level(1, 'decimal', '第%2条', '<w:pStyle w:val="Clause"/><w:lvlRestart w:val="0"/>')}</w:abstractNum>${list(1)}`
    const styles = `<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const clause = (text: string) => paragraph(text, '<w:pStyle w:val="Clause"/>')
    const body = `${item('总则', 0)}${clause('为了规范。')}${item('附则', 0)}${clause('自公布之日起施行。')}${paragraph('无号', '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>')}`
    expect(read(body, {numbering, styles}).text).toBe(
      '第一章\u3000总则\n\n第1条\u3000为了规范。\n\n第二章\u3000附则\n\n第2条\u3000自公布之日起施行。\n\n无号\n',
    )
  })

  test('a bullet of a symbol font is the sign that it draws', () => {
    const numbering = `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0D8"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl></w:abstractNum>${list(1)}`
    expect(read(item('落实值班制度', 0), {numbering}).text).toBe('➢ 落实值班制度\n')
  })

  test('a paragraph whose text was deleted prints none', () => {
    const body = `${item('甲', 0)}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>${item('丙', 0)}`
    expect(read(body, {numbering: outline + list(1)}).text).toBe('一、甲\n\n二、丙\n')
  })
})

describe('tracked changes are taken as accepted', () => {
  const changed = `<w:p>${run('全市举办展览')}<w:del><w:r><w:delText>五十</w:delText></w:r></w:del><w:ins>${run('六十三')}</w:ins>${run('场。')}</w:p>`

  test('and said', () => {
    const {text, remarks, drops} = read(changed)
    expect(text).toBe('全市举办展览六十三场。\n')
    expect(drops).toEqual([
      {text: '五十', reason: '修订中删去的文字', origin: {part: 'document', paragraph: 1}},
    ])
    expect(remarks.map(({ruleId}) => ruleId)).toEqual(['tracked-changes'])
  })

  test('what was moved stands where it went', () => {
    const body = `<w:p><w:moveFrom>${run('甲段')}</w:moveFrom>${run('乙段')}</w:p><w:p><w:moveTo>${run('甲段')}</w:moveTo></w:p>`
    expect(read(body).text).toBe('乙段\n\n甲段\n')
  })

  test('a paragraph whose end was deleted runs on', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('会议指出，')}</w:p>${paragraph('要抓好落实。')}`
    expect(read(body).text).toBe('会议指出，要抓好落实。\n')
  })

  test('the end of the last paragraph, too', () => {
    expect(read(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('会议结束。')}</w:p>`).text).toBe(
      '会议结束。\n',
    )
  })
})

describe('fields', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  test('show their result, one within another and over paragraphs', () => {
    const entry = `${run('协会召开年会')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', run('5'))}`
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${entry}</w:p><w:p>${run('编后\t9')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    expect(read(body).text).toBe('协会召开年会\t5\n\n编后\t9\n')
    expect(dropped(body)).toEqual(['域代码：TOC \\o', '域代码：PAGEREF _Toc1 \\h'])
  })

  test.each([
    ['a number within a circle', 'eq \\o\\ac(○,5)', '⑤'],
    ['a character within a circle', 'eq \\o\\ac(○,特)', '特'],
    ['a tick within a box', 'eq \\o\\ac(□,√)', '☑'],
    [
      'a character with its reading above (拼音指南)',
      'EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(huì),会)',
      '会',
    ],
    ['a fraction', 'EQ \\f(1,2)', '1/2'],
    ['what is set in rows, a sign that is raised', 'EQ \\a(10\\s\\up 5(2),kg)', '10²kg'],
    ['what never ends', `EQ ${'\\o('.repeat(5000)}`, ''],
    ['a sign of a symbol font', 'SYMBOL 108 \\f "Wingdings"', '●'],
    ['anything else', 'SET x "5"', ''],
  ])('without a result print %s', (_what, code, printed) => {
    expect(read(`<w:p>${run('见')}${field(code, '')}${run('处')}</w:p>`).text).toBe(`见${printed}处\n`)
  })

  test('a box is ticked or empty', () => {
    const box = (more: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${more}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('同意')}</w:p>`
    expect(read(box('<w:default w:val="0"/>')).text).toBe('☐同意\n')
    expect(read(box('<w:default w:val="0"/><w:checked/>')).text).toBe('☑同意\n')
  })

  test('a simple one shows what stands in it', () => {
    expect(read(`<w:p><w:fldSimple w:instr="PAGE">${run('12')}</w:fldSimple></w:p>`).text).toBe('12\n')
  })
})

describe('pictures and captions', () => {
  const picture = '<w:p><w:r><w:drawing><a:blip r:embed="rId-picture"/></w:drawing></w:r></w:p>'
  const files = {'word/media/image1.png': new Uint8Array([0x89, 0x50])}
  const box = (text: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${text}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${text}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  const centred = '<w:jc w:val="center"/>'
  const prose = paragraph('会议听取了工作情况的汇报，审议通过了财务决算。')

  test.each([
    ['a centred line below a picture', paragraph('大会主会场', centred), ['大会主会场']],
    [
      'a text box, once, of two lines',
      box(paragraph('甲公司代表演讲——') + paragraph('材料的应用')),
      ['甲公司代表演讲——', '材料的应用'],
    ],
    ['what is called 图1, in bold type', paragraph(run('图1 颁奖现场', '<w:b/>'), centred), ['图1 颁奖现场']],
    [
      'what is called 图1, in type larger than the text',
      paragraph(run('图1 颁奖现场', '<w:sz w:val="24"/>'), centred) +
        paragraph(run('会议听取了工作情况的汇报，审议通过了财务决算。'.repeat(2), '<w:sz w:val="20"/>')),
      ['图1 颁奖现场'],
    ],
    ['the style 题注', paragraph('图1 会场', '<w:pStyle w:val="Caption"/>'), ['图1 会场']],
  ])('%s is a caption', (_what, caption, lines) => {
    const styles = '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>'
    const {pieces, pictures} = read(`${prose}${picture}${caption}${prose}`, {files, styles})
    expect(pieces.filter(({kind}) => kind === 'caption').map(piece => piece.lines)).toEqual([lines])
    expect(pictures.map(({name}) => name)).toEqual(['picture-01.png'])
  })

  test.each([
    ['running text', prose],
    ['the heading of what follows', paragraph('一、会议概况')],
    ['a sentence on a picture', paragraph('图1是理事会会场，当时各组的代表都已经到了。')],
    ['a title', paragraph(run('第二次会议', '<w:b/>'), centred)],
    ['a centred line that no picture stands above', `${prose}${paragraph('第二次会议', centred)}`],
  ])('%s is none', (_what, paragraphs) => {
    expect(read(`${picture}${paragraphs}`, {files}).pieces.map(({kind}) => kind)).not.toContain('caption')
  })

  test('a caption names the picture right above it', () => {
    const caption = (text: string) => paragraph(text, centred)
    const second = picture.replace('rId-picture', 'rId-picture2')
    const body = `${prose}${picture}${caption('大会主会场')}${prose}${picture}${prose}${picture}${second}${caption('合影')}`
    const {pieces, pictures} = read(body, {files: {...files, 'word/media/image2.png': 'x'}})
    expect(pieces.flatMap(({picture, lines}) => (picture ? [[picture, ...lines]] : []))).toEqual([
      ['picture-01.png', '大会主会场'],
      ['picture-02.png', '合影'],
    ])
    // the first stands in three places
    expect(pictures.map(({name}) => name)).toEqual(['picture-01.png', 'picture-02.png'])
  })

  test('a picture that the web cannot show is said', () => {
    const {pictures, remarks} = read(prose + picture, {files: {'word/media/image1.png': ''}})
    expect([pictures.length, remarks.length]).toEqual([1, 0])
    const lost = read(`${prose}${picture}`)
    expect(lost.pictures).toEqual([])
    expect(lost.remarks.map(({ruleId}) => ruleId)).toEqual(['picture-format'])
  })

  test('drawn words (艺术字) are text', () => {
    expect(
      read('<w:p><w:r><w:pict><v:shape><v:textpath string="物联视界"/></v:shape></w:pict></w:r></w:p>').text,
    ).toBe('物联视界\n')
  })
})

describe('charts and diagrams', () => {
  const main = 'http://schemas.openxmlformats.org/drawingml/2006'
  const shape = (text: string) => `<d:pt><d:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></d:t></d:pt>`
  const diagramData = `<d:dataModel xmlns:d="${main}/diagram" xmlns:a="${main}/main"><d:ptLst>${shape('理事会')}${shape('')}${shape('秘书处')}</d:ptLst></d:dataModel>`
  const chart = `<c:chartSpace xmlns:c="${main}/chart" xmlns:a="${main}/main"><c:title><a:t>会员数</a:t></c:title><c:pt><c:v>2014年</c:v></c:pt></c:chartSpace>`

  test('of a diagram (SmartArt) each shape is a paragraph where it stands', () => {
    const drawing = `<w:p><w:r><w:drawing><d:relIds xmlns:d="${main}/diagram" r:dm="rId-diagramData"/></w:drawing></w:r></w:p>`
    const body = `${paragraph('机构如下：')}${drawing}${paragraph('以上。')}`
    expect(read(body, {shown: {diagramData}}).text).toBe('机构如下：\n\n理事会\n\n秘书处\n\n以上。\n')
  })

  test('what a chart says is a drop, and said', () => {
    const body = `<w:p><w:r><w:drawing><c:chart xmlns:c="${main}/chart" r:id="rId-chart"/></w:drawing></w:r></w:p>${paragraph('图1　会员数', '<w:jc w:val="center"/>')}`
    const {pieces, drops, remarks} = read(body, {shown: {chart}})
    expect(pieces.filter(({kind}) => kind === 'caption').map(({lines}) => lines)).toEqual([['图1　会员数']])
    expect(drops).toEqual([
      {text: '会员数2014年', reason: '图表里的字', origin: {part: 'document', paragraph: 1}},
    ])
    expect(remarks.map(({ruleId}) => ruleId)).toEqual(['drawn-text'])
  })

  test('that nothing shows are drops', () => {
    const {drops} = read(paragraph('正文'), {shown: {chart, diagramData}})
    expect(drops.map(({text}) => text)).toEqual(['会员数2014年', '理事会秘书处'])
  })
})

test('a document within the document has to be merged by Word', () => {
  const file = exampleDocx(`${paragraph('正文')}<w:altChunk r:id="rId-aFChunk"/>`, {
    shown: {aFChunk: '<html/>'},
  })
  expect(() => readWord(file)).toThrow('请用 Word 打开，另存为新的 .docx')
})

describe('tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

  test('rows stand directly below one another, merged cells keep their columns', () => {
    const body = table(
      row(cell('类别', '<w:vMerge w:val="restart"/>'), cell('2014 年', '<w:gridSpan w:val="2"/>')),
      row(cell('', '<w:vMerge/>'), cell('家数'), cell('收入')),
      row(cell('集成'), cell('47'), cell('23.96')),
    )
    expect(read(`${paragraph('见下表。')}${body}${paragraph('以上。')}`).text).toBe(
      '见下表。\n\n类别\t2014 年\t\n\t家数\t收入\n集成\t47\t23.96\n\n以上。\n',
    )
  })

  test('of one column, or with pictures, only place what stands in them', () => {
    const picture = '<w:p><w:r><w:drawing><a:blip r:embed="rId-picture"/></w:drawing></w:r></w:p>'
    expect(read(table(row(cell('刊首语')), row(cell('各位会员：')))).text).toBe('刊首语\n\n各位会员：\n')
    expect(
      read(
        table(row(`<w:tc>${picture}</w:tc>`, `<w:tc>${picture}</w:tc>`), row(cell('会场'), cell('签约'))),
        {files: {'word/media/image1.png': 'x'}},
      ).text,
    ).toContain('签约')
  })

  test('a table within a cell is a part of its text', () => {
    const inner = table(row(cell('甲'), cell('乙')))
    expect(read(table(row(cell('名称'), `<w:tc>${inner}${paragraph('丙')}</w:tc>`))).text).toBe(
      '名称\t甲 乙 丙\n',
    )
  })
})

describe('notes', () => {
  const note = (id: number, text: string) => `<w:footnote w:id="${id}"><w:p>${run(text)}</w:p></w:footnote>`
  const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${note(3, '见年报。')}${note(4, '据协会统计。')}`
  const cite = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

  test('stand behind the paragraph that cites them, numbered as cited', () => {
    const body = `<w:p>${run('收入增长，')}${cite(4)}${run('增速最快。')}${cite(3)}</w:p>${paragraph('下一段。')}`
    expect(read(body, {footnotes}).text).toBe(
      '收入增长，增速最快。\n\n¹\u3000据协会统计。\n\n²\u3000见年报。\n\n下一段。\n',
    )
  })

  test('whose sign was typed get no number', () => {
    const signed = `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>※</w:t></w:r>`
    const body = `<w:p>${run('收入增长')}${signed}${run('，增速最快')}${cite(4)}${run('。')}</w:p>`
    expect(read(body, {footnotes: `${note(3, '※见年报。')}${note(4, '据协会统计。')}`}).text).toBe(
      '收入增长※，增速最快。\n\n※见年报。\n\n¹\u3000据协会统计。\n',
    )
  })

  test('that nothing cites are kept at the end', () => {
    expect(read(paragraph('正文。'), {footnotes}).text).toBe('正文。\n\n见年报。\n\n据协会统计。\n')
  })

  test('in the numbers that the file asks for', () => {
    const body = `<w:p>${run('收入增长。')}${cite(3)}</w:p><w:sectPr><w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr></w:sectPr>`
    expect(read(body, {footnotes}).text).toContain('①\u3000见年报。')
  })
})

test('raised and lowered digits stay apart from the number before them', () => {
  const body = `<w:p>${run('10')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('吨CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('，甲')}${run('注', '<w:vertAlign w:val="superscript"/>')}</w:p>`
  expect(read(body).text).toBe('10²吨CO₂，甲注\n')
})

test('a formula is written in a row', () => {
  const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  const power = `<m:sSup><m:e>${r('x')}</m:e><m:sup>${r('2')}</m:sup></m:sSup>`
  const sum = `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${r('a')}</m:e></m:d>`
  const body = `<w:p><m:oMath>${r('y=')}<m:f><m:num>${r('a+b')}</m:num><m:den>${r('2')}</m:den></m:f>${power}${sum}<m:rad><m:deg/><m:e>${r('3')}</m:e></m:rad></m:oMath></w:p>`
  expect(read(body).text).toBe('y=(a+b)/2x²[a]√3\n')
})

test('headers, comments, hidden text and phonetic guides are drops', () => {
  const body = `<w:p>${run('正文')}${run('内部', '<w:vanish/>')}<w:r><w:ruby><w:rt>${run('lán')}</w:rt><w:rubyBase>${run('岚')}</w:rubyBase></w:ruby></w:r></w:p>`
  const parts = {header: paragraph('物联视界'), comments: `<w:comment>${paragraph('请核实')}</w:comment>`}
  expect(read(body, parts).text).toBe('正文岚\n')
  expect(dropped(body, parts)).toEqual(
    ['隐藏文字：内部', '注音：lán', '页眉页脚：物联视界', '批注：请核实'].toSorted(
      (a, b) => dropped(body, parts).indexOf(a) - dropped(body, parts).indexOf(b),
    ),
  )
  expect(dropped(body, parts)).toHaveLength(4)
})

test('tabs, soft breaks, hyphens and signs of symbol fonts are print', () => {
  const body = `<w:p>${run('第六届大会')}<w:r><w:br/></w:r>${run('在会议中心举行')}</w:p><w:p>${run('E')}<w:r><w:noBreakHyphen/></w:r>${run('mail')}<w:r><w:tab/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('l', '<w:rFonts w:ascii="Wingdings"/>')}</w:p>`
  expect(read(body).text).toBe('第六届大会\n在会议中心举行\n\nE-mail\t✓●\n')
})

test('what stands in an unknown element is read all the same', () => {
  const body = `<w:customXml><w:p><w:smartTag>${run('甲')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:t>x</m:t></m:oMath></w:p></w:customXml>`
  expect(read(body).text).toBe('甲乙x\n')
})

test('a large first letter (首字下沉), a paragraph in a frame, begins the one below', () => {
  const cap = paragraph(
    run('望', '<w:sz w:val="118"/>'),
    '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>',
  )
  expect(read(`${cap}${paragraph('洲市举行年会。')}`).text).toBe('望洲市举行年会。\n')
  const frame = paragraph('编者按', '<w:framePr w:w="2000" w:wrap="around"/>')
  expect(read(`${frame}${paragraph('会议举行。')}`).text).toBe('编者按\n\n会议举行。\n')
})

describe('the page that Word last set a line on', () => {
  const begun = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const pages = (body: string) =>
    read(body).pieces.map(({origin, lines}) => [...lines, 'part' in origin ? origin.wordPage : 'no'])

  test('is known where the file says so', () => {
    const cells = `<w:tbl><w:tr><w:tc>${paragraph(`${begun}${run('甲')}`)}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr></w:tbl>`
    expect(
      pages(
        `${paragraph('一')}<w:p>${run('二上')}${begun}${run('二下')}</w:p>${paragraph('三')}${cells}${paragraph('四')}`,
      ),
    ).toEqual([
      ['一', 1],
      ['二上二下', 1],
      ['三', 2],
      ['甲\t1', 3],
      ['四', 3],
    ])
  })

  test('is not where another program saved it', () => {
    expect(pages(paragraph('一'))).toEqual([['一', undefined]])
  })
})

test('a file without text is refused', () => {
  expect(() => read('<w:p/>')).toThrow('文件里没有文字')
})

test('what begins a page behind a break that was set by hand says so', () => {
  const pageBreak = '<w:r><w:br w:type="page"/></w:r>'
  const section = (type: string) => paragraph(run('节末'), `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`)
  const body = [
    paragraph('一'),
    paragraph(pageBreak),
    paragraph('二'),
    paragraph('三', '<w:pageBreakBefore/>'),
    paragraph(`${pageBreak}${run('四')}`),
    section('nextPage'),
    paragraph('五'),
    section('continuous'),
    paragraph('六'),
  ].join('')
  expect(read(body).pieces.flatMap(({evidence, lines}) => (evidence?.opensPage ? lines : []))).toEqual(
    expect.arrayContaining(['二', '三', '五']),
  )
  expect(read(body).pieces.filter(({evidence}) => evidence?.opensPage)).toHaveLength(4)
})

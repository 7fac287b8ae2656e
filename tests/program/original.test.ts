import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {examplePdf} from '../../src/extracting/pdf/example-pdf.ts'
import {exampleDocx, paragraph, run} from '../../src/extracting/word/example-docx.ts'
import {type ArchiveCopy, copyArchive} from './archive-copy.ts'

const issue = [
  '物联视界',
  '2015年3月第3期总第27期',
  '望洲市物联网应用协会主办',
  '目录',
  '【协会动态】',
  '协会召开理事会部署年度重点工作\t1',
  '【协会动态】',
  '协会召开理事会部署年度重点工作',
  '会议听取了秘书处关于上一年度工作情况的汇报，审议通过了年度财务决算。',
  '会议明确了今年的三项重点工作。',
  '（来源：望洲市物联网应用协会秘书处）',
]
const header = {header: paragraph('物联视界')}
const docx = (...more: string[]) =>
  exampleDocx([...issue.map(text => paragraph(text)), ...more].join(''), header)
const comment = {comments: `<w:comment>${paragraph('请核实')}</w:comment>`}

/** An archive with one file beside it. */
function withFile(name: string, bytes: Uint8Array): {archive: ArchiveCopy; path: string} {
  const archive = copyArchive()
  const path = `${archive.content}-${name}`
  writeFileSync(path, bytes)
  return {archive, path}
}

/** The archive of one issue that was added from Word. */
function added(): ArchiveCopy {
  const {archive, path} = withFile('会刊.docx', docx())
  expect(archive.run('add', path).code).toBe(0)
  return archive
}

describe('a Word file', () => {
  it('is filed under its number with its text, its record and itself, and converted; a second time changes nothing', () => {
    const {archive, path} = withFile('会刊.docx', docx())
    const {code, output} = archive.run('add', path)
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(
        /已存为 \S*source\.(?:docx|pdf)；旁边是读出的文字 source\.txt、每行的来历 extraction\.json/u,
      ),
    ])
    expect(archive.read('27', 'source.txt')).toBe(`${issue.join('\n\n')}\n`)
    expect(archive.read('27', '01.mdx')).toContain('title: 协会召开理事会部署年度重点工作')
    expect(JSON.parse(archive.read('27', 'extraction.json'))).toMatchObject({
      original: 'source.docx',
      lines: expect.arrayContaining([{line: 3, paragraph: 2}]),
      drops: [{text: '物联视界', reason: '页眉页脚'}],
    })
    const before = archive.snapshot('27')
    expect(archive.run('add', path).output).toContain('不必再存')
    expect(archive.run('check').code).toBe(0)
    expect(archive.snapshot('27')).toEqual(before)
  })

  it('that says something else under the same number is refused', () => {
    const archive = added()
    const before = archive.snapshot('27')
    const path = `${archive.content}-另一份.docx`
    writeFileSync(path, docx(paragraph('编后')))
    const {code, output} = archive.run('add', path)
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('（读自 source.docx）（下面叫“现有的”），要添加的 '),
    ])
    expect(output).toContain('，这一份是“编后”')
    expect(output).toContain('一般以 Word 为准')
    expect(archive.snapshot('27')).toEqual(before)
  })

  it('that lies beside a PDF: neither is read, what differs is said, and how to choose', () => {
    const archive = copyArchive()
    const texts = issue.map((text, index) => ({
      text: text.replace('三项', '四项').replace('\t', '..........'),
      x: 60,
      y: 100 + index * 30,
    }))
    archive.write('27', '会刊.docx', docx())
    archive.write('27', '会刊.pdf', examplePdf([{texts}]))
    const {code, output} = archive.run('convert')
    expect(code).toBe(1)
    expect(output).toContain('会刊.docx 是“三”，会刊.pdf 是“四”')
    expect(output).toContain('改名为 source.docx 或 source.pdf')
    expect(output).toMatch(/^27 .*没有写出 +1 \/ 0$/m)
    expect(existsSync(archive.file('27', 'source.txt'))).toBe(false)
  })

  it('that lies in a folder of its own is read by convert, under the name that it has', () => {
    const archive = copyArchive()
    archive.write('27', '会刊.docx', docx())
    expect(archive.run('check')).toMatchObject({
      code: 0,
      output: expect.stringContaining('还没有读取这份原稿'),
    })
    expect(archive.run('convert', '--check').code).toBe(1)
    expect(existsSync(archive.file('27', 'source.txt'))).toBe(false)
    expect(archive.run('convert')).toMatchObject({code: 0, output: expect.stringContaining('已读出文字')})
    expect(JSON.parse(archive.read('27', 'extraction.json'))).toMatchObject({original: '会刊.docx'})
    expect(archive.run('check').code).toBe(0)
  })

  it('that lies beside the source.txt of another is named as not read', () => {
    const archive = added()
    expect(archive.run('check').output).not.toContain('没有读这份原稿')
    archive.write('27', '再稿.docx', docx(paragraph('编后')))
    expect(archive.run('check')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/再稿\.docx[\s\S]*没有读这份原稿：这一期以 source\.txt 为准/),
    })
  })

  it('that has the usual name already is not said to want it', () => {
    const archive = added()
    rmSync(archive.file('27', 'extraction.json'))
    const {output} = archive.run('check')
    expect(output).toContain('要改读这一份，别的原稿移走，删去 source.txt')
    expect(output).not.toContain('请改名为')
  })

  it('with a photo: its figure names the file, and check says where that is gone, or no picture', () => {
    const photo = '<w:p><w:r><w:drawing><a:blip r:embed="rId-picture"/></w:drawing></w:r></w:p>'
    const caption = paragraph('理事会会场', '<w:jc w:val="center"/>')
    // the head of a PNG of 640 × 480 pixels
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e00806000000', 'hex')
    const {archive, path} = withFile(
      '会刊.docx',
      exampleDocx([...issue.slice(0, 10).map(text => paragraph(text)), photo, caption].join(''), {
        files: {'word/media/image1.png': png},
      }),
    )
    expect(archive.run('add', path).code).toBe(0)
    expect(archive.read('27', '01.mdx')).toContain('\n<Figure src="picture-01.png" caption="理事会会场" />\n')
    expect(archive.run('check').code).toBe(0)
    const line = archive
      .read('27', '01.mdx')
      .split('\n')
      .findIndex(text => text.startsWith('<Figure'))
    archive.write('27', 'picture-01.png', 'no picture')
    expect(archive.run('check')).toMatchObject({code: 1, output: expect.stringContaining('打不开')})
    rmSync(archive.file('27', 'picture-01.png'))
    const {code, output} = archive.run('check')
    expect([code, output]).toEqual([1, expect.stringContaining('没有 picture-01.png')])
    expect(output).toContain(`${line + 1}:1 `)
  })

  it('with comments and changes says so', () => {
    const changed = `<w:p><w:del><w:r><w:delText>五十</w:delText></w:r></w:del>${run('六十三场。')}</w:p>`
    const {archive, path} = withFile(
      '会刊.docx',
      exampleDocx([...issue.map(text => paragraph(text)), changed].join(''), comment),
    )
    const {output} = archive.run('add', path)
    expect(output).toContain('修订')
    expect(output).toContain('批注')
  })

  it('that Word set on pages is named with them in what is said of its lines', () => {
    const begun = `<w:p><w:r><w:lastRenderedPageBreak/></w:r>${run('锟斤拷')}</w:p>`
    const {archive, path} = withFile('会刊.docx', docx(begun))
    expect(archive.run('add', path).output).toContain('（Word 文件约第 2 页）')
  })

  it('that cannot be read: one sentence, exit code 1, nothing written', () => {
    const {archive, path} = withFile('会刊.docx', docx().subarray(0, 400))
    const {code, output} = archive.run('add', path)
    expect([code, output]).toEqual([1, expect.stringContaining('文件损坏')])
    expect(archive.run('check').output).toContain('检查了 0 期')
    archive.write('27', '会刊.docx', docx().subarray(0, 400))
    expect(archive.run('convert').code).toBe(1)
    expect(existsSync(archive.file('27', 'source.txt'))).toBe(false)
    expect(existsSync(archive.file('27', 'extraction.json'))).toBe(false)
  })
})

describe('an original that was uploaded and cannot be read', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('is named in the summary of the run, which ends there', () => {
    const archive = copyArchive()
    archive.write('28', '扫描.pdf', examplePdf([{texts: []}]))
    const summary = join(archive.content, 'summary.md')
    vi.stubEnv('GITHUB_STEP_SUMMARY', summary)
    expect(archive.run('convert').code).toBe(1)
    const text = readFileSync(summary, 'utf8')
    expect(text).toMatch(/^### 查对了 1 期：1 个错误，0 个警告\n\n有 \*\*1 个错误\*\*，须先处理/u)
    expect(text).toMatch(/\| `.*issues\/28\/扫描\.pdf:1:1` \| \*\*错误\*\* \| .*OCR/u)
    expect(text).not.toContain('可以发布')
    // nothing of what was converted
    rmSync(summary)
    const good = copyArchive()
    good.write('27', '会刊.docx', docx())
    expect(good.run('convert').code).toBe(0)
    expect(existsSync(summary)).toBe(false)
  })
})

describe('a PDF', () => {
  const lines = issue.map((text, index) => ({
    text: text.replace('\t', '..........'),
    x: 60,
    y: 100 + index * 30,
  }))
  const pdf = examplePdf([{texts: lines}])

  it('is filed with its text, its record and itself, and converted', () => {
    const {archive, path} = withFile('会刊.pdf', pdf)
    expect(archive.run('add', path).code).toBe(0)
    expect(archive.read('27', '01.mdx')).toContain('title: 协会召开理事会部署年度重点工作')
    expect(JSON.parse(archive.read('27', 'extraction.json'))).toMatchObject({
      original: 'source.pdf',
      lines: expect.arrayContaining([{line: 1, page: 1, box: expect.any(Array), size: 10, opensPage: true}]),
    })
    expect(archive.run('check').code).toBe(0)
  })

  it('is named with its page in what is said of its lines', () => {
    const doubtful = {text: '会议指出（一）要抓好落实，二是加强督查。', x: 60, y: 120}
    const {archive, path} = withFile(
      '会刊.pdf',
      examplePdf([{texts: lines}, {texts: [doubtful, {text: '锟斤拷', x: 60, y: 160}]}]),
    )
    expect(archive.run('add', path).output).toContain('（原稿第 2 页）')
  })

  it.each([
    ['that is a scan', examplePdf([{texts: []}]), 'OCR'],
    ['that is cut short', pdf.subarray(0, 900), '文件不完整'],
    [
      'a page of which cannot be read whole',
      new Uint8Array(
        Buffer.from(
          Buffer.from(pdf).toString('latin1').replace('/Encoding/UniGB-UCS2-H', '/Encoding/UniGB-UCS9-H'),
          'latin1',
        ),
      ),
      '文件有损坏',
    ],
    [
      'a font of which is gone',
      new Uint8Array(
        Buffer.from(Buffer.from(pdf).toString('latin1').replace('/F1 3 0 R', '/F8 3 0 R'), 'latin1'),
      ),
      '文件有损坏',
    ],
  ])('%s: one sentence, exit code 1, nothing written', (_what, bytes, said) => {
    const {archive, path} = withFile('会刊.pdf', bytes)
    expect(archive.run('add', path)).toMatchObject({code: 1, output: expect.stringContaining(said)})
    expect(archive.run('check').output).toContain('检查了 0 期')
  })
})

describe('a file that is called otherwise than what it is', () => {
  const text = Buffer.from(`${issue.join('\n')}\n`)
  const old = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from('WordDocument', 'utf16le'),
  ])
  const pdf = examplePdf([
    {
      texts: issue.map((line, index) => ({
        text: line.replace('\t', '..........'),
        x: 60,
        y: 100 + index * 30,
      })),
    },
  ])

  it.each([
    ['a text, .docx', '会刊.docx', text, 'source.txt', '其实是纯文本；已当作文本读取'],
    ['a PDF, .docx', '会刊.docx', pdf, 'source.pdf', '其实是 PDF；已照实际的格式读取'],
    ['a Word file, .txt', '会刊.txt', docx(), 'source.docx', '其实是 Word 文件（.docx）；已照实际'],
  ])('is added, and named: %s', (_what, name, bytes, filed, said) => {
    const {archive, path} = withFile(name, bytes)
    expect(archive.run('add', path)).toMatchObject({code: 0, output: expect.stringContaining(said)})
    expect(existsSync(archive.file('27', filed))).toBe(true)
    expect(archive.run('check').code).toBe(0)
  })

  it.each([
    ['a .doc, .docx', old, '文件名的末尾是 .docx，而这是旧格式的 Word'],
    ['a text, .docx', text, '其实是纯文本，没有当作原稿来读；请改名为 source.txt'],
  ])('in a folder is told what to do with: %s', (_what, bytes, said) => {
    const archive = copyArchive()
    archive.write('27', '会刊.docx', bytes)
    expect(archive.run('convert')).toMatchObject({code: 1, output: expect.stringContaining(said)})
    expect(archive.run('add', archive.file('27', '会刊.docx')).code).toBe(1)
  })
})

describe('an original that lies in its folder already', () => {
  it('is read there by add, a scan refused, and one that waits is named', () => {
    const archive = copyArchive()
    archive.write('27', '会刊.docx', docx())
    archive.write('28', '扫描.pdf', examplePdf([{texts: []}]))
    const {code, output} = archive.run('add', archive.file('27', '会刊.docx'))
    expect([code, output]).toEqual([0, expect.stringContaining('已读出文字，写成')])
    expect(output).toMatch(/扫描\.pdf\n.*还没有读取这份原稿/)
    expect(Object.keys(archive.snapshot('27')).filter(name => name.endsWith('.docx'))).toEqual(['会刊.docx'])
    expect(archive.read('27', '01.mdx')).toContain('title: 协会召开理事会部署年度重点工作')
    expect(archive.run('add', archive.file('28', '扫描.pdf'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('OCR'),
    })
  })
})

describe('a text under another number', () => {
  it('is refused where it is the same, and doubted where its titles are', () => {
    const titles = [
      '协会召开理事会部署年度重点工作',
      '北岭港区冷库改造完工',
      '东屿泵站检修提前完成',
      '渔船休渔期满陆续出海',
      '滨湖公园新建步道开放',
    ]
    const text = [
      ...issue.slice(0, 5),
      ...titles.map((title, index) => `${title}\t${index + 1}`),
      ...titles.flatMap(title => [
        '',
        title,
        '',
        '会议听取了秘书处的汇报，审议通过了年度财务决算。',
        '',
        '（来源：本刊编辑部）',
      ]),
    ].join('\n')
    const {archive, path} = withFile('27.txt', Buffer.from(`${text}\n`))
    expect(archive.run('add', path).code).toBe(0)
    const same = archive.run('add', '--id', '28', path)
    expect(same).toMatchObject({code: 1, output: expect.stringContaining('这份文字第 27 期已经有了')})
    writeFileSync(path, `${text.replaceAll('财务决算', '决算')}\n`)
    const alike = archive.run('add', '--id', '28', path)
    expect(alike).toMatchObject({code: 0, output: expect.stringContaining('各篇题目与第 27 期的相同')})
  })
})

describe('check', () => {
  const told = (spoil: (archive: ArchiveCopy) => void) => {
    const archive = added()
    spoil(archive)
    return archive.run('check')
  }

  it.each<[string, (archive: ArchiveCopy) => void, string]>([
    [
      'another original',
      archive => archive.write('27', 'source.docx', docx(paragraph('编后'))),
      '原稿换过了',
    ],
    ['no original', archive => rmSync(archive.file('27', 'source.docx')), '这份原稿现在不在'],
    [
      'a changed source.txt',
      archive => archive.write('27', 'source.txt', archive.read('27', 'source.txt').replace('三项', '四项')),
      'source.txt 与从 source.docx 取出的文字不同',
    ],
    [
      'a drop that is gone',
      archive =>
        archive.write(
          '27',
          'extraction.json',
          archive.read('27', 'extraction.json').replace(/\{"text":"物联视界".*\}/, ''),
        ),
      '字数对不上',
    ],
    [
      'a line without a place',
      archive =>
        archive.write(
          '27',
          'extraction.json',
          archive.read('27', 'extraction.json').replace('{"line":3,', '{"line":4,'),
        ),
      'source.txt 第 3 行在记录里没有出处',
    ],
    ['a record that is none', archive => archive.write('27', 'extraction.json', '{}'), '取字的记录'],
    [
      'a record that leads elsewhere',
      archive =>
        archive.write(
          '27',
          'extraction.json',
          archive.read('27', 'extraction.json').replace('source.docx', '../27/source.docx'),
        ),
      '这份原稿现在不在',
    ],
  ])('tells of %s', (_what, spoil, said) => {
    expect(told(spoil)).toMatchObject({code: 1, output: expect.stringContaining(said)})
  })

  it('has nothing against line ends of another system, or a text that is kept by hand', () => {
    const windows = (archive: ArchiveCopy) =>
      archive.write('27', 'source.txt', archive.read('27', 'source.txt').replaceAll('\n', '\r\n'))
    expect(told(windows).code).toBe(0)
    expect(told(archive => rmSync(archive.file('27', 'extraction.json'))).code).toBe(0)
  })
})

it('a new version of the original is read where source.txt was removed; the articles keep their numbers', () => {
  const archive = added()
  archive.write('27', 'source.docx', docx(paragraph('编后')))
  expect(archive.run('convert')).toMatchObject({code: 1, output: expect.stringContaining('原稿换过了')})
  rmSync(archive.file('27', 'source.txt'))
  expect(archive.run('check')).toMatchObject({
    code: 1,
    output: expect.stringContaining('从 source.docx 重新读取'),
  })
  expect(archive.run('convert').code).toBe(0)
  expect(archive.read('27', 'source.txt')).toContain('编后')
  expect(archive.run('check').code).toBe(0)
})

it('an original that was renamed is said to be missing', () => {
  const archive = added()
  renameSync(archive.file('27', 'source.docx'), archive.file('27', '原稿.docx'))
  expect(archive.run('check').output).toContain('这份原稿现在不在')
})

describe('an original that takes the place of a text', () => {
  const paper = [
    ...issue.slice(0, 9),
    '',
    '会议明确了今年的三项重点',
    '工作，要求月底以前上报。',
    issue.at(-1) ?? '',
  ]

  /** Filed as text, mended and settled; then source.txt makes room for the Word file. */
  function replaced(corrections: string): ArchiveCopy {
    const {archive, path} = withFile('会刊.txt', Buffer.from(`${paper.join('\n')}\n`))
    expect(archive.run('add', path).code).toBe(0)
    archive.write('27', 'corrections.yaml', corrections)
    archive.write('27', 'structure.yaml', '- {line: 9, text: 会议听取了, checked: [uncertain-join]}\n')
    expect(archive.run('convert').code).toBe(0)
    rmSync(archive.file('27', 'source.txt'))
    archive.write('27', '会刊.docx', docx())
    return archive
  }
  const correction = (line: number, was: string, now: string) =>
    `- line: ${line}\n  was: ${was}\n  now: ${now}\n  why: 与印刷版核对改正\n`

  it('brings corrections and decisions along by their words, and says so', () => {
    const archive = replaced(correction(9, '秘书处', '秘书部') + correction(11, '三项重点', '四项重点'))
    const {code, output} = archive.run('convert')
    expect([code, output]).toEqual([0, expect.stringContaining('2 条更正的文字不在原来的行上')])
    expect(output).toContain('第 11 行 → 第 19 行：“三项重点”')
    expect(output).toContain('1 条决定的行不在原处')
    expect(archive.read('27', 'corrections.yaml')).toBe(
      correction(17, '秘书处', '秘书部') + correction(19, '三项重点', '四项重点'),
    )
    expect(archive.read('27', 'structure.yaml')).toBe(
      '- {line: 17, text: 会议听取了, checked: [uncertain-join]}\n',
    )
    expect(archive.read('27', '01.mdx')).toContain('四项重点工作')
    expect(archive.run('check').code).toBe(0)
  })

  it('names those whose words it does not have, with what to do, and writes no article', () => {
    const archive = replaced(
      correction(12, '月底以前', '月末以前') + correction(11, '三项重点', '三项重点工作'),
    )
    archive.write('27', '会刊.docx', docx(paragraph('会议还部署了月末以前的工作。')))
    const before = archive.read('27', '01.mdx')
    const {code, output} = archive.run('convert')
    expect(code).toBe(1)
    expect(output).toMatch(/corrections\.yaml\n\s+2:8\s+错误.*第 23 行已作“月末以前”；.*请删去这一条/)
    expect(archive.read('27', 'corrections.yaml')).toContain('- line: 19\n  was: 三项重点\n')
    expect(archive.read('27', 'corrections.yaml')).toContain('- line: 12\n  was: 月底以前\n')
    expect(archive.read('27', '01.mdx')).toBe(before)

    // the text comes back that all of them were written for
    for (const name of ['会刊.docx', 'extraction.json']) rmSync(archive.file('27', name))
    archive.write('27', 'source.txt', `${paper.join('\n')}\n`)
    const {code: again, output: said} = archive.run('convert')
    expect([again, said]).toEqual([0, expect.stringContaining('第 19 行 → 第 11 行：“三项重点”')])
    expect(archive.read('27', 'corrections.yaml')).toBe(
      correction(12, '月底以前', '月末以前') + correction(11, '三项重点', '三项重点工作'),
    )
    expect(archive.read('27', '01.mdx')).toBe(before)
    expect(archive.read('27', '.convert.json')).not.toContain('carried')
    expect(archive.run('check').code).toBe(0)
  })
})

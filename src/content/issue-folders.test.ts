import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {ContentError} from './frontmatter.ts'
import {isWithin, listIssueFolders, removedArticles, surveyContent} from './issue-folders.ts'

describe('listIssueFolders', () => {
  it('lists issues with their articles, those without issue.yaml too', () => {
    expect(
      listIssueFolders('tests/fixtures/archive').map(({id, converted, articles}) => [
        id,
        converted,
        articles,
      ]),
    ).toEqual([
      ['115', true, ['01', '02', '03', '04']],
      ['2016-02', true, ['01']],
      ['2016-03', false, []],
    ])
  })

  it('finds nothing in a folder that does not exist', () => {
    expect(listIssueFolders('tests/fixtures/nowhere')).toEqual([])
  })
})

describe('removedArticles', () => {
  const removed = (names: readonly string[], text?: string) => {
    const content = newFolder('issues')
    const path = join(content, 'issues', '7')
    mkdirSync(path, {recursive: true})
    for (const name of names) writeFileSync(join(path, name), '')
    if (text !== undefined) writeFileSync(join(path, '.convert.json'), text)
    return listIssueFolders(content).flatMap(removedArticles)
  }

  const digest = '0'.repeat(64)
  const record = (files: readonly string[], gone: object[] = []) =>
    JSON.stringify({
      version: 2,
      source: null,
      files: Object.fromEntries(files.map(name => [name, digest])),
      articles: {},
      removed: gone,
    })

  it('knows them by the gaps in the numbers that convert gave', () => {
    const files = ['01.mdx', '03.mdx', '04.mdx', 'issue.yaml']
    expect(removed(files, record(files))).toEqual([{name: '02', title: null}])
    expect(removed(['01.mdx', '02.mdx'], record(['01.mdx', '02.mdx']))).toEqual([])
  })

  it('knows their titles, and the last one, from what convert recorded', () => {
    expect(removed(['01.mdx'], record(['01.mdx'], [{name: '03.mdx', title: '甲'}]))).toEqual([
      {name: '02', title: null},
      {name: '03', title: '甲'},
    ])
  })

  it('makes nothing of an editor’s own numbers', () => {
    expect(removed(['01.mdx', '99.mdx'], record(['01.mdx']))).toEqual([])
    expect(removed(['01.mdx', '03.mdx'])).toEqual([])
  })

  it('believes no record before it is checked', () => {
    for (const text of ['{"removed":', record(['99999999.mdx']), record([], [{name: '../9.mdx', title: ''}])])
      expect(() => removed(['01.mdx'], text)).toThrow(ContentError)
  })
})

describe('surveyContent', () => {
  const survey = (make: (issues: string) => void) => {
    const content = newFolder('issues')
    const issues = join(content, 'issues')
    mkdirSync(join(issues, '7'), {recursive: true})
    writeFileSync(join(issues, '7', 'source.txt'), '正文')
    make(issues)
    const {folders, reports} = surveyContent(content)
    return {
      ids: folders.map(({id}) => id),
      told: reports.map(({path, messages: [message]}) => [
        path.slice(path.indexOf('issues/')),
        message?.fatal ? '错误' : message?.fatal === undefined ? '提示' : '警告',
        message?.reason,
      ]),
    }
  }

  it('has nothing to say of an issue, its originals, pictures and what editors and systems leave', () => {
    const names = ['01.mdx', 'issue.yaml', '.convert.json', 'corrections.yaml', 'structure.yaml']
    const others = [
      '会刊.docx',
      '封面.JPG',
      '01.mdx.orig',
      '01.mdx.orig2',
      '.DS_Store',
      'Thumbs.db',
      'notes.bak',
    ]
    const {told} = survey(issues => {
      for (const name of [...names, ...others]) writeFileSync(join(issues, '7', name), '')
    })
    expect(told).toEqual([])
  })

  it.each([
    ['source.txt.txt', 'source.txt'],
    ['corrections.yml', 'corrections.yaml'],
  ])(
    'takes %s for a copy where the file stands beside it, and does not ask for a name that is taken',
    (name, meant) => {
      const {told} = survey(issues => {
        writeFileSync(join(issues, '7', 'corrections.yaml'), '[]\n')
        writeFileSync(join(issues, '7', name), '')
      })
      expect(told).toEqual([
        [`issues/7/${name}`, '错误', expect.stringContaining(`这里已有 ${meant}，这一份多半是它的副本`)],
      ])
    },
  )

  it.each([
    ['source.txt.txt', 'source.txt'],
    ['Source.TXT', 'source.txt'],
    ['source (1).txt', 'source.txt'],
    ['corrections.yml', 'corrections.yaml'],
    ['corrections.yaml.txt', 'corrections.yaml'],
    ['Issue.yaml', 'issue.yaml'],
  ])('names %s, which nobody reads', (name, meant) => {
    const {told} = survey(issues => {
      if (meant === 'source.txt') rmSync(join(issues, '7', 'source.txt'))
      writeFileSync(join(issues, '7', name), '')
    })
    expect(told).toHaveLength(1)
    expect(told[0]).toEqual([`issues/7/${name}`, '错误', expect.stringContaining(`这个名字应是 ${meant}`)])
  })

  const originals = (...names: string[]) =>
    survey(issues => {
      rmSync(join(issues, '7', 'source.txt'))
      for (const name of names) writeFileSync(join(issues, '7', name), '')
    }).told

  it('says that an original was not read yet', () => {
    expect(originals('会刊.docx', '~$会刊.docx')).toEqual([
      ['issues/7/会刊.docx', '提示', expect.stringContaining('还没有读取这份原稿')],
    ])
    expect(originals('source.docx', '附件.pdf')).toEqual([
      ['issues/7/source.docx', '提示', expect.stringContaining('还没有读取这份原稿')],
    ])
  })

  it.each(['旧稿.doc', '旧稿.WPS', '旧稿.rtf', '旧稿.odt'])('says how %s can be read', name => {
    expect(originals(name)).toEqual([
      [`issues/7/${name}`, '错误', expect.stringMatching(/没有读这份原稿；.*另存为.*docx/)],
    ])
  })

  it('asks which original is meant', () => {
    expect(originals('上.docx', '下.docx')).toEqual([
      ['issues/7/source.txt', '错误', expect.stringContaining('却有 上.docx、下.docx，不知道该读哪一个')],
    ])
  })

  it('says how a lost source.txt comes back', () => {
    expect(originals('source.docx', 'issue.yaml')).toEqual([
      ['issues/7/source.txt', '错误', expect.stringContaining('从 source.docx 重新读取')],
    ])
  })

  it('names the text that may be meant where there is no source.txt', () => {
    const {told} = survey(issues => {
      rmSync(join(issues, '7', 'source.txt'))
      writeFileSync(join(issues, '7', '新建文本文档.txt'), '')
    })
    expect(told).toEqual([
      ['issues/7/新建文本文档.txt', '警告', expect.stringContaining('没有用到')],
      ['issues/7/source.txt', '错误', expect.stringContaining('有 新建文本文档.txt，如果是它，请改名')],
    ])
  })

  it.each(['1.mdx', '00.mdx', '001.mdx', '附记.mdx', '01.MDX', '01.mdx.txt', '01.md'])(
    'names %s, which is no article',
    name => {
      const {told} = survey(issues => writeFileSync(join(issues, '7', name), ''))
      expect(told).toEqual([[`issues/7/${name}`, '错误', expect.stringContaining('例如 01.mdx')]])
    },
  )

  it.each([
    ['141期', '请改名为 141'],
    ['第141期', '请改名为 141'],
    ['14#1', '例如 141'],
    ['100%', '请改名为 100'],
    ['a?', '例如 141'],
    ['1 2', '例如 141'],
    ['140.', '请改名为 140'],
    ['14o 期', '请改名为 140'],
    ['第1OO期', '请改名为 100'],
    ['l4l期', '例如 141'],
    ['vol141期', '请改名为 141'],
    ['141old期', '请改名为 141'],
  ])('takes no folder %s for an issue', (name, advice) => {
    const {ids, told} = survey(issues => mkdirSync(join(issues, name)))
    expect(ids).toEqual(['7'])
    expect(told).toEqual([[`issues/${name}`, '错误', expect.stringContaining(advice)]])
  })

  it('names hidden folders, loose files and folders within an issue, and follows none', () => {
    const {ids, told} = survey(issues => {
      mkdirSync(join(issues, '.draft'))
      mkdirSync(join(issues, '7', '照片'))
      writeFileSync(join(issues, '说明.txt'), '')
    })
    expect(ids).toEqual(['7'])
    expect(told.map(([path, severity]) => [path, severity])).toEqual([
      ['issues/.draft', '警告'],
      ['issues/7/照片', '警告'],
      ['issues/说明.txt', '警告'],
    ])
  })

  it('follows no symbolic link, to a folder or a file', () => {
    const {ids, told} = survey(issues => {
      symlinkSync(tmpdir(), join(issues, '8'))
      symlinkSync('source.txt', join(issues, '7', 'corrections.yaml'))
    })
    expect(ids).toEqual(['7'])
    expect(told).toEqual([
      ['issues/7/corrections.yaml', '错误', expect.stringContaining('符号链接')],
      ['issues/8', '错误', expect.stringContaining('符号链接')],
    ])
  })

  it('says of a folder in a file’s place what to do', () => {
    const {told} = survey(issues => {
      rmSync(join(issues, '7', 'source.txt'))
      mkdirSync(join(issues, '7', 'source.txt'))
    })
    expect(told).toEqual([
      ['issues/7/source.txt', '错误', expect.stringContaining('应是文件，这里却是文件夹')],
    ])
  })

  it('names folders whose names differ in case alone, and takes the first', () => {
    const {ids, told} = survey(issues => {
      for (const name of ['A1', 'a1']) {
        mkdirSync(join(issues, name))
        writeFileSync(join(issues, name, 'source.txt'), '正文')
      }
    })
    expect(ids).toEqual(['7', 'A1'])
    expect(told).toEqual([
      ['issues/a1', '错误', '文件夹 a1 与 A1 只差大小写，在 Windows 和 macOS 上是同一个；请改名或删去一个。'],
    ])
  })

  it('asks for a text where there is none, whatever else lies there', () => {
    expect(originals()).toEqual([
      [
        'issues/7/source.txt',
        '错误',
        '文件夹 7 里没有 source.txt；请把这一期的文字存成 source.txt 放进来，不要这一期就删去文件夹。',
      ],
    ])
    expect(originals('上.docx', '下.docx', '说明.txt').at(-1)).toEqual([
      'issues/7/source.txt',
      '错误',
      '文件夹 7 里没有 source.txt（有 说明.txt，如果是它，请改名）；请把这一期的文字存成 source.txt 放进来，不要这一期就删去文件夹。',
    ])
  })

  it('takes no folder in the place of a file that it would read', () => {
    const plain = (name: string) => {
      const content = newFolder('issues')
      mkdirSync(join(content, 'issues', '7', name), {recursive: true})
      writeFileSync(join(content, 'issues', '7', 'source.txt'), '正文')
      return listIssueFolders(content).map(({isPlain}) => isPlain)
    }
    expect([plain('照片'), plain('corrections.yaml'), plain('01.mdx')]).toEqual([[true], [false], [false]])
  })

  it('says that there is no folder of issues, and follows no link to one', () => {
    const content = newFolder('issues')
    const told = () =>
      surveyContent(content).reports.map(({basename, messages: [message]}) => [basename, message?.reason])
    expect(told()).toEqual([
      ['issues', expect.stringMatching(/^没有文件夹 .*issues；请核对位置，新的档案请先建这个文件夹。$/)],
    ])
    symlinkSync(newFolder('elsewhere'), join(content, 'issues'))
    writeFileSync(join(content, 'habit.yaml'), '')
    expect(surveyContent(content).folders).toEqual([])
    expect(told()).toEqual([
      ['habit.yaml', expect.stringContaining('没有用到这个文件')],
      ['issues', expect.stringContaining('符号链接')],
    ])
  })

  it('knows which reports are of an issue', () => {
    const content = newFolder('issues')
    for (const id of ['7', '77']) mkdirSync(join(content, 'issues', id), {recursive: true})
    const {folders, reports} = surveyContent(content)
    expect(folders.map(folder => reports.map(report => isWithin(folder, report)))).toEqual([
      [true, false],
      [false, true],
    ])
  })
})

import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {beginningOf} from '../../src/convert/roles/entry.ts'
import {Printings} from '../../src/review/server/printings.ts'
import {printedContent} from '../fixtures/printed.ts'
import {copyArchive} from './archive-copy.ts'

describe('convert on what is committed', () => {
  it('changes nothing, and --check agrees', () => {
    const archive = copyArchive('136', '140')
    const before = [archive.snapshot('136'), archive.snapshot('140')]
    expect(archive.run('convert', '--check').code).toBe(0)
    expect(archive.run('convert').code).toBe(0)
    expect([archive.snapshot('136'), archive.snapshot('140')]).toEqual(before)
  })

  it('makes the same files from source.txt and corrections.yaml alone', () => {
    const archive = copyArchive('136')
    const before = archive.snapshot('136')
    for (const name of Object.keys(before))
      if (!/^(?:source\.txt|corrections\.yaml)$/.test(name)) rmSync(archive.file('136', name))
    expect(archive.run('convert', '136').code).toBe(0)
    // an edition begins on the day on which its text was first written
    const undated = (files: Record<string, string>) =>
      Object.entries(files).map(([name, text]) => [name, text.replace(/"since": "[\d-]{10}"/g, '"since"')])
    expect(undated(archive.snapshot('136'))).toEqual(undated(before))
  })
})

describe('an article that an editor changed', () => {
  const edit = (archive: ReturnType<typeof copyArchive>) => {
    const text = archive.read('136', '02.mdx').replace('section: 重要消息', 'section: 时评')
    archive.write('136', '02.mdx', text)
    return text
  }

  it('is kept and reported', () => {
    const archive = copyArchive('136')
    const edited = edit(archive)
    const {code, output} = archive.run('convert', '136')
    expect(code).toBe(0)
    expect(output).toContain('这个文件有人手工改过，已原样保留')
    expect(archive.read('136', '02.mdx')).toBe(edited)
  })

  it('is kept through a second run as well', () => {
    const archive = copyArchive('136')
    const edited = edit(archive)
    archive.run('convert', '136')
    archive.run('convert', '136')
    expect(archive.read('136', '02.mdx')).toBe(edited)
  })

  it('is kept when the record of what convert wrote is lost or damaged', () => {
    for (const record of [undefined, '{"version":']) {
      const archive = copyArchive('136')
      const edited = edit(archive)
      if (record === undefined) rmSync(archive.file('136', '.convert.json'))
      else archive.write('136', '.convert.json', record)
      archive.run('convert', '136')
      expect(archive.read('136', '02.mdx')).toBe(edited)
    }
  })

  it('is a conflict when the print changed under it: named with both texts, and kept', () => {
    const archive = copyArchive('136')
    const edited = edit(archive)
    archive.write('136', 'source.txt', archive.read('136', 'source.txt').replace('大招、高招', '大招与高招'))
    const {code, output} = archive.run('convert', '136')
    expect(code).toBe(1)
    expect(output).toMatch(
      /02\.mdx\n\s+24:15\s+错误\s+原文是“[^”]*大招与高招[^”]*”，这里是“[^”]*大招、高招[^”]*”/,
    )
    expect(archive.read('136', '02.mdx')).toBe(edited)
  })

  it('is saved as .orig before --force writes it anew, and an earlier .orig stays', () => {
    const archive = copyArchive('136')
    const original = archive.read('136', '02.mdx')
    const edited = edit(archive)
    archive.write('136', '02.mdx.orig', '更早的手稿')
    expect(archive.run('convert', '136', '--force').code).toBe(0)
    expect(archive.read('136', '02.mdx')).toBe(original)
    expect(archive.read('136', '02.mdx.orig')).toBe('更早的手稿')
    expect(archive.read('136', '02.mdx.orig2')).toBe(edited)
  })

  it('is not written anew by --force where nobody named it, and named alone it is the only one', () => {
    const archive = copyArchive('136')
    const original = archive.read('136', '02.mdx')
    const edited = edit(archive)
    const other = archive.read('136', '03.mdx').replace(/^section: .*$/m, 'section: 时评')
    for (const args of [['--force'], ['136', '--force']]) {
      archive.write('136', '03.mdx', other)
      const before = archive.snapshot('136')
      const {code, output} = archive.run('convert', ...args)
      expect([code, output]).toEqual([1, expect.stringContaining('手工改过的文件有 2 个')])
      expect(output).toContain('npm run convert -- 136/02.mdx 136/03.mdx --force')
      expect(archive.snapshot('136')).toEqual(before)
    }
    const {code, output} = archive.run('convert', '136/02', '--force')
    expect([code, output]).toEqual([0, expect.stringContaining('已另存为 02.mdx.orig')])
    expect(archive.read('136', '02.mdx')).toBe(original)
    expect(archive.read('136', '02.mdx.orig')).toBe(edited)
    expect(archive.read('136', '03.mdx')).toBe(other)
    expect(archive.run('convert', '136/99', '--force').output).toContain('没有这样的文件：136/99.mdx')
  })

  it('passes check where only judgement changed, and fails where the print did', () => {
    const archive = copyArchive('136')
    edit(archive)
    expect(archive.run('check').code).toBe(0)
    archive.write('136', '02.mdx', archive.read('136', '02.mdx').replace('大招、高招有很多', '大招有很多'))
    const {code, output} = archive.run('check')
    expect(code).toBe(1)
    expect(output).toMatch(/02\.mdx\n\s+\d+:\d+\s+错误\s+与原文不符，且没有校勘记/)
  })
})

describe('an article that somebody wrote beside the converted ones', () => {
  it('is left alone', () => {
    const archive = copyArchive('136')
    archive.write('136', '99.mdx', '---\ntitle: 附记\n---\n')
    archive.run('convert', '136', '--force')
    expect(archive.read('136', '99.mdx')).toBe('---\ntitle: 附记\n---\n')
  })
})

describe('numbers of files', () => {
  it('stay with their articles when another is found before them', () => {
    const archive = copyArchive('136')
    // corrections name lines, and the new article moves them
    rmSync(archive.file('136', 'corrections.yaml'))
    archive.run('convert', '136')
    const second = archive.read('136', '02.mdx')
    const source = archive.read('136', 'source.txt')
    const report =
      '新设服务窗口\n\n本刊讯 协会于6月20日在会所一楼新设服务窗口，受理会员咨询。\n\n（来源：本刊编辑部）\n\n'
    archive.write(
      '136',
      'source.txt',
      source.replace('刺激 13 亿人的消费增长\n\n李克强', `${report}刺激 13 亿人的消费增长\n\n李克强`),
    )
    expect(archive.run('convert', '136').code).toBe(0)
    const title = /^title: (.*)$/m
    expect(title.exec(archive.read('136', '02.mdx'))?.[1]).toBe(title.exec(second)?.[1])
    expect(archive.read('136', '02.mdx')).toContain('order: 3')
    expect(archive.read('136', '12.mdx')).toContain('title: 新设服务窗口')
    expect(archive.read('136', '12.mdx')).toContain('order: 2')
  })
})

describe('an article that is gone', () => {
  it('keeps its number, the last one too, and has it again when it comes back', () => {
    const archive = copyArchive('136')
    const source = archive.read('136', 'source.txt')
    const lines = source.split('\n')
    const last = lines.slice(748, 775)
    const report = [
      '新设服务窗口',
      '',
      '本刊讯 协会于6月20日在会所一楼新设服务窗口。',
      '',
      '（来源：本刊编辑部）',
    ]
    const recorded = (): unknown => JSON.parse(archive.read('136', '.convert.json')).removed

    archive.write('136', 'source.txt', [...lines.slice(0, 748), ...lines.slice(775)].join('\n'))
    expect(archive.run('convert', '136').code).toBe(0)
    expect(existsSync(archive.file('136', '11.mdx'))).toBe(false)
    expect(recorded()).toEqual([{name: '11.mdx', title: '互联网金融不得不说的8个风险'}])

    archive.write('136', 'source.txt', [...lines.slice(0, 748), ...report, ...lines.slice(775)].join('\n'))
    expect(archive.run('convert', '136').code).toBe(0)
    expect(archive.read('136', '12.mdx')).toContain('title: 新设服务窗口')
    expect(recorded()).toHaveLength(1)

    archive.write('136', 'source.txt', source)
    expect(archive.run('convert', '136').code).toBe(0)
    expect(last.join('')).toContain('九哥')
    expect(archive.read('136', '11.mdx')).toContain('九哥')
    expect(recorded()).toEqual([{name: '12.mdx', title: '新设服务窗口'}])
  })
})

describe('corrections.yaml', () => {
  it('that meets nothing on its line stops convert with its place', () => {
    const archive = copyArchive('136')
    const before = archive.snapshot('136')
    archive.write('136', 'corrections.yaml', '- line: 84\n  was: 没有这几个字\n  now: 有\n')
    const {code, output} = archive.run('convert', '136')
    expect(code).toBe(1)
    expect(output).toContain('source.txt 第 84 行没有“没有这几个字”')
    expect(output).toContain('\n第 136 期有错误，照上面的提示改好，再运行 npm run convert -- 136。\n')
    expect(archive.read('136', '02.mdx')).toBe(before['02.mdx'])
  })

  it('that is no YAML, or no list, is an error with its place', () => {
    for (const yaml of ['- line: [\n', 'line: 3\n', '- line: 三\n  was: 甲\n  now: 乙\n']) {
      const archive = copyArchive('136')
      archive.write('136', 'corrections.yaml', yaml)
      const {code, output} = archive.run('convert', '136')
      expect(code).toBe(1)
      expect(output).toMatch(/corrections\.yaml\n\s+\d+:\d+\s+错误/)
    }
  })
})

describe('bad input', () => {
  it.each([
    ['an empty file', '', '文件是空的'],
    ['a PDF with another name', '%PDF-1.7\n%âãÏÓ', 'PDF 文件'],
    ['blanks only', ' \n\n\t\n', '文件里没有文字'],
  ])('%s: one sentence, exit code 1, nothing written', (_name, source, message) => {
    const archive = copyArchive()
    archive.write('200', 'source.txt', source)
    const {code, output} = archive.run('convert')
    expect(code).toBe(1)
    expect(output).toContain(message)
    expect(existsSync(archive.file('200', 'issue.yaml'))).toBe(false)
    expect(readFileSync(archive.file('200', 'source.txt'), 'utf8')).toBe(source)
  })

  it('a folder without source.txt, an unknown issue, an unknown option: said in Chinese', () => {
    const archive = copyArchive('136')
    archive.write('201', 'notes.txt', '笔记')
    expect(archive.run('convert').output).toContain('文件夹 201 里没有 source.txt')
    expect(archive.run('convert', '999').output).toContain('没有这样的期：999')
    expect(archive.run('convert', '--nonsense')).toMatchObject({
      code: 2,
      output: expect.stringContaining('用法'),
    })
  })

  it('a folder with a name that is no number is told again at the end', () => {
    const archive = copyArchive('136')
    mkdirSync(join(archive.content, 'issues', '14o 期'))
    const {code, output} = archive.run('convert')
    expect(code).toBe(1)
    expect(output).toMatch(
      /错误 \/ 警告[\s\S]*\n另有 1 个错误，在 .*issues\/14o 期；照上面的提示改好，再运行 npm run convert。/u,
    )
  })

  it('the same issue twice is an error of check', () => {
    const archive = copyArchive('136')
    archive.write('136b', 'source.txt', archive.read('136', 'source.txt'))
    const {code, output} = archive.run('check')
    expect(code).toBe(1)
    expect(output).toContain('与第 136 期的 source.txt 完全相同')
  })
})

describe('add', () => {
  it('files a text under the number that its masthead prints, byte for byte, in any encoding', () => {
    const archive = copyArchive()
    const path = join(printedContent(), 'issues/140/source.txt')
    expect(archive.run('add', path).code).toBe(0)
    expect(archive.read('140', 'source.txt')).toBe(readFileSync(path, 'utf8'))
    expect(archive.read('140', '14.mdx')).toContain('kind: judicial')
  })

  it('refuses a text whose characters were lost, with the reason, and files nothing', () => {
    const archive = copyArchive()
    writeFileSync(join(archive.content, 'lost.txt'), '\uFFFD\uFFFD\uFFFDi\uFFFD{\n'.repeat(40))
    const {code, output} = archive.run('add', '--id', '141', join(archive.content, 'lost.txt'))
    expect(code).toBe(1)
    expect(output).toContain('已经读不出原文')
    expect(existsSync(join(archive.content, 'issues/141'))).toBe(false)
  })

  it.each([
    ['a picture', '会场.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), '这是图片，里面的字读不出来'],
    ['a page', '会刊.html', Buffer.from('<!doctype html><p>总第12期</p>'), '这是网页（HTML）'],
    ['what Word leaves', '~$会刊.docx', Buffer.from('\u0006user'), '添加名字前面没有 ~$ 的那一个'],
    ['a file of a program', '快捷方式', Buffer.from('L\0\0\0\u0001x\0\0'), '这不是文字'],
    ['nothing', '空.txt', Buffer.alloc(0), '文件是空的，一个字也没有'],
    ['blanks', '空行.txt', Buffer.from(' \n\n　　\n'), '文件里没有文字，只有空行、空格'],
  ])('refuses what is no issue, says what it is, and files nothing: %s', (_what, name, bytes, said) => {
    const archive = copyArchive()
    const path = join(archive.content, name)
    writeFileSync(path, bytes)
    const {code, output} = archive.run('add', path)
    expect([code, output]).toEqual([1, expect.stringContaining(said)])
    expect(readdirSync(join(archive.content, 'issues'))).toEqual([])
  })

  it('files what an editor decided beforehand, and takes the number from it', () => {
    const archive = copyArchive()
    const text = '工作简报\n\n望洲市物流协会主办\n\n月台作业时间的测量\n\n三月里协会走访了十二家仓库。\n'
    const paper = join(archive.content, 'brief.txt')
    writeFileSync(paper, text)
    expect(archive.run('add', paper).output).toContain('没有读到期号或年月')
    const decisions = join(archive.content, 'brief.structure.yaml')
    writeFileSync(decisions, '- set: {total: many}\n')
    expect(archive.run('add', paper).output).toMatch(/brief\.structure\.yaml[\s\S]*total（总期号）/)
    expect(existsSync(join(archive.content, 'issues/142'))).toBe(false)
    writeFileSync(decisions, '- set: {total: 142, year: 2015}\n')
    expect(archive.run('add', paper).code).toBe(0)
    expect(archive.read('142', 'structure.yaml')).toBe('- set: {total: 142, year: 2015}\n')
    expect(archive.read('142', 'issue.yaml')).toMatch(/^total: 142$/m)
    // the same text again is known, though it says no number
    rmSync(decisions)
    expect(archive.run('add', paper).output).toContain('已经是这份文字')
  })

  it('never puts what was decided beforehand over what was decided in the folder', () => {
    const archive = copyArchive()
    const own = '- {line: 5, text: 月台, is: title}\n'
    archive.write('142', 'structure.yaml', own)
    const paper = join(archive.content, 'brief.txt')
    writeFileSync(
      paper,
      '工作简报\n\n望洲市物流协会主办\n\n月台作业时间的测量\n\n三月里协会走访了十二家仓库。\n',
    )
    writeFileSync(join(archive.content, 'brief.structure.yaml'), '- set: {total: 142, year: 2015}\n')
    const {code, output} = archive.run('add', '--id', '142', paper)
    expect([code, output]).toEqual([1, expect.stringContaining('已有 structure.yaml，与')])
    expect(archive.snapshot('142')).toEqual({'structure.yaml': own})
  })

  it('of several files names at the end those that it did not file', () => {
    const archive = copyArchive()
    const paper = join(printedContent(), 'issues/136/source.txt')
    const broken = join(archive.content, '坏了.docx')
    writeFileSync(broken, 'PK no zip')
    const {code, output} = archive.run('add', broken, paper)
    expect([code, output]).toEqual([1, expect.stringContaining('1 个文件没有收：坏了.docx；缘由见上。')])
    expect(existsSync(join(archive.content, 'issues/136/01.mdx'))).toBe(true)
    expect(archive.run('add', broken).output).not.toContain('个文件没有收')
  })

  it('says of a path that leads to no file what blanks in it want', () => {
    const {code, output} = copyArchive().run('add', '第')
    expect([code, output]).toEqual([1, expect.stringContaining('文件名里有空格的，整个路径要加引号')])
  })

  it('does not replace another text of the same number', () => {
    const archive = copyArchive('136')
    archive.write('136', 'source.txt', archive.read('136', 'source.txt').replace('李克强总理', '总理'))
    const {code, output} = archive.run('add', join(printedContent(), 'issues/136/source.txt'))
    expect(code).toBe(1)
    expect(output).toMatch(
      /（下面叫“现有的”），要添加的 source\.txt（叫“这一份”）内容与它不同：[\s\S]*现有的第 (\d+) 行没有，这一份第 \1 行是“李克强”/,
    )
    expect(output).not.toContain('Word')
    expect(archive.read('136', 'source.txt')).not.toContain('李克强总理')
  })

  it('takes a text for the same that has one line end more, and a byte order mark', () => {
    const archive = copyArchive('136')
    archive.write('136', 'source.txt', archive.read('136', 'source.txt').trimEnd())
    const path = `${archive.content}-136.txt`
    writeFileSync(path, `\uFEFF${archive.read('136', 'source.txt').replaceAll('\n', '\r\n')}\r\n`)
    const {code, output} = archive.run('add', path)
    expect([code, output]).toEqual([0, expect.stringContaining('已经是这份文字，不必再存')])
  })

  it('asks of a text that it knows for what other issues have otherwise until all of it is answered', async () => {
    const archive = copyArchive('136', '140')
    const path = `${archive.content}-140.txt`
    const source = archive.read('140', 'source.txt')
    writeFileSync(path, source)
    expect(archive.run('add', path).output).toContain('（两刊互异）')
    const folder = listIssueFolders(archive.content).find(({id}) => id === '140')
    const {variants} = folder ? await new Printings(archive.content).variants(folder) : {variants: []}
    const lines = new Set(variants.map(({line}) => line))
    const entries = [...lines].map(line => {
      const text = beginningOf(source.split('\n')[line - 1] ?? '')
      return `- {line: ${line}, text: ${JSON.stringify(text)}, checked: [printings-differ]}\n`
    })
    expect(entries).not.toEqual([])
    archive.write('140', 'structure.yaml', entries.slice(1).join(''))
    expect(archive.run('add', path).output).toContain('（两刊互异）')
    archive.write('140', 'structure.yaml', entries.join(''))
    const {code, output} = archive.run('add', path)
    expect([code, output]).toEqual([0, expect.stringContaining('已经收好')])
    expect(output).not.toContain('两刊互异')
  })

  it('says of the same words with other paragraphs that they are the same', () => {
    const archive = copyArchive('136')
    archive.write(
      '136',
      'source.txt',
      `${archive.read('136', 'source.txt').replace('李克强总理', '李克强　总理')}`,
    )
    const {code, output} = archive.run('add', join(printedContent(), 'issues/136/source.txt'))
    expect(code).toBe(1)
    expect(output).toContain('文字相同，只是空白或编码不同；没有存，不必再添加')
    expect(output).not.toContain('内容与它不同')
  })
})

import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {minimalIssue} from '../../tests/convert/minimal-issue.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {readRecord, recordName} from '../content/record.ts'
import {awaitsConversion, convertFolder, type FolderOptions} from './convert-folder.ts'

const first = minimalIssue('协会召开会议。\n\n会议讨论了各项工作。\n\n（来源：本刊）\n')
const second = first
  .replace('示例文章的题名.....\t1', '示例文章的题名.....\t1\n另一篇文章的题名.....\t2')
  .concat('\n另一篇文章的题名\n\n会展定于九月举行。\n\n（来源：本刊）\n')

let folder: string
beforeEach(() => {
  folder = join(newFolder('converted'), 'issues/27')
  mkdirSync(folder, {recursive: true})
})

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const issue = () => {
  const [found] = listIssueFolders(join(folder, '../..'))
  if (!found) throw new Error('no issue')
  return found
}

/** Converts the folder; what was done to each file, and what is told of it. */
function convert(options: Partial<FolderOptions> = {}) {
  const {actions, reports, stale, failed} = convertFolder(issue(), {force: false, dry: false, ...options})
  return {
    done: Object.fromEntries(actions.map(({name, do: deed}) => [name, deed])),
    told: reports.flatMap(({basename, messages}) =>
      messages.map(({line, column, reason, ruleId}) => `${basename}:${line}:${column} ${ruleId} ${reason}`),
    ),
    stale,
    failed,
  }
}

/** Changes a file by hand. */
function edit(name: string, was: string, now: string): void {
  expect(read(name)).toContain(was)
  write(name, read(name).replace(was, now))
}

describe('an issue', () => {
  it('is written, then left as it is', () => {
    write('source.txt', second)
    expect(awaitsConversion(issue())).toBe(true)
    expect(convert()).toEqual({
      done: {'01.mdx': 'write', '02.mdx': 'write', 'issue.yaml': 'write'},
      told: [],
      stale: ['issue.yaml', '01.mdx', '02.mdx'],
      failed: false,
    })
    expect(awaitsConversion(issue())).toBe(false)
    expect(readdirSync(folder).sort()).toEqual([recordName, '01.mdx', '02.mdx', 'issue.yaml', 'source.txt'])
    const record = read(recordName)
    expect(convert()).toEqual({
      done: {'01.mdx': 'leave', '02.mdx': 'leave', 'issue.yaml': 'leave'},
      told: [],
      stale: [],
      failed: false,
    })
    expect(read(recordName)).toBe(record)
  })

  it('is only told what would be done, where that was asked', () => {
    write('source.txt', second)
    write('.01.mdx.0f9a1c3e-1b2c-4d5e-8f90-a1b2c3d4e5f6.draft', '')
    expect(convert({dry: true}).stale).toEqual(['issue.yaml', '01.mdx', '02.mdx'])
    expect(readdirSync(folder)).toHaveLength(2)
    convert()
    expect(readdirSync(folder).filter(name => name.endsWith('.draft'))).toEqual([])
  })

  it('has what its record says of it: what was made from what, in order, and what was left out', () => {
    write('source.txt', second)
    convert()
    const record = readRecord(folder)
    expect(record).toMatchObject({version: 2, issue: '27', removed: []})
    expect(Object.keys(record?.files ?? {})).toEqual(['01.mdx', '02.mdx', 'issue.yaml'])
    expect(record?.articles).toEqual({
      '01.mdx': {title: '示例文章的题名', section: '协会动态', lines: [16, 22]},
      '02.mdx': {title: '另一篇文章的题名', section: '协会动态', lines: [24, 28]},
    })
    expect(record?.drops).toContainEqual({line: 7, column: 1, text: '目录', reason: '目录标题'})
    expect(record?.drops.every(({text}) => text !== '')).toBe(true)
  })

  it('without a text that can be read is not converted, and says why', () => {
    write('source.txt', '%PDF-1.4\n')
    const {done, told, failed} = convert()
    expect([done, failed]).toEqual([{}, true])
    expect(told).toEqual([expect.stringMatching(/^source\.txt:1:1 \S+ .*PDF/)])
    expect(readdirSync(folder)).toEqual(['source.txt'])
  })

  it('says which encoding its text has, where that is another than UTF-8', () => {
    write('source.txt', `\uFEFF${first}`)
    expect(convert().told).toEqual([
      'source.txt:1:1 encoding source.txt 的编码是 UTF-8 BOM；已按此转换，原文件没有改动。',
    ])
  })

  it('with what git left of two changes, or in a folder of another name, is not converted', () => {
    write('source.txt', first)
    convert()
    write('source.txt', first.replace('协会召开', '<<<<<<< HEAD\n协会\n=======\n本会\n>>>>>>> main\n召开'))
    expect(convert().told).toEqual([
      expect.stringMatching(/^source\.txt:17:1 merge-conflict 这里是 git 合并时/),
    ])
    write('source.txt', first)
    write(recordName, read(recordName).replace('"issue": "27"', '"issue": "26"'))
    const {told, failed} = convert()
    expect(failed).toBe(true)
    expect(told).toEqual([
      `${recordName}:1:1 issue-renamed 这一期原在文件夹 26 里，现在的文件夹叫 27。期号是网址的一部分，改了，各篇发布过的网址都会失效：请改回 26。若是复制来的，请删去这一份；确要换成新的期号，请删去这个 .convert.json、issue.yaml 和各篇 .mdx，再运行 npm run convert。`,
    ])
  })
})

describe('what an editor changed', () => {
  beforeEach(() => {
    write('source.txt', second)
    convert()
    edit('01.mdx', 'section: 协会动态', 'section: 要闻')
  })
  const kept =
    '01.mdx:1:1 edited 这个文件有人手工改过，已原样保留，不必处理。不要这些手改（自己放的图片也在内）、改用转换结果的：npm run convert -- 27/01.mdx --force（旧文件会另存为 .orig）。'

  it('is kept', () => {
    const edited = read('01.mdx')
    expect(convert()).toEqual({
      done: {'01.mdx': 'keep', '02.mdx': 'leave', 'issue.yaml': 'leave'},
      told: [kept],
      stale: [],
      failed: false,
    })
    expect(read('01.mdx')).toBe(edited)
  })

  it('is written anew where that was asked, and saved aside, whatever was saved there before', () => {
    const edited = read('01.mdx')
    write('01.mdx.orig', '先前的')
    const {done, told} = convert({force: true})
    expect(done['01.mdx']).toBe('replace')
    expect(told).toEqual([
      '01.mdx:1:1 replaced 手工改过的文件已另存为 01.mdx.orig2，并按 source.txt 重新写出。',
    ])
    expect(read('01.mdx')).toContain('section: 协会动态')
    expect([read('01.mdx.orig'), read('01.mdx.orig2')]).toEqual(['先前的', edited])
  })

  it('is written anew of the files that were named alone', () => {
    edit('02.mdx', '九月', '十月')
    expect(convert({force: new Set(['02.mdx'])}).done).toMatchObject({'01.mdx': 'keep', '02.mdx': 'replace'})
    expect([existsSync(join(folder, '01.mdx.orig')), read('02.mdx.orig').includes('十月')]).toEqual([
      false,
      true,
    ])
  })

  it('takes in a correction beside it', () => {
    write('corrections.yaml', '- {line: 20, was: 讨论了各项, now: 讨论了几项, why: 与印刷版核对}\n')
    const {done, told, stale} = convert()
    expect([done['01.mdx'], stale]).toEqual(['merge', ['01.mdx']])
    expect(told).toEqual([
      '01.mdx:1:1 merged 这个文件有人手工改过；手改之处原样保留，新的更正、图片已写入，行号已更新，请看一眼。',
    ])
    expect(read('01.mdx')).toContain('section: 要闻')
    expect(read('01.mdx')).toContain('会议讨论了几项工作。')
    expect(convert().stale).toEqual([])
  })

  it('that cannot be brought together with the print is left, and the place is named', () => {
    edit('01.mdx', '会议讨论了各项工作。', '会议没有讨论。')
    const edited = read('01.mdx')
    write('source.txt', second.replace('会议讨论了各项工作。', '会议部署了各项工作。'))
    const {done, told, failed} = convert()
    expect([done['01.mdx'], failed]).toEqual(['conflict', true])
    expect(told).toEqual([
      expect.stringMatching(
        /^01\.mdx:\d+:\d+ edited-under-change .*这个文件有人手工改过，而转换结果又变了，这一处无法自动合并；请照原文改好这一处，其余手改之处可以保留。要整个文件采用转换结果：npm run convert -- 27\/01\.mdx --force（旧文件会另存为 \.orig）。$/,
      ),
    ])
    expect(read('01.mdx')).toBe(edited)
  })

  it('with an error is kept, and the error is said at once', () => {
    edit('01.mdx', '会议讨论了各项工作。', '会议没有讨论。')
    const {told} = convert()
    expect(told[0]).toBe(
      '01.mdx:1:1 edited 这个文件有人手工改过，已原样保留；其中有错误，须先改好，网站才会生成。不要这些手改、改用转换结果的：npm run convert -- 27/01.mdx --force（旧文件会另存为 .orig）。',
    )
    expect(told[1]).toMatch(/^01\.mdx:\d+:\d+ differs-from-print 与原文不符，/)
    write('01.mdx', '---\ntitle: "一半\n---\n')
    const unreadable = convert()
    expect(unreadable.done['01.mdx']).toBe('conflict')
    expect(unreadable.told).toEqual([expect.stringMatching(/^01\.mdx:2:8 schema 引号只有前一半/)])
  })

  it('is none of convert’s business where the article was withdrawn', () => {
    edit('01.mdx', 'section: 要闻', 'section: 要闻\nwithdrawn: 应作者要求')
    const withdrawn = read('01.mdx')
    expect(convert().told).toEqual([])
    expect(convert({force: true}).told).toEqual([
      '01.mdx:1:1 withdrawn 这一篇已撤回，文件原样保留，--force 也不重写。要恢复这一篇，请删去 withdrawn 一行，再运行一次。',
    ])
    expect(read('01.mdx')).toBe(withdrawn)
  })
})

describe('an article that is no longer printed', () => {
  beforeEach(() => {
    write('source.txt', second)
    convert()
  })

  it('goes, and its number is nobody else’s', () => {
    write('source.txt', first)
    expect(convert().done).toEqual({'01.mdx': 'update', '02.mdx': 'remove', 'issue.yaml': 'update'})
    expect(existsSync(join(folder, '02.mdx'))).toBe(false)
    expect(readRecord(folder)?.removed).toEqual([{name: '02.mdx', title: '另一篇文章的题名'}])
    write('source.txt', second.replaceAll('另一篇文章的题名', '新添的一篇文章'))
    expect(convert().done).toMatchObject({'03.mdx': 'write'})
    write('source.txt', second)
    expect(convert().done).toMatchObject({'02.mdx': 'write', '03.mdx': 'remove'})
  })

  it('is kept in mind in the order of numbers', () => {
    const titles = Array.from({length: 11}, (_, index) => `关于第${index + 1}号码头检修情况的通报`)
    const issueOf = (listed: readonly string[]) =>
      minimalIssue('')
        .replace(
          '示例文章的题名.....\t1',
          listed.map((title, index) => `${title}.....\t${index + 1}`).join('\n'),
        )
        .replace(
          /示例文章的题名\n\n$/,
          listed.map(title => `${title}\n\n码头检修完毕，照常营运。\n\n（来源：本刊）\n`).join('\n'),
        )
    write('source.txt', issueOf(titles))
    convert({force: true})
    write('source.txt', issueOf(titles.filter((_, index) => index !== 2 && index !== 10)))
    convert({force: true})
    const gone = readRecord(folder)?.removed.map(({title}) => title)
    expect(gone?.slice(-2)).toEqual([titles[2], titles[10]])
  })

  it('stays where an editor changed it, until it is given up', () => {
    edit('02.mdx', 'section: 协会动态', 'section: 要闻')
    write('source.txt', first)
    const {done, told, failed} = convert()
    expect([done['02.mdx'], failed]).toEqual(['orphan', true])
    expect(told).toEqual([
      '02.mdx:1:1 article-without-print source.txt 里现在找不到这一篇，而 02.mdx 又有人手工改过，所以没有删去。请核对 source.txt；确实不要了：npm run convert -- 27/02.mdx --force（旧文件会另存为 .orig）。',
    ])
    expect(Object.keys(readRecord(folder)?.articles ?? {})).toEqual(['01.mdx', '02.mdx'])
    expect(convert({force: true}).told).toEqual([
      '02.mdx:1:1 replaced 手工改过的文件已另存为 02.mdx.orig，因为 source.txt 里没有这一篇。',
    ])
    expect(readdirSync(folder).filter(name => name.startsWith('02'))).toEqual(['02.mdx.orig'])
  })

  it('that never was is told as that', () => {
    write('05.mdx', read('02.mdx'))
    expect(convert().told).toEqual([
      '05.mdx:1:1 article-without-print source.txt 里没有这一篇：05.mdx 不是转换出来的。印在刊上的文章请补进 source.txt，没有印过的请移到别处。',
    ])
    write('会刊.docx', '')
    expect(convert().told.at(-1)).toContain(
      '印在刊上的文章原稿里应当有，请换上完整的原稿重新读取，没有印过的',
    )
  })

  it('is known by its title where the record is gone', () => {
    rmSync(join(folder, recordName))
    write('source.txt', second.replace('会展定于', '展会定于'))
    expect(awaitsConversion(issue())).toBe(false)
    expect(Object.keys(convert({force: true}).done)).toEqual(['issue.yaml', '01.mdx', '02.mdx'])
    expect(read('02.mdx')).toContain('展会定于')
  })
})

describe('editions', () => {
  it('of a file begin with the first change that readers could see', () => {
    const days = ['2026-01-02', '2026-03-04', '2026-05-06']
    const epoch = process.env.SOURCE_DATE_EPOCH
    try {
      for (const [index, day] of days.entries()) {
        process.env.SOURCE_DATE_EPOCH = String(Date.parse(day) / 1000)
        write('source.txt', index === 0 ? first : first.replace('各项', `第${index}项`))
        convert()
      }
    } finally {
      if (epoch === undefined) delete process.env.SOURCE_DATE_EPOCH
      else process.env.SOURCE_DATE_EPOCH = epoch
    }
    const {editions} = readRecord(folder) ?? {}
    expect(editions?.['01.mdx']?.map(({since}) => since)).toEqual(days)
    expect(editions?.['issue.yaml']?.map(({since}) => since)).toEqual(days.slice(0, 1))
  })
})

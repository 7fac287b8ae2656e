import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {newFolder} from '../../../tests/new-folder.ts'
import {listIssueFolders} from '../../content/issue-folders.ts'
import {convertFolder} from '../../editing/convert-folder.ts'
import type {Action, Changed} from '../shared/actions.ts'
import {Desk} from './desk.ts'
import {issuesPage} from './page.ts'
import {Outdated, Refusal, Unsure} from './refusal.ts'

/** What another program does while an issue is being read; once. */
const elsewhere = vi.hoisted(() => ({during: () => {}}))
vi.mock('../../editing/read-issue.ts', async original => {
  const module = await original<typeof import('../../editing/read-issue.ts')>()
  const readIssue: typeof module.readIssue = (...of) => {
    elsewhere.during()
    elsewhere.during = () => {}
    return module.readIssue(...of)
  }
  return {...module, readIssue}
})

/** The rules that both issues print, with a slip in the later one. */
const rules = (word: string) => `协会会员单位冷库共享办法

各会员单位的冷库应当优先向本会会员开放，收费标准由双方协商确定。

共享冷库的会员单位，${word}入协会信用档案，按季度更新，并在年度工作会议上予以表彰。

本办法由协会秘书处负责解释，自发布之日起施行，有效期为三年。

（来源：望洲市物联网协会秘书处）`

const issue = (number: number, word: string) => `望洲物联简讯

2015年${number - 24}月第${number - 24}期总第${number}期

望洲市物联网协会主办

目录

【协会动态】

协会召开年度工作会议.....\t1

协会会员单位冷库共享办法.....\t2

【协会动态】

协会召开年度工作会议

协会于三月十二日在望洲召开年度工作会议，会议审议通过了年度工作报告，听取了财务情况的的说明。
会议部署了全年的各项重点工作和具体安排。

◆会议要求

会议要求各会员单位按时报送信息，认真落实各项任务。

（来源：望洲市物联网协会秘书处）

${rules(word)}

编辑：祁望舒

责任编辑：柏问渠
`

const corrections = '# 只更正抽取文字时留下的错。\n- line: 1\n  was: 简讯\n  now: 通讯\n  why: 原刊印错\n'

let content: string
let desk: Desk
const file = (name: string, id = '28') => join(content, 'issues', id, name)
const read = (name: string) => readFileSync(file(name), 'utf8')
const snapshot = (id = '28') =>
  Object.fromEntries(
    readdirSync(join(content, 'issues', id)).map(name => [name, readFileSync(file(name, id), 'utf8')]),
  )
const convertAll = (dry = false) =>
  listIssueFolders(content).map(folder => convertFolder(folder, {force: false, dry}))

/** The two issues, converted once for all tests. */
let converted: string

beforeAll(() => {
  converted = newFolder('desk')
  content = join(converted, 'content')
  for (const [id, word] of [
    ['27', '记'],
    ['28', '计'],
  ] as const) {
    mkdirSync(join(content, 'issues', id), {recursive: true})
    writeFileSync(file('source.txt', id), issue(Number(id), word))
  }
  writeFileSync(file('corrections.yaml'), corrections)
  convertAll()
})

beforeEach(() => {
  const folder = newFolder('desk')
  cpSync(converted, folder, {recursive: true})
  content = join(folder, 'content')
  desk = new Desk(content)
})
afterEach(() => rmSync(join(content, '..'), {recursive: true}))

const act = (action: Action, id = '28') => desk.act(id, desk.view(id).revision, action)
const lineOf = (words: string) => {
  const found = desk.view('28').lines.find(({printed}) => printed.startsWith(words))
  if (!found) throw new Error(`no line begins with ${words}`)
  return found
}

describe('the view of an issue', () => {
  it('has every line that is not blank, in order, and every article', () => {
    const view = desk.view('28')
    expect(view.lines.map(({number}) => number)).toEqual(
      issue(28, '计')
        .split('\n')
        .flatMap((text, index) => (text === '' ? [] : [index + 1])),
    )
    expect(view.articles.map(({name, title}) => [name, title])).toEqual([
      ['01', '协会召开年度工作会议'],
      ['02', '协会会员单位冷库共享办法'],
    ])
    expect(view).toMatchObject({failed: false, pending: [], undo: null})
  })

  it('says of each line what it is, why, and what was left out or mended in it', () => {
    expect(lineOf('◆')).toMatchObject({is: 'paragraph', form: '以“◆”开头的行', article: 0})
    expect(lineOf('【').drops).toEqual([{start: 0, end: 6, reason: '栏目标记'}])
    expect(lineOf('望洲物联').mends).toEqual([{start: 4, end: 6, now: '通讯', why: '原刊印错'}])
    expect(desk.view('28').lines.every(({because}) => because !== '')).toBe(true)
  })

  it('has messages with the ways to settle them, and what was decided', () => {
    const {messages, entries} = desk.view('28')
    expect(messages.find(({rule}) => rule === 'repeated-word')).toMatchObject({
      line: lineOf('协会于').number,
      name: '一个词连着出现两次',
      settlements: [
        {action: {do: 'correct', start: 40, end: 43, now: '况的'}, answers: false},
        {label: '已核对', action: {decided: {checked: ['repeated-word']}}, answers: true},
      ],
    })
    expect(entries).toEqual([
      {
        file: 'corrections.yaml',
        index: 0,
        line: 1,
        text: '“简讯”改为“通讯”',
        entry: corrections.slice(corrections.indexOf('- line')),
      },
    ])
  })

  it('leads from each passage of an article to the line on which it begins', () => {
    const [article] = desk.view('28').articles
    const numbers = [...(article?.html ?? '').matchAll(/class="at" data-printed="(\d+)"/g)].map(([, at]) =>
      Number(at),
    )
    expect(numbers).toEqual([
      lineOf('协会于').number,
      lineOf('会议部署').number,
      lineOf('◆').number,
      lineOf('会议要求').number,
    ])
  })

  it('lists the 目录 with the article of each entry', () => {
    expect(desk.view('28').listed.map(({title, article}) => [title, article])).toEqual([
      ['协会召开年度工作会议', 0],
      ['协会会员单位冷库共享办法', 1],
    ])
  })

  it('of an issue that cannot be converted has the error', () => {
    writeFileSync(file('source.txt'), '')
    expect(desk.view('28')).toMatchObject({failed: true, lines: [], articles: []})
    expect(desk.view('28').messages[0]?.grade).toBe('error')
  })
})

describe('a decision', () => {
  it('is written at once, shows its effect, and leaves the articles alone until they are written', async () => {
    const before = snapshot()
    const {number} = lineOf('会议部署')
    const {view, effect} = await act({do: 'decide', decided: {line: number, is: 'goes-on'}})
    expect(effect).toMatchObject({
      done: `第 ${number} 行改作接上一行`,
      lines: [{number, was: '另起一段', now: '接上一行'}],
    })
    expect(view.pending).toEqual([{name: '01.mdx', deed: '更新', conflict: false}])
    expect(snapshot()).toEqual({
      ...before,
      'structure.yaml': `- {line: ${number}, text: 会议部署了全年的各项重点, is: goes-on}\n`,
    })
    expect(desk.view('28')).toEqual(view)
    expect(new Desk(content).view('28')).toEqual({...view, undo: null, redo: null})
  })

  it('that comes to nothing where the line stands is not called done, and can be taken away', async () => {
    const {number} = lineOf('会议部署')
    const {view, effect} = await act({do: 'decide', decided: {line: number, is: 'subtitle'}})
    const reason = `source.txt 第 ${number} 行写明是副标题，在这里不起作用，仍作另起一段；请改成别的角色，或撤去这一条。`
    expect(effect).toMatchObject({done: `第 ${number} 行写明是副标题`, idle: [reason], at: number, raised: 1})
    const line = view.lines.find(each => each.number === number)
    expect(line).toMatchObject({is: 'paragraph', statedIn: 'structure.yaml'})
    expect(line?.because).toMatch(/^structure\.yaml 里写明是副标题，在这里不起作用：/u)
    expect(line?.confidence).toBeLessThan(1)
    const message = view.messages.find(({rule}) => rule === 'decision-idle')
    expect(message).toMatchObject({grade: 'warning', reason, settlements: [{label: '撤去这一条'}]})
    const withdrawn = await act(message?.settlements[0]?.action ?? {do: 'undo'})
    expect(withdrawn.view.entries.map(({file}) => file)).toEqual(['corrections.yaml'])
    expect(withdrawn.effect).toMatchObject({settled: 1, idle: [], at: number})
  })

  it('is told to other pages, with how the issue stands now', async () => {
    const told: Changed[] = []
    desk.onChange(change => told.push(change))
    const {view} = await act({do: 'decide', decided: {line: lineOf('会议部署').number, is: 'goes-on'}})
    expect(told).toEqual([{id: '28', revision: view.revision, written: false}])
  })

  it('is taken back, one after the other, and the folder is as it was', async () => {
    const [before, view] = [snapshot(), desk.view('28')]
    const {number} = lineOf('会议部署')
    await act({do: 'decide', decided: {line: number, is: 'goes-on'}})
    await act({do: 'decide', decided: {line: number, is: 'heading'}})
    expect((await act({do: 'undo'})).effect?.lines[0]).toMatchObject({number, now: '接上一行'})
    expect((await act({do: 'undo'})).view).toEqual({...view, redo: `第 ${number} 行改作接上一行`})
    expect(snapshot()).toEqual(before)
    await expect(act({do: 'undo'})).rejects.toThrow(Refusal)
  })

  it('is taken back while what was written by hand since stays', async () => {
    await act({do: 'decide', decided: {line: lineOf('会议部署').number, is: 'goes-on'}})
    writeFileSync(file('structure.yaml'), `${read('structure.yaml')}# 手写的\n`)
    await act({do: 'undo'})
    expect(read('structure.yaml')).toBe('# 手写的\n')
  })

  it('brings the articles up to date when they are written, as the command does', async () => {
    await act({do: 'decide', decided: {line: lineOf('会议部署').number, is: 'goes-on'}})
    const {view, effect} = await act({do: 'write'})
    expect(view.pending).toEqual([])
    expect(effect?.done).toBe('已写入 01.mdx')
    expect(read('01.mdx')).toContain('说明。会议部署')
    expect(convertAll(true).flatMap(({stale}) => stale)).toEqual([])
  })

  it('that makes an article uses no number up before it is written', async () => {
    const before = snapshot()
    const {effect} = await act({do: 'decide', decided: {line: lineOf('◆').number, is: 'title'}})
    expect(effect?.came).toEqual(['会议要求'])
    await act({do: 'undo'})
    await act({do: 'write'})
    expect(snapshot()).toEqual(before)
  })

  it('never touches what somebody edited, and says where the two do not go together', async () => {
    const edited = read('01.mdx').replace('\n◆', '\n## ◆')
    expect(edited).not.toBe(read('01.mdx'))
    writeFileSync(file('01.mdx'), edited)
    // what is only set otherwise in print leaves the editor's paragraphs as they are
    const joined = await act({do: 'decide', decided: {line: lineOf('会议部署').number, is: 'goes-on'}})
    expect(joined.view.articles[0]?.edited).toBe(true)
    expect(joined.view.pending).toEqual([])
    const {view} = await act({do: 'decide', decided: {line: lineOf('◆').number, is: 'title'}})
    expect(view.pending).toContainEqual({name: '01.mdx', deed: '与手改冲突', conflict: true})
    expect((await act({do: 'write'})).effect?.done).toContain('01.mdx 有人手工改过，没有动')
    expect(read('01.mdx')).toBe(edited)
  })

  it('that leaves nothing to convert is refused, and not written', async () => {
    const numbers = desk.view('28').lines.map(({number}) => number)
    const lines = [numbers[0] ?? 1, numbers.at(-1) ?? 1] as const
    await expect(act({do: 'decide', decided: {lines, is: 'furniture'}})).rejects.toThrow(/没有写/)
    expect(existsSync(file('structure.yaml'))).toBe(false)
  })

  it('on what has changed since the page showed it is refused, and the page learns how things stand', async () => {
    const {revision} = desk.view('28')
    writeFileSync(file('structure.yaml'), '# 手写的\n')
    const decided = {line: lineOf('会议部署').number, is: 'goes-on'} as const
    await expect(desk.act('28', revision, {do: 'decide', decided})).rejects.toThrow(Outdated)
    expect(read('structure.yaml')).toBe('# 手写的\n')
  })

  it('is not written over what a text editor saved while it was being thought over', async () => {
    const hand = '# 手写的\n'
    const decided = {line: lineOf('会议部署').number, is: 'goes-on'} as const
    desk.view('28')
    elsewhere.during = () => writeFileSync(file('structure.yaml'), hand)
    await expect(act({do: 'decide', decided})).rejects.toThrow(Outdated)
    expect(read('structure.yaml')).toBe(hand)
    expect(desk.view('28').undo).toBeNull()
  })

  it('is known to be its own when the file changes', async () => {
    await act({do: 'decide', decided: {line: lineOf('会议部署').number, is: 'goes-on'}})
    expect(desk.wrote(file('structure.yaml'))).toBe(true)
    expect(desk.wrote(file('corrections.yaml'))).toBe(false)
    await act({do: 'undo'})
    expect(desk.wrote(file('structure.yaml'))).toBe(true)
    writeFileSync(file('structure.yaml'), '# 手写的\n')
    expect(desk.wrote(file('structure.yaml'))).toBe(false)
    rmSync(file('structure.yaml'))
    expect(desk.wrote(file('structure.yaml'))).toBe(false)
  })
})

describe('the same decision on several lines', () => {
  const numbers = () => [lineOf('会议要求各'), lineOf('共享冷库')].map(({number}) => number)
  const all = (sure?: true): Action => ({
    do: 'decide-all',
    decided: numbers().map(line => ({line, is: 'goes-on'})),
    ...(sure ? {sure} : {}),
  })

  it('is told first, with what it changes, and done when it is meant', async () => {
    const asked = await act(all()).catch(error => error)
    expect(asked).toBeInstanceOf(Unsure)
    expect(asked.message).toMatch(/^2 行改作接上一行：会变 2 行，多 1 条待核；还没有写。要这样，再按一次/u)
    expect(existsSync(file('structure.yaml'))).toBe(false)
    const {view, effect} = await act(asked.asks)
    expect(effect?.done).toBe('2 行改作接上一行')
    expect(view.entries.filter(each => each.file === 'structure.yaml').map(({line}) => line)).toEqual(
      numbers(),
    )
  })

  it('of what is right as it is leaves the articles as they are', async () => {
    const decided = numbers().map(line => ({line, checked: ['uncertain-join']}))
    const asked = await act({do: 'decide-all', decided}).catch(error => error)
    expect(asked.message).toContain('2 处已核对（看不准是不是同一段）：文章不变；还没有写')
  })

  it('of lines that are what they were taken for says that they are', async () => {
    const decided = numbers().map(line => ({line, is: 'paragraph'}) as const)
    const asked = await act({do: 'decide-all', decided}).catch(error => error)
    expect(asked.message).toMatch(/^2 行写明是另起一段：文章不变/u)
  })

  it('is taken back at once and done again, beside what was written by hand meanwhile', async () => {
    const before = desk.view('28')
    await act(all(true))
    const written = read('structure.yaml')
    const {view} = await act({do: 'undo'})
    expect(existsSync(file('structure.yaml'))).toBe(false)
    expect(view.lines).toEqual(before.lines)
    await act({do: 'redo'})
    expect(read('structure.yaml')).toBe(written)
    const hand = '- {line: 1, text: 望洲物联, is: masthead}\n'
    writeFileSync(file('structure.yaml'), `${written}${hand}`)
    await act({do: 'undo'})
    expect(read('structure.yaml')).toBe(hand)
  })

  it('is refused whole where one of the lines is none', async () => {
    const decided = [...numbers(), 2].map(line => ({line, is: 'goes-on'}) as const)
    await expect(act({do: 'decide-all', decided})).rejects.toThrow(/第 2 行是空行/)
    expect(existsSync(file('structure.yaml'))).toBe(false)
  })
})

describe('a correction whose words stand several times on its line', () => {
  it('is asked which place it means, and means it then', async () => {
    const {number, printed} = lineOf('协会于')
    const yaml = `${corrections}- line: ${number} # 看过\n  was: 年度工作\n  now: 全年工作\n  why: 试\n`
    writeFileSync(file('corrections.yaml'), yaml)
    const message = desk.view('28').messages.find(({rule}) => rule === 'correction-ambiguous')
    expect(message).toMatchObject({grade: 'warning', file: 'corrections.yaml'})
    expect(message?.settlements.map(({label}) => label)).toEqual([
      '是“开年度工作”那一处',
      '是“了年度工作”那一处',
    ])
    const {view, effect} = await act(message?.settlements[1]?.action ?? {do: 'undo'})
    expect(effect).toMatchObject({done: '更正写明是“了年度工作”那一处', at: number, settled: 1})
    expect(view.lines.find(line => line.number === number)?.mends).toMatchObject([
      {start: printed.indexOf('了年度工作'), now: '了全年工作', why: '试'},
    ])
    await act({do: 'undo'})
    expect(read('corrections.yaml')).toBe(yaml)
  })

  it('that stands on another line is moved there, though the issue cannot be converted as it is', async () => {
    const {number} = lineOf('会议要求各')
    const entry = `- line: 3\n  was: 按时报送\n  now: 及时报送\n  why: 试\n`
    writeFileSync(file('corrections.yaml'), corrections + entry)
    const failed = desk.view('28')
    expect(failed.failed).toBe(true)
    const message = failed.messages.find(({rule}) => rule === 'correction-unmet')
    expect(message?.settlements.map(({label}) => label)).toEqual([`改到第 ${number} 行`, '撤去这一条'])
    const {view, effect} = await act(message?.settlements[0]?.action ?? {do: 'undo'})
    expect(effect).toMatchObject({
      done: `更正“按时报送”改到了第 ${number} 行；这一期又能转换了，各篇待写入`,
      at: number,
    })
    expect(view.failed).toBe(false)
    expect(view.lines.find(line => line.number === number)?.mends).toMatchObject([{now: '及时报送'}])
    expect(read('corrections.yaml')).toBe(corrections + entry.replace('3', String(number)))
  })

  it('that was changed meanwhile is not written over', async () => {
    const action = {do: 'specify', index: 0, entry: '- line: 1\n', line: 1, was: '讯', now: '信'} as const
    await expect(act(action)).rejects.toThrow(Refusal)
  })
})

describe('the list of issues', () => {
  it('has the newest first, and says of each how much is open and what comes first', async () => {
    const [newest, ...others] = await desk.overview()
    // beside the doubled word, that a correction has made the newsletter's name another than that of the issue before
    expect(newest).toMatchObject({
      id: '28',
      waits: false,
      open: [
        {what: '整理文件', count: 1},
        {what: '对照印刷版改字', count: 1},
      ],
    })
    expect(others.map(({id}) => id)).toEqual(['27'])
    writeFileSync(file('corrections.yaml'), '- line: 1\n  was: 没有的字\n  now: 有的字\n  why: 试\n')
    const [failed] = await desk.overview()
    expect(failed?.open[0]).toMatchObject({what: '错误', count: 1})
    expect(issuesPage('望洲物联通讯', [...others, ...(failed ? [failed] : [])])).toMatch(
      /待核 \d+<\/strong> <span>先错误（1）/u,
    )
  })
})

describe('a line that is cut', () => {
  it('shows both things that stand on it, keeps them when it is judged, and is whole again when that is taken back', async () => {
    const before = snapshot()
    const {number, printed} = lineOf('协会于')
    const at = printed.indexOf('听取了')
    const {view, effect} = await act({do: 'cut', line: number, at, is: 'paragraph'})
    expect(effect).toMatchObject({done: `第 ${number} 行断开，后面作另起一段`, idle: [], at: number})
    const line = view.lines.find(each => each.number === number)
    expect(line?.rest).toEqual([{at, is: 'paragraph'}])
    expect(view.articles[0]?.html).toMatch(/工作报告，<span[^>]*><\/span><\/p>\s*<p[^>]*>听取了/u)
    expect(view.entries.find(({file}) => file === 'structure.yaml')?.text).toMatch(
      /：从“听取了财务情况的的说明。”起作另起一段$/u,
    )
    const judged = await act({do: 'decide', decided: {line: number, is: 'heading'}})
    expect(judged.view.lines.find(each => each.number === number)).toMatchObject({
      is: 'heading',
      rest: [{at, is: 'paragraph'}],
    })
    await act({do: 'undo'})
    await act({do: 'undo'})
    expect(snapshot()).toEqual(before)
    await expect(act({do: 'cut', line: number, at: 0, is: 'paragraph'})).rejects.toThrow(Refusal)
  })
})

describe('what was taken back', () => {
  it('is done again, in the order in which it was taken back, until something else is decided', async () => {
    const {number} = lineOf('会议部署')
    await act({do: 'decide', decided: {line: number, is: 'paragraph'}})
    const structure = read('structure.yaml')
    await act({do: 'correct', line: number, start: 0, end: 2, now: '大会', why: '试'})
    const both = snapshot()
    await act({do: 'undo'})
    expect((await act({do: 'undo'})).view.redo).toBe(`第 ${number} 行改作另起一段`)
    expect(existsSync(file('structure.yaml'))).toBe(false)
    expect((await act({do: 'redo'})).effect?.done).toBe(`重做了：第 ${number} 行改作另起一段`)
    expect(read('structure.yaml')).toBe(structure)
    expect((await act({do: 'redo'})).view).toMatchObject({redo: null, undo: `更正了第 ${number} 行`})
    expect(snapshot()).toEqual(both)
    await expect(act({do: 'redo'})).rejects.toThrow(Refusal)
    await act({do: 'undo'})
    await act({do: 'decide', decided: {line: number, is: 'heading'}})
    expect(desk.view('28').redo).toBeNull()
  })

  it('is refused where the file was changed elsewhere since', async () => {
    await act({do: 'decide', decided: {line: lineOf('会议部署').number, is: 'paragraph'}})
    await act({do: 'undo'})
    writeFileSync(file('structure.yaml'), '# 手写的\n')
    await expect(act({do: 'redo'})).rejects.toThrow('在别处改过了，重做不了')
    expect(read('structure.yaml')).toBe('# 手写的\n')
  })
})

describe('fields', () => {
  const title = () => desk.view('28').articles[0]?.titleLine ?? 0

  it('of an article are said with its title, shown at once, and taken back', async () => {
    const before = snapshot()
    const fields = {section: '时评', authors: '祁望舒、柏问渠', issuedDate: '2015-03-12'}
    const {view, effect} = await act({do: 'set', line: title(), fields})
    expect(read('structure.yaml')).toBe(
      `- {line: ${title()}, text: 协会召开年度工作会议, set: {section: 时评, authors: [祁望舒, 柏问渠], issuedDate: 2015-03-12}}\n`,
    )
    expect(view.articles[0]?.settable.find(({name}) => name === 'authors')?.value).toBe('祁望舒、柏问渠')
    expect(effect?.fields).toContainEqual(
      expect.objectContaining({label: '栏目', was: '协会动态', now: '时评'}),
    )
    expect(view.entries.map(({text}) => text)).toContain(
      `第 ${title()} 行：栏目作“时评”，作者作“祁望舒、柏问渠”，成文日期作“2015-03-12”`,
    )
    await act({do: 'set', line: title(), fields: {section: '', authors: '祁望舒'}})
    expect(read('structure.yaml')).toContain(
      'set: {section: null, authors: [祁望舒], issuedDate: 2015-03-12}',
    )
    await act({do: 'undo'})
    await act({do: 'undo'})
    expect(snapshot()).toEqual(before)
  })

  it('stand with what else is said of the title; withdrawn is said and unsaid', async () => {
    await act({do: 'decide', decided: {line: title(), is: 'title', entry: null}})
    const decided = read('structure.yaml')
    await act({do: 'set', line: title(), fields: {withdrawn: '应作者要求'}})
    expect(read('structure.yaml')).toBe(decided.replace('}', ', set: {withdrawn: 应作者要求}}'))
    await act({do: 'set', line: title(), fields: {withdrawn: ''}})
    expect(read('structure.yaml')).toBe(decided)
  })

  it('of the issue are said in an entry of no line', async () => {
    const {view, effect} = await act({
      do: 'set',
      line: null,
      fields: {publisher: '', months: '3、4月', combined: 'true'},
    })
    expect(read('structure.yaml')).toBe('- {set: {publisher: null, months: [3, 4], combined: true}}\n')
    expect(view.settable.find(({name}) => name === 'months')?.value).toBe('3、4')
    expect(effect?.fields).toContainEqual({article: null, label: '月', was: '4', now: '3、4'})
    await act({do: 'write'})
    expect(read('issue.yaml')).toContain('publisher: null')
  })

  it.each([
    [{year: '二〇一五'}, '年应是数字'],
    [{months: '3、十三'}, '月应是数字'],
    [{nobody: 'x'}, '没有 nobody 这一栏'],
    [{}, '各栏都没有改'],
  ])('that cannot be are refused with a sentence: %j', async (fields, said) => {
    const before = snapshot()
    await expect(act({do: 'set', line: null, fields})).rejects.toThrow(said)
    expect(snapshot()).toEqual(before)
  })

  it('of an article with a date that is none, too', async () => {
    await expect(act({do: 'set', line: title(), fields: {issuedDate: '2015年3月'}})).rejects.toThrow(
      '日期应写作',
    )
  })
})

describe('an entry that cannot be read', () => {
  it('is shown as it stands, and goes and comes back alone', async () => {
    const label = desk.view('28').label
    const {number} = lineOf('会议部署')
    const sound = `# 改判\n- {line: ${number}, text: 会议部署, is: goes-on}\n`
    const spoilt = `${sound}- line: 19\n  text: "会议\n  is: title\n`
    writeFileSync(file('structure.yaml'), spoilt)
    const failed = desk.view('28')
    expect(failed).toMatchObject({failed: true, label})
    const [error] = failed.messages
    expect(error?.excerpt).toMatchObject({first: 3, lines: ['- line: 19', '  text: "会议', '  is: title']})
    const [remedy] = error?.settlements ?? []
    expect(remedy?.label).toBe('撤去这一条')
    const {view, effect} = await act(remedy?.action ?? {do: 'undo'})
    expect(effect?.done).toBe('删去了 structure.yaml 第 3 行起的一条；这一期又能转换了，各篇待写入')
    expect(view.failed).toBe(false)
    expect(read('structure.yaml')).toBe(sound)
    await act({do: 'undo'})
    expect(read('structure.yaml')).toBe(spoilt)
    await act({do: 'redo'})
    expect(read('structure.yaml')).toBe(sound)
  })
})

describe('an entry that stands in the way', () => {
  it('is taken away from the page, though the issue cannot be converted', async () => {
    const spoilt = `${corrections}- line: 1\n  was: 没有的字\n  now: 有的字\n`
    writeFileSync(file('corrections.yaml'), spoilt)
    const {failed, messages} = desk.view('28')
    expect(failed).toBe(true)
    const [remedy] = messages.find(({rule}) => rule === 'correction-unmet')?.settlements ?? []
    expect(remedy?.label).toBe('撤去这一条')
    const {view} = await act(remedy?.action ?? {do: 'undo'})
    expect(view.failed).toBe(false)
    expect(read('corrections.yaml')).toBe(corrections)
    await act({do: 'undo'})
    expect(read('corrections.yaml')).toBe(spoilt)
    await expect(act({do: 'set', line: null, fields: {year: '2015'}})).rejects.toThrow('这一期现在不能转换')
  })
})

describe('other words', () => {
  it('a message is settled, and does not come again', async () => {
    const message = desk.view('28').messages.find(({rule}) => rule === 'repeated-word')
    const answer = message?.settlements.find(({answers}) => answers)
    const {view, effect} = await act(answer?.action ?? {do: 'undo'})
    expect(effect).toMatchObject({settled: 1, raised: 0, lines: []})
    expect(view.messages.map(({rule}) => rule)).not.toContain('repeated-word')
  })

  it('a message offers the correction that mends what it doubts, and one press writes it', async () => {
    const message = desk.view('28').messages.find(({rule}) => rule === 'repeated-word')
    const [mend] = message?.settlements ?? []
    expect(mend?.label).toBe('“况的的”更正为“况的”')
    const {view, effect} = await act(mend?.action ?? {do: 'undo'})
    expect(effect).toMatchObject({settled: 1, raised: 0})
    expect(view.articles[0]?.html).toContain('财务情况的说明')
    expect(read('corrections.yaml')).toContain('  why: 一个词连着印了两次\n')
  })

  it('a word is mended, comments and all stay, and it is taken back', async () => {
    const {number, printed} = lineOf('协会于')
    const start = printed.indexOf('的的')
    const {view, effect} = await act({
      do: 'correct',
      line: number,
      start,
      end: start + 2,
      now: '的',
      why: '抽取文字时出的错',
    })
    expect(effect).toMatchObject({done: `更正了第 ${number} 行`, settled: 1})
    expect(read('corrections.yaml')).toBe(
      `${corrections}- line: ${number}\n  was: 的的\n  now: 的\n  why: 抽取文字时出的错\n`,
    )
    expect(view.articles[0]?.html).toContain('财务情况的说明')
    await act({do: 'undo'})
    expect(read('corrections.yaml')).toBe(corrections)
  })

  it('what another printing has otherwise is offered, adopted, and is none any more', async () => {
    const {
      variants: [variant, ...rest],
    } = await desk.variants('28')
    expect(rest).toEqual([])
    expect(variant).toMatchObject({
      line: lineOf('共享冷库').number,
      was: '计',
      now: '记',
      other: '总第27期第 2 篇',
    })
    if (!variant) return
    await act(variant.settlements[0]?.action ?? {do: 'undo'})
    expect((await desk.variants('28')).variants).toEqual([])
  })

  it('what is right as it is in spite of another printing is not offered again', async () => {
    const {
      variants: [variant],
    } = await desk.variants('28')
    await act(variant?.settlements[1]?.action ?? {do: 'undo'})
    expect((await desk.variants('28')).variants).toEqual([])
    expect(desk.view('28').messages.filter(({grade}) => grade === 'error')).toEqual([])
  })

  it('what lines of a form are is written for all issues, and all are brought up to date', async () => {
    await act({do: 'habit', line: lineOf('◆').number, is: 'heading'})
    expect(readFileSync(join(content, 'habits.yaml'), 'utf8')).toBe('- {form: {begins: ◆}, is: heading}\n')
    expect((await act({do: 'write'})).effect?.done).toBe('已写入 01.mdx；另更新了 27 期')
    expect(convertAll(true).flatMap(({stale}) => stale)).toEqual([])
    // it is nobody's in particular: from any issue it can be taken back
    await act({do: 'undo'}, '27')
    expect(existsSync(join(content, 'habits.yaml'))).toBe(false)
  })

  it('and when the last of it is withdrawn no empty file is left; undone, it is there again', async () => {
    await act({do: 'habit', line: lineOf('◆').number, is: 'heading'})
    const [entry] = desk.view('28').entries.filter(each => each.file === 'habits.yaml')
    if (!entry) throw new Error('no entry')
    await act({do: 'withdraw', file: entry.file, index: entry.index, entry: entry.entry})
    expect(existsSync(join(content, 'habits.yaml'))).toBe(false)
    await act({do: 'undo'})
    expect(readFileSync(join(content, 'habits.yaml'), 'utf8')).toBe('- {form: {begins: ◆}, is: heading}\n')
    await act({do: 'redo'})
    expect(existsSync(join(content, 'habits.yaml'))).toBe(false)
  })

  it('of a form that changes much it is written only when the editor has heard how much', async () => {
    const title = desk
      .view('28')
      .lines.find(({is, printed}) => is === 'title' && printed.startsWith('协会会员'))
    const action = {do: 'habit', line: title?.number ?? 0, is: 'paragraph'} as const
    const answer = await act(action).catch(error => error)
    expect(answer).toBeInstanceOf(Unsure)
    expect(answer.message).toMatch(
      /会少 1 篇（《协会会员单位冷库共享办法》），.*变 \d+ 行，还没有写。真要这样，再按一次/u,
    )
    expect(existsSync(join(content, 'habits.yaml'))).toBe(false)
    expect((await act(answer.asks)).effect?.went).toHaveLength(1)
    expect(existsSync(join(content, 'habits.yaml'))).toBe(true)
  })

  it('of a form of which articles come it is asked about too', async () => {
    const answer = await act({do: 'habit', line: lineOf('◆').number, is: 'title'}).catch(error => error)
    expect(answer).toBeInstanceOf(Unsure)
    expect(answer.message).toMatch(/会多 1 篇（《会议要求》），.*变 \d+ 行，还没有写/u)
    expect(existsSync(join(content, 'habits.yaml'))).toBe(false)
  })

  it('an entry that stands there is withdrawn, and comes back', async () => {
    const [entry] = desk.view('28').entries
    if (!entry) throw new Error('no entry')
    await act({do: 'withdraw', file: entry.file, index: entry.index, entry: entry.entry})
    expect(read('corrections.yaml')).toBe('# 只更正抽取文字时留下的错。\n')
    await act({do: 'undo'})
    expect(read('corrections.yaml')).toBe(corrections)
  })
})

describe('a file of the editor that cannot be read', () => {
  it.each([
    ['no text', new Uint8Array([0xff, 0xff, 0x81, 0x00, 0xc3])],
    ['no entries', Buffer.from('- {line: 1, text: 甲, is: tilte}\n')],
  ])('%s: the view says so, and nothing is written over it', async (_what, bytes) => {
    const {revision} = desk.view('28')
    writeFileSync(file('structure.yaml'), bytes)
    const {failed, messages} = desk.view('28')
    expect(failed).toBe(true)
    expect(messages[0]).toMatchObject({grade: 'error', file: 'structure.yaml'})
    const action = {do: 'decide', decided: {line: 19, is: 'title'}} as const
    await expect(act(action)).rejects.toThrow(/不能转换/)
    await expect(act({do: 'write'})).rejects.toThrow('这一期现在不能转换，没有写；请先照左边的错误改好。')
    await expect(desk.act('28', revision, action)).rejects.toThrow(Refusal)
    expect(readFileSync(file('structure.yaml'))).toEqual(Buffer.from(bytes))
    expect(desk.wrote(file('structure.yaml'))).toBe(false)
  })
})

describe('what is not this archive', () => {
  it('is refused: issues that do not exist, and ways out of the folder', () => {
    for (const id of ['29', '..', '../issues/28', '']) expect(() => desk.view(id)).toThrow(Refusal)
  })

  it('is not followed through a folder that is a link', () => {
    const elsewhere = join(content, '..', 'elsewhere')
    renameSync(join(content, 'issues/28'), elsewhere)
    symlinkSync(elsewhere, join(content, 'issues/28'))
    expect(() => desk.view('28')).toThrow(Refusal)
  })

  it('nor through a file that is a link', () => {
    const target = join(content, '..', 'target.yaml')
    writeFileSync(target, '')
    symlinkSync(target, file('structure.yaml'))
    expect(() => desk.view('28')).toThrow(Refusal)
  })
})

import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {newFolder} from '../../../tests/new-folder.ts'
import {listIssueFolders} from '../../content/issue-folders.ts'
import {convertFolder} from '../../editing/convert-folder.ts'
import {Desk} from './desk.ts'
import {Outdated, Refusal} from './refusal.ts'

const lines = [
  '望洲物联简讯',
  '2015年4月第4期总第28期',
  '望洲市物联网协会主办',
  '',
  '【协会动态】',
  '',
  '协会召开年度工作会议',
  '',
  '协会于三月十二日在望洲召开年度工作会议，会议审议通过了年度工作报告，听取了财务情况的说明。',
  '图1 年度工作会议会场',
  '会议部署了全年的各项重点工作和具体安排，请各会员单位按时报送信息。',
  '',
  '编辑：祁望舒',
  '',
]
const numberOf = (start: string) => lines.findIndex(line => line.startsWith(start)) + 1
const caption = numberOf('图1')

/** A picture of so many pixels, as far as its first bytes say. */
const png = (width: number) =>
  Buffer.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 0, 0, width, 0, 0, 0, 8, 8, 6, 0, 0, 0, 0, 0, 0, 0],
  ])

let content: string
let desk: Desk
const file = (name: string) => join(content, 'issues/28', name)
const read = (name: string) => readFileSync(file(name), 'utf8')
const snapshot = () =>
  Object.fromEntries(
    readdirSync(join(content, 'issues/28')).map(name => [name, readFileSync(file(name), 'latin1')]),
  )
const add = (line: number, chosen = 'Award.PNG', bytes = png(8)) =>
  desk.addPicture('28', desk.view('28').revision, {line, chosen, bytes})
const act = (action: Parameters<Desk['act']>[2]) => desk.act('28', desk.view('28').revision, action)

beforeEach(() => {
  content = newFolder('desk-pictures')
  mkdirSync(join(content, 'issues/28'), {recursive: true})
  writeFileSync(file('source.txt'), lines.join('\n'))
  for (const folder of listIssueFolders(content)) convertFolder(folder, {force: false, dry: false})
  desk = new Desk(content)
})

describe('a picture', () => {
  it('comes into the folder and to its caption; the article waits until it is written', async () => {
    const before = snapshot()
    const {view, effect} = await add(caption)
    expect(effect).toMatchObject({
      done: `第 ${caption} 行加了图片 award.png`,
      at: caption,
      idle: [],
      raised: 0,
    })
    expect(view.articles[0]?.html).toMatch(/<img[^>]+award\.png[^>]*>[\s\S]*图1 年度工作会议会场/u)
    expect(view.entries[0]?.text).toBe(`第 ${caption} 行：图片 award.png`)
    expect(snapshot()).toEqual({
      ...before,
      'award.png': png(8).toString('latin1'),
      'structure.yaml': Buffer.from(
        `- {line: ${caption}, text: 图1 年度工作会议会场, pictures: [award.png]}\n`,
      ).toString('latin1'),
    })
    expect(desk.picture('28', 'award.png')).toBe(file('award.png'))
    await act({do: 'write'})
    expect(read('01.mdx')).toContain('\n<Figure src="award.png" caption="图1 年度工作会议会场" />\n')
  })

  it('goes with the step that is taken back, and comes again with it', async () => {
    const before = snapshot()
    await add(caption)
    const after = snapshot()
    await act({do: 'undo'})
    expect(snapshot()).toEqual(before)
    await act({do: 'redo'})
    expect(snapshot()).toEqual(after)
  })

  it('stands beside what is said of its line, comments and order kept', async () => {
    const said = `# 会场\n- {line: ${caption}, text: 图1, is: caption} # 第一张\n\n# 完\n`
    writeFileSync(file('structure.yaml'), said)
    await add(caption)
    await add(caption, '会场.png', png(9))
    expect(read('structure.yaml')).toBe(
      said.replace('is: caption}', 'is: caption, pictures: [award.png, photo-01.png]}'),
    )
    // another word on the line keeps its pictures
    await act({do: 'decide', decided: {line: caption, is: 'paragraph'}})
    expect(read('structure.yaml')).toContain('is: paragraph, pictures: [award.png, photo-01.png]}')
    for (let step = 0; step < 3; step++) await act({do: 'undo'})
    expect(read('structure.yaml')).toBe(said)
    expect(existsSync(file('award.png')) || existsSync(file('photo-01.png'))).toBe(false)
  })

  it('that is in the folder already is not kept twice, and stays when the step is taken back', async () => {
    writeFileSync(file('picture-01.png'), png(8))
    const {effect} = await add(caption)
    expect(effect?.done).toBe(`第 ${caption} 行加了图片 picture-01.png`)
    await expect(add(caption)).rejects.toThrow('已经有 picture-01.png 了')
    await act({do: 'undo'})
    expect(Object.keys(snapshot())).toContain('picture-01.png')
    expect(Object.keys(snapshot())).not.toContain('award.png')
  })

  it('comes into an article that somebody edited, and stays while that names it', async () => {
    const hand = (text: string) => text.replace('section: 协会动态', 'section: 要闻')
    writeFileSync(file('01.mdx'), hand(read('01.mdx')))
    const edited = read('01.mdx')
    await add(caption)
    await act({do: 'write'})
    expect(read('01.mdx')).toBe(edited.replace('<Figure caption', '<Figure src="award.png" caption'))
    await act({do: 'undo'})
    expect(existsSync(file('award.png'))).toBe(true)
    expect(existsSync(file('structure.yaml'))).toBe(false)
  })

  it('is refused with a sentence, and then nothing is written', async () => {
    const before = snapshot()
    await expect(add(caption, '会场.png', Buffer.from('文字'))).rejects.toThrow(/打不开，不是完好的图片/u)
    await expect(add(4)).rejects.toThrow(Refusal)
    await expect(
      desk.addPicture('28', 'other', {line: caption, chosen: 'a.png', bytes: png(8)}),
    ).rejects.toThrow(Outdated)
    writeFileSync(file('structure.yaml'), '- {line: 1\n')
    await expect(add(caption)).rejects.toThrow(Refusal)
    rmSync(file('structure.yaml'))
    expect(snapshot()).toEqual(before)
  })

  it('outside of the articles is told to have no place', async () => {
    const {effect} = await add(numberOf('编辑'))
    expect(effect?.idle).toEqual([
      `source.txt 第 ${numberOf('编辑')} 行不在文章的正文里，award.png 没有地方放；请改写在图片说明那一行，或图片上面的一段上。`,
    ])
  })

  it('that is gone is an error at its entry, which can be taken away', async () => {
    await add(caption)
    rmSync(file('award.png'))
    const {messages, failed} = desk.view('28')
    expect(failed).toBe(true)
    const [error] = messages
    expect(error).toMatchObject({
      file: 'structure.yaml',
      rule: 'picture',
      grade: 'error',
      place: 'structure.yaml 第 1 行',
    })
    expect(error?.reason).toContain('这一期的文件夹里没有 award.png')
    await act(error?.settlements[0]?.action ?? {do: 'write'})
    expect(desk.view('28').failed).toBe(false)
  })

  it('is served under a name that a figure can show, and never through a link', () => {
    expect(desk.picture('28', 'source.txt')).toBeUndefined()
    expect(desk.picture('28', '../27/a.png')).toBeUndefined()
    expect(desk.picture('29', 'award.png')).toBeUndefined()
  })
})

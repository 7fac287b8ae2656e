import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {minimalIssue} from '../../tests/convert/minimal-issue.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {recordName} from '../content/record.ts'
import {fileIssue} from './add-issue.ts'
import {convertFolder} from './convert-folder.ts'

test('what is refused as another newsletter’s is taken as the sentence says, with the number that was given', async () => {
  const content = newFolder('foreign')
  mkdirSync(join(content, 'issues'))
  const print = minimalIssue('来信收悉，此复。\n')
  const [own, other] = ['27.txt', '无号.txt'].map(name => join(content, name))
  if (own === undefined || other === undefined) throw new Error('no paths')
  writeFileSync(own, print)
  await fileIssue(content, own, {id: undefined, foreign: false})
  for (const folder of listIssueFolders(content)) convertFolder(folder, {force: false, dry: false})
  writeFileSync(
    other,
    print
      .replaceAll('示例协会', '望洲商会')
      .replaceAll('示例通讯', '望洲简讯')
      .replace('2015年3月第3期总第27期\n\n', ''),
  )
  const refused = async (id: string | undefined) => {
    const {filed, reports} = await fileIssue(content, other, {id, foreign: false})
    expect(filed).toBeUndefined()
    return reports[0]?.messages[0]?.reason
  }
  expect(await refused(undefined)).toContain('刊头里没有读到期号或年月')
  expect(await refused('141')).toContain(`npm run add -- --foreign --id 141 "${other}"`)
  expect((await fileIssue(content, other, {id: '141', foreign: true})).filed?.id).toBe('141')
})

describe('a text that is added', () => {
  const print = minimalIssue('会议讨论了各项工作。\n')
  let content: string
  let desk: string
  beforeEach(() => {
    content = join(newFolder('archive'), 'content')
    desk = newFolder('desk')
    mkdirSync(join(content, 'issues'), {recursive: true})
  })

  const put = (name: string, text: string | Uint8Array) => {
    const path = join(desk, name)
    writeFileSync(path, text)
    return path
  }
  const inIssue = (id: string, name = '') => join(content, 'issues', id, name)

  /** Where it was filed, and what was told of it. */
  async function add(path: string, id?: string) {
    const {filed, reports} = await fileIssue(content, path, {id, foreign: false})
    const told = reports.flatMap(({messages}) =>
      messages.map(({ruleId, fatal, reason}) => `${ruleId} ${fatal} ${reason}`),
    )
    return {filed, told}
  }
  const convertAll = () => {
    for (const folder of listIssueFolders(content)) convertFolder(folder, {force: false, dry: false})
  }

  test('is filed under the number of its masthead, byte for byte', async () => {
    const bytes = Buffer.from(`\uFEFF${print.replaceAll('\n', '\r\n')}`)
    const path = inIssue('27', 'source.txt')
    expect(await add(put('会刊.txt', bytes))).toEqual({filed: {id: '27', path, state: 'filed'}, told: []})
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(inIssue('27'))).toEqual(['source.txt'])
  })

  test('is known where it stands already, whatever its encoding and its line ends', async () => {
    const path = inIssue('27', 'source.txt')
    await add(put('会刊.txt', print))
    for (const same of [print, print.replaceAll('\n', '\r\n'), `\uFEFF${print}`, `${print}\n`])
      expect(await add(put('又一份.txt', same))).toEqual({filed: {id: '27', path, state: 'known'}, told: []})
    expect(readFileSync(path, 'utf8')).toBe(print)
  })

  test('is not filed a second time under another number', async () => {
    await add(put('会刊.txt', print))
    convertAll()
    expect(await add(put('又一份.txt', print), '28')).toEqual({
      filed: undefined,
      told: [
        'duplicate-issue true 这份文字第 27 期已经有了，一字不差；同一份文字不能收两次，没有存。若是拿错了文件，请换成第 28 期的；若是第 27 期的期号弄错了：还没有发布过的，请把文件夹 issues/27 删去，再用 --id 28 添加；发布过的网址不能变，请留在那里。',
      ],
    })
    expect(existsSync(inIssue('28'))).toBe(false)
  })

  test('takes no other text’s place, and says in what the two differ', async () => {
    await add(put('会刊.txt', print))
    const {filed, told} = await add(put('又一份.txt', print.replace('各项', '几项')))
    expect(filed).toBeUndefined()
    expect(told).toEqual([
      expect.stringMatching(
        /^duplicate-issue true 第 27 期已经有 .*source\.txt（下面叫“现有的”），要添加的 又一份\.txt（叫“这一份”）内容与它不同：.*文字不同的有 1 处，逐条列在下面。没有存；下一步是下面的一样。$/,
      ),
    ])
    const parted = await add(put('分段.txt', print.replace('讨论了', '讨论\n\n了')))
    expect(parted.told).toEqual([
      expect.stringMatching(
        /文字相同，只是分段不同；没有存，不必再添加。若要换成这一份：先删去那里的 source\.txt，再添加，篇号不变。$/,
      ),
    ])
    expect(readFileSync(inIssue('27', 'source.txt'), 'utf8')).toBe(print)
  })

  test('is asked for its number where it says none, and for one that can be an address', async () => {
    const nameless = put('无号.txt', print.replace('2015年3月第3期总第27期\n\n', ''))
    expect(await add(nameless)).toEqual({
      filed: undefined,
      told: [
        `no-issue-number true 刊头里没有读到期号或年月；请写明期号再添加，例如 npm run add -- --id 141 "${nameless}"`,
      ],
    })
    expect((await add(nameless, '第一期')).told).toEqual([
      'issue-id true 期号“第一期”不能作网址；请只用英文字母、数字、连字符和点，例如 --id 141。',
    ])
    expect((await add(nameless, '2015-03')).filed?.id).toBe('2015-03')
  })

  test('is told to be another issue’s where its name, or the number that was given, says so', async () => {
    const folder = inIssue('27')
    expect((await add(put('第26期.txt', print))).told).toEqual([
      `other-number false 文件名里是 26 期，刊头印的是总第 27 期；已照刊头存进 ${folder}。若是拿错了文件，请删去这个文件夹，换对的再添加；刊头印错了期号，请删去这个文件夹，用 --id 26 再添加；文件名起错了，不必处理。`,
    ])
    expect((await add(put('第26期.txt', print))).told).toEqual([
      `other-number false 文件名里是 26 期，刊头印的是总第 27 期，这份文字早已收在 ${folder}，没有再存。若是拿错了文件，请换第 26 期的再添加；文件名起错了，不必处理。`,
    ])
    const other = await add(put('又一份.txt', print.replace('各项', '几项')), '28')
    expect(other.told).toEqual([
      `other-number false 刊头印的是总第 27 期，而期号写明是 28；网站上仍作总第 27 期，与档案里的另一期重了就不能发布。刊头印错了的，请在 ${inIssue('28')}/structure.yaml 里写一条 - set: {total: 28}，再运行 npm run convert -- 28。`,
    ])
  })

  test('brings along what was decided of its lines, and overwrites nobody’s', async () => {
    const decisions = '- {line: 17, text: 会议讨论, is: paragraph}\n'
    put('会刊.structure.yaml', decisions)
    mkdirSync(inIssue('27'))
    writeFileSync(inIssue('27', 'structure.yaml'), '[]\n')
    const path = put('会刊.txt', print)
    expect((await add(path)).told).toEqual([
      `structure true 第 27 期的文件夹里已有 structure.yaml，与 ${join(desk, '会刊.structure.yaml')} 不同；没有存。请先把两份并成一份，留在其中一处。`,
    ])
    writeFileSync(inIssue('27', 'structure.yaml'), decisions)
    expect((await add(path)).filed?.state).toBe('filed')
    expect(readdirSync(inIssue('27')).sort()).toEqual(['source.txt', 'structure.yaml'])
  })

  test('is refused where what was decided of it is in error', async () => {
    put('会刊.structure.yaml', '- {line: 17, text: 没有的字, is: paragraph}\n')
    const {filed, told} = await add(put('会刊.txt', print))
    expect([filed, told.length, existsSync(inIssue('27'))]).toEqual([undefined, 1, false])
  })

  test.each([
    ['~$会刊.docx', 'x', '这是 Word 打开文件时留下的临时文件；请关掉 Word，添加名字前面没有 ~$ 的那一个。'],
    ['会刊.txt', '', '文件是空的'],
    [
      '程序.txt',
      '甲\u0001\u0002乙',
      '这不是文字，像是程序用的文件；请添加 Word（.docx）、PDF 或文本（.txt）。',
    ],
  ])('is refused where it is none: %s', async (name, text, said) => {
    const {filed, told} = await add(put(name, text))
    expect(filed).toBeUndefined()
    expect(told.join()).toContain(said)
    expect(readdirSync(join(content, 'issues'))).toEqual([])
  })

  test('is refused where there is no such file, or a folder with none', async () => {
    expect((await add(join(desk, '没有.txt'))).told).toEqual([
      expect.stringMatching(/^no-source true .*没有/),
    ])
    expect((await add(desk)).told).toEqual([
      'no-source true 这个文件夹里没有可以添加的文件（.docx、.pdf、.txt），里面的文件夹不看；请核对路径，或者换成放着文件的那一个。',
    ])
  })

  test('that is called a Word file is read as the text that it is, and that is said', async () => {
    expect((await add(put('会刊.docx', print))).told).toEqual([
      'original-name undefined 文件名的末尾是 .docx，其实是纯文本；已当作文本读取。',
    ])
  })

  test('of the same titles as another issue is filed, and told to be most likely that one', async () => {
    const titles = ['码头检修', '理事会召开', '培训班开班', '一封来信', '航道疏浚'].map(
      title => `${title}情况的通报`,
    )
    const many = (total: number, word: string) =>
      [
        '示例协会主办\n\n示例通讯',
        `2015年${total - 20}月第${total - 20}期总第${total}期`,
        '目录',
        ...titles.map((title, index) => `${title}.....\t${index + 1}`),
        ...titles.flatMap(title => [title, `${title}${word}，各单位已经办理完毕。`]),
      ].join('\n\n')
    await add(put('27.txt', many(27, '如下')))
    convertAll()
    expect(existsSync(inIssue('27', recordName))).toBe(true)
    const {filed, told} = await add(put('28.txt', many(28, '附后')))
    expect(filed?.id).toBe('28')
    expect(told).toEqual([
      `duplicate-issue false 各篇题目与第 27 期的相同，像是同一期的另一份稿子；已存为第 28 期。若真是同一期，请删去文件夹 ${inIssue('28')}。`,
    ])
  })

  test('of another name is filed, and the name is told', async () => {
    await add(put('27.txt', print))
    convertAll()
    const {filed, told} = await add(
      put('28.txt', print.replace('示例通讯', '内部资料汇编').replace('总第27期', '总第28期')),
    )
    expect(filed?.id).toBe('28')
    expect(told).toEqual([expect.stringMatching(/^other-name false .*别的各期是《示例通讯》/)])
  })
})

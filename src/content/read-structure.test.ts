import {describe, expect, it} from 'vitest'
import {readHabits, readStructure} from './read-structure.ts'

const bytes = (text: string) => Buffer.from(text)
const faults = (text: string, read: typeof readStructure | typeof readHabits = readStructure) =>
  read(bytes(text)).messages.map(({line, column, reason}) => `${line}:${column} ${reason}`)

describe('structure.yaml', () => {
  it('is a list of decisions, each with its place', () => {
    const text =
      '# 第一条\n- line: 120\n  text: 月台\n  is: title\n  entry: 30\n- {lines: [200, 214], text: 序号, is: table-row}\n'
    const {entries, places, messages} = readStructure(bytes(text))
    expect(messages).toEqual([])
    expect(entries).toEqual([
      {line: 120, text: '月台', is: 'title', entry: 30},
      {lines: [200, 214], text: '序号', is: 'table-row'},
    ])
    expect(entries.map(entry => places.get(entry))).toEqual([
      {line: 2, column: 3},
      {line: 6, column: 3},
    ])
  })

  it('sets fields of the issue, on a line or on none', () => {
    const {entries, messages} = readStructure(
      bytes(
        '- {line: 1, text: 会讯, set: {publisher: 望洲市商会, total: 12, editors: [甲, 乙]}}\n- set: {months: [3, 4]}\n',
      ),
    )
    expect(messages).toEqual([])
    expect(entries[1]).toEqual({set: {months: [3, 4]}})
  })

  it('may be empty, hold comments only, or be saved in another encoding', () => {
    expect(readStructure(bytes('')).entries).toEqual([])
    expect(readStructure(bytes(' \n\n'))).toMatchObject({entries: [], messages: []})
    expect(readStructure(bytes('# 还没有\n'))).toMatchObject({entries: [], messages: []})
    // 标题 in GB18030
    const gb = Buffer.concat([
      bytes('- {line: 3, text: '),
      Buffer.from([0xb1, 0xea, 0xcc, 0xe2]),
      bytes(', is: title}'),
    ])
    expect(readStructure(gb).entries).toEqual([{line: 3, text: '标题', is: 'title'}])
  })

  it('takes a line that begins with a number for text', () => {
    expect(readStructure(bytes('- {line: 3, text: 2014, is: heading}')).entries[0]?.text).toBe('2014')
    expect(readStructure(bytes('- {line: 3, text: 0x10, is: heading}')).entries[0]?.text).toBe('0x10')
  })

  it('says in Chinese what is wrong with an entry, at its place', () => {
    expect(
      [
        '- {line: 3, text: 甲, is: 标题}',
        '- {line: 3, text: 甲, is: titel}',
        '- {text: 甲, is: title}',
        '- {line: 3, text: 甲}',
        '- {line: 3, text: 甲, is: item, entry: 4}',
        '- {line: 3, text: 甲, is: item, depth: 2}',
        '- {lines: [5, 3], text: 甲, is: item}',
        '- {line: 0, text: 甲, is: item}',
        '- {line: 3, is: item}',
        '- {line: 3, text: 甲, set: {kind: 政策}}',
        '- {line: 3, text: 甲, was: 乙, is: item}',
        '- {line: 3, text: 甲, set: {}}',
        '- {line: 3, text: 甲, set: {publisher: 甲, total: 十二, editors: 乙、丙}}',
        '- {line: 3, text: 甲, set: {months: [13], yaer: 2014}}',
        '- set: {number: 3, kind: news}',
        '- {set: {number: 3}, is: masthead}',
        '- {text: 甲, set: {number: 3}}',
        'line: 3',
        '- {line: 3, text: 图1, pictures: [照片.png]}',
        '- {line: 3, text: 图1, pictures: award.png}',
        '- {line: 3, text: 关于, rest: [{text: 各区}]}',
        '- {line: 3, text: 关于, rest: [{text: 各区, is: 段落}]}',
        '- {line: 3, text: 关于, rest: {text: 各区, is: paragraph}}',
        '- {lines: [3, 4], text: 关于, is: title, rest: [{text: 各区, is: paragraph}]}',
        '- {line: 3, text: 图1, picture: [award.png]}',
      ].map(text => faults(text).join(' | ')),
    ).toMatchInlineSnapshot(`
      [
        "1:26 第 1 项的 is（是什么）：现在是“标题”，应写作 title。",
        "1:26 第 1 项的 is（是什么）：现在是“titel”，应写作 title。",
        "1:3 第 1 项：请写 line（一行）或 lines（起止两行）之一；只有用 set 改整期各栏（刊名、主办、期号等）的一条可以都不写。",
        "1:3 第 1 项：这一条没有说什么：请写 is（是什么）、set（改哪几栏）、pictures（放哪张图片）、rest（断开）或 checked（已核对哪条提示）。",
        "1:39 第 1 项的 entry（目录行号）：现在是 4，entry（目录行号）只用于 is: title 的行。",
        "1:3 第 1 项：depth 只用于 heading（小标题），level 只用于 item（列表项）。",
        "1:11 第 1 项的 lines（起止行）：现在是一个列表，lines 应是起止两行，小的在前。",
        "1:10 第 1 项的 line（行号）：现在是 0，应是从 1 数起的行号。",
        "1:3 第 1 项的 text（行首文字）：缺少这一栏，请补上。",
        "1:34 第 1 项的 set（各栏）.kind（体裁）：现在是“政策”，应是这些词之一：news（新闻）、event（活动纪实）、analysis（分析评论）、policy（政策文件）、regulation（法规规章）、judicial（司法文件）、member-profile（会员介绍）、interview（访谈）、notice（通知启事）、obituary（讣告）、chronicle（大事记）、literature（文学作品）；说不准就写 null。",
        "1:22 没有“was”这一栏，可用的有：line、lines、text、is、depth、level、checked、entry、pictures、rest、set；请改正或删去这一行。",
        "1:27 第 1 项的 set（各栏）：set（各栏）里至少要写一栏，例如 set: {publisher: 主办单位的全称}。",
        "1:49 第 1 项的 set（各栏）.total（总期号）：现在是“十二”，应是数字。 | 1:62 第 1 项的 set（各栏）.editors（编辑）：现在是“乙、丙”，应是列表，请写作：[乙, 丙]。",
        "1:37 第 1 项的 set（各栏）.months（月）第 1 项：现在是 13，应不大于 12。 | 1:42 没有“yaer”这一栏，是不是 year（年）？请改正。",
        "1:3 第 1 项：请写 line（一行）或 lines（起止两行）之一；只有用 set 改整期各栏（刊名、主办、期号等）的一条可以都不写。",
        "1:3 第 1 项：请写 line（一行）或 lines（起止两行）之一；只有用 set 改整期各栏（刊名、主办、期号等）的一条可以都不写。",
        "1:3 第 1 项：请写 line（一行）或 lines（起止两行）之一；只有用 set 改整期各栏（刊名、主办、期号等）的一条可以都不写。",
        "1:1 整个文件：现在是若干行“栏目: 值”，应是列表（每项一行，以 - 开头）。",
        "1:34 第 1 项的 pictures（图片）第 1 项：现在是“照片.png”，应是这一期文件夹里的图片的文件名，例如 award.jpg：只用英文字母、数字和 - _ .，以 png、jpg、gif、webp 或 svg 结尾；文件是别的名字的，请先给它改名，这里照着写。",
        "1:33 第 1 项的 pictures（图片）：现在是“award.png”，应是列表，请写作：[award.png]。",
        "1:30 第 1 项的 rest（同一行里的另几样）第 1 项的 is（是什么）：缺少这一栏，请补上。",
        "1:45 第 1 项的 rest（同一行里的另几样）第 1 项的 is（是什么）：现在是“段落”，应是这些词之一：masthead（刊头）、contents（目录）、section（栏目名）、title（标题）、subtitle（副标题）、document-number（文号）、byline（署名）、date（日期）、paragraph（另起一段）、goes-on（接上一行）、heading（小标题）、item（列表项）、caption（图片说明）、table-row（表格行）、quotation（引文）、verse（诗行）、note（注释）、source（来源）、signature（落款）、colophon（版权页）、furniture（不属正文）。",
        "1:29 第 1 项的 rest（同一行里的另几样）：现在是若干行“栏目: 值”，应是列表（每项一行，以 - 开头）。",
        "1:46 第 1 项的 rest（同一行里的另几样）：现在是一个列表，rest（同一行里的另几样）只用于写 line 的一条，一行写一条。",
        "1:3 第 1 项：这一条没有说什么：请写 is（是什么）、set（改哪几栏）、pictures（放哪张图片）、rest（断开）或 checked（已核对哪条提示）。 | 1:23 没有“picture”这一栏，是不是 pictures（图片）？请改正。",
      ]
    `)
  })
})

describe('habits.yaml', () => {
  it('is a list of forms, each with what it means', () => {
    const {entries, messages} = readHabits(bytes('- form: {begins: ◆, longest: 30}\n  is: title\n'))
    expect(messages).toEqual([])
    expect(entries).toEqual([{form: {begins: '◆', longest: 30}, is: 'title'}])
  })

  it.each(['{longest: 20}', '{longest: 20, blanksBefore: 0}', '{blanksAfter: 0}'])(
    'takes no form that tells a line from no other: %s',
    form => {
      expect(readHabits(bytes(`- {form: ${form}, is: furniture}`)).messages[0]?.reason).toContain(
        '这样的样子太宽',
      )
      expect(readHabits(bytes(`- {form: {begins: ◆, ${form.slice(1)}, is: title}`)).messages).toEqual([])
    },
  )

  it('says of the whole issue what all issues have', () => {
    expect(readHabits(bytes('- set: {publisher: 望洲市物流协会}')).entries).toEqual([
      {set: {publisher: '望洲市物流协会'}},
    ])
  })

  it('says what is wrong', () => {
    expect(
      [
        '- {form: {}, is: title}',
        '- {form: {begin: ◆}, is: title}',
        '- {form: {begins: ◆}}',
        '- {is: title}',
        '- {set: {number: 3}}',
      ].map(text => faults(text, readHabits).join(' | ')),
    ).toMatchInlineSnapshot(`
      [
        "1:10 第 1 项的 form（样式）：form（样式）里至少要写一项，例如 begins: ◆。",
        "1:10 第 1 项的 form（样式）：form（样式）里至少要写一项，例如 begins: ◆。 | 1:11 没有“begin”这一栏，是不是 begins（行首）？请改正。",
        "1:3 第 1 项：这一条没有说什么：请写 is（是什么）、set（改整期哪几栏）或 checked（已核对哪条提示）。",
        "1:3 第 1 项的 form（样式）：缺少这一栏，请补上。",
        "1:9 第 1 项的 set（各栏）：set（各栏）里至少要写一栏，例如 set: {publisher: 主办单位的全称}。 | 1:10 没有“number”这一栏，可用的有：title、publisher、publisherEnglish、notice、editors、responsibleEditor；请改正或删去这一行。",
      ]
    `)
  })
})

it('knows where each picture is named, in entries with errors too', () => {
  const pictures = (text: string) =>
    readStructure(Buffer.from(text)).pictures.map(({name, line, column}) => `${line}:${column} ${name}`)
  expect(
    pictures('- {line: 3, text: 图1, pictures: [a.png, b.jpg]}\n- {line: 5, text: 甲, is: title}\n'),
  ).toEqual(['1:34 a.png', '1:41 b.jpg'])
  expect(pictures('- {line: 3, text: 图1, was: 甲, pictures: [a.png, 1]}\n')).toEqual(['1:42 a.png'])
  expect(pictures('- {line: 3, text: 图1, pictures: a.png}\n- 甲\n')).toEqual([])
  for (const none of ['', ' \n', '# 注\n', '- [', 'pictures: [a.png]\n', '<<<<<<< a\n=======\n>>>>>>> b\n'])
    expect([none, pictures(none)]).toEqual([none, []])
})

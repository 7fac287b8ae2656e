import {expect, test} from 'vitest'
import {convert} from '../convert.ts'

const prose = '　　那时没有公路，从镇上到林场要走大半天，一路上尽是砍柴人踩出来的小道。'

test('a head ends where the next article begins, though a name stands there', () => {
  const list =
    '目录 CONTENTS\n\n协会动态：\n会费收缴情况公布……1\n编后小语……2\n竹苑：\n林场往事（三）\n　　　　　祁望舒……2\n'
  const news = `协　会　动　态\n\n● 会费收缴情况公布\n\n${prose}\n\n● 编后小语\n\n${prose}\n`
  const tale = `竹　苑\n\n● 林场往事（三）\n离休干部\n祁望舒\n\n${prose}\n${prose}\n`
  const {files} = convert(`林业通讯\n2016年第2期\n\n${list}\n\n${news}\n\n${tale}`, {id: '2016-02'})
  expect([...files.keys()]).toContain('issue.yaml')
})

/** The titles of the articles, where no list tells them. */
function titlesOf(text: string) {
  return [...convert(text, {id: '1'}).files].flatMap(([name, mdx]) =>
    name.endsWith('.mdx') ? (/^title: (.*)$/mu.exec(mdx)?.[1] ?? []) : [],
  )
}

test('signs around a title are none of it, nor the blanks between its letters', () => {
  const list = '本期要目\n短波……1\n猜猜看……2'
  const text = `＊短　波＊\n\n${prose}\n\n＊猜　猜　看＊\n\n${prose}`
  expect(titlesOf(`林业通讯\n2016年第2期\n\n${list}\n\n${text}`)).toEqual(['短波', '猜猜看'])
})

test('bold type around a title is none of it, whatever its wording', () => {
  const list = '本期目录\n◎动态\n· 渔歌赛，谁唱到了最后\n· 减产两成：都怪雨\n· 谁来管缆绳'
  const text = `◎动态\n\n**渔歌赛：谁唱到了最后**\n\n${prose}\n\n**减产两成：都怪雨**\n\n${prose}\n\n**谁来管缆绳**\n\n${prose}`
  expect(titlesOf(`渔业通讯\n2016年第2期\n\n${list}\n\n${text}`)).toEqual([
    '渔歌赛：谁唱到了最后',
    '减产两成：都怪雨',
    '谁来管缆绳',
  ])
})

test('a half in Latin letters stands behind title and subtitle, a blank between', () => {
  const text = `画图的手，要摸过砖\n——访退休总建筑师闻石\nAn Interview with Wen Shi\n\n${prose}`
  const list = '目录\n画图的手，要摸过砖——访退休总建筑师闻石……5\n编后小语……6'
  expect(titlesOf(`林业通讯\n2016年第2期\n\n${list}\n\n${text}\n\n编后小语\n\n${prose}`)).toEqual([
    '画图的手，要摸过砖——访退休总建筑师闻石 An Interview with Wen Shi',
    '编后小语',
  ])
})

test('so are signs around a title with quotes or a colon, and one with a subtitle below', () => {
  const list = '本期目次\n“高炉杯”赛结束……1\n约定：二级问叫——给新手……2'
  const text = `※ “高炉杯”赛结束 ※\n\n${prose}\n\n※ 约定：二级问叫 ※\n——给新手\n\n${prose}`
  expect(titlesOf(`林业通讯\n2016年第2期\n\n${list}\n\n${text}`)).toEqual([
    '“高炉杯”赛结束',
    '约定：二级问叫——给新手',
  ])
})

test('what leads up to the first title of a section is no piece, and heads none of its parts', () => {
  const list = '目录\n◆要闻\n栈桥大修完工……1\n◆诊室\n蜂蜇伤处理中的三个教训……2'
  const text = `◆要闻\n\n栈桥大修完工\n\n${prose}\n\n◆诊室\n\n一死两伤之后的反思\n\n蜂蜇伤处理中的三个教训\n\n${prose}\n\n教训一：只数了蜇口\n\n${prose}\n\n教训二：没有急救药\n\n${prose}`
  const {files} = convert(`林业通讯\n2016年第2期\n\n${list}\n\n${text}`, {id: '1'})
  expect(titlesOf(`林业通讯\n2016年第2期\n\n${list}\n\n${text}`)).toEqual([
    '栈桥大修完工',
    '蜂蜇伤处理中的三个教训',
  ])
  expect(files.get('02.mdx')).toContain('\n\n一死两伤之后的反思\n\n')
  expect(files.get('02.mdx')).toContain('## 教训一：只数了蜇口')
})

test('（邮电局　祁望舒） in the middle below a title there wrote it, whatever stands below', () => {
  const pieces = ['桥牌入门答问', '冬季活动', '秋日观弈'].map(
    (title, at) =>
      `　　　　　　　　　${title}\n　　　　　　　（邮电局　${['祁望舒', '陶砚白', '柏问渠'][at]}）\n　　问：多少才算合适？\n　　答：十三点。\n${prose}\n`,
  )
  const {files} = convert(`棋牌简报\n2016年第2期\n\n${pieces.join('　　　　　　　＊　　　＊　　　＊\n')}`, {
    id: '2016-02',
  })
  expect(files.get('01.mdx')).toContain('authors:\n  - 祁望舒')
})

test('the first row of a list of persons did not write it', () => {
  const rows =
    '一车队　　祁望舒　　陶  白　　柏问渠\n二车队　　沈听澜　　许知行\n　　以上五人各奖洗衣粉三袋。'
  const roll = (title: string) =>
    convert(
      `车队通讯\n2016年第2期\n\n目录\n\n${title}……1\n站台上的灯……2\n\n${title}\n\n${rows}\n\n站台上的灯\n\n${prose}\n`,
      {id: '2016-02'},
    ).files.get('01.mdx')
  expect(roll('四月份安全司机名单')).not.toContain('authors:')
  expect(roll('四月份安全司机名单')).toContain('一车队　祁望舒')
  expect(roll('优秀司机光荣榜（二）')).not.toContain('authors:')
})

import {describe, expect, test} from 'vitest'
import {learnGeometry} from '../page/geometry.ts'
import {stripRunningHeads} from '../page/running-heads.ts'
import {width} from '../text/characters.ts'
import {readLines} from '../text/lines.ts'
import {joinRules} from './joins.ts'
import {readPieces} from './paragraphs.ts'
import {learnHabits} from './pieces.ts'

/** The paragraphs that the lines make, by what the lines show of the page themselves. */
function paragraphs(text: string) {
  const {lines} = stripRunningHeads(readLines(text))
  const habits = learnHabits(lines, learnGeometry(lines))
  return readPieces(lines, habits, []).map(piece => (piece.type === 'text' ? piece.text.value : piece.type))
}

const sentence =
  '会议听取了年度工作报告，并就培训基地的选址交换了意见，决定由秘书处拿出比较方案，提交下次会议审议。'

/** Text set in lines of so many cells, the first set in perhaps; no mark begins a line. */
function printed(text: string, cells: number, indent = '') {
  const lines: string[] = []
  let rest = indent + text
  while (rest.length > cells) {
    const at = /^[，。；：、）”]/u.test(rest.slice(cells)) ? cells - 1 : cells
    lines.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...lines, rest].join('\n')
}

/** Enough of the same print to learn from. */
const around = (between: string) => `${printed(sentence, 22)}\n${between}\n`.repeat(4).trimEnd()

describe('text that kept its printed lines', () => {
  test('without indents: blank lines part the paragraphs', () => {
    expect(paragraphs(around('\n'))).toEqual([sentence, sentence, sentence, sentence])
  })

  test('with indents: those part them, no blank line between', () => {
    const text = `${printed(sentence, 22, '　　')}\n`.repeat(4).trimEnd()
    expect(paragraphs(text)).toEqual([sentence, sentence, sentence, sentence])
  })

  test('a page break within a paragraph does not end it', () => {
    const texts = ['东屿', '岚港', '滨湖', '北岭'].map(place => sentence.replace('选址', `${place}选址`))
    const pages = texts.map((text, at) => {
      const [first, ...rest] = printed(text, 22, '　　').split('\n')
      return [first, `- ${at + 1} -`, ...rest].join('\n')
    })
    const text = [...pages, printed(sentence, 22, '　　'), printed(sentence, 22, '　　')].join('\n')
    expect(paragraphs(text)).toEqual([...texts, sentence, sentence])
  })

  test('a short line ends its paragraph, though a sentence could go on', () => {
    const text = around(`\n物资已经运到\n各泵站分头领取，随到随装。\n`)
    expect(paragraphs(text).slice(1, 3)).toEqual(['物资已经运到', '各泵站分头领取，随到随装。'])
  })

  test('a sentence behind others in its paragraph goes on behind a short line', () => {
    const text = around(`\n物资已经运到。各泵站的\n人员分头领取，随到随装。\n`)
    expect(paragraphs(text)[1]).toBe('物资已经运到。各泵站的人员分头领取，随到随装。')
  })

  test('a bracket that is open goes on behind a short line', () => {
    const text = around(`\n物资已经运到（详见秘书处\n三月的通报）。\n`)
    expect(paragraphs(text)[1]).toBe('物资已经运到（详见秘书处三月的通报）。')
  })

  test('behind a full line that ends its sentence an item begins anew', () => {
    const full = '会议听取了年度工作报告并就基地的选址交换意见。'.slice(-22)
    const text = around(`\n${full}\n二、由秘书处拿出比较方案。\n`)
    expect(paragraphs(text).slice(1, 3)).toEqual([full, '二、由秘书处拿出比较方案。'])
  })

  test('and so does the day of a signature', () => {
    const full = '会议听取了年度工作报告并就基地的选址交换意见。'.slice(-22)
    const text = around(`\n${full}\n2015年3月1日\n`)
    expect(paragraphs(text).slice(1, 3)).toEqual([full, '2015年3月1日'])
  })
})

describe('fields of minutes', () => {
  test('end where the next begins', () => {
    const text =
      '时间：三月一日上午\n\n主持：祁望舒\n\n出席：陶砚白、柏问渠、沈听澜、许知行、宋远山、何晚舟\n\n议题：'
    expect(paragraphs(text)).toEqual(text.split('\n\n'))
  })

  test('go on where a comma leaves the list open', () => {
    expect(paragraphs('出席：陶砚白、柏问渠、沈听澜、许知行、宋远山、\n\n何晚舟、吕若谷')).toEqual([
      '出席：陶砚白、柏问渠、沈听澜、许知行、宋远山、何晚舟、吕若谷',
    ])
    expect(paragraphs('出席：一班陶砚白、柏问渠、沈听澜、许知行，\n\n二班：何晚舟、吕若谷')).toEqual([
      '出席：一班陶砚白、柏问渠、沈听澜、许知行，二班：何晚舟、吕若谷',
    ])
  })
})

test('the last keyword may end as a phrase that goes on does, where a numbered part begins below', () => {
  const keywords =
    '【关键词】风景园林；口袋公园；老城区；更新；共建共管；使用时段；居民诉求；后评估；公众参与'
  const page = (line: string) => paragraphs(`${sentence}\n${line}\n1 研究背景\n${sentence}\n${sentence}`)
  expect(page(keywords)).toContain(keywords)
  expect(page(keywords.slice(5))).not.toContain(keywords.slice(5))
})

describe('captions', () => {
  test.each([
    '图一：泵站外景',
    '图为泵站开放日',
    '图为值班的队员。祁望舒 摄',
    '图　泵站的滤网',
    '▲图2 改造后的泵房',
    '泵站开放日（祁望舒 摄）',
    '泵站开放日（资料图片）',
    '图 | 祁望舒在泵站开放日',
    '▲5月3日，泵站开放日，渡口停满了车 祁望舒/摄',
    '18号泵房前，工人正在清理滤网。（祁望舒　摄）',
    '祁望舒和他的工具车  摄影/陶砚白',
    '工人正在清理泵房前的滤网　祁望舒摄',
    '[图片：队员们清理水泵]',
    '【配图：泵站外景】',
    '队员们清理水泵　供图：东屿救援队',
    '泵站开放日的留影 图｜陶砚白',
  ])('%s says itself that it names a picture', line => {
    expect(paragraphs(`会议开始。\n\n${line}\n\n会议继续进行。`)[1]).toBe('caption')
  })

  test.each([
    '图书馆同日开放',
    '图 省钱，也图方便。',
    '▲5月3日，泵站开放；全程录像由 祁望舒/摄。',
    '渡口的车由祁望舒 摄',
    '图纸已经送审。',
    '泵站开放日（第二场）',
    '会议由祁望舒主持。现场录像（祁望舒 摄）。',
  ])('%s does not', line => {
    expect(paragraphs(`会议开始。\n\n${line}\n\n会议继续进行。`)[1]).toBe(line)
  })
})

test('a table of blanks is one piece, names in columns are lines', () => {
  expect(paragraphs('见下表。\n泵站　　台数\n东屿站　　4\n岚港站　　3\n以上。')).toEqual([
    '见下表。',
    'table',
    '以上。',
  ])
  expect(paragraphs('名单如下。\n祁望舒　　陶砚白\n柏问渠　　沈听澜\n许知行　　宋远山')).not.toContain(
    'table',
  )
})

test('every rule has a name of its own and says why', () => {
  expect(new Set(joinRules.map(({id}) => id)).size).toBe(joinRules.length)
  expect(joinRules.filter(({because}) => because.length < 10)).toEqual([])
})

describe('what has ended', () => {
  const flush = `　　${sentence}\n`.repeat(8)

  test.each([
    '第二章 企业分类',
    '一、提高认识',
    '（二）加强组织。',
    '[2] 陶砚白. 泵站志.',
    '注：截至年底。',
    '2015年3月1日',
  ])('does not go on with %s, flush left under indented paragraphs', line => {
    expect(paragraphs(`${flush}${line}\n　　${sentence}`)).toContain(line)
  })

  test('goes on flush left with a sentence', () => {
    expect(paragraphs(`${flush}会议由秘书长主持。\n　　${sentence}`)).toContain(
      `${sentence}会议由秘书长主持。`,
    )
  })

  test('and what has not goes on with a number in mid sentence', () => {
    expect(
      paragraphs(`${flush}　　全市城区共有大小泵站四十六座，其中\n12 座位于滨湖。\n　　${sentence}`),
    ).toContain('全市城区共有大小泵站四十六座，其中12 座位于滨湖。')
  })
})

describe('letters', () => {
  test('a salutation is a paragraph', () => {
    const lines = ['Dear members,', 'Changes in global trade have put every company under pressure.']
    expect(paragraphs(lines.join('\n\n'))).toEqual(lines)
  })

  test('a clause that ends in a comma goes on', () => {
    expect(
      paragraphs('After years of work on the harbour,\n\nthe basin was opened to all ships.'),
    ).toHaveLength(1)
  })
})

describe('pasted text without blank lines', () => {
  const text = (line: string, next: string) => `${sentence}\n${sentence}\n${line}\n${next}\n${sentence}`

  test.each([
    ['防汛物资已经全部如数运到。各泵站各班组的', '人员分头领取，随到随装。'],
    ['汛前先逐一检查了东屿、滨湖、南岗、西闸、', '北岭三座泵站，没有发现隐患。'],
  ])('%s goes on', (line, next) => {
    expect(paragraphs(text(line, next))).toContain(line + next)
  })

  test.each([
    ['防汛物资已经全部运到了。各泵站各班组的', '人员分头领取，随到随装。'],
    ['桃花开了，', '我在树下等你，春天。'],
    ['防汛物资已经全部如数运到。各泵站各班组的', '一、分头领取，随到随装。'],
    ['防汛物资已经全部如数运到。各泵站各班组的', '领取办法'],
    ['防汛物资已经全部如数运到了各泵站各班组的', '人员分头领取，随到随装。'],
    ['防汛物资已经全部运到。网址：www.example.cn', '人员分头领取，随到随装。'],
    ['防汛物资已经全部如数运到。各泵站各班组的', '2015年3月1日'],
  ])('%s / %s does not', (line, next) => {
    expect(paragraphs(text(line, next))).toContain(line)
  })
})

describe('markup of extraction', () => {
  test.each(['<table><tr><td>区</td></tr></table>', '## （一）加强引导'])(
    '%s has its line to itself',
    line => {
      expect(paragraphs(`汛前检查了东屿、\n\n${line}\n\n滨湖三座泵站，没有发现隐患。`)[1]).toBe(line)
    },
  )
})

describe('rows of names', () => {
  test('end with their lines', () => {
    const rows = ['祁望舒　　陶砚白　　柏问渠', '沈听澜　　许知行　　宋远山']
    expect(paragraphs(`${around('\n')}\n\n${rows.join('\n')}`).slice(-2)).toEqual(
      rows.map(row => row.replace(/　+/gu, '　')),
    )
  })
})

describe('a lost indent', () => {
  const first = (text: string) => printed(`口口${text}`, 22).replace('口口', '')

  test('explains first lines that are two cells short', () => {
    const text = Array.from({length: 4}, () => first(sentence)).join('\n')
    expect(paragraphs(text)).toEqual([sentence, sentence, sentence, sentence])
  })

  test('and does not join a signature with its day', () => {
    const text = `${Array.from({length: 4}, () => first(sentence)).join('\n')}\n望洲市商务委员会\n2015年3月1日`
    expect(paragraphs(text).slice(-2)).toEqual(['望洲市商务委员会', '2015年3月1日'])
  })
})

describe('captions of pasted text, where no blank line parts paragraphs', () => {
  const text = (line: string, gap = '\n') =>
    `${sentence}\n${sentence}\n${gap}${line}\n${sentence}\n${sentence}`

  test.each(['大会主会场', '协会会长致欢迎辞', '图2 会场'])('%s behind a blank line', line => {
    expect(paragraphs(text(line))[2]).toBe('caption')
  })

  test.each([
    ['供需对接', '\n'],
    ['大会主会场', ''],
    ['会长在会场讲话。', '\n'],
  ])('%s behind %j is none', (line, gap) => {
    expect(paragraphs(text(line, gap))).not.toContain('caption')
  })
})

test('a dash announces what is numbered below a blank line', () => {
  expect(paragraphs('这一年先后走完了三段江堤。三个地方，一个一个来说——\n\n01　泵站')).toHaveLength(2)
  expect(paragraphs('这一年先后走完了三段江堤。走得最远的是——\n\n泵站的老船工')).toHaveLength(1)
})

describe('across a blank line, where the page shows no measure', () => {
  const joined = (above: string, below = '后半段到此为止。') =>
    paragraphs(`${above}\n\n${below}\n\n另一段话说完了。`)[0] === above + below
  const words = '各泵站按照汛前检查的要求逐台试机逐项登记并在三月底以前把结果报送秘书处汇总'

  test.each([
    // a title or a subtitle is as long as 25 cells, and may have a comma
    [words.slice(0, 10), 15, false],
    [words.slice(0, 10), 16, true],
  ])('%s，… goes on from 26 cells: and %i more', (start, more, goesOn) => {
    const line = `${start}${words.slice(10, 9 + more)}`.replace(/^(.{10})/u, '$1，')
    expect(width(line)).toBe(10 + more)
    expect(joined(line)).toBe(goesOn)
  })

  test('without punctuation from 32 cells', () => {
    expect(joined(words.slice(0, 31))).toBe(false)
    expect(joined(words.slice(0, 32))).toBe(true)
  })

  test('a clause from 20 cells', () => {
    expect(joined(`第五条 ${words.slice(0, 16)}`)).toBe(false)
    expect(joined(`第五条 ${words.slice(0, 17)}`)).toBe(true)
  })

  test('a quotation that ends its sentence has ended, in straight marks too', () => {
    expect(joined('会长说："今年的汛期会早些。请各站早作准备。"')).toBe(false)
    expect(joined('会长说："今年的汛期会早些。请各站早作"准备')).toBe(true)
  })
})

test('what a label in brackets opens is a field of its own', () => {
  const fields = ['【时间】三月一日上午', '【地点】各街道党群服务中心', '【岗位】分拣员40名、打包员30名']
  expect(paragraphs(fields.join('\n\n'))).toEqual(fields)
  expect(paragraphs('【岗位】分拣员、打包员、\n\n搬运员')).toEqual(['【岗位】分拣员、打包员、搬运员'])
})

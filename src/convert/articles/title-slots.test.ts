import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {editorsNotices, givesItselfAway, isAnnounced, titleAt, titleSlots} from './title-slots.ts'

const geometry = {measure: null, wrap: null}
const bodyOf = (text: string) => readBodyLines(readLines(text), undefined, geometry)
const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

describe('what a notice announces', () => {
  const announced = (text: string) => {
    const body = bodyOf(text)
    return isAnnounced(body, body.length - 1)
  }

  test.each([
    ['附件：物资储备清单', '物资储备清单'],
    ['附件1：物资储备清单', '物资储备清单'],
    ['附件：1.物资储备清单', '物资储备清单'],
    ['附：物资储备清单', '物资储备清单'],
    ['附表：物 资 储 备 清 单', '物资储备清单'],
  ])('%s announces %s', (note, title) => {
    expect(announced(`${note}\n\n${prose}\n\n${title}`)).toBe(true)
  })

  test.each([
    ['a sentence that ends with the same words', '各单位应当填报物资储备清单', '物资储备清单'],
    ['an annex of another name', '附件：物资储备清单', '人员值班安排'],
    ['an annex whose name only begins so', '附件：物资储备清单及说明', '物资储备清单'],
  ])('%s does not', (_what, note, title) => {
    expect(announced(`${note}\n\n${prose}\n\n${title}`)).toBe(false)
  })

  test('nor does a note that stands far above', () => {
    expect(announced(`附件：物资储备清单\n\n${`${prose}\n\n`.repeat(60)}物资储备清单`)).toBe(false)
  })
})

test('a text that a notice hands on belongs to it, though it has a number of its own', () => {
  const lines = (told: string) =>
    readBodyLines(
      readLines(
        `${told}\n　　附件：登记表\n　　　望洲市物业协会\n\n　　关于加强电梯安全管理的意见\n　　望房管〔2010〕88号\n　　为保障居民乘梯安全，提出以下意见。`,
      ),
      undefined,
      {measure: null, wrap: null},
    )
  const handedOn = lines(
    '　　现将市局《关于加强电梯安全管理的意见》（望房管〔2010〕88号）转发给你们，请认真贯彻执行。',
  )
  expect(isAnnounced(handedOn, 3)).toBe(true)
  const mentioned = lines('　　会上学习了市局《关于加强电梯安全管理的意见》，决定由秘书处拿出方案。')
  expect(isAnnounced(mentioned, 3)).toBe(false)
})

describe('a title gives itself away', () => {
  const given = (text: string) => {
    const [line, after, third] = bodyOf(`${text}\n\n${prose}\n\n${prose}`)
    return line && after && givesItselfAway(line, after, third)
  }

  test.each([
    ['by a document number', '关于做好防汛准备的意见\n望协发〔2015〕12号'],
    ['by a byline', '一座老泵房的新生\n文/祁望舒'],
    ['by the name of its author over prose', '\n一座老泵房的新生\n石坚（1967届）'],
    ['by a salutation', '关于缴纳年度会费的通知\n\n各会员单位：'],
    ['by a salutation below its number of copies', '关于缴纳年度会费的通知\n（第二次）\n各会员单位：'],
    ['by a salutation, its note behind it', '关于缴纳年度会费的通知（修订）\n\n各会员单位：'],
  ])('%s', (_how, text) => {
    expect(given(text)).toBe(true)
  })

  test.each([
    ['a heading above prose', '关于缴纳年度会费\n\n会费分三档缴纳。'],
    ['an official name above prose', '关于缴纳年度会费的通知\n\n会费分三档缴纳。'],
    ['a line above a list that a colon opens', '培训基地的设备\n\n主要设备如下：'],
    ['a title of thoughts above a colon', '关于泵站改造的几点感想\n\n主要有三点：'],
    ['a line above the credit of a photo', '一座老泵房的新生\n摄影：祁望舒'],
    ['敬礼！ above the name of a reader', '\n敬礼！\n退休教师　石坚'],
    ['the day above the name of a reader', '\n2015年1月20日\n退休教师　石坚'],
    ['a line above a name that a verse follows', '\n一座老泵房\n石坚\n水声里'],
  ])('%s does not', (_what, text) => {
    expect(given(text)).toBe(false)
  })
})

describe('lines of a title', () => {
  const title = (text: string) => {
    const body = bodyOf(text)
    const place = titleAt(body, 0)
    return place && body.slice(place.index, place.index + place.count).map(({line}) => line.value)
  }

  test('a wrapped one has two', () => {
    expect(title(`关于进一步做好冬季\n安全生产工作的意见\n\n${prose}`)).toEqual([
      '关于进一步做好冬季',
      '安全生产工作的意见',
    ])
  })

  test('a subtitle behind a dash belongs to it, a blank line between', () => {
    expect(title(`一座老泵房的新生\n\n——走访滨湖泵站\n\n${prose}`)).toEqual([
      '一座老泵房的新生',
      '——走访滨湖泵站',
    ])
  })

  test.each([
    ['a byline', '文/祁望舒'],
    ['a name alone', '祁望舒'],
    ['where the author works and his name', '炼铁厂　祁望舒'],
    ['two names', '祁望舒　陶砚白'],
    ['a day', '2015年3月1日'],
    ['a day in brackets', '（2015年3月1日）'],
    ['a document number', '望协发〔2015〕12号'],
    ['prose', prose],
  ])('%s on the next line does not', (_what, next) => {
    expect(title(`一座老泵房的新生\n${next}\n\n${prose}`)).toEqual(['一座老泵房的新生'])
  })

  test('a short line set apart by a blank line does not', () => {
    expect(title(`一座老泵房的新生\n\n泵房旧貌\n\n${prose}`)).toEqual(['一座老泵房的新生'])
  })

  test('a number before it is passed over', () => {
    expect(title(`望协发〔2015〕12号\n关于做好防汛准备的意见\n\n各会员单位：`)).toEqual([
      '关于做好防汛准备的意见',
    ])
  })

  test('prose has none', () => {
    expect(title(prose)).toBeUndefined()
  })
})

describe('where an article must begin', () => {
  const slots = (text: string, alone: boolean) => {
    const body = bodyOf(text)
    return [...titleSlots(body, alone)].map(index => body[index]?.line.value)
  }

  test('above a report that opens with 本刊讯', () => {
    expect(slots(`首篇报道\n\n${prose}\n\n泵站开放日举行\n\n本刊讯（记者 祁望舒）${prose}`, false)).toEqual([
      '首篇报道',
      '泵站开放日举行',
    ])
  })

  test('not above prose that speaks of a report', () => {
    expect(slots(`首篇报道\n\n${prose}\n\n泵站开放日\n\n本刊曾报道过泵站的改造。`, false)).toEqual([
      '首篇报道',
    ])
  })

  test('behind a signature, where no 目录 tells', () => {
    const text = `关于缴纳年度会费的通知\n\n${prose}\n\n培训部办公室\n\n2015年3月1日\n\n泵站开放日举行\n\n${prose}`
    expect(slots(text, true)).toContain('泵站开放日举行')
    expect(slots(text, false)).not.toContain('泵站开放日举行')
  })

  test('not behind the signature of a notice that issues a text', () => {
    expect(
      slots(
        `关于印发泵站管理办法的通知\n\n${prose}\n\n培训部办公室\n\n2015年3月1日\n\n泵站管理办法\n\n${prose}`,
        true,
      ),
    ).not.toContain('泵站管理办法')
  })

  test('not where the notice announces an annex', () => {
    expect(
      slots(
        `关于缴纳年度会费的通知\n\n附件：会费标准一览\n\n培训部办公室\n\n2015年3月1日\n\n会费标准一览\n\n${prose}`,
        true,
      ),
    ).not.toContain('会费标准一览')
  })
})

describe('a notice of the editors’ at the end', () => {
  const at = (text: string) => editorsNotices(bodyOf(text))[0]

  test.each(['征稿启事', '更　正', '本刊启事', '讣　告', '鸣谢', '编后小语'])('%s', title => {
    expect(at(`${prose}\n\n${title}\n\n${prose}`)).toBe(1)
  })

  test('several, each with its text', () => {
    const text = `${prose}\n\n讣　告\n\n${prose}\n\n更　正\n\n启　事\n\n${prose}`
    expect(editorsNotices(bodyOf(text))).toEqual([1, 4])
  })

  test.each([
    ['a sentence of it', `${prose}\n\n征稿启事如下。\n\n${prose}`],
    ['one that nothing follows', `${prose}\n\n征稿启事`],
    ['one without a blank line above', `${prose}\n征稿启事\n\n${prose}`],
    ['one far from the end', `${prose}\n\n征稿启事\n\n${`${prose}\n\n`.repeat(20)}`],
  ])('%s is none', (_what, text) => {
    expect(at(text)).toBeUndefined()
  })
})

describe('本刊讯 opens a report', () => {
  const slots = (text: string) => [...titleSlots(bodyOf(text), false)]

  test('with its title above', () => {
    expect(slots(`${prose}\n\n消防演练顺利结束\n\n本刊讯 ${prose}`)).toContain(1)
  })

  test('the reporter between the two is none', () => {
    expect(slots(`${prose}\n\n消防演练顺利结束\n\n本刊记者 祁望舒\n\n本刊讯 ${prose}`)).not.toContain(2)
  })
})

describe('reports that begin alike, where no 目录 tells', () => {
  const slots = (text: string, alone = true) => {
    const body = bodyOf(text)
    return [...titleSlots(body, alone)].map(index => body[index]?.line.value)
  }
  const news = (day: string) => `${day}，${prose}`

  test.each([
    ['1月18日', '1月20日'],
    ['三月二十五日', '四月二日'],
    ['近日', '2015年3月5日'],
  ])('%s and %s', (first, second) => {
    const text = `培训基地选址确定\n\n${news(first)}\n\n${prose}\n\n港区举行消防演练\n\n${news(second)}`
    expect(slots(text)).toEqual(['培训基地选址确定', '港区举行消防演练'])
    expect(slots(text, false)).toEqual(['培训基地选址确定'])
  })

  test('behind who wrote the one above', () => {
    const text = `培训基地选址确定\n\n□ 祁望舒\n\n${news('1月18日')}\n\n港区举行消防演练\n\n${news('1月20日')}`
    expect(slots(text)).toContain('港区举行消防演练')
  })

  test.each([
    [
      'a heading below which no day stands',
      `培训基地选址确定\n\n${news('1月18日')}\n\n港区举行消防演练\n\n${prose}`,
    ],
    ['a short heading', `培训基地选址确定\n\n${news('1月18日')}\n\n消防演练\n\n${news('1月20日')}`],
    [
      'where the report above begins otherwise',
      `培训基地选址确定\n\n${prose}\n\n港区举行消防演练\n\n${news('1月20日')}`,
    ],
    ['over a date alone', `培训基地选址确定\n\n${news('1月18日')}\n\n东塘竹器厂工会小组\n2016年10月9日`],
    [
      'below an open line',
      `培训基地选址确定\n\n${news('1月18日')}\n\n主要活动如下：\n\n港区举行消防演练\n\n${news('1月20日')}`,
    ],
  ])('%s: none', (_what, text) => {
    expect(slots(text)).toEqual(['培训基地选址确定'])
  })
})

describe('behind the last line of a document', () => {
  const slotsOf = (text: string) => [...titleSlots(bodyOf(text), false)]

  test('a title follows without a blank line', () => {
    const text = `关于报送年报的通知\n${prose}\n抄送：省商务厅，各市协会。\n七家网点被通报批评\n${prose}`
    expect(slotsOf(text)).toEqual([0, 3])
  })

  test.each(['附件', '协会秘书处　2013年9月3日印发'])('%s does not', line => {
    const text = `关于报送年报的通知\n${prose}\n抄送：省商务厅，各市协会。\n${line}\n${prose}`
    expect(slotsOf(text)).toEqual([0])
  })
})

test('the rows of a roll or a table right below a title are none of its lines', () => {
  const rows = '2区7号　　田记果行　　　　3区1号　　大顺果品\n5区3号　　邱氏周转筐　　　6区8号　　鲜多多'
  expect(titleAt(bodyOf(`新入会商户\n${rows}`), 0)).toEqual({index: 0, count: 1})
  expect(titleAt(bodyOf('望洲港培训基地\n选址确定'), 0)).toEqual({index: 0, count: 2})
})

test('其　一, right below a title in the middle, is no line of it', () => {
  const verses = '　　　　　露重山衔月半弯，\n　　　　　竹篮先我过前滩。'
  expect(titleAt(bodyOf(`　　　　　　采茶词二首\n　　　　　　　　其　一\n${verses}`), 0)).toEqual({
    index: 0,
    count: 1,
  })
})

test('a line that is set in as paragraphs are heads the first part below a title further in', () => {
  expect(titleAt(bodyOf(`　　　　　　课堂笑话\n　　造句\n　　${prose}`), 0)).toEqual({index: 0, count: 1})
  expect(titleAt(bodyOf(`　　　　　　课堂笑话\n　　　　　　造　句\n　　${prose}`), 0)).toEqual({
    index: 0,
    count: 2,
  })
})

test('titles of short news begin at the margin, as the first below the mark of the section does', () => {
  const news = (title: string) => `${title}\n　　${prose}\n`
  const items = ['流动书箱进泵房', '港区举办刺绣展览', '函授班招收学员'].map(news).join('')
  const slots = (name: string) => {
    const body = bodyOf(`◆要　闻◆\n\n栈桥大修完工\n　　${prose}\n\n◆${name}◆\n${items}`)
    return [...titleSlots(body, false)].map(index => body[index]?.line.value)
  }
  expect(slots('简讯')).toEqual(['栈桥大修完工', '流动书箱进泵房', '港区举办刺绣展览', '函授班招收学员'])
  expect(slots('论坛')).toEqual(['栈桥大修完工', '流动书箱进泵房'])
})

test('as many sources as a title counts stand within its piece', () => {
  const slots = (title: string) => {
    const source = '（摘自《护理译丛》2004年第1期）'
    const body = bodyOf(
      `${title}\n\n哭声能听出程度\n\n${prose}\n\n${source}\n\n杯子不宜太大\n\n${prose}\n\n${source}\n\n简讯\n\n${prose}`,
    )
    return [...titleSlots(body, false)].map(index => body[index]?.line.value)
  }
  expect(slots('文摘二则')).toEqual(['文摘二则', '简讯'])
  expect(slots('文摘园地')).toEqual(['文摘园地', '杯子不宜太大', '简讯'])
})

import {describe, expect, it} from 'vitest'
import {readContents} from '../contents/contents.ts'
import {readLines} from '../text/lines.ts'
import {behindContents, endOfMasthead, howOften, isCall} from './masthead-extent.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const nothing: ReadonlySet<never> = new Set()
const end = (text: string, untilContents = false) => endOfMasthead(readLines(text), untilContents, nothing)

describe('the masthead', () => {
  const name = '望洲渔业'
  const issue = '2015年第3期'

  it('ends with the last line that says which issue it is, or whose', () => {
    expect(end(`${name}\n${issue}\n\n渔港改造\n${prose}`)).toBe(2)
    expect(end(`${name}\n${issue}\n望洲渔业协会主办\n\n渔港改造\n${prose}`)).toBe(3)
    expect(end(`${name}\n\n渔港改造\n${prose}`)).toBe(0)
  })

  it.each([
    ['how often it appears', '双月刊'],
    ['the same in brackets', '（季刊）'],
    ['the day of the old calendar', '农历丙寅年三月初七'],
    ['how many pages it has', '今日共8版'],
    ['what is on its cover', '封面：荷塘'],
    ['whose hand wrote its name', '题字：陶砚白'],
    ['how to reach it', '电话：87654321'],
    ['words to choose from', '字体：【大 中 小】'],
  ])('has %s behind that', (_what, line) => {
    expect(end(`${name}\n${issue}\n${line}\n\n渔港改造\n${prose}`)).toBe(3)
  })

  it('has a motto above the first section', () => {
    expect(end(`${name}\n${issue}\n“我是葡萄树”\n\n【会员之家】\n\n渔港改造\n${prose}`)).toBe(3)
    expect(end(`${name}\n${issue}\n人道　博爱　奉献\n\n【会员之家】\n\n渔港改造\n${prose}`)).toBe(3)
    expect(end(`${name}\n${issue}\n人道　博爱情　奉献\n\n【会员之家】\n\n渔港改造\n${prose}`)).toBe(2)
    expect(end(`${name}\n${issue}\n陶砚白　柏问渠\n\n【会员之家】\n\n渔港改造\n${prose}`)).toBe(2)
  })

  it('has what it says to whoever holds the issue, close below and apart from a title', () => {
    expect(end(`${name}\n${issue}\n本期印320份,请互相传看\n\n渔港改造\n${prose}`)).toBe(3)
    expect(end(`${name}\n${issue}\n\n本期印320份,请互相传看\n\n渔港改造\n${prose}`)).toBe(2)
    expect(end(`${name}\n${issue}\n本期印320份,请互相传看\n渔港改造\n${prose}`)).toBe(2)
    expect(end(`${name}\n${issue}\n春天来了，船出海了\n\n渔港改造\n${prose}`)).toBe(2)
  })

  it('is all that stands above a 目录, unless prose does', () => {
    expect(end(`${name}\n春天来了\n船出海了`, true)).toBe(3)
    expect(end(`${name}\n${issue}\n卷首语\n${prose}\n${prose}\n${prose}`, true)).toBe(2)
  })

  it('has a remark to readers or a sentence that presents it above the 目录', () => {
    expect(end(`${name}\n${issue}\n点击标题可阅读正文；退订请回复“TD”。`, true)).toBe(3)
    expect(end(`${name}\n${issue}\n致各位会员：本刊自本期起改为双月出版，欢迎来信来稿。`, true)).toBe(3)
    expect(end(`${name}\n${issue}\n这是《望洲渔业》的底稿，供录音之用。`, true)).toBe(3)
  })

  it('has no day in brackets below a title', () => {
    expect(end(`${name}\n${issue}\n渔港改造\n（2010年9月2日）\n${prose}`)).toBe(2)
    expect(end(`${name}\n2010年9月2日\n渔港改造\n${prose}`)).toBe(2)
  })
})

it.each(['周刊', '双月刊', '（季刊）', '不定期刊'])('%s says how often it appears', line => {
  expect(howOften.test(line)).toBe(true)
})

it.each(['日刊', '双月刊物', '本刊', '年会'])('%s does not', line => {
  expect(howOften.test(line)).toBe(false)
})

it('a call says what to do with the telephone', () => {
  for (const line of ['▼ 点击收听语音版', '点击上方蓝字关注我们', '长按识别二维码'])
    expect(isCall(line)).toBe(true)
  for (const line of ['请点击收听', `点击${'收听'.repeat(22)}`, '渔港改造']) expect(isCall(line)).toBe(false)
})

describe('lines behind the 目录 that belong to its page', () => {
  const contents = '目录\n\n【会员之家】\n\n渔港改造……1\n理事会换届……2'
  const behind = (text: string) => {
    const lines = readLines(`${contents}\n\n${text}`)
    const read = readContents(lines)
    return read && behindContents(lines.slice(read.to), read)
  }

  it('are short, up to three, above the first section', () => {
    expect(behind(`扫码关注\n\n【会员之家】\n\n渔港改造\n\n${prose}`)).toBe(1)
    expect(behind(`扫码关注\n封面摄影 陶砚白\n春季号\n\n【会员之家】\n\n渔港改造\n\n${prose}`)).toBe(3)
    expect(behind(`扫码关注\n封面摄影 陶砚白\n春季号\n第三期\n\n【会员之家】\n\n渔港改造\n\n${prose}`)).toBe(
      0,
    )
  })

  it('are none that it lists, and no prose', () => {
    expect(behind(`理事会换届\n\n【会员之家】\n\n渔港改造\n\n${prose}`)).toBe(0)
    expect(behind(`${prose}\n\n【会员之家】\n\n渔港改造\n\n${prose}`)).toBe(0)
  })

  it('are fields of who made it, three at least', () => {
    expect(behind(`主编：柏问渠\n编辑：陶砚白\n美术：沈鲤\n电话：87654321\n\n渔港改造\n\n${prose}`)).toBe(4)
    expect(behind(`主编：柏问渠\n美术：沈鲤\n\n渔港改造\n\n${prose}`)).toBe(0)
  })
})

it('the masthead says where the office is without a key', () => {
  const head = '水龙会讯\n第二十七期　一九九九年十一月九日'
  const piece = '我们的节日\n\n电话里的119，在我们义消兄弟看来，就是一只铜哨。'
  expect(end(`${head}\n清河镇上街17号水龙公所内　　邮编 000000\n\n${piece}`)).toBe(3)
  expect(end(`${head}\n清河镇上街17号起火：邮编 000000\n\n${piece}`)).toBe(2)
})

it('the first line of a text may name a year and no issue', () => {
  const head = '皮革学刊\n１９９３年第２期\n\n办刊五年小结\n本刊编辑部'
  expect(end(`${head}\n　　《皮革学刊》从一九八八年三月创刊，到本期满五年，共出\n十八期。`)).toBe(2)
})

it('a sentence above the 目录 may say how the issue is to be used', () => {
  const head = '贸易律师通讯\n2021年第2号'
  expect(end(`${head}\n\n本通讯供会员内部交流，内容不构成法律意见。`, true)).toBe(3)
  expect(end(`${head}\n\n澜江的船在八月里开进了第二座港口，人们都来看。`, true)).toBe(2)
})

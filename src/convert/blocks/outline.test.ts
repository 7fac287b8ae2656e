import {describe, expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {outline} from './outline.ts'
import {readPieces} from './paragraphs.ts'
import {findSignatures} from './signature.ts'

/** One line of the outline for each piece: depth of a heading, level of an item, `p` for a paragraph. */
function outlineOf(text: string, title = '协会召开年度工作会议') {
  const pieces = readPieces(
    readLines(text),
    {geometry: {measure: null, wrap: null}, usualGap: 1, indented: false, lostIndent: false},
    [],
  )
  return outline(pieces, title, findSignatures(pieces)).map(role =>
    role.is === 'heading'
      ? `h${role.depth}${'+'.repeat(role.takes)}`
      : role.is === 'item'
        ? `i${role.level}`
        : 'p',
  )
}

const prose = '会议明确了今年的三项重点工作，要求各会员单位认真落实。'

describe('numbering systems as headings', () => {
  test('一、 then （一） then 1.', () => {
    expect(
      outlineOf(
        `一、主要任务\n\n（一）开发健康传播项目\n\n1. 打造系列品牌\n\n${prose}\n\n2. 拓展传播渠道\n\n${prose}\n\n（二）营造支持系统\n\n${prose}\n\n二、具体要求\n\n${prose}`,
      ),
    ).toEqual(['h2', 'h3', 'h4', 'p', 'h4', 'p', 'h3', 'p', 'h2', 'p'])
  })

  test('1. with 1.1 close up within', () => {
    const parts = (...heads: string[]) => outlineOf(heads.map(head => `${head}\n\n${prose}`).join('\n\n'))
    expect(parts('1．泄漏部位', '1.1阀门填料', '1.2管道焊缝', '2．处置', '2.1关阀')).toEqual(
      ['h2', 'h3', 'h3', 'h2', 'h3'].flatMap(head => [head, 'p']),
    )
  })

  test('PART 01, Ⅰ． and a typist’s 一,', () => {
    const parts = (...heads: string[]) => outlineOf(heads.map(head => `${head}\n\n${prose}`).join('\n\n'))
    for (const heads of [
      ['PART 01　第一滴', 'PART 02　第一百滴'],
      ['Ⅰ．概况', 'Ⅱ．方法'],
      ['一,经过', '二,几点教训'],
    ])
      expect(parts(...heads)).toEqual(['h2', 'p', 'h2', 'p'])
  })

  test('0 stands before 1, and a magazine counts with a zero before', () => {
    const parts = (...heads: string[]) => outlineOf(heads.map(head => `${head}\n\n${prose}`).join('\n\n'))
    expect(parts('0　前言', '1　材料', '2　结果')).toEqual(['h2', 'p', 'h2', 'p', 'h2', 'p'])
    expect(parts('01 祁望舒：泵', '02 陶砚白：“水”')).toEqual(['h2', 'p', 'h2', 'p'])
    expect(parts('6　材料')).toEqual(['p', 'p'])
  })

  test('chapters are headings, clauses are paragraphs', () => {
    expect(
      outlineOf(
        `第一章 总则\n\n第一条 为规范管理，制定本办法。\n\n第二条 本办法所称平台，是指信息网络系统。\n\n第二章 附则\n\n第三条 本办法自发布之日起施行。`,
      ),
    ).toEqual(['h2', 'p', 'p', 'h2', 'p'])
  })

  test('outermost is 2, whatever the system, and no depth is skipped', () => {
    expect(outlineOf(`（一）规模稳步扩大\n\n${prose}\n\n（二）人员结构变化\n\n${prose}`)).toEqual([
      'h2',
      'p',
      'h2',
      'p',
    ])
  })

  test('a stop behind a short heading does not make it a sentence', () => {
    expect(outlineOf(`（一）发展现状。\n\n${prose}\n\n（二）形势和要求。\n\n${prose}`)).toEqual([
      'h2',
      'p',
      'h2',
      'p',
    ])
  })

  test('prizes head the names of those who won them', () => {
    expect(outlineOf(`${prose}\n\n一等奖（2名）\n\n王某\n\n李某\n\n优秀奖\n\n赵某`)).toEqual([
      'p',
      'h2',
      'p',
      'p',
      'h2',
      'p',
    ])
    expect(outlineOf(`${prose}\n\n优秀奖\n\n赵某`)).toEqual(['p', 'p', 'p'])
  })

  test('headings of two halves', () => {
    expect(outlineOf(`母婴护理：一碗汤见功夫\n\n${prose}\n\n家庭保洁：十五分钟一扇窗\n\n${prose}`)).toEqual([
      'h2',
      'p',
      'h2',
      'p',
    ])
    expect(outlineOf(`会议时间：六月二十日上午\n\n${prose}\n\n地点：文化宫三楼会议室\n\n${prose}`)).toEqual([
      'p',
      'p',
      'p',
      'p',
    ])
  })

  test('a label counts', () => {
    expect(outlineOf(`趋势一：下沉战略势在必行\n\n${prose}\n\n趋势二：走向国际\n\n${prose}`)).toEqual([
      'h2',
      'p',
      'h2',
      'p',
    ])
  })

  test('案例 1 and its title on the next line are one heading', () => {
    expect(
      outlineOf(
        `案例 1\n\n甲公司与乙公司侵害名誉权纠纷案\n\n（一）基本案情\n\n${prose}\n\n（二）裁判结果\n\n${prose}\n\n案例 2\n\n丙公司与丁公司侵害名誉权纠纷案\n\n（一）基本案情\n\n${prose}\n\n（二）裁判结果\n\n${prose}`,
      ),
    ).toEqual(['h2+', 'p', 'h3', 'p', 'h3', 'p', 'h2+', 'p', 'h3', 'p', 'h3', 'p'])
  })
})

test('译文一 takes no name of who made it below as its title', () => {
  expect(outlineOf('译文一\n\n祁望舒\n我是无名之辈。\n\n译文二\n\n陶砚白\n我本无名客。')).toEqual([
    'h2',
    'p',
    'p',
    'h2',
    'p',
    'p',
  ])
})

describe('numbered, but no heading', () => {
  test('whole paragraphs make a list', () => {
    expect(
      outlineOf(
        '下面谈谈风险。\n\n1、互联网的技术风险显而易见。计算机病毒可快速扩散与传染。\n\n2、互联网金融机构往往发挥资金周转的作用。资金可能滞留数周。',
      ),
    ).toEqual(['p', 'i0', 'i0'])
  })

  test('what a colon announces and semicolons part is a list, short as its items are', () => {
    expect(
      outlineOf(
        '包含下列内容的，应当认定有效：\n\n(一) 通知人的姓名；\n\n(二) 网络地址；\n\n(三) 删除的理由。\n\n未满足上述条件的，应予支持。',
      ),
    ).toEqual(['p', 'i0', 'i0', 'i0', 'p'])
  })

  test('run-in leads with several paragraphs each are prose', () => {
    expect(
      outlineOf(
        `（一）改革市场准入制度。${prose}\n\n${prose}\n\n（二）取消行政审批。${prose}\n\n${prose}\n\n（三）促进公平竞争。${prose}\n\n${prose}`,
      ),
    ).toEqual(['p', 'p', 'p', 'p', 'p', 'p'])
  })

  test('questions and answers are paragraphs', () => {
    expect(
      outlineOf('问：展台能不能封顶？\n\n答：单层展台原则上不封顶。\n\n问：地毯需要阻燃吗？\n\n答：需要。'),
    ).toEqual(['p', 'p', 'p', 'p'])
  })

  test('so are numbered ones, whose answers or choices stand below', () => {
    const asks = (below: string) => `1.问：地毯需要阻燃吗？\n\n${below}\n\n2.问：展台能不能封顶？\n\n${below}`
    expect(outlineOf(asks('答：需要，搭建前送检。'))).toEqual(['p', 'p', 'p', 'p'])
    expect(outlineOf(asks('A. 需要　B. 不需要'))).toEqual(['p', 'p', 'p', 'p'])
    expect(outlineOf(asks(prose))).toEqual(['h2', 'p', 'h2', 'p'])
  })

  test('a list nests', () => {
    expect(
      outlineOf(
        '重点了解以下情况：\n\n(1)档期管理。公开全年档期表。\n\n(2)能耗管理。具体做法是：\n\n①每个展厅设独立电表；\n\n②搭建期照明按百分之五十开启；\n\n③撤展后两小时内出具账单。\n\n(3)垃圾清运。实行押金制。',
      ),
    ).toEqual(['p', 'i0', 'i0', 'i1', 'i1', 'i1', 'i0'])
  })
})

describe('headings without a number', () => {
  test('a short line before prose', () => {
    expect(outlineOf(`${prose}\n\n光地\n\n${prose}\n\n标摊\n\n${prose}`)).toEqual(['p', 'h2', 'p', 'h2', 'p'])
  })

  test('closing words are none', () => {
    expect(outlineOf(`${prose}\n\n此致\n\n${prose}`)).toEqual(['p', 'p', 'p'])
  })
})

describe('an issued text within a notice', () => {
  test('begins behind the signature, and its parts stand one deeper', () => {
    expect(
      outlineOf(
        `现将《感知设备管理办法》印发给你们。\n\n望洲市人民政府\n\n2015年3月1日\n\n感知设备管理办法\n\n第一章 总则\n\n第一条 为规范管理，制定本办法。\n\n第二章 附则\n\n第二条 本办法自发布之日起施行。`,
        '望洲市人民政府关于印发感知设备管理办法的通知',
      ),
    ).toEqual(['p', 'p', 'p', 'h2', 'h3', 'p', 'h3', 'p'])
  })

  test('may have its years on a line of its own', () => {
    expect(
      outlineOf(
        `现将《纲要》印发给你们。\n\n望洲市人民政府\n\n2015年3月1日\n\n信用体系建设规划纲要\n\n（2014～2020 年）\n\n${prose}`,
        '关于印发信用体系建设规划纲要的通知',
      ),
    ).toEqual(['p', 'p', 'p', 'h2+', 'p', 'p'])
  })
})

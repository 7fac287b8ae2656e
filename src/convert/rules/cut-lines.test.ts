import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {structureSchema} from '../../schemas/structure.ts'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

const opening = '　　会议审议通过了年度工作报告，听取了财务情况的说明。'
const closing = '　　会议部署了全年的各项重点工作，提出了具体的要求。'
/** Lines of an issue whose paragraphs are set in, so that one that was cut cannot be told from two. */
const issueOf = (...lines: readonly string[]) => exampleIssue([opening, ...lines, closing].join('\n\n'))
const warned = (text: string, decisions = '[]') =>
  convert(text, {id: '27', decisions: structureSchema.parse(parse(decisions))}).file.messages.filter(
    ({fatal}) => fatal === false,
  )

describe('a paragraph of a PDF that was cut, its second half set in like a first line', () => {
  const cut = (before: string, behind: string) => warned(issueOf(`　　${before}`, `　　${behind}`))

  it.each([
    ['单位情况介绍：望洲市物联公司隶属于望洲市港务公', '司，位于吴兴路八号，经营广告、投递。'],
    ['单位情况介绍：望洲市物联公司隶属于望洲市港务公司', '，位于吴兴路八号，经营广告、投递。'],
    ['本次展会的展品：冷链箱、托盘、货架、叉', '车，均由会员单位提供。'],
  ])('is asked of where the second half begins as no paragraph does: %s', (before, behind) => {
    const [message, ...more] = cut(before, behind)
    expect([message?.ruleId, more]).toEqual(['uncertain-join', []])
    expect(message?.note).toMatch(/如要改判，在 structure\.yaml 里写：- \{line: 21, .*is: goes-on\}/u)
  })

  it.each([
    ['地点：望洲市港务大楼三楼会议室', '会议由秘书处承办，请按时到会。'],
    ['“这个办法行不行？”', '好，就这样办，大家都说，先试三个月。'],
    ['会长问：秘书处的同志，还有没有别的意见', '嗯，没有了，秘书处的同志回答得很快。'],
  ])('is not where it may be the first line of another: %s', (before, behind) => {
    expect(cut(before, behind)).toEqual([])
  })
})

describe('a heading of a PDF that was cut', () => {
  const long = '望洲物联信息服务有限公司与临港网络科技公司网络侵权责任纠纷案——平台应当提供侵'
  const body = (rest: string) => [
    `　　案例一\n　　${long}`,
    ...(rest === '' ? [] : [`　　${rest}`]),
    '　　（一）基本案情',
    opening,
    '　　（二）裁判结果',
    closing,
    '　　案例二\n　　望洲港务公司与临港仓储公司合同纠纷案',
    '　　（一）基本案情',
    opening,
    '　　（二）裁判结果',
  ]

  it('is asked of, and is one heading where the editor says so', () => {
    const print = issueOf(...body('权人的个人信息'))
    const message = warned(print).find(({ruleId}) => ruleId === 'doubtful-heading')
    expect(message?.reason).toContain('下面单独一行的“权人的个人信息”像是它的后半')
    const entry = /如要改判，在 structure\.yaml 里写：(.*)/u.exec(message?.note ?? '')?.[1] ?? ''
    expect(entry).toContain('is: goes-on')
    expect(warned(print, entry).filter(({ruleId}) => ruleId === 'doubtful-heading')).toEqual([])
    const {files} = convert(print, {id: '27', decisions: structureSchema.parse(parse(entry))})
    expect(files.get('01.mdx')).toMatch(/^#+ 案例一 望洲物联.*平台应当提供侵权人的个人信息$/mu)
    expect(files.get('01.mdx')).toMatch(/^#+ 案例二 望洲港务公司与临港仓储公司合同纠纷案$/mu)
  })

  it.each(['', '（作者：祁望舒，望洲市物联网协会）', '2015年3月8日', '本案由望洲市中级法院审结。'])(
    'is none above %j',
    rest => {
      expect(
        warned(issueOf(...body(rest)))
          .map(({reason}) => reason)
          .join(),
      ).not.toContain('像是它的后半')
    },
  )
})

import {describe, expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {
  isOfficeAboveSignature,
  isOfficeAlone,
  isOfficeBelowTitle,
  isOfficeBelowWholeTitle,
  isOfficeOverName,
  isShortFor,
  isWorkplaceOverText,
  namesWorkplace,
  opensText,
} from './workplaces.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

/** Two lines, the second right below the first. */
const two = (upper: string, lower = prose) => {
  const [first, second] = readLines(`${upper}\n${lower}`)
  if (!first) throw new Error(upper)
  return [first, second] as const
}

describe('an office below a title', () => {
  it.each(['本刊', '本会秘书处', '编辑部', '协会信息部', '　　　　　　城东医院护理部'])(
    '%s signs over prose',
    office => {
      expect(isOfficeBelowTitle(...two(office))).toBe(true)
    },
  )

  it.each([
    ['not in the middle', '城东医院护理部'],
    ['no office', '　　　　　　秋天的晚潮'],
    ['longer than an office', `　　　　　　${'城东医院'.repeat(8)}护理部`],
  ])('%s: %s', (_what, office) => {
    expect(isOfficeBelowTitle(...two(office))).toBe(false)
  })

  it('stands over prose, and not over a list', () => {
    expect(isOfficeBelowTitle(...two('本刊', '陶砚白'))).toBe(false)
    expect(isOfficeBelowTitle(undefined, undefined)).toBe(false)
  })

  it('reports right below a title that the 目录 has, over prose or a table', () => {
    expect(isOfficeBelowWholeTitle(...two('市医院药学质量控制中心'))).toBe(true)
    expect(isOfficeBelowWholeTitle(...two('市医院药学质量控制中心', '单位：元'))).toBe(true)
    expect(isOfficeBelowWholeTitle(...two('市医院药学质量控制中心', '（单位：元）'))).toBe(true)
    expect(isOfficeBelowWholeTitle(...two('市医院药学质量控制中心', '药品名'))).toBe(false)
    expect(isOfficeBelowWholeTitle(...two('12名律师走进5所中学'))).toBe(false)
    const [, apart, below] = readLines(`用药报告\n\n市医院药学质量控制中心\n${prose}`)
    expect(apart && isOfficeBelowWholeTitle(apart, below)).toBe(false)
  })

  it('stands right above the name of who works there', () => {
    expect(isOfficeOverName(...two('协会考察组', '卫　东'))).toBe(true)
    expect(isOfficeOverName(...two('协会考察组', prose))).toBe(false)
    expect(isOfficeOverName(...two('秋天的晚潮', '卫　东'))).toBe(false)
    const [line, name] = readLines('协会考察组\n\n卫　东')
    expect(isOfficeOverName(line, name)).toBe(false)
  })

  it('stands below the name and over the text', () => {
    expect(isWorkplaceOverText(...two('协会考察组'))).toBe(true)
    expect(isWorkplaceOverText(...two('协会考察组', '卫东'))).toBe(false)
    expect(isWorkplaceOverText(...two('秋天的晚潮'))).toBe(false)
  })
})

describe('an office alone', () => {
  it.each(['协会考察组', '炼铁厂', '东屿县中学'])('%s', text => {
    expect(isOfficeAlone(text)).toBe(true)
  })

  it.each([
    '考察组走进中学',
    '律师入驻社区网',
    '致全县中学',
    '第3中学',
    '东屿县城关镇中心实验小学',
    '秋天的晚潮',
  ])('%s is none', text => {
    expect(isOfficeAlone(text)).toBe(false)
  })

  it('stands far to the right above a signature', () => {
    const isAbove = (text: string) => readLines(text).every(isOfficeAboveSignature)
    expect(isAbove('　　　　　　　　协会考察组')).toBe(true)
    expect(isAbove('　　　　　　　协会考察组')).toBe(false)
    expect(isAbove('　　　　　　　　秋天的晚潮')).toBe(false)
    expect(isAbove(`　　　　　　　　${'东屿县'.repeat(10)}中学`)).toBe(false)
  })
})

describe('where somebody works, below his name', () => {
  it.each([
    '（东屿县图书馆）',
    '(东屿县图书馆)',
    '单位：东屿县图书馆',
    '作者单位：东屿县城关镇',
    '工作单位：炼铁厂',
  ])('%s', line => {
    expect(namesWorkplace(line)).toBe(true)
  })

  it.each([
    '东屿县图书馆',
    '（秋天的晚潮）',
    '（馆）',
    '（东屿县）图书馆',
    '单位：元',
    '单位：万元',
    '单位：元/百公斤',
    '单位：％',
    '单位：馆',
    '单位：东屿县图书馆。',
    '主办单位：东屿县图书馆',
  ])('%s is none', line => {
    expect(namesWorkplace(line)).toBe(false)
  })
})

describe('what opens a text', () => {
  it.each([
    ['a long line', '会议听取了年度工作报告并交换'],
    ['a short line that stops', '船到了。'],
    ['one that goes on', '船到了，'],
    ['an address', '各会员单位：'],
    ['a workplace in brackets', '（炼铁厂）'],
    ['with its postcode', '（炼铁厂，318000）'],
    ['a day', '2014年6月14日'],
    ['a day in brackets', '（2014年6月14日）'],
  ])('%s: %s', (_what, text) => {
    expect(readLines(text).every(opensText)).toBe(true)
  })

  it.each(['陶砚白', '陶砚白　沈鲤', '（陶砚白）', '会议听取了年度工作报告'])('not %s', text => {
    expect(readLines(text).some(opensText)).toBe(false)
  })

  it('the end of the issue stands below nothing', () => {
    expect(opensText(undefined)).toBe(true)
  })
})

describe('an office that a 目录 names in short', () => {
  it.each([
    ['云屏区残联', '云屏区残疾人联合会'],
    ['市民政局', '古州市民政局'],
  ])('%s for %s', (listed, printed) => {
    expect(isShortFor(listed, printed)).toBe(true)
  })

  it.each([
    ['云屏', '云屏区残疾人联合会'],
    ['古州市民政局', '市民政局'],
    ['市教育局', '古州市民政局'],
    ['市码头站', '古州市老码头'],
  ])('%s not for %s', (listed, printed) => {
    expect(isShortFor(listed, printed)).toBe(false)
  })
})

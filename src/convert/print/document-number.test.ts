import {describe, expect, test} from 'vitest'
import {
  readBodies,
  readDocumentNumberLine,
  readLeadingDocumentNumber,
  readLetterhead,
  readNumberBehind,
} from './document-number.ts'

describe('a line of its own', () => {
  test.each([
    ['国发〔2014〕21 号', '国发〔2014〕21号'],
    ['沪府办发〔2014〕62号', '沪府办发〔2014〕62号'],
    ['国发[2014]21号', '国发[2014]21号'],
    ['沧引协〔２０１４〕２１号', '沧引协〔２０１４〕２１号'],
    ['国发﹝2014﹞21号', '国发﹝2014﹞21号'],
    ['滨工字（86）第31号', '滨工字（86）第31号'],
    ['（国发（2014）21号）', '国发（2014）21号'],
    ['商务部令第12号', '商务部令第12号'],
    ['公告2015年第8号', '公告2015年第8号'],
  ])('%s', (line, number) => {
    const read = readDocumentNumberLine(line)?.number
    expect(read?.value).toBe(number)
    expect(line.slice(read?.start, read?.end).replaceAll(' ', '')).toBe(number)
  })

  test('a letterhead names the issuer', () => {
    expect(readDocumentNumberLine('国家工商行政管理总局文件 工商市字〔2014〕106号')).toEqual({
      issuer: {value: '国家工商行政管理总局', start: 0, end: 10},
      number: {value: '工商市字〔2014〕106号', start: 13, end: 27},
    })
    expect(readLetterhead('望洲市物联网协会文件')?.issuer?.value).toBe('望洲市物联网协会')
    expect(readLetterhead('望洲市物联网协会')).toBeUndefined()
  })

  test.each(['国发〔2014〕21号文件精神', '第12号', '2014年6月14日'])('%s is none', line => {
    expect(readDocumentNumberLine(line)).toBeUndefined()
  })
})

test('before a title, up to the title', () => {
  const line = '望府发〔2014〕52号 望洲市人民政府关于扶持小型微型企业健康发展的意见'
  const leading = readLeadingDocumentNumber(line)
  expect(leading?.number).toBe('望府发〔2014〕52号')
  expect(line.slice(leading?.length)).toBe('望洲市人民政府关于扶持小型微型企业健康发展的意见')
  expect(readLeadingDocumentNumber('望洲市人民政府关于扶持小型微型企业健康发展的意见')).toBeUndefined()
})

test.each([
  ['关于印发《会员管理办法》的通知（望协﹝2014﹞8号）', '望协﹝2014﹞8号'],
  ['关于印发《会员管理办法》的通知（试行）', undefined],
  ['校庆公告（第一号）', undefined],
  ['关于贯彻国发〔2014〕21号的意见', undefined],
])('behind %s stands %s', (title, number) => {
  expect(readNumberBehind(title)).toBe(number)
})

test.each([
  ['沙洲市司法局　沙洲市财政局', ['沙洲市司法局', '沙洲市财政局']],
  ['沙洲市司法局', ['沙洲市司法局']],
  ['沙洲市司法局　祁望舒', []],
  ['关于成立专业委员会', []],
  [`${'沙洲市'.repeat(20)}局`, []],
])('%s names bodies and nothing else', (line, bodies) => {
  expect(readBodies(line).map(({value}) => value)).toEqual(bodies)
})

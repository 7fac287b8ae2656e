import {describe, expect, test} from 'vitest'
import {official} from './official-document.ts'

const letter = '沙洲市劳动保障局关于补偿金问题的复函'

describe('the issuer of a document', () => {
  test('is who signs', () => {
    expect(official('notice', {}, [['沙洲市机械协会', '2005年3月1日']], letter, '').issuer).toBe(
      '沙洲市机械协会',
    )
  })

  test.each(['（沙洲市机械协会印章）', '沙洲市机械协会（印）', '沙洲市机械协会　谨启', '沙洲市机械协会启'])(
    'is who signs: %s',
    line => {
      expect(official('notice', {}, [[line, '2005年3月1日']], letter, '').issuer).toBe('沙洲市机械协会')
    },
  )

  test('without a signature is the body that its title names before 关于', () => {
    expect(official('notice', {}, [], letter, '').issuer).toBe('沙洲市劳动保障局')
    expect(official('notice', {}, [['2005年3月1日']], letter, '').issuer).toBe('沙洲市劳动保障局')
  })

  test.each(['关于补偿金问题的复函', '我们关于补偿金的看法', '沙洲市劳动保障局答关于补偿金的提问'])(
    '%s names none',
    title => {
      expect(official('notice', {}, [], title, '').issuer).toBeUndefined()
    },
  )

  test('is not asked of what is no document', () => {
    expect(official('news', {}, [], letter, '')).toEqual({})
  })
})

test('a reader’s letter is no document of his, whatever its title is', () => {
  const opinion = '关于第3期一则译文的意见'
  expect(official('notice', {}, [['会员  顾  问', '1996年10月31日']], opinion, '')).toEqual({})
  expect(official('notice', {}, [['沙洲市机械协会会员部', '1996年10月31日']], opinion, '').issuer).toBe(
    '沙洲市机械协会会员部',
  )
})

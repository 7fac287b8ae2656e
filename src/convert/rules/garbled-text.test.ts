import {describe, expect, test} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

const refusalOf = (text: string) => {
  const {file, files} = convert(text, {id: '1'})
  const refused = file.messages.find(({ruleId}) => ruleId === 'garbled-text')
  expect(files.size === 0).toBe(refused !== undefined)
  return refused?.reason
}
const times = (text: string, count: number) => `${text}\n\n`.repeat(count)

describe('what is not the text that was printed is refused with the reason', () => {
  test.each([
    ['a font without Unicode', times('\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDi\uFFFDQ{', 20), '在抽取时丢失'],
    ['its glyph numbers', exampleIssue(times('(cid:2446)(cid:2040)(cid:12)', 20)), '在抽取时丢失'],
    ['its glyphs in the private use area', times('\uE001\uE1A2\uE333甲', 20), '在抽取时丢失'],
    ['GBK read as Latin-1', times('Ð­»á¶¯Ì¬£¬ÔÚÓÚÒ»°ãÈË¶¼Öª', 20), '不成词的字母和符号'],
    ['glyphs written as letters at random', times('g}w!K l^mQx #rTz$ bNk@ vWp', 20), '不成词的字母和符号'],
    ['UTF-8 read as GBK', times('鍗忎細鍔ㄦ€佸拰浼氬憳涔嬬獥鐨勬枃绔犮€', 20), '生僻字'],
  ])('%s', (_name, text, reason) => {
    expect(refusalOf(text)).toContain(reason)
  })

  test('with the share of what was lost', () => {
    expect(refusalOf(`${'\uFFFD'.repeat(300)}\n\n${'甲'.repeat(100)}`)).toContain('有 75% 的字符在抽取时丢失')
    expect(refusalOf(`${'(cid:12)'.repeat(30)}${'甲'.repeat(60)}`)).toContain('有 80% 的字符在抽取时丢失')
  })

  test('in one message', () => {
    expect(convert(times('\uFFFD\uFFFD\uFFFD\uFFFD', 40), {id: '1'}).file.messages).toHaveLength(1)
  })
})

describe('an honest text is not', () => {
  const english = 'The association held its annual meeting in Wangzhou and elected Mr. O’Neill to the board.'
  test.each([
    ['English pages in a Chinese issue', exampleIssue(times(english, 30))],
    ['an English issue', times(english, 30)],
    ['German and Vietnamese', times('Für größere Städte: Thành phố Hồ Chí Minh đã tổ chức hội nghị.', 20)],
    ['Japanese and Korean', times('協会の会報です。협회 소식을 알립니다. 연간 보고서가 승인되었다.', 20)],
    ['a table of figures', exampleIssue(times('1,204.5\t33%\t－0.7\t+12\t（8）', 60))],
    ['addresses', exampleIssue(times('http://www.example.com/news/2015/03 webmaster@example.com', 30))],
    ['names with rare characters', exampleIssue(times('钱璟琪、孙淼鑫、赵钰莹、王翀、李喆、周燚', 30))],
    ['traditional characters', times('協會動態：物聯網應用協會召開會議，審議通過了年度工作報告。', 20)],
    [
      'lost characters here and there',
      exampleIssue(times('会员\uFFFD家参加了(cid:12)会议，审议了报告。', 20)),
    ],
    ['a short text of signs', '★☆★☆\n\n※※※'],
    ['leaders and rules', exampleIssue(times('────────＿＿＿＿＿......', 40))],
    ['radicals', times('⻓江⼈⺠⻛险⻋辆⻅⾯，⾦融机构应当⽀持中⼩企业。', 20)],
  ])('%s', (_name, text) => {
    expect(refusalOf(text)).toBeUndefined()
  })
})

import {inventor} from './invented-text.ts'
import {randomNumbers} from './random.ts'

/** Articles of one issue, and the characters of one: some 6 KB of UTF-8. */
export const articlesPerIssue = 12
export const charactersPerArticle = 2000
const firstYear = 1980

/** An issue that nobody printed: the text as it would be received, and each article's title and paragraphs, without its source line. */
export interface InventedIssue {
  readonly id: string
  readonly source: string
  readonly articles: readonly {readonly title: string; readonly paragraphs: readonly string[]}[]
}

const sections = ['重要消息', '政策', '行业动态', '交流园地']
const issuers = ['国务院办公厅', '商务部', '工业和信息化部', '国家统计局', '交通运输部', '国家邮政局']
const papers = ['日报', '晚报', '时报', '商报']
const numerals = [...'一二三四五六七八九十']

/**
 * Invents an issue of a monthly, the same one for the same number.
 *
 * @param total - its number, from 1 (总第1期)
 * @param sentences - real ones, of Chinese characters only, after which the text is written
 */
export function inventIssue(total: number, sentences: readonly string[]): InventedIssue {
  const below = randomNumbers(total)
  const write = inventor(sentences, below)
  const title = (length: number) => write(length).replaceAll(/[，、]/g, '')
  const year = firstYear + Math.floor((total - 1) / 12)
  const month = ((total - 1) % 12) + 1
  const articles = Array.from({length: articlesPerIssue}, (_, index) => {
    const section = Math.floor((index * sections.length) / articlesPerIssue)
    const paper = `${title(2)}${papers[below(papers.length)]}`
    return section === 1
      ? {section, page: index * 4 + 1, ...official(year, month), paper}
      : {section, page: index * 4 + 1, title: title(14 + below(10)), before: [], paragraphs: news(), paper}
  })
  return {id: String(total), source: print(), articles}

  function news(): string[] {
    const paragraphs: string[] = []
    let size = 0
    for (let number = 0; size < charactersPerArticle; number++) {
      const paragraph = `${write(120 + below(120))}。`
      if (number > 0 && number % 4 === 0) {
        const part = numerals[Math.floor(number / 4) - 1] ?? '又'
        paragraphs.push(`${part}、${title(8)}`)
      }
      paragraphs.push(paragraph)
      size += paragraph.length
    }
    return paragraphs
  }

  function official(year: number, month: number) {
    const issuer = issuers[below(issuers.length)] ?? ''
    const name = title(8)
    const number = `${issuer.slice(0, 1)}发〔${year}〕${1 + below(90)}号`
    const articles = Array.from(
      {length: 14},
      (_, at) => `第${chineseNumber(at + 1)}条 ${write(100 + below(80))}。`,
    )
    return {
      title: `${issuer}关于印发${name}管理办法的通知`,
      before: [number],
      paragraphs: [
        '各有关单位：',
        `现将《${name}管理办法》印发给你们，请认真贯彻执行。`,
        issuer,
        `${year}年${month}月${1 + below(28)}日`,
        `${name}管理办法`,
        ...articles,
      ],
    }
  }

  function print(): string {
    const lines = [
      '经济信息通讯',
      `${year}年${month}月第${month}期总第${total}期`,
      '某某市信息行业协会主办',
      '目录',
      ...sections.flatMap((name, section) => [
        `【${name}】`,
        ...articles
          .filter(article => article.section === section)
          .map(({title, page}) => `${title}.....${page}`),
      ]),
      ...sections.flatMap((name, section) => [
        `【${name}】`,
        ...articles
          .filter(article => article.section === section)
          .flatMap(({title, before, paragraphs, paper}) => [
            title,
            ...before,
            ...paragraphs,
            `（来源：${paper}）`,
          ]),
      ]),
    ]
    return `${lines.join('\n\n')}\n`
  }
}

function chineseNumber(number: number): string {
  const ones = number % 10 === 0 ? '' : (numerals[(number % 10) - 1] ?? '')
  return number < 10 ? ones : `${number < 20 ? '' : (numerals[Math.floor(number / 10) - 1] ?? '')}十${ones}`
}

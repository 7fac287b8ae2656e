import type {SearchRecord} from '../../src/search/build/record.ts'
import {atomsOf} from '../../src/search/shared/tokenizer.ts'
import {randomNumbers} from './random.ts'

/** What readers type: names, documents, clauses, figures, in several spellings. */
export const typedByReaders: readonly string[] = [
  '信用体系',
  '电子商务',
  '双11',
  '双 11',
  '双１１',
  '国发〔2014〕21号',
  '国发[2014]21 号',
  '第十二条',
  '第十二条 经营者',
  'B2B',
  'b2b',
  'O2O',
  '5%',
  '1.6%',
  '2014年6月',
  '2014 年 6 月',
  '上海',
  '协会',
  '会员',
  '信用 上海',
  '诚信 会员 单位',
  '電子商務',
  '信用體系',
  '网络零售',
  '跨境电商',
  '快递',
  '物流',
  '移动支付',
  '网络交易管理办法',
  '消费者权益',
  '食品安全',
  '个人信息',
  '发票',
  '税',
  '理事会',
  '王玮',
  '蔡继明',
  '陈女士',
  '示范企业',
  '统计数据',
  '交易额',
  '同比增长',
]

/** Lengths of the random substrings, in characters. */
export const lengths = [1, 2, 3, 4, 6, 10] as const

/**
 * Substrings of the text from anywhere in it, `count` of each length, the same in every run. None cuts a Latin word, which need not
 * match, and none has what the search box reads as an operator.
 */
export function randomSubstrings(records: readonly SearchRecord[], count: number): Map<number, string[]> {
  const below = randomNumbers(11)
  const passages = records.flatMap(record => record.passages().map(({text}) => [...text]))
  // Every character of the text is as likely a beginning as any other.
  const ends: number[] = []
  for (const passage of passages) ends.push((ends.at(-1) ?? 0) + passage.length)
  return new Map(
    lengths.map(length => {
      const found: string[] = []
      for (let tries = 0; found.length < count && tries < count * 200; tries++) {
        const place = below(ends.at(-1) ?? 1)
        const passage = firstAbove(ends, place)
        const characters = passages[passage] ?? []
        const start = place - (ends[passage - 1] ?? 0)
        const query = characters.slice(start, start + length).join('')
        const around = [
          characters[start - 1],
          characters[start],
          characters[start + length - 1],
          characters[start + length],
        ]
        const cut = latinPair(around[0], around[1]) || latinPair(around[2], around[3])
        const operator = /\p{Script=Han}\s+\p{Script=Han}|["＂“”「」『』]|^\s*[-－]|^\s|\s$|\s[-－]/u.test(
          query,
        )
        if ([...query].length === length && !cut && !operator) found.push(query)
      }
      return [length, found] as const
    }),
  )
}

/** Stretches of 40 and 100 characters, as pasted from a page, so many of each; none cuts a Latin word. */
export function pasted(records: readonly SearchRecord[], count: number): [name: string, queries: string[]][] {
  const below = randomNumbers(40)
  return [40, 100].map(length => {
    const texts = records.flatMap(({passages}) =>
      passages().flatMap(({text}) =>
        text.length > length + 20 && !/["“”「」『』\s]/.test(text) ? [text] : [],
      ),
    )
    const queries: string[] = []
    while (texts.length > 0 && queries.length < count) {
      const text = texts[below(texts.length)] ?? ''
      const start = below(text.length - length)
      const end = start + length
      const cut = latinPair(text[start - 1], text[start]) || latinPair(text[end - 1], text[end])
      if (!cut) queries.push(text.slice(start, end))
    }
    return [`${length} 字`, queries]
  })
}

/** Two or three words of one article each, from anywhere in it, with a blank between. */
export function severalWords(records: readonly SearchRecord[], count: number): string[] {
  const below = randomNumbers(23)
  const queries: string[] = []
  while (records.length > 0 && queries.length < count) {
    const passages = records[below(records.length)]?.passages() ?? []
    const words = Array.from({length: 2 + below(2)}, () => {
      const text = passages[below(passages.length)]?.text ?? ''
      const start = below(text.length)
      return text.slice(start, start + 2 + below(3))
    })
    if (words.every(word => /^\p{Script=Han}{2,4}$/u.test(word))) queries.push(words.join(' '))
  }
  return queries
}

/** Words of two to four characters of the text that stand together nowhere in it. */
export function unheardOf(records: readonly SearchRecord[], truth: Truth, count: number): string[] {
  const below = randomNumbers(7)
  const texts = records.flatMap(({passages}) => passages().map(({text}) => text))
  const character = () => {
    const text = texts[below(texts.length)] ?? ''
    return text.charAt(below(text.length))
  }
  const queries: string[] = []
  while (texts.length > 0 && queries.length < count) {
    const word = Array.from({length: 2 + below(3)}, character).join('')
    if (/^\p{Script=Han}+$/u.test(word) && truth.articlesWith(word).length === 0) queries.push(word)
  }
  return queries
}

/** The same queries with a character in the middle that no text has. */
export function vain(queries: readonly string[]): string[] {
  return queries.map(query => {
    const middle = query.length >> 1
    return `${query.slice(0, middle)}㐀${query.slice(middle + 1)}`
  })
}

/** Index of the first of ascending numbers that is above a value. */
function firstAbove(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

function latinPair(a = '', b = ''): boolean {
  return /\p{Script=Latin}/u.test(a) && /\p{Script=Latin}/u.test(b)
}

/** A string in which whole atoms stand one after the other: `eb` is no beginning of `ebay`. */
function keyOf(phrase: readonly string[]): string {
  return phrase.map(atom => `${atom}\0`).join('')
}

/** Answers by looking: the addresses of the articles one of whose passages contains a phrase. */
export class Truth {
  readonly #articles: readonly {readonly url: string; readonly text: string}[]
  readonly #known = new Map<string, readonly string[]>()

  constructor(records: readonly SearchRecord[], simplified: (text: string) => string) {
    this.#simplified = simplified
    // Passages apart by what is in none of them.
    this.#articles = records.map(({url, passages}) => ({
      url,
      text: passages()
        .map(({text}) => `\u0001${keyOf(atomsOf(simplified(text)))}`)
        .join(''),
    }))
  }

  readonly #simplified: (text: string) => string

  /** The articles that have every one of some words. */
  articlesWithAll(words: readonly string[]): readonly string[] {
    const [first = [], ...others] = words.map(word => this.articlesWith(word))
    return first.filter(url => others.every(urls => urls.includes(url)))
  }

  articlesWith(phrase: string): readonly string[] {
    const known = this.#known.get(phrase)
    if (known) return known
    const words = keyOf(atomsOf(this.#simplified(phrase)))
    // A key begins at an atom: after the end of another or at the beginning of a passage.
    const urls = this.#articles
      .filter(({text}) => text.includes(`\0${words}`) || text.includes(`\u0001${words}`))
      .map(({url}) => url)
    this.#known.set(phrase, urls)
    return urls
  }
}

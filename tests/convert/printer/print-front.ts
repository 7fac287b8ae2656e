import {type Chance, pick} from './chance.ts'
import type {Habits} from './habits.ts'
import {centred, letterSpaced} from './measure.ts'
import {numeral, paragraphForms} from './print-piece.ts'
import type {GoldIssue} from './row.ts'

/** What an invented periodical says of itself. */
export interface Periodical {
  readonly name: string
  readonly english: string
  readonly body: string
  readonly year: number
  readonly month: number
  readonly day: number
  readonly number: number
  readonly total: number
}

const named = [
  {name: '临溪竹业通讯', english: 'LINXI BAMBOO NEWSLETTER', body: '临溪市竹业协会'},
  {name: '竹业会刊', english: 'BAMBOO INDUSTRY', body: '云岭竹产业商会'},
  {name: '青竹', english: 'GREEN BAMBOO', body: '石门县竹文化研究会'},
]

export function periodicalOf(chance: Chance): Periodical {
  const number = 1 + Math.floor(chance() * 6)
  const month = number * 2
  return {
    ...pick(chance, named),
    year: 1995 + Math.floor(chance() * 28),
    month,
    day: 5 + Math.floor(chance() * 20),
    number,
    total: 12 + Math.floor(chance() * 80) + number,
  }
}

const zeros = ['〇', ...'一二三四五六七八九']

function chineseDate({year, month, day}: Periodical): string {
  const digits = [...String(year)].map(digit => zeros[Number(digit)]).join('')
  return `${digits}年${numeral(month)}月${numeral(day)}日`
}

/** What the print says of the issue. */
export function issueOf(of: Periodical, {masthead}: Habits): GoldIssue {
  const {name: title, year, month, number, total} = of
  // a quarter is no month, and 第38期 of a quarterly no number of the year
  if (masthead === 'season') return {title, year, number: null, total}
  const issue = {title, year, months: [month], number, total}
  return masthead === 'volume' ? {...issue, volume: volumeOf(of)} : issue
}

/** Six numbers make a volume. */
function volumeOf({total}: Periodical): number {
  return 1 + Math.floor(total / 6)
}

const rule = '─'.repeat(30)

export function mastheadLines(of: Periodical, {masthead, paragraphs}: Habits): string[] {
  const {measure} = paragraphForms[paragraphs]
  const date = `${of.year}年${of.month}月${of.day}日`
  const issue = `${of.year}年第${of.number}期（总第${of.total}期）`
  switch (masthead) {
    case 'plain':
      return [of.name, issue, `${of.body}主办\u3000\u3000${date}`]
    case 'spaced':
      return [
        centred(letterSpaced(of.name), measure),
        '',
        centred(issue, measure),
        centred(`${of.body}编印\u3000${date}`, measure),
      ]
    case 'fields':
      return [of.name, issue, `主办：${of.body}`, '主编：沈国梁', '编辑：何静\u3000石磊', `出版日期：${date}`]
    case 'row':
      return [of.name, `第${of.number}期\u3000总第${of.total}期\u3000\u3000${of.body}主办\u3000\u3000${date}`]
    case 'redHead':
      return [
        '内部资料\u3000注意保存',
        '',
        centred(letterSpaced(of.name), measure),
        centred(`第${of.number}期（总第${of.total}期）`, measure),
        '',
        `${of.body}秘书处编\u3000\u3000\u3000\u3000${chineseDate(of)}`,
        rule,
      ]
    case 'english':
      return [of.name, of.english, `${issue}\u3000${date}`, `${of.body}\u3000主办`]
    case 'chinese':
      return [
        `《${of.name}》`,
        `${of.body}编\u3000\u3000第${numeral(of.number)}期（总第${numeral(of.total)}期）`,
        chineseDate(of),
      ]
    case 'letters':
      return [
        letterSpaced(of.name),
        `第${of.number}期（总第${of.total}期）`,
        `${of.body}编`,
        // ○ as it was keyed in
        chineseDate(of).replaceAll('〇', 'O'),
      ]
    case 'season':
      return [
        letterSpaced(of.name),
        `第${of.total}期`,
        `${of.body}编`,
        `${of.year}年${'春夏秋冬'[Math.floor((of.month - 1) / 3)]}`,
      ]
    case 'volume':
      return [
        of.name,
        `第${volumeOf(of)}卷第${of.number}期（总第${of.total}期）\u3000\u3000${of.year}年${of.month}月`,
        `${of.body}主办`,
      ]
    case 'boxed':
      return [
        `【${of.name}】第${of.number}期（总第${of.total}期）｜${of.year}年${of.month}月`,
        `${of.body}\u3000出品`,
      ]
    case 'motto':
      return [of.name, `${issue}　${date}`, `${of.body}　主办`, '', '一山青竹，是我们守了三代的家业']
    case 'atEnd':
      return [of.name]
  }
}

export function colophonLines(of: Periodical, {colophon, masthead}: Habits): string[] {
  const date = `${of.year}年${of.month}月${of.day}日`
  const imprint =
    masthead === 'atEnd'
      ? [`《${of.name}》${of.year}年第${of.number}期（总第${of.total}期）\u3000${date}出版`]
      : []
  return [...imprint, ...ownLines(of, colophon, date)]
}

function ownLines(of: Periodical, colophon: Habits['colophon'], date: string): string[] {
  switch (colophon) {
    case 'none':
      return []
    case 'fields':
      return [
        '主\u3000\u3000编：沈国梁',
        '责任编辑：林晓岚',
        '编\u3000\u3000辑：何静\u3000石磊',
        '地\u3000\u3000址：临溪市环城北路18号',
        '电\u3000\u3000话：0579-5550123',
      ]
    case 'row':
      return ['主编：沈国梁\u3000\u3000责任编辑：林晓岚\u3000\u3000编辑：何静、石磊']
    case 'distribution':
      return [
        '报：市经信局、市民政局',
        '送：各兄弟协会',
        '发：各会员单位',
        `${of.body}秘书处\u3000\u3000${date}印发`,
        '共印300份',
      ]
    case 'imprint':
      return [
        rule,
        `主办：${of.body}`,
        '编辑出版：本刊编辑部',
        '地址：临溪市环城北路18号\u3000邮编：321300',
        '准印证号：临内资字第027号',
      ]
    case 'contact':
      return ['编辑：何静\u3000校对：石磊', '投稿邮箱：tougao@example.org', '欢迎广大会员踊跃来稿！']
  }
}

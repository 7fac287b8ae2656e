import {expect, it} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readContents} from './contents.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const printed = ['等一场雨', '云坳合作社', '石板田庄园', '摘果歌', '果皮茶的两种煮法']
const body = printed.map(title => `${title}\n\n${prose}\n${prose}\n`).join('\n')
const entriesOf = (...list: string[]) =>
  readContents(readLines(`坡上咖啡\n\n本期看点\n\n${list.join('\n')}\n\n${body}`))?.entries.map(
    ({title, author, page}) => [title.value, author, page],
  )

it('an entry that lists two pieces of one page is two', () => {
  expect(
    entriesOf('等一场雨　P01', '云坳合作社 / 石板田庄园　P21', '摘果歌 / 果皮茶的两种煮法　P23'),
  ).toEqual([
    ['等一场雨', null, 1],
    ['云坳合作社', null, 21],
    ['石板田庄园', null, 21],
    ['摘果歌', null, 23],
    ['果皮茶的两种煮法', null, 23],
  ])
})

it('a name that is none of the usual stands right below the title', () => {
  const text = `坡上咖啡\n\n本期看点\n\n等一场雨 / 坡上老农人　P01\n摘果歌 / 释本宽　P23\n\n${['等一场雨\n\n坡上老农人', '摘果歌\n释本宽'].map(head => `${head}\n\n${prose}\n`).join('\n')}`
  expect(readContents(readLines(text))?.entries.map(({title}) => title.value)).toEqual(['等一场雨', '摘果歌'])
})

it('behind a stroke stands who wrote a piece, or half of its title', () => {
  expect(entriesOf('等一场雨 / 祁望舒　P01', '摘果歌 / 陶砚白　P23', '云坳合作社 / 沈鲤　P25')).toEqual([
    ['等一场雨', '祁望舒', 1],
    ['摘果歌', '陶砚白', 23],
    ['云坳合作社', '沈鲤', 25],
  ])
  const [, half] = entriesOf('等一场雨　P01', '摘果歌 / 采茶的人都会唱　P23', '石板田庄园　P25') ?? []
  expect(half?.[0]).toContain('摘果歌')
  expect(entriesOf('等一场雨　P01', '摘果歌 / 采茶的人都会唱　P23', '石板田庄园　P25')).toHaveLength(3)
})

import {expect, test} from 'vitest'
import {convert} from '../convert.ts'

const prose = [
  '　　上届冠军铁路队由老将挂帅，前五轮连克强手，第六轮被纺织队掀翻，一度落到第三位。关',
  '键的第八轮，铁路队与油泵厂队相遇，四台棋鏖战了将近四个小时，最后一台逼和对手，保住了',
  '总分的胜势，为三连冠奠定了基础，这是他们七年来的第三次。',
]
const titlesOf = (lines: readonly string[]) =>
  [...convert(lines.join('\n'), {id: '1'}).files]
    .filter(([name]) => name.endsWith('.mdx'))
    .map(([, text]) => /^title: (.*)$/mu.exec(text)?.[1])

const head = [
  '　　　　　　　　　　棋　　讯',
  '　　　　　　　　一九九一年第三期（总第15期）',
  '',
  '　　　　　　　　☆ 赛场内外 ☆',
  '',
]
const piece = (title: string, author: string) => [
  `　　　　　　　　　${title}`,
  `　　　　　　　　　　　${author}`,
  '',
  ...prose,
  '',
]

test('a full first line without a comma is prose, below the byline in brackets', () => {
  const lines = [
    ...head,
    '　　　　　　　　　铁路队三连冠',
    '　　　　　　　　　　（本刊记者　耿大勇）',
    '',
    '　　历时九天的沧阳市第七届金秋杯象棋团体赛九月二十二日在沧阳市总工会工人文化宫落下帷',
    '幕。来自各县区的十四支代表队参加了角逐。',
    ...prose,
    '',
    ...piece('茶馆里的棋', '穆青林'),
    ...piece('裁判问答', '葛树森'),
  ]
  expect(titlesOf(lines)).toEqual(['铁路队三连冠', '茶馆里的棋', '裁判问答'])
})

test('a stanza whose first line goes on begins no piece, nor do the two sides of a game', () => {
  const lines = [
    ...head,
    ...piece('茶馆里的棋', '穆青林'),
    '　　　　　　　　　棋友打油诗',
    '　　　　　　　　　铸工车间　小　丁',
    '',
    '　　　　　下班不上牌桌旁，',
    '　　　　　一把镊子一盏光。',
    '',
    '　　　　　工资三十九块七，',
    '　　　　　留出一块买邮集。',
    '',
    ...piece('弃车妙杀', '郝振山　评注').slice(0, -1),
    '',
    '　　　红方：孙立军　　黑方：吴广田',
    '',
    ...prose,
    '',
    ...piece('裁判问答', '葛树森'),
  ]
  expect(titlesOf(lines)).toEqual(['茶馆里的棋', '棋友打油诗', '弃车妙杀', '裁判问答'])
})

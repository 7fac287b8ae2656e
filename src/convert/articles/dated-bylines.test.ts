import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {datedBylines} from './dated-bylines.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const titles = ['栈桥大修完工', '港区消防演练', '渔港休渔', '老灯塔']

/** Who wrote each piece by the row below its title, and which source it names. */
function told(rows: readonly string[]) {
  const text = rows.map((row, at) => `${titles[at]}\n${row}\n\n${prose}\n\n${prose}\n`).join('\n')
  return datedBylines(readLines(text), undefined).flatMap(({credited}) =>
    credited ? [credited.authors ?? credited.source ?? null] : [],
  )
}

test('what stands last in most rows is the name of the page', () => {
  expect(
    told([
      '原创　2017-05-12　小叶　云坪茶农联社',
      '原创　2017-05-13　阿穗　云坪茶农联社',
      '转载　2017-05-14　茶报　云坪茶农联社',
    ]),
  ).toEqual([['小叶'], ['阿穗'], '茶报'])
})

test('it may stand before where it was put up, and the hour beside the day', () => {
  expect(
    told([
      '原创 小叶　云坪茶农联社　2017-05-12 18:02　发表于云坪',
      '原创 阿穗　云坪茶农联社　2017-05-13 07:30　发表于云坪',
      '原创 小叶　云坪茶农联社　2017-05-14 9:15　发表于云坪',
      '云坪茶农联社　2017-05-15 20:10　发表于云坪',
    ]),
  ).toEqual([['小叶'], ['阿穗'], ['小叶'], null])
})

test('原创： before a name is no part of it', () => {
  expect(
    told(['原创：小叶　漫潮　2017-05-12', '原创：阿穗　漫潮　2017-05-13', '转载：茶报　漫潮　2017-05-14']),
  ).toEqual([['小叶'], ['阿穗'], '茶报'])
})

test('a name of two spread characters is one, and the year of a school stands behind it', () => {
  const piece = (title: string, row: string) => `${title}\n${row}\n\n会议在望洲召开，通过了工作报告。\n\n`
  const text =
    piece('返校日，我们留了座', '望洲戏校校友会  2021-07-05 18:30') +
    piece('三分钟学会跑圆场', '原创  金  铃  望洲戏校校友会  2021-08-09 12:00') +
    piece('临江仙·返校', '单  韵（1981级编导班）  望洲戏校校友会  2021-08-24 21:10')
  const credits = datedBylines(readLines(text), undefined).flatMap(({credited}) =>
    credited ? [credited.authors] : [],
  )
  expect(credits).toEqual([undefined, ['金铃'], ['单韵']])
})

import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {readContents} from './contents.ts'

/** Section and title of each entry. */
function entriesOf(text: string) {
  return readContents(readLines(text))?.entries.map(({section, title, page}) => [section, title.value, page])
}

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'

test('each entry behind its section and a stroke, with pictures before them', () => {
  const text = `📖 本期导读

📢 要闻｜栈桥大修完工
📢 要闻｜港区举行消防演练
🌟 人物｜老船长的航海日志

📢 要闻

栈桥大修完工

${prose}

🌟 人物

老船长的航海日志

${prose}`
  expect(entriesOf(text)).toEqual([
    ['要闻', '栈桥大修完工', null],
    ['要闻', '港区举行消防演练', null],
    ['人物', '老船长的航海日志', null],
  ])
})

test('halves of titles are no sections, for none comes again', () => {
  const text = `本期导读\n\n栈桥｜大修完工\n港区｜消防演练\n航标船｜返港\n\n栈桥｜大修完工\n\n${prose}\n\n港区｜消防演练\n\n${prose}`
  expect(entriesOf(text)?.map(([section]) => section)).toEqual([null, null, null])
})

test('behind a stroke a page may stand', () => {
  const text = `目录\n\n栈桥大修完工｜1\n港区消防演练｜3\n航标船返港｜5\n\n栈桥大修完工\n\n${prose}`
  expect(entriesOf(text)).toEqual([
    [null, '栈桥大修完工', 1],
    [null, '港区消防演练', 3],
    [null, '航标船返港', 5],
  ])
})

test('several entries of a section behind one another are parted where the body prints each', () => {
  const body = ['栈桥大修完工', '港区举行消防演练', '老船长的航海日志', '潮汐 / 风向的记法']
    .map(title => `${title}\n\n${prose}\n\n`)
    .join('')
  const list =
    '📌 要闻｜栈桥大修完工 / 港区举行消防演练\n📌 人物｜老船长的航海日志\n📌 知识｜潮汐 / 风向的记法'
  expect(entriesOf(`本期导读\n\n${list}\n\n要闻\n\n人物\n\n知识\n\n${body}`)).toEqual([
    ['要闻', '栈桥大修完工', null],
    ['要闻', '港区举行消防演练', null],
    ['人物', '老船长的航海日志', null],
    ['知识', '潮汐 / 风向的记法', null],
  ])
})

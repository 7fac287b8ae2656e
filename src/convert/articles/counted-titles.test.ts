import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {missingInCount} from './counted-titles.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const article = (title: string, text = prose) => `${title}\n\n${text}\n\n`

/** Lines that fill the count, where those with the words are known as titles. */
function missing(text: string, known: readonly string[]) {
  const lines = readLines(text)
  const isKnown = (index: number) => known.some(title => lines[index]?.value.endsWith(title))
  return [...missingInCount(lines, isKnown, null)].map(index => lines[index]?.value)
}

const known = ['理事会召开', '沙龙举行', '大赛闭幕']

test('the number that is missing between two titles, and the one behind the last', () => {
  const text = [
    article('1. 理事会召开'),
    article('2. 沙龙举行'),
    article('3. 爱心捐款名单'),
    article('4. 大赛闭幕'),
    article('5. 更正'),
  ].join('')
  expect(missing(text, known)).toEqual(['3. 爱心捐款名单', '5. 更正'])
})

test('a known title counts anew where the mark of its section was lost', () => {
  const text = ['1. 理事会召开', '2. 沙龙举行', '1. 大赛闭幕', '2. 更正']
    .map(title => article(title))
    .join('')
  expect(missing(text, known)).toEqual(['2. 更正'])
})

test.each([
  [
    'an item that goes on with others',
    `${article('一、理事会召开', '一、听取报告\n\n二、选举会长')}${article('二、沙龙举行')}${article('四、大赛闭幕')}`,
  ],
  [
    'a sentence',
    `${article('一、理事会召开')}${article('二、沙龙举行', '三、各单位要认真落实。')}${article('四、大赛闭幕')}`,
  ],
  ['nothing', article('一、理事会召开') + article('二、沙龙举行') + article('三、大赛闭幕')],
  [
    'titles whose numbers do not rise',
    article('二、理事会召开') + article('一、沙龙举行') + article('三、大赛闭幕'),
  ],
])('%s fills no count', (_what, text) => {
  expect(missing(text, known)).toEqual([])
})

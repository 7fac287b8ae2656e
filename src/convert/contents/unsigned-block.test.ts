import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import {textIn} from '../tree.ts'
import {readUnsignedBlock} from './unsigned-block.ts'

const prose = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const body = ['三公里铸铁管换新记', '夜间检漏的办法', '王素芬来信', '五则动态']
  .map(title => `${title}\n\n${prose}`)
  .join('\n\n')
const worded = ['抢换三公里铸铁管', '夜间怎样检漏', '王素芬的信', '水司动态']
const read = (entry: (title: string, at: number) => string) =>
  readUnsignedBlock(readLines(`本期内容\n\n${worded.map(entry).join('\n')}\n\n${body}`), 0, 1)

test('a number may count the entries, and the name of its section stand before each', () => {
  const sections = ['动态', '技术', '动态', '动态']
  const found = read((title, at) => `0${at + 1} [${sections[at]}] ${title}`)
  expect(found?.sections.map(({name}) => name)).toEqual(['动态', '技术'])
  expect(found?.entries.map(({section, title}) => [section, title.value])).toEqual(
    worded.map((title, at) => [sections[at], title]),
  )
  expect(found?.drops.map(({span}) => textIn(span))).toContain('02 [技术] ')
  expect(found?.partial).toBe(false)
})

test('numbers that do not count from one on are of the titles, as are brackets that name no sections', () => {
  expect(read((title, at) => `${at + 3} ${title}`)?.entries[0]?.title.value).toBe('3 抢换三公里铸铁管')
  expect(read((title, at) => `[第${at}号] ${title}`)?.entries[0]?.title.value).toBe(
    '[第0号] 抢换三公里铸铁管',
  )
})

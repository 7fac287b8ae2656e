import {expect, test} from 'vitest'
import {stripRules} from '../page/rules-of-strokes.ts'
import {readLines} from '../text/lines.ts'
import {readBodyLines} from './body-lines.ts'
import {titlesBelowRules} from './titles-below-rules.ts'

const prose = '    会议听取了年度工作报告，并就培训基地的选址交换了意见，决定三月开工。'
const names = ['泵房的由来', '一湖清水', '会费收支', '三号楼的灯', '猜一猜']

/** Titles below rules that are not known, of an issue of which all but the last are. */
function found(text: string, known: readonly string[]): string[] {
  const geometry = {measure: null, wrap: null}
  const body = readBodyLines(stripRules(readLines(text)).lines, undefined, geometry)
  const valueAt = (index: number) => body[index]?.line.value.trim() ?? ''
  const places = [...body.keys()].flatMap(index =>
    known.includes(valueAt(index)) ? [{index, count: 1}] : [],
  )
  return titlesBelowRules(body, places, null).map(({index}) => valueAt(index))
}

const issue = (rule: string, last: string) =>
  [...names.map(name => `          ${name}\n${prose}`), `    ${last}\n${prose}`].join(`\n${rule}\n`)

test.each(['＊　　＊　　＊', '————————————'])('what stands below %s as the known titles do is one', rule => {
  expect(found(issue(rule, '柳条棍能不能找水'), names)).toEqual(['柳条棍能不能找水'])
})

test('a rule that stands elsewhere too says nothing', () => {
  const text = `${issue('————————————', '柳条棍能不能找水')}\n————————————\n${prose}`
  expect(found(text, names)).toEqual([])
})

test('nor does one above a few titles', () => {
  expect(found(issue('————————————', '柳条棍能不能找水'), names.slice(0, 2))).toEqual([])
})

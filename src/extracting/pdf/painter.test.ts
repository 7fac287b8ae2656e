import {expect, test} from 'vitest'
import {type Operator, paint} from './painter.ts'

const font = {isBold: false, isVertical: false, unit: 0.001, isCoded: true}
const show = (text: string): Operator => ({
  name: 'showText',
  args: [[...text].map(unicode => ({unicode, width: 1000}))],
})

/** Where lines begin on a page 800 points high. */
function placesOf(operators: readonly Operator[]): Array<readonly [text: string, baseline: number]> {
  const all = [{name: 'beginText', args: []}, {name: 'setFont', args: ['F1', 10]}, ...operators]
  const page = {number: 1, width: 600, height: 800}
  const {glyphs} = paint(all, [1, 0, 0, -1, 0, 800], page, () => font)
  return glyphs.map(({text, baseline}) => [text, baseline])
}

test('the next line stands below by the leading, however it was set', () => {
  const at = {name: 'setTextMatrix', args: [[1, 0, 0, 1, 60, 700]]}
  const next = {name: 'nextLine', args: []}
  const lines = [
    ['甲', 100],
    ['乙', 116],
  ]
  expect(placesOf([{name: 'setLeading', args: [16]}, at, show('甲'), next, show('乙')])).toEqual(lines)
  const moved = {name: 'setLeadingMoveText', args: [0, -16]}
  expect(placesOf([at, show('甲'), moved, show('乙'), next, show('丙')])).toEqual([...lines, ['丙', 132]])
})

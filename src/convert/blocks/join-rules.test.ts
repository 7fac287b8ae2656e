import {expect, test} from 'vitest'
import {readLines} from '../text/lines.ts'
import type {Line} from '../tree.ts'
import {joinRules} from './joins.ts'
import {readPieces} from './paragraphs.ts'
import type {Habits} from './pieces.ts'

/** How an issue is set: what the rules ask of its page. */
const blank: Habits = {geometry: {measure: null, wrap: null}, usualGap: 1, indented: false, lostIndent: false}
const measured: Habits = {...blank, geometry: {measure: 30, wrap: null}}
const wide: Habits = {...blank, geometry: {measure: 45, wrap: null}}
const pasted: Habits = {...blank, usualGap: 0}
const printed: Habits = {...pasted, geometry: {measure: null, wrap: 22}}
const narrow: Habits = {...pasted, geometry: {measure: null, wrap: 20}}
const setIn: Habits = {...pasted, indented: true}
const measuredSetIn: Habits = {...blank, indented: true, geometry: {measure: 30, wrap: null}}
const printedSetIn: Habits = {...setIn, geometry: {measure: null, wrap: 20}}

const told = (is: 'goes-on' | 'heading'): Partial<Line> => ({stated: {is, by: 'structure.yaml'}})
/** So many cells without punctuation, and with a comma in them. */
const words = (cells: number) => '泵'.repeat(cells)
const prose = (cells: number) => `泵，${words(cells - 2)}`
const item = (length: number) => `一、${prose(length)}`
/** Long enough for a line where no measure is known. */
const ended = `${words(28)}。`

/** For the last line of a text: the rule that decides, and what it says. Rules by the order in which they stand. */
const meetings: ReadonlyArray<
  readonly [id: string, says: 'goes-on' | 'begins', habits: Habits, text: string, last?: Partial<Line>]
> = [
  ['told-to-go-on', 'goes-on', blank, '会议开始。\n\n二、议程', told('goes-on')],
  ['told-to-begin', 'begins', blank, '物资已经运到，\n\n各泵站领取', told('heading')],
  [
    'numbered-by-the-original',
    'begins',
    blank,
    '提出如下要求，\n\n（一）加强领导',
    {evidence: {numbered: 2}},
  ],
  ['cut-sentence', 'goes-on', blank, '提出如下要求，\n\n（一）加强领导', {evidence: {size: 10.5}}],
  ['name-of-a-part', 'goes-on', pasted, '01\n一封来信', {part: 'name'}],
  ['below-the-name-of-a-part', 'begins', pasted, `${words(40)}，\n各泵站领取`, {part: 'text'}],
  ['resumed', 'goes-on', blank, '各站的物资\n\n\n已经运到', {resumed: true}],
  ['set-apart', 'begins', blank, '物资已经运到，\n\n\n各泵站领取'],
  ['cut-sentence', 'goes-on', blank, '物资已经运到，\n\n各泵站领取'],
  ['sign-of-a-note', 'goes-on', blank, '1\n\n见年报。', {behindSign: true}],
  ['markup', 'begins', blank, '汛前检查了东屿、\n\n<table><tr><td>区</td></tr></table>'],
  ['markup', 'begins', blank, '![](images/1.jpg)\n\n各泵站领取'],
  ['hyphen', 'goes-on', blank, 'co\u00AD\noperation'],
  ['indented', 'begins', setIn, `　　${prose(20)}\n　　各泵站领取`],
  // two cells of indent and 28, 29 and 31 more: a full line, and half a cell too many and too few for one
  ['cut-though-set-in', 'goes-on', measuredSetIn, `　　${prose(28)}\n\n　　${words(20)}。`],
  ['cut-though-set-in', 'goes-on', measuredSetIn, `　　${words(20)}。${words(37)}\n\n　　${words(20)}。`],
  ['cut-though-set-in', 'goes-on', measuredSetIn, `　　第五条　${words(24)}\n\n　　${words(20)}。`],
  ['indented', 'begins', measuredSetIn, `　　${words(28)}\n\n　　${words(20)}。`],
  ['indented', 'begins', measuredSetIn, `　　${prose(25)}\n\n　　${words(20)}。`],
  ['indented', 'begins', measuredSetIn, `　　${prose(28)}\n\n　　${words(20)}`],
  ['indented', 'begins', measuredSetIn, `　　${prose(28)}\n\n　　2015年3月1日`],
  ['indented', 'begins', measuredSetIn, `　　${prose(28)}\n\n　　二、${words(20)}。`],
  ['indented', 'begins', setIn, `　　${prose(28)}\n　　${words(20)}。`],
  ['responsibility', 'goes-on', measuredSetIn, `　　${words(27)}。\n\n　　（市农委牵头负责）`],
  ['indented', 'begins', measuredSetIn, `　　${words(20)}。\n\n　　（市农委牵头负责）`],
  ['ended-and-marked', 'begins', setIn, `　　${ended}\n二、各泵站领取`],
  ['ended-and-marked', 'begins', setIn, `　　${ended}\n2015年3月1日`],
  ['ended-and-marked', 'begins', setIn, `　　${ended}\n注：截至年底`],
  ['ended-and-marked', 'begins', setIn, `　　${ended}\n（来源：望洲晚报）`],
  ['not-indented', 'goes-on', setIn, `　　${ended}\n（二）项规定的除外`],
  ['printed-line-ended', 'begins', printed, `（二〇一六年三月二十六日协会理事会表决通过）\n各泵站领取`],
  ['printed-line', 'goes-on', printed, `（二〇一六年三月二十六日）协会理事会会议通过\n各泵站领取`],
  ['counted-within', 'goes-on', printed, `全年培训的主要内容有：①水上安全法规与实务；\n②数控操作；③实务。`],
  ['ended-and-marked', 'begins', printed, `①水上安全法规与实务，以及防汛物资的调配方法；\n②数控操作。`],
  ['bracketed-name', 'begins', printed, `${words(21)}。\n【点评】`],
  ['printed-line', 'goes-on', printed, `${words(22)}\n【点评】`],
  ['heading-flush-left', 'begins', setIn, `　　${ended}\n账本挂在墙上\n　　下文`],
  ['heading-flush-left', 'begins', printedSetIn, `　　${words(17)}。\n“谁家的事都不是事”\n　　下文`],
  ['not-indented', 'goes-on', setIn, `　　${ended}\n账本挂在墙上\n下文`],
  ['not-indented', 'goes-on', setIn, `　　${ended}\n账本挂在墙上了。\n　　下文`],
  ['heading-on-a-printed-page', 'begins', printed, `${words(21)}。\n三种常见的“少”\n下文`],
  ['heading-on-a-printed-page', 'begins', printed, `${words(21)}。\n钱从哪里来？\n下文`],
  // a line that the page cut is longer
  ['printed-line', 'goes-on', narrow, `${words(19)}。\n各泵站从今年三月起可以领取物资了\n下文`],
  ['heading-on-a-printed-page', 'begins', printed, `${words(21)}。\n各泵站从今年三月起可以领取物资了\n下文`],
  ['printed-line', 'goes-on', printed, `${words(21)}。\n各站领取登记。\n下文`],
  ['same-head', 'begins', blank, '【东屿】泵站一班，\n\n【滨湖】泵站二班'],
  ['salutation', 'begins', blank, 'Dear members,\n\nchanges in trade'],
  ['row-of-names', 'begins', printed, `${words(22)}。\n沈听澜　　许知行　　宋远山`],
  ['printed-line', 'goes-on', printed, `${words(22)}\n各泵站领取`],
  ['printed-line', 'goes-on', printed, '物资已经运到（详见\n各泵站通报）'],
  ['printed-line-ended', 'begins', printed, `${words(20)}\n各泵站领取`],
  // of a line that an indent would part from the next, four fifths will do
  ['printed-line', 'goes-on', printedSetIn, `　　${words(14)}\n各泵站领取`],
  ['printed-line-ended', 'begins', printedSetIn, `　　${words(13)}\n各泵站领取`],
  ['printed-sentence-cut', 'goes-on', printed, '物资运到。各泵站的\n人员领取'],
  ['printed-sentence-cut', 'goes-on', printed, '检查了东屿、\n滨湖'],
  ['printed-line-ended', 'begins', printed, '物资已经运到\n各泵站领取'],
  // a heading under indented paragraphs is shorter
  ['not-indented', 'goes-on', setIn, `　　${words(14)}\n各泵站领取`],
  ['next-line', 'begins', setIn, `　　${words(13)}\n各泵站领取`],
  ['responsibility', 'goes-on', blank, `${ended}\n\n（市农委牵头负责）`],
  ['conclusion', 'goes-on', blank, '会议开始。\n\n这说明准备充分'],
  ['page-ends-full', 'goes-on', measured, `${words(27)}。\n\n各泵站领取`, {pageBreak: true}],
  ['ended', 'begins', measured, `${words(25)}。\n\n各泵站领取`, {pageBreak: true}],
  ['ended', 'begins', blank, '会议开始。\n\n各泵站领取'],
  ['day-address-dash', 'begins', blank, `${words(30)}\n\n2015年3月1日`],
  ['day-address-dash', 'begins', blank, `${words(30)} www.example.cn\n\n各泵站领取`],
  ['day-address-dash', 'begins', blank, `${words(30)}\n\n——记东屿泵站`],
  ['marked', 'begins', blank, `${words(30)}\n\n二、各泵站领取`],
  ['cut-sentence', 'goes-on', blank, '见下列各项，\n\n2 座泵站除外'],
  ['full-without-blank', 'goes-on', pasted, `${words(25)}\n各泵站领取`],
  ['next-line', 'begins', pasted, `${words(24)}\n各泵站领取`],
  ['cut-without-blank', 'goes-on', pasted, `${words(10)}。${words(9)}\n各泵站领取，登记。`],
  ['next-line', 'begins', pasted, `${words(10)}。${words(8)}\n各泵站领取，登记。`],
  ['annex', 'begins', blank, `附件：${words(30)}\n\n各泵站领取`],
  ['keywords', 'begins', blank, '【关键词】泵站；渠道。堤防\n\n各泵站领取物资，登记造册。'],
  ['keywords', 'begins', blank, 'Key words: pump; canal. dike\n\n各泵站领取物资，登记造册。'],
  ['field', 'begins', blank, '出席：陶砚白。柏问渠\n\n记录：沈听澜'],
  ['cut-sentence', 'goes-on', blank, '物资运到。各泵站\n\n各班领取'],
  ['rest-of-item', 'goes-on', blank, `${item(25)}\n\n${words(7)}。`],
  ['item', 'begins', blank, `${item(25)}\n\n${words(8)}。`],
  ['rest-of-item', 'goes-on', blank, `${item(25)}\n\n${words(12)}；\n\n二、领取`],
  ['item-like-its-sibling', 'goes-on', blank, '一、由各泵站领取；\n\n二、库存物资\n\n登记造册'],
  // what may be a heading is cut only where it is longer than thirty characters, and any item beyond forty
  ['item-cut', 'goes-on', blank, `${item(31)}\n\n各泵站领取`],
  ['item', 'begins', blank, `${item(30)}\n\n各泵站领取`],
  ['item', 'begins', blank, `一、${words(40)}\n\n各泵站领取`],
  ['item-cut', 'goes-on', wide, `一、泵：${words(39)}\n\n各泵站领取`],
  ['item', 'begins', wide, `一、泵：${words(38)}\n\n各泵站领取`],
  ['item', 'begins', blank, '一、物资的领取\n\n各泵站领取'],
  ['clause-cut', 'goes-on', blank, `第五条　${words(17)}\n\n各泵站领取`],
  ['longer-than-a-heading', 'goes-on', measured, `${words(46)}\n\n各泵站领取`],
  ['short-of-the-measure', 'begins', measured, `${words(24)}\n\n各泵站领取`],
  ['fills-its-line', 'goes-on', measured, `${words(27)}\n\n各泵站领取`],
  ['fills-its-line', 'goes-on', measured, `${prose(36)}\n\n${words(21)}`],
  ['long-enough', 'goes-on', blank, `${prose(26)}\n\n各泵站领取`],
  ['long-enough', 'goes-on', blank, `${words(32)}\n\n各泵站领取`],
]

/** The rule that decides on a line of the text, and what comes of it. */
function met(habits: Habits, text: string, last: Partial<Line> | undefined) {
  const read = readLines(text)
  // what stands behind an item shows that it ends, and behind a heading that it heads
  const decided = /^(?:二、领取|\s*下文.*)$/u.test(read.at(-1)?.value ?? '')
    ? read.length - 2
    : read.length - 1
  const lines = read.map((line, at) => (at === decided ? {...line, ...last} : line))
  const number = lines[decided]?.number
  for (const piece of readPieces(lines, habits, [])) {
    const at = piece.type === 'text' ? piece.text.spans.findIndex(({line}) => line.number === number) : -1
    if (piece.type !== 'text' || at < 0) continue
    const because = piece.text.spans[at]?.why?.because
    return [joinRules.find(rule => rule.because === because)?.id, at > 0 ? 'goes-on' : 'begins']
  }
  return []
}

const rows = meetings.map(([id, says, habits, text, last]) => ({id, says, habits, text, last}))

test.each(rows)('$id: $says', ({id, says, habits, text, last}) => {
  expect(met(habits, text, last)).toEqual([id, says])
})

test('each rule decides on one of them', () => {
  expect(joinRules.map(({id}) => id).filter(id => !meetings.some(([decides]) => decides === id))).toEqual([])
})

test.each([
  ['of 31 cells without punctuation', words(31)],
  ['of 25 with a comma', prose(25)],
  ['that is a clause of 19 cells', `第五条　${words(16)}`],
])('where no measure is known a line %s is none that is cut', (_what, line) => {
  expect(met(blank, `${line}\n\n各泵站领取`, undefined)[1]).toBe('begins')
})

test('nor is one of 25 cells of a measure of 30', () => {
  expect(met(measured, `${words(25)}\n\n各泵站领取`, undefined)).not.toContain('short-of-the-measure')
})

import {expect, it} from 'vitest'
import {again, changeList, entriesOf, offeredEntries, oneChange, takeBack} from './entries.ts'
import {Refusal} from './refusal.ts'

const own = {line: 131, text: '会议要求', is: 'goes-on' as const}
const file =
  '# 改判\n- {line: 120, text: 月台作业, is: title}  # 一篇\n\n- {line: 200, text: 序号, is: table-row}\n'

it('a change can be taken back to the same bytes', () => {
  for (const change of [
    changeList('structure.yaml', file, own),
    changeList('structure.yaml', file, own, 0),
    changeList('structure.yaml', file, undefined, 1),
    changeList('structure.yaml', '', own),
  ])
    expect(takeBack(change, change.after)).toBe(change.before)
})

it('what was changed in the file meanwhile stays when a change is taken back', () => {
  const later = '- {line: 300, text: 附件, is: note}\n'
  const added = changeList('structure.yaml', file, own)
  expect(takeBack(added, `${added.after}${later}`)).toBe(`${file}${later}`)
  const replaced = changeList('structure.yaml', file, own, 0)
  expect(takeBack(replaced, `${replaced.after}${later}`)).toBe(`${file}${later}`)
  const removed = changeList('structure.yaml', file, undefined, 0)
  expect(entriesOf('structure.yaml', takeBack(removed, `${removed.after}${later}`))).toHaveLength(3)
})

it('several changes are one: taken back and done again together, beside what was changed meanwhile', () => {
  const first = changeList('structure.yaml', file, own)
  const second = changeList('structure.yaml', first.after, {...own, line: 120, text: '月台作业'}, 0)
  const both = oneChange([first, second])
  expect([both.before, both.after]).toEqual([file, second.after])
  expect(takeBack(both, both.after)).toBe(file)
  expect(again(both, file)).toBe(both.after)
  const later = '- {line: 300, text: 附件, is: note}\n'
  expect(takeBack(both, `${both.after}${later}`)).toBe(`${file}${later}`)
  expect(entriesOf('structure.yaml', again(both, `${file}${later}`))).toEqual(
    entriesOf('structure.yaml', `${both.after}${later}`),
  )
})

it('what is no longer there is not taken back', () => {
  const added = changeList('structure.yaml', file, own)
  expect(() => takeBack(added, file)).toThrow(Refusal)
  expect(() => takeBack(added, added.after.replace('goes-on', 'title'))).toThrow(Refusal)
})

it('corrections.yaml may be written in the ways that editors type it', () => {
  const correction = {line: 300, was: '丙', now: '丁', why: '原刊印错'}
  for (const text of ['- line: 245\n  was: 2014\n  now: 2015\n', '- line：245\n  was：甲\n  now：乙\n']) {
    const {after} = changeList('corrections.yaml', text, correction)
    expect(after).toBe(`${text}- line: 300\n  was: 丙\n  now: 丁\n  why: 原刊印错\n`)
    expect(changeList('corrections.yaml', after, undefined, 1).after).toBe(text)
  }
})

it('reads the entries that a message offers', () => {
  const note =
    '如要改判，在 structure.yaml 里写：- {line: 131, text: 会议：要求, is: goes-on}\n已核对无误，就在 structure.yaml 里写：- {line: 131, text: 会议：要求, checked: [uncertain-join]}'
  expect(offeredEntries(note)).toEqual([
    {line: 131, text: '会议：要求', is: 'goes-on'},
    {line: 131, text: '会议：要求', checked: ['uncertain-join']},
  ])
  expect(offeredEntries(undefined)).toEqual([])
})

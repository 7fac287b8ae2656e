import {describe, expect, it} from 'vitest'
import {Refusal} from './refusal.ts'
import {readRequest} from './request.ts'

const read = (action: unknown) => readRequest(JSON.stringify({revision: 'a', action})).action

describe('what the page sends', () => {
  it.each([
    {do: 'decide', decided: {line: 131, is: 'goes-on'}},
    {do: 'decide', decided: {lines: [200, 214], is: 'table-row'}},
    {do: 'decide', decided: {line: 120, is: 'title', entry: null}},
    {do: 'decide', decided: {line: 88, checked: ['uncertain-join']}},
    {
      do: 'decide-all',
      decided: [
        {line: 88, checked: ['uncertain-join']},
        {line: 90, is: 'goes-on'},
      ],
      sure: true,
    },
    {do: 'habit', line: 5, is: 'heading', depth: 3},
    {do: 'correct', line: 5, start: 0, end: 2, now: '', why: '原刊印错'},
    {do: 'withdraw', file: 'structure.yaml', index: 0, entry: '- {}'},
    {do: 'strike', file: 'structure.yaml', first: 3, lines: ['- {line: 3', '  is: title']},
    {do: 'specify', index: 0, entry: '- {}', line: 3, was: '在示范区', now: '在试验区'},
    {do: 'set', line: 120, fields: {section: '时评', authors: '祁望舒、柏问渠'}},
    {do: 'set', line: null, fields: {publisher: ''}},
    {do: 'cut', line: 12, at: 7, is: 'paragraph'},
    {do: 'undo'},
    {do: 'redo'},
    {do: 'write'},
  ])('is read: %j', action => {
    expect(read(action)).toEqual(action)
  })

  it.each([
    {do: 'decide', decided: {line: 0, is: 'goes-on'}},
    {do: 'decide', decided: {line: 1.5, is: 'goes-on'}},
    {do: 'decide', decided: {line: 1, is: 'tilte'}},
    {do: 'decide', decided: {line: 1, is: 'title', set: {withdrawn: '甲'}}},
    {do: 'decide-all', decided: []},
    {do: 'correct', line: 5, start: -1, end: 2, now: '', why: ''},
    {do: 'correct', line: 5, start: 0, end: 2, now: '甲'.repeat(20_000), why: ''},
    {do: 'set', line: 0, fields: {}},
    {do: 'set', line: null, fields: {year: 2014}},
    {do: 'delete', file: 'source.txt'},
    null,
  ])('is refused: %#', action => {
    expect(() => read(action)).toThrow(Refusal)
  })

  it('is refused where it is no JSON, or says more', () => {
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '{"revision":"a"}',
      '{"revision":"a","action":{"do":"undo"},"path":"/"}',
    ])
      expect(() => readRequest(body)).toThrow(Refusal)
  })
})

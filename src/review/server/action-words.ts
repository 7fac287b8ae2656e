import {roleNames} from '../../schemas/structure.ts'
import type {Decided, IssueView} from '../shared/view.ts'
import type {EntryAction} from './change-for.ts'
import {roleWords, ruleName} from './words.ts'

/** What an action does, as the page says it: 第 131 行改作接上一行. */
export function actionWords(action: EntryAction, {lines, entries}: IssueView): string {
  switch (action.do) {
    case 'decide':
      return decidedWords(action.decided)
    case 'habit': {
      const form = lines.find(({number}) => number === action.line)?.form ?? ''
      return `各期${form}都作${roleNames[action.is]}`
    }
    case 'correct':
      return `更正了第 ${action.line} 行`
    case 'set':
      return `${action.line === null ? '本期' : `第 ${action.line} 行一篇`}各栏改了 ${Object.keys(action.fields).length} 栏`
    case 'withdraw': {
      const entry = entries.find(({file, index}) => file === action.file && index === action.index)
      return `撤去了“${entry?.text ?? action.file}”`
    }
  }
}

function decidedWords({line, lines, is, depth, level, checked}: Decided): string {
  const [first, last] = lines ?? [line ?? 0, line ?? 0]
  const place = first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`
  return is === undefined
    ? `${place}已核对：${(checked ?? []).map(ruleName).join('、')}`
    : `${place}改作${roleWords(is, depth, level)}`
}

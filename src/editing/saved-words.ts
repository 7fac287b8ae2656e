import {articleFileName} from '../content/article-files.ts'
import type {FolderOutcome} from './convert-folder.ts'

type Outcome = Pick<FolderOutcome, 'id' | 'reports' | 'stale' | 'actions'>

/** What converting an issue again came to, as one sentence for whoever saved a file of it. */
export function savedWords({id, reports, stale, actions}: Outcome, errors: number): string {
  const issue = `第 ${id} 期`
  if (errors > 0) return `${issue}有 ${errors} 个错误，改好存盘会再转换一次。`
  const removed = namesOf(actions, 'remove')
  const written = stale.filter(name => !removed.includes(name))
  const kept = namesOf(actions, 'keep')
  const doubts = reports.flatMap(({messages}) => messages).filter(({fatal}) => fatal === false).length
  const done = [
    ...(written.length === 0 ? [] : [`写了 ${written.join('、')}`]),
    ...(removed.length === 0 ? [] : [`删去 ${removed.join('、')}`]),
  ]
  return [
    `${issue}已重新转换：${done.length === 0 ? '各篇没有变' : done.join('，')}`,
    ...(kept.length === 0 ? [] : [`${kept.join('、')} 手工改过，没有动`]),
    `还有 ${doubts} 处待核。`,
  ].join('；')
}

/**
 * Why saving a file of an issue writes nothing yet: articles would come or go. A number once written is an address and never another
 * article's, so a trial must not use one up. `undefined` where only texts change.
 */
export function heldWords({id, actions}: Pick<Outcome, 'id' | 'actions'>): string | undefined {
  const isArticle = (name: string) => articleFileName.test(name)
  const came = namesOf(actions, 'write').filter(isArticle)
  const went = namesOf(actions, 'remove').filter(isArticle)
  if (came.length + went.length === 0) return undefined
  const what = [
    ...(came.length === 0 ? [] : [`多出 ${came.join('、')}`]),
    ...(went.length === 0 ? [] : [`少了 ${went.join('、')}`]),
  ].join('，')
  return `第 ${id} 期：这样改会${what}。篇号就是网址，用过不能再给别篇，所以各篇还没有写；看好了，在校订台按“写入文章”，或运行 npm run convert -- ${id}。`
}

function namesOf(actions: Outcome['actions'], deed: Outcome['actions'][number]['do']): string[] {
  return actions.filter(action => action.do === deed).map(({name}) => name)
}

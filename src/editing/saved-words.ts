import type {FolderOutcome} from './convert-folder.ts'

/** What converting an issue again came to, as one sentence for whoever saved a file of it. */
export function savedWords(
  {id, reports, stale, actions}: Pick<FolderOutcome, 'id' | 'reports' | 'stale' | 'actions'>,
  errors: number,
): string {
  const issue = `第 ${id} 期`
  if (errors > 0) return `${issue}有 ${errors} 个错误，改好存盘会再转换一次。`
  const written = stale.length === 0 ? '各篇没有变' : `写了 ${stale.join('、')}`
  const kept = actions.filter(({do: deed}) => deed === 'keep').map(({name}) => name)
  const doubts = reports.flatMap(({messages}) => messages).filter(({fatal}) => fatal === false).length
  return [
    `${issue}已重新转换：${written}`,
    ...(kept.length === 0 ? [] : [`${kept.join('、')} 手工改过，没有动`]),
    `还有 ${doubts} 处待核。`,
  ].join('；')
}

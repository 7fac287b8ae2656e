import type {IssueView} from '../shared/view.ts'

/** What comes when nothing is asked any more: the articles are written, then the archive is checked. */
export function nextStep({id, pending}: Pick<IssueView, 'id' | 'pending'>): string {
  return pending.some(({conflict}) => !conflict)
    ? '接下来按 Ctrl+S，写入文章。'
    : `各篇都写好了；接下来回到终端，按 Ctrl+C 停下，运行 npm run check -- ${id} 再查一遍，然后提交。`
}

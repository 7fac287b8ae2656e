import {articleFile} from '../content/article-files.ts'
import type {IssueFolder} from '../content/issue-folders.ts'
import {convertFolder} from './convert-folder.ts'

/** What an editor named: an issue, or one file of it. */
export interface Choice {
  readonly id: string
  /** `02.mdx` or `issue.yaml`; undefined where the whole issue is meant. */
  readonly file?: string
}

/**
 * Reads `140`, `140/02`, `140/02.mdx` or `140/issue.yaml`; the way to the file may stand before it, and another file of an issue stands for the
 * issue. An issue may be written as it is called (总第140期, １４０).
 */
export function readChoice(operand: string): Choice {
  const steps = operand.replaceAll('\\', '/').split('/').filter(Boolean)
  const [last = '', before, above] = steps.toReversed()
  const [, digits] = /^(\d{1,6})(?:\.mdx)?$/i.exec(last) ?? []
  if (before === undefined || before === 'issues') return {id: calledIssue(last)}
  const id = calledIssue(before)
  if (digits !== undefined) return {id, file: articleFile(Number(digits))}
  if (/^issue(?:\.yaml)?$/i.test(last)) return {id, file: 'issue.yaml'}
  return above === 'issues' || last.includes('.') ? {id} : {id: operand}
}

/** 140 of 总第140期. */
function calledIssue(name: string): string {
  const plain = name.normalize('NFKC').trim()
  return /^总?第 ?(.+?) ?期$/u.exec(plain)?.[1] ?? plain
}

/** The names among those chosen of one issue's files; all of them where the issue itself was named, or nothing at all. */
export function filesOf(id: string, choices: readonly Choice[]): true | ReadonlySet<string> {
  const own = choices.filter(choice => choice.id === id)
  const names = own.flatMap(({file}) => file ?? [])
  return names.length < own.length || choices.length === 0 ? true : new Set(names)
}

/**
 * Why hand-edited files are not written anew yet: `--force` does so where they are named, or are the only one of an issue that is.
 *
 * @returns a sentence with the command that names them; `undefined` where nothing stands in the way
 */
export function unnamedEdits(
  folders: readonly IssueFolder[],
  choices: readonly Choice[],
): string | undefined {
  const edited = folders.flatMap(folder => {
    const force = filesOf(folder.id, choices)
    if (force !== true) return []
    const {actions} = convertFolder(folder, {force, dry: true})
    const names = actions.flatMap(({do: deed, name}) =>
      deed === 'replace' || deed === 'discard' ? [name] : [],
    )
    return names.length > 1 || choices.length === 0 ? names.map(name => `${folder.id}/${name}`) : []
  })
  if (edited.length === 0) return undefined
  const [one = ''] = edited
  return `手工改过的文件有 ${edited.length} 个：${edited.join('、')}。--force 会把它们照 source.txt 重写（旧的另存为 .orig），所以要写明是哪一个，例如 npm run convert -- ${one} --force；真要全部重写，请运行：\n  npm run convert -- ${edited.join(' ')} --force`
}

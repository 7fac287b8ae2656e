import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {contentFolder} from '../src/content/content-folder.ts'
import {checkDuplicates, checkIssue} from '../src/editing/check-issue.ts'
import {convertFolder, hasArticles, listIssueIds, readArticles} from '../src/editing/convert-folder.ts'
import {printMessages} from '../src/editing/report.ts'
import {command} from './command.ts'

const usage = `用法：npm run check

查对所有编辑可能弄错的地方：各栏、目录、原文、链接、重复的期。不写任何文件；有错误则以 1 退出。`

const tally = {errors: 0, warnings: 0}

await command({usage, options: {}, operands: false, failure: '没有查完'}, check)

function check(): number {
  const issues = join(contentFolder(), 'issues')
  const known: Array<{id: string; path: string; source: string; total: number | null}> = []
  const ids = listIssueIds(issues)

  for (const id of ids) {
    const path = join(issues, id)
    const outcome = convertFolder(issues, id, {force: false, dry: true})
    const stale = outcome.actions
      .filter(({do: done}) => done === 'update' || done === 'remove')
      .map(({name}) => name)
    const converted = hasArticles(path)
    const files = converted
      ? checkIssue({
          id,
          path,
          issue: readText(join(path, 'issue.yaml')),
          articles: readArticles(path),
          converted: outcome.files,
        })
      : []
    count(printMessages([...outcome.reports, ...files]))
    if (converted && stale.length > 0) {
      tally.errors++
      console.log(
        `\n${path}：${stale.join('、')} 与现在的转换结果不一致，请运行 npm run convert -- ${id} 并提交。`,
      )
    }
    if (!converted && !outcome.failed)
      console.log(`\n${path}：还没有转换；npm run build 会自动转换，或运行 npm run convert -- ${id}。`)
    const source = join(path, 'source.txt')
    if (existsSync(source))
      known.push({
        id,
        path,
        source: createHash('sha256').update(readFileSync(source)).digest('hex'),
        total: outcome.tree?.issue.total ?? null,
      })
  }
  count(printMessages(checkDuplicates(known)))

  console.log(`\n检查了 ${ids.length} 期：${tally.errors} 个错误，${tally.warnings} 个警告。`)
  return tally.errors > 0 ? 1 : 0
}

function count({errors, warnings}: typeof tally): void {
  tally.errors += errors
  tally.warnings += warnings
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

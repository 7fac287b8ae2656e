import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** One issue as it lies on disk; paths count from the project's root. */
export interface IssueFolder {
  id: string
  path: string
  /** Whether issue.yaml is there: a folder with a source.txt alone has not been converted yet. */
  converted: boolean
  /** File names of the articles without `.mdx`, in order. */
  articles: string[]
}

/** Lists the issues under a content folder (`content`), by name. */
export function listIssueFolders(content: string): IssueFolder[] {
  const issues = join(content, 'issues')
  if (!existsSync(issues)) return []
  return readdirSync(issues, {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(entry => {
      const path = join(issues, entry.name)
      const names = readdirSync(path)
      return {
        id: entry.name,
        path,
        converted: names.includes('issue.yaml'),
        articles: names
          .filter(name => /^\d{2,}\.mdx$/.test(name))
          .map(name => name.slice(0, -'.mdx'.length))
          .sort((a, b) => Number(a) - Number(b)),
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

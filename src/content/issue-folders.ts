import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'astro/zod'

/** What `.convert.json` says of the numbers that convert gave. */
const recordSchema = z.object({
  files: z.record(z.string(), z.string()),
  removed: z.array(z.object({name: z.string(), title: z.string()})).default([]),
})

/** One issue as it lies on disk; paths count from the project's root. */
export interface IssueFolder {
  id: string
  path: string
  /** Whether issue.yaml is there: a folder with a source.txt alone has not been converted yet. */
  converted: boolean
  /** File names of the articles without `.mdx`, in order. */
  articles: string[]
}

/** An article that is no longer in its issue; its address stays. */
export interface RemovedArticle {
  /** File name without `.mdx`. */
  name: string
  /** Null where nothing but the gap in the numbers tells of it. */
  title: string | null
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

/**
 * Lists the articles of an issue that are gone: those which convert recorded, and the gaps below the highest number that it gave, since it
 * gives one after another and none twice.
 */
export function removedArticles({path, articles}: IssueFolder): RemovedArticle[] {
  const record = join(path, '.convert.json')
  const {data} = recordSchema.safeParse(existsSync(record) ? readJson(record) : null)
  if (!data) return []
  const titles = new Map(data.removed.map(({name, title}) => [numberOf(name), title]))
  const given = [...Object.keys(data.files).map(numberOf), ...titles.keys()].filter(Number.isInteger)
  const present = new Set(articles.map(Number))
  return Array.from({length: Math.max(0, ...given)}, (_, index) => index + 1)
    .filter(number => !present.has(number))
    .map(number => ({name: String(number).padStart(2, '0'), title: titles.get(number) || null}))
}

function numberOf(file: string): number {
  return Number(file.replace(/\.mdx$/, ''))
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type IssueData, issueSchema} from '../schemas/issue.ts'
import {forgetUnused, isCached, keepCached} from './cache-age.ts'
import {readYaml} from './frontmatter.ts'
import {programDigest} from './program-digest.ts'

/* What each issue.yaml says is kept as articles are (article-cache.ts): a long 目录 takes longer to read as YAML than all else of its issue. */
const directory = '.cache/issues'

/**
 * Reads an issue.yaml unless the cache has it.
 *
 * @param path - file name for messages
 * @throws {ContentError} where it does not say what it should
 */
export function readIssueFile(yaml: string, path: string): IssueData {
  return keptIssue(yaml) ?? keepIssue(yaml, readYaml({path, firstLine: 1, yaml}, issueSchema))
}

/** What the cache has of an issue.yaml; `undefined` where it has nothing. What is there has no faults. */
export function keptIssue(yaml: string): IssueData | undefined {
  const file = fileOf(yaml)
  return isCached(file) ? (JSON.parse(readFileSync(file, 'utf8')) as IssueData) : undefined
}

/** Keeps what an issue.yaml says. */
export function keepIssue(yaml: string, data: IssueData): IssueData {
  keepCached(fileOf(yaml), JSON.stringify(data))
  return data
}

/** Removes what no build asked for in a long time. */
export function forgetIssues(): void {
  forgetUnused(directory)
}

function fileOf(yaml: string): string {
  const digest = createHash('sha256').update(programDigest()).update(yaml).digest('hex').slice(0, 32)
  return join(directory, `${digest}.json`)
}

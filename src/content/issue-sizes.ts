import {statSync} from 'node:fs'
import {join} from 'node:path'
import {newestFirst} from '../archive/issues.ts'
import {issueSchema} from '../schemas/issue.ts'
import {readYaml} from './frontmatter.ts'
import {listIssueFolders} from './issue-folders.ts'
import {readTextFile} from './text-file.ts'

/**
 * The issues under a content folder in the order in which they appeared, each with the bytes of its articles.
 *
 * @throws {ContentError} where an issue.yaml cannot be read
 */
export function issueSizes(content: string): {id: string; size: number}[] {
  const issues = listIssueFolders(content)
    .filter(({converted}) => converted)
    .map(({id, path, articleFiles}) => {
      const file = join(path, 'issue.yaml')
      const data = readYaml({path: file, firstLine: 1, yaml: readTextFile(file)}, issueSchema)
      const size = articleFiles.reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
      return {id, data, size}
    })
  return newestFirst(issues)
    .toReversed()
    .map(({id, size}) => ({id, size}))
}

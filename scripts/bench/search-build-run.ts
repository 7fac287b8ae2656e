// Builds the index of a grown archive in a process of its own, so that what it uses can be measured, and prints it as JSON:
// node search-build-run.ts TIMES ARTICLES-LEFT-OUT FOLDER
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {contentFolder} from '../../src/content/content-folder.ts'
import {readIssues} from '../../src/content/read-issues.ts'
import {readSearchRecords} from '../../src/content/read-search-records.ts'
import {buildSearchIndex} from '../../src/search/build/index-builder.ts'
import {grownArchive} from './search-archive.ts'

const [times = '1', leftOut = '0', folder = ''] = process.argv.slice(2)
const records = grownArchive(readSearchRecords(readIssues(contentFolder())), Number(times))
const begun = performance.now()
const before = process.cpuUsage()
const built = await buildSearchIndex(
  records.slice(0, records.length - Number(leftOut)),
  join(folder, 'search'),
  join(folder, '.cache'),
)
const {user, system} = process.cpuUsage(before)
const seconds = (performance.now() - begun) / 1000
// Pagefind is told to end and not waited for; what it used is only known once it has.
await setTimeout(500)
console.log(JSON.stringify({...built, seconds, cpu: (user + system) / 1e6 + cpuOfChildren()}))

/** CPU seconds of the Pagefind processes; 0 where the system does not tell (proc(5), fields 16 and 17 in hundredths). */
function cpuOfChildren(): number {
  const path = '/proc/self/stat'
  if (!existsSync(path)) return 0
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

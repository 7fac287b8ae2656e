// Builds the index of a grown archive in a process of its own, so that what it uses can be measured:
// node search-build-run.ts TIMES ARTICLES-LEFT-OUT FOLDER
import {join} from 'node:path'
import {buildSearchIndex} from '../../src/search/index-builder.ts'
import {contentFolder} from '../content-folder.ts'
import {readSearchRecords} from '../read-archive.ts'
import {grownArchive} from './search-archive.ts'

const [times = '1', without = '0', folder = ''] = process.argv.slice(2)
const records = grownArchive(readSearchRecords(contentFolder()), Number(times))
const begun = performance.now()
const before = process.cpuUsage()
const built = await buildSearchIndex(
  records.slice(0, records.length - Number(without)),
  join(folder, 'search'),
  join(folder, '.cache'),
)
const {user, system} = process.cpuUsage(before)
console.log(
  JSON.stringify({...built, seconds: (performance.now() - begun) / 1000, own: (user + system) / 1e6}),
)

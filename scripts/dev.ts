import {watch} from 'node:fs'
import {dirname, join} from 'node:path'
import {dev} from 'astro'
import {contentFolder} from '../src/content/content-folder.ts'
import {convertFolder} from '../src/editing/convert-folder.ts'
import {printMessages} from '../src/editing/report.ts'

const issues = join(contentFolder(), 'issues')
const server = await dev({})
console.log(
  `预览：http://localhost:${server.address.port}/（改了 source.txt 或 corrections.yaml 会自动重新转换）`,
)

// editors save a file in several steps; a moment's quiet means that it is whole
const waiting = new Map<string, NodeJS.Timeout>()
watch(issues, {recursive: true}, (_event, name) => {
  if (name === null || !/(?:^|[\\/])(?:source\.txt|corrections\.yaml)$/.test(name)) return
  const id = dirname(name)
  clearTimeout(waiting.get(id))
  waiting.set(
    id,
    setTimeout(() => printMessages(convertFolder(issues, id, {force: false, dry: false}).reports), 300),
  )
})

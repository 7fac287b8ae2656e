import {watch} from 'node:fs'
import {dirname, join} from 'node:path'
import {dev} from 'astro'
import {contentFolder} from '../src/content/content-folder.ts'
import {withContent} from '../src/content/content-lock.ts'
import {listIssueFolders} from '../src/content/issue-folders.ts'
import {checkArchive} from '../src/editing/check-archive.ts'
import {convertFolder} from '../src/editing/convert-folder.ts'
import {printMessages} from '../src/editing/report.ts'
import {command} from './command.ts'

const usage = `用法：npm run dev [-- --port 端口]

在自己的电脑上预览。改了 source.txt 或 corrections.yaml 会自动重新转换；按 Ctrl+C 结束。

  --port 端口   默认 4321`

await command(
  {usage, options: {port: {type: 'string'}}, operands: false, failure: '没有开始预览'},
  async ({port}) => {
    const server = await dev(port === undefined ? {} : {server: {port: Number(port)}})
    console.log(
      `预览：http://localhost:${server.address.port}/（改了 source.txt 或 corrections.yaml 会自动重新转换）`,
    )
    printMessages((await checkArchive(contentFolder())).reports)
    convertOnChange(contentFolder())
    return 0
  },
)

/** Converts an issue again after its print or its corrections were saved, and says what is wrong as `check` does. */
function convertOnChange(content: string): void {
  // editors save a file in several steps; a moment's quiet means that it is whole
  const waiting = new Map<string, NodeJS.Timeout>()
  watch(join(content, 'issues'), {recursive: true}, (_event, name) => {
    if (name === null || !/(?:^|[\\/])(?:source\.txt|corrections\.yaml)$/.test(name)) return
    const id = dirname(name)
    clearTimeout(waiting.get(id))
    waiting.set(
      id,
      setTimeout(() => convertSaved(content, id), 300),
    )
  })
}

async function convertSaved(content: string, id: string): Promise<void> {
  await withContent(content, () => {
    const folder = listIssueFolders(content).find(folder => folder.id === id)
    if (folder) printMessages(convertFolder(folder, {force: false, dry: false}).reports)
  })
}

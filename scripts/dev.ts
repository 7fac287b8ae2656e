import {watch} from 'node:fs'
import {dev} from 'astro'
import {contentFolder} from '../src/content/content-folder.ts'
import {withContent} from '../src/content/content-lock.ts'
import {listIssueFolders} from '../src/content/issue-folders.ts'
import {checkArchive} from '../src/editing/check-archive.ts'
import {convertFolder} from '../src/editing/convert-folder.ts'
import {printMessages} from '../src/editing/report.ts'
import {command} from './command.ts'

const usage = `用法：npm run dev [-- --port 端口]

在自己的电脑上预览。改了 source.txt、corrections.yaml、structure.yaml 或 habits.yaml 会自动重新转换；按 Ctrl+C 结束。

  --port 端口   默认 4321`

await command(
  {usage, options: {port: {type: 'string'}}, operands: false, failure: '没有开始预览'},
  async ({port}) => {
    const server = await dev(port === undefined ? {} : {server: {port: Number(port)}})
    console.log(`预览：http://localhost:${server.address.port}/（改了 source.txt 等会自动重新转换）`)
    printMessages((await checkArchive(contentFolder())).reports)
    convertOnChange(contentFolder())
    return 0
  },
)

/** Converts an issue again after its print or what an editor says of it was saved, all of them after habits.yaml was. */
function convertOnChange(content: string): void {
  // editors save a file in several steps; a moment's quiet means that it is whole
  const waiting = new Map<string | undefined, NodeJS.Timeout>()
  watch(content, {recursive: true}, (_event, name) => {
    const [, id] =
      /^issues[\\/]([^\\/]+)[\\/](?:source\.txt|(?:corrections|structure)\.yaml)$/.exec(name ?? '') ?? []
    if (id === undefined && name !== 'habits.yaml') return
    clearTimeout(waiting.get(id))
    waiting.set(
      id,
      setTimeout(() => convertSaved(content, id), 300),
    )
  })
}

/** @param id - of the issue; all of them where it is undefined */
async function convertSaved(content: string, id: string | undefined): Promise<void> {
  await withContent(content, () => {
    for (const folder of listIssueFolders(content))
      if (id === undefined || folder.id === id)
        printMessages(convertFolder(folder, {force: false, dry: false}).reports)
  })
}

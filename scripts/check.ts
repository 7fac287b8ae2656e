import {contentFolder} from '../src/content/content-folder.ts'
import {checkArchive} from '../src/editing/check-archive.ts'
import {printMessages} from '../src/editing/report.ts'
import {command} from './command.ts'

const usage = `用法：npm run check

查对所有编辑可能弄错的地方：文件名、各栏、目录、原文、链接、重复的期。不写任何文件；有错误则以 1 退出。`

await command({usage, options: {}, operands: false, failure: '没有查完'}, async () => {
  const {issues, unconverted, reports, failed} = await checkArchive(contentFolder())
  const {errors, warnings} = printMessages(reports)
  if (unconverted.length > 0)
    console.log(`\n还没有转换：${unconverted.join('、')}；npm run build 会自动转换，或运行 npm run convert。`)
  console.log(`\n检查了 ${issues} 期：${errors} 个错误，${warnings} 个警告。`)
  return failed ? 1 : 0
})

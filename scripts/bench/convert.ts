import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {contentFolder} from '../../src/content/content-folder.ts'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {convert} from '../../src/convert/convert.ts'
import {decode} from '../../src/convert/text/decode.ts'
import {measureScript, type Usage} from './child.ts'
import {cpuOf, type Figure} from './figure.ts'

const runs = 7
const many = 1000
const few = 100

/** The converter: the issues of this archive, a thousand of their size, and remark over the same text. */
export function benchConvert(): Figure[] {
  const issues = join(contentFolder(), 'issues')
  const ids = listIssueFolders(contentFolder()).map(({id}) => id)
  const texts = ids.map(id => ({id, text: decode(readFileSync(join(issues, id, 'source.txt'))).text}))
  const size = Math.round(texts.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0) / 1024)
  const remark = unified().use(remarkParse).use(remarkStringify)
  const ours = cpuOf(() => {
    for (const {text, id} of texts) convert(text, {id})
  }, runs)
  const theirs = cpuOf(() => {
    for (const {text} of texts) remark.processSync(text)
  }, runs)
  const fewer = convertFolders(issues, ids, few)
  const more = convertFolders(issues, ids, many)
  return [
    {what: `convert，${ids.length} 期（${size} KB），中位数`, cpu: ours, budget: {cpu: 1}},
    {
      what: 'remark-parse + remark-stringify，同样的文字',
      cpu: theirs,
      note: `${(ours / theirs).toFixed(2)} 倍`,
    },
    {what: `npm run convert，${few} 期，一次`, ...fewer},
    {
      what: `npm run convert，${many} 期，一次`,
      ...more,
      budget: {cpu: 100, peak: fewer.peak * 1.5},
      note: `内存为 ${few} 期时的 ${(more.peak / fewer.peak).toFixed(2)} 倍`,
    },
    ...benchLengths(texts.map(({text}) => text).join('\n')),
  ]
}

const megabytes = [0.1, 1, 10]

/** One text, longer and longer: CPU time must grow with its length and no faster. */
function benchLengths(print: string): Figure[] {
  const shapes = [
    ['印刷的文字，重复', print],
    ['同上，全在一行', print.replaceAll('\n', '')],
    ['短行', '会议通过了工作报告，\n'],
  ] as const
  return shapes.flatMap(([what, part]) => {
    let last: number | undefined
    return megabytes.map((size): Figure => {
      const text = part.repeat(Math.ceil((size * 1e6) / Buffer.byteLength(part)))
      const cpu = cpuOf(() => convert(text, {id: '1'}), 3)
      const note = last === undefined ? '' : `长度 10 倍，时间 ${(cpu / last).toFixed(1)} 倍`
      last = cpu
      return {what: `convert，${what}，${size} MB`, cpu, note}
    })
  })
}

/** Runs the command over so many issues, copies of those of the archive, in a folder that is removed again. */
function convertFolders(issues: string, ids: readonly string[], count: number): Usage {
  const content = mkdtempSync(join(tmpdir(), 'huikan-bench-'))
  try {
    for (let number = 0; number < count; number++) {
      const folder = join(content, 'issues', String(number + 1))
      mkdirSync(folder, {recursive: true})
      cpSync(join(issues, ids[number % ids.length] ?? '', 'source.txt'), join(folder, 'source.txt'))
    }
    return measureScript('scripts/convert.ts', [], {HUIKAN_CONTENT: content})
  } finally {
    rmSync(content, {recursive: true})
  }
}

import {writeFileSync} from 'node:fs'
import {printTable} from '../src/editing/report.ts'
import {benchBuild} from './bench/build.ts'
import {benchConvert} from './bench/convert.ts'
import {benchExtracting} from './bench/extracting.ts'
import {type Figure, isOver} from './bench/figure.ts'
import {benchRendering} from './bench/rendering.ts'
import {benchSearch} from './bench/search.ts'
import {command} from './command.ts'

interface Options {
  readonly times: string
  readonly each: string
  readonly cold: string
  readonly 'no-peers': boolean
  readonly articles: string
  readonly tools?: string | undefined
}

/** Each prints its own tables and returns what goes into the JSON. */
const benches: Readonly<Record<string, (options: Options) => Promise<unknown>>> = {
  convert: async () => printFigures(benchConvert()),
  rendering: async () => printFigures(benchRendering()),
  search: ({times, each, cold, 'no-peers': alone}) =>
    benchSearch({
      times: times.split(',').map(Number),
      each: Number(each),
      cold: Number(cold),
      peers: !alone,
    }),
  extracting: ({'no-peers': alone, tools}) => benchExtracting({peers: !alone, tools}),
  build: ({articles, 'no-peers': alone}) =>
    benchBuild({articles: articles.split(',').map(Number), peers: !alone}),
}

const usage = `用法：npm run bench -- [项目…] [--json 文件]

测量速度和内存，与预算对照。项目有：${Object.keys(benches).join('、')}；不写则全部。

  --json 文件   把数字另写成 JSON

search 先要有 npm run build 生成的 dist/，并可以加：

  --times 1,10,100,240   文章数是现有的几倍
  --each 300         每种长度的随机词数
  --cold 30          每种长度另开新页检索几次，数字节
  --no-peers         不比较其他检索工具
  6000 篇、十来分钟：--times 240 --each 30 --cold 5 --no-peers

extracting 把本站各期排成 Word 和 PDF（装有 LibreOffice 的也由它排）再读回来，与原来的文章比较，并可以加：

  --tools 文件夹     其 node_modules 里的 mammoth、officeparser 也读同样的文件；pdftotext 装了就读
  --no-peers         不比较

build 在临时文件夹里生成虚构的会刊，与 Hugo（另装）加 Pagefind 比较，并可以加：

  --articles 24,300  文章数；1200 约两分钟，6000 约十分钟
  --no-peers         不比较`

const options = {
  json: {type: 'string'},
  times: {type: 'string', default: '1,10,100,240'},
  each: {type: 'string', default: '300'},
  cold: {type: 'string', default: '30'},
  'no-peers': {type: 'boolean', default: false},
  articles: {type: 'string', default: '24,300'},
  tools: {type: 'string'},
} as const

await command({usage, options, operands: true, failure: '没有测完'}, async (values, names) => {
  const chosen = names.length > 0 ? names : Object.keys(benches)
  const unknown = chosen.filter(name => !Object.hasOwn(benches, name))
  if (unknown.length > 0) {
    console.error(`没有这样的项目：${unknown.join('、')}\n\n${usage}`)
    return 2
  }
  const figures: Record<string, unknown> = {}
  for (const name of chosen) figures[name] = await benches[name]?.(values)
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({node: process.version, figures}, undefined, 2)}\n`)
  return 0
})

function printFigures(figures: readonly Figure[]): readonly Figure[] {
  printTable([['', 'CPU 秒', '峰值 MB', '预算', ''], ...figures.map(row)])
  return figures
}

function row(figure: Figure): string[] {
  const {what, cpu, peak, budget, note} = figure
  const limits = [
    budget?.cpu === undefined ? '' : `${budget.cpu} 秒`,
    budget?.peak === undefined ? '' : `${Math.round(budget.peak)} MB`,
  ]
  return [
    what,
    cpu.toFixed(cpu < 10 ? 2 : 0),
    peak === undefined ? '' : peak.toFixed(0),
    limits.filter(Boolean).join('，'),
    [note, isOver(figure) ? '超出预算' : ''].filter(Boolean).join('；'),
  ]
}

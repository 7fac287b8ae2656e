import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {benchConvert} from './bench/convert.ts'
import {type Figure, isOver} from './bench/figure.ts'
import {printTable} from './report.ts'

const benches: Readonly<Record<string, () => Figure[]>> = {convert: benchConvert}

const usage = `用法：npm run bench -- [项目…] [--json 文件]

测量速度和内存，与预算对照。项目有：${Object.keys(benches).join('、')}；不写则全部。

  --json 文件   把数字另写成 JSON`

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {json: {type: 'string'}, help: {type: 'boolean', short: 'h', default: false}},
})
const chosen = positionals.length > 0 ? positionals : Object.keys(benches)
const unknown = chosen.filter(name => !(name in benches))
if (values.help) console.log(usage)
else if (unknown.length > 0) {
  console.error(`没有这样的项目：${unknown.join('、')}\n\n${usage}`)
  process.exitCode = 1
} else {
  const figures = chosen.flatMap(name => benches[name]?.() ?? [])
  printTable([['', 'CPU 秒', '峰值 MB', '预算', ''], ...figures.map(row)])
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({node: process.version, figures}, undefined, 2)}\n`)
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

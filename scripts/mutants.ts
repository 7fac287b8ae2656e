import {existsSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import {command} from './command.ts'
import {runStryker} from './mutants/stryker.ts'

const rooms = ['src/search/shared', 'src/offline', 'src/content', 'src/editing', 'src/convert']

/** Most of what the converter decides is about several lines: whole newsletters, in the same process, are asked as well. */
const testsOfConverter = 'tests/convert'
const isOfConverter = (path: string) => /^src[\\/]convert/.test(path)

const usage = `用法：npm run mutants [-- 文件夹或文件…] [--sample 处数 [--seed 数]] [--near] [--concurrency 个数]

把程序一处一处改错（变异），看测试发现不发现；没有发现的逐处印出来，末了是每个文件的百分比。
文件一读入就算好的常量不改：那要把所有的测试都跑一遍。
不写则是 ${rooms.join('、')}，要好几个小时。第一次运行时用 npm 下载 Stryker，放在 .cache/mutants/。

  --sample 处数        只试抽出的这么多处，每一处被抽到的机会相等；末了印出发现的比例和它的误差
  --seed 数            抽出哪些，默认 1：同一个程序，同一个数，抽出的相同
  --near               只用同一个文件夹里的测试（src/convert 的还有 ${testsOfConverter}）：快得多，别处的测试才会发现的算没有发现
  --concurrency 个数   同时运行几组测试，默认 1`

const options = {
  concurrency: {type: 'string', default: '1'},
  sample: {type: 'string'},
  seed: {type: 'string', default: '1'},
  near: {type: 'boolean', default: false},
} as const

await command(
  {usage, options, operands: true, failure: '没有试完'},
  ({concurrency, sample, seed, near}, operands) => {
    const paths = operands.length > 0 ? operands : rooms
    const missing = paths.filter(path => !existsSync(path))
    const numbers = [concurrency, seed, ...(sample === undefined ? [] : [sample])]
    if (missing.length > 0 || !numbers.every(number => /^[1-9]\d{0,5}$/.test(number))) {
      console.error(
        `${missing.length > 0 ? `没有 ${missing.join('、')}` : '个数、处数都是整数'}。\n\n${usage}`,
      )
      return 2
    }
    const mutate = paths.map(path => (statSync(path).isDirectory() ? `${path}/**/*.ts` : path))
    const size = sample === undefined ? undefined : {size: Number(sample), seed: Number(seed)}
    const folders = near ? paths.map(path => (statSync(path).isDirectory() ? path : dirname(path))) : ['src']
    const judges = [...folders, ...(paths.some(isOfConverter) ? [testsOfConverter] : [])]
    return runStryker(mutate, Number(concurrency), {sample: size, judges}) ? 0 : 1
  },
)

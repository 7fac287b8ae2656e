import {spawnSync} from 'node:child_process'
import {randomInt} from 'node:crypto'
import {join} from 'node:path'
import {command} from './command.ts'

const usage = `用法：npm run fuzz [-- --runs 次数] [--seed 种子]

用随机改动过的文字长时间试转换器：每个字都要有着落，写出的文件要稳定。npm test 只试其中一小部分，而且每次试的相同；
这里每次试的不同。出了错会印出种子；写上同一个种子就重试那一次。

  --runs 次数   默认 50000，约十分钟`

const options = {runs: {type: 'string', default: '50000'}, seed: {type: 'string'}} as const

await command({usage, options, operands: false, failure: '没有试完'}, ({runs, seed}) => {
  if (!/^[1-9]\d*$/.test(runs) || (seed !== undefined && !/^-?\d+$/.test(seed))) {
    console.error(`次数和种子都是整数。\n\n${usage}`)
    return 2
  }
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const env = {...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed ?? String(randomInt(2 ** 31))}
  const {status} = spawnSync(process.execPath, [vitest, 'run', 'tests/convert/properties.test.ts'], {
    env,
    stdio: 'inherit',
  })
  return status === 0 ? 0 : 1
})

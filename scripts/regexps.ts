import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {check, type Diagnostics} from 'recheck'
import {command} from './command.ts'
import {argued} from './regexps/argued.ts'
import {constructedPatterns} from './regexps/constructed.ts'
import {type Literal, readExpressions} from './regexps/literals.ts'

/**
 * Verdicts of this release of recheck on the patterns that stand in the sources, committed with them: to prove all takes two cores some
 * minutes. A pattern that is not among them is judged wherever the command runs.
 */
const record = 'scripts/regexps/verdicts.json'

const usage = `用法：npm run regexps [-- --anew]

查对 src/ 和 scripts/ 里的每个正则表达式：所费时间是不是随文字长度成正比。有例外而没有说明理由的，以 1 退出。
查过的结论记在 ${record} 里，随改动一起提交；--anew 不用这些结论，全部重新查过。`

/** A verdict, by `/source/flags`: `safe`, or what recheck found. */
type Verdicts = Record<string, string>

/**
 * recheck tries what it cannot prove. It counts steps and no time, so that the same pattern has the same verdict on any machine,
 * however busy; the seed of its tries is fixed by default.
 */
const bySteps = {
  attackLimit: 100_000_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  timeout: null,
} as const

// the native build of recheck, an optional package of its own, takes a third of the time of the JavaScript one
process.env.RECHECK_BACKEND ??= process.arch === 'x64' ? 'native' : 'pure'

await command(
  {usage, options: {anew: {type: 'boolean'}}, operands: false, failure: '没有查完'},
  async ({anew}) => {
    const files = ['src', 'scripts'].flatMap(folder =>
      readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter(name => /\.(?:ts|astro)$/.test(name) && !/\.(?:test|d)\.ts$/.test(name))
        .map(name => `${folder}/${name.replaceAll('\\', '/')}`),
    )
    const read = files.map(file => ({file, ...readExpressions(file)}))
    const constructing = read.filter(
      ({file, constructions}) => file.startsWith('src/') && constructions.length > 0,
    )
    const constructed = await constructedPatterns(constructing.map(({file}) => file))
    const made = new Set(constructed.map(({place}) => place))
    const patterns = new Map(
      [...read.flatMap(({literals}) => literals), ...constructed].map(literal => [nameOf(literal), literal]),
    )
    const verdicts = await judge([...patterns.values()], anew === true)
    const refused = [...patterns].flatMap(([name, {place}]) =>
      verdicts[name] === 'safe' ? [] : [{place, fault: `${name}\n  ${verdicts[name]}`}],
    )
    const unseen = constructing
      .flatMap(({constructions}) => constructions)
      .filter(place => !made.has(place))
      .map(place => ({place, fault: '这个 new RegExp 没有运行到，查不到它的内容。'}))
    const faults = Map.groupBy([...refused, ...unseen], ({place}) => place.replace(/:\d+:\d+$/, ''))
    for (const {file, patterns} of argued) {
      const count = faults.get(file)?.length ?? 0
      if (count > 0 && count <= patterns) faults.delete(file)
      else
        faults.set(file, [
          ...(faults.get(file) ?? []),
          {
            place: file,
            fault: `scripts/regexps/argued.ts 里说至多有 ${patterns} 个例外，现在有 ${count} 个。`,
          },
        ])
    }
    for (const {place, fault} of [...faults.values()].flat()) console.error(`${place}\n  ${fault}`)
    const excepted = argued.reduce((sum, {patterns}) => sum + patterns, 0)
    console.log(
      faults.size === 0
        ? `${patterns.size} 个正则表达式都没有问题，其中 ${excepted} 个例外在 scripts/regexps/argued.ts 里说明了理由。`
        : `${patterns.size} 个正则表达式，${faults.size} 个文件里有问题。`,
    )
    return faults.size > 0 ? 1 : 0
  },
)

function nameOf({source, flags}: Literal): string {
  return `/${source}/${flags}`
}

/** Asks recheck about the patterns that no earlier run has judged, or about all of them. */
async function judge(literals: readonly Literal[], anew: boolean): Promise<Verdicts> {
  const {version: released}: {version: string} = JSON.parse(
    readFileSync('node_modules/recheck/package.json', 'utf8'),
  )
  const version = `${released} ${JSON.stringify(bySteps)}`
  const earlier = anew ? {} : readRecord(version)
  const verdicts: Verdicts = {}
  const waiting = literals.values()
  const judgeNext = async () => {
    // each lane takes the next that no other has taken
    for (const literal of waiting) {
      const name = nameOf(literal)
      verdicts[name] = earlier[name] ?? verdictOf(await check(literal.source, literal.flags, bySteps))
    }
  }
  await Promise.all(Array.from({length: availableParallelism()}, judgeNext))
  const sorted = Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(record, `${JSON.stringify({version, verdicts: sorted}, null, 2)}\n`)
  return verdicts
}

function readRecord(version: string): Verdicts {
  if (!existsSync(record)) return {}
  const kept: {version: string; verdicts: Verdicts} = JSON.parse(readFileSync(record, 'utf8'))
  return kept.version === version ? kept.verdicts : {}
}

function verdictOf(diagnostics: Diagnostics): string {
  if (diagnostics.status === 'vulnerable')
    return `${diagnostics.complexity.summary}: ${diagnostics.attack.pattern}`
  return diagnostics.status === 'safe' ? 'safe' : `unknown: ${diagnostics.error.kind}`
}

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {judged, reportSchema, sentenceOf} from './judgement.ts'
import type {Sample} from './sample.ts'

/** Brings two hundred packages, which nobody needs to run the program: so it stands in a cache and not in package.json. */
const version = '10.1.1'
const packages = ['core', 'vitest-runner'].map(name => `@stryker-mutator/${name}`)
const folder = resolve('.cache/mutants')
/** What Stryker found out of each mutant. */
const report = join(folder, 'mutants.json')

/**
 * Changes the named files in one small thing at a time, in a copy of the project, and prints the changes that no test noticed.
 *
 * @param mutate - paths and patterns, from the root of the project
 * @param concurrency - how many test runners there are
 * @param sample - which of the changes are tried; all, where there is none
 * @param judges - folders whose tests are asked
 * @returns whether Stryker came to its end
 * @throws {Error} where npm cannot fetch it
 */
export function runStryker(
  mutate: readonly string[],
  concurrency: number,
  {sample, judges}: {readonly sample: Sample | undefined; readonly judges: readonly string[]},
): boolean {
  const [core = '', runner = ''] = packages.map(name => join(folder, 'node_modules', name))
  if (!packages.every(isThere)) install()
  const config = {
    testRunner: 'vitest',
    vitest: {configFile: 'scripts/mutants/judging-tests.ts'},
    coverageAnalysis: 'perTest',
    // what runs once as a file is read would be asked of every test: a third of the mutants, most of the time
    ignoreStatic: true,
    mutate: [...mutate, '!src/**/*.test.ts'],
    plugins: [join(runner, 'dist/src/index.js')],
    reporters: ['clear-text', 'json'],
    clearTextReporter: {allowColor: false, logTests: false, reportTests: false},
    jsonReporter: {fileName: report},
    concurrency,
    // beside a busy machine the first run, without mutants, took longer than the five that are usual
    dryRunTimeoutMinutes: 30,
    tempDirName: join(folder, 'copy'),
    // it reads the wrong one where the compiler is of version 7, and needs none
    tsconfigFile: 'none.json',
    ignorePatterns: ['/.cache', '/dist', '/dist-bundle', '/dist-parts'],
    allowEmpty: true,
  }
  const file = join(folder, 'stryker.config.json')
  writeFileSync(file, JSON.stringify(config))
  const drawing = sample ? ['--import', pathToFileURL(join(import.meta.dirname, 'draw-mutants.ts')).href] : []
  const env: NodeJS.ProcessEnv = {
    HUIKAN_JUDGES: judges.join(','),
    ...(sample ? {HUIKAN_MUTANTS: JSON.stringify({folder, ...sample})} : {}),
  }
  const ended = run([...drawing, join(core, 'bin/stryker.js'), 'run', file], env)
  if (ended && sample)
    console.log(sentenceOf(judged(reportSchema.parse(JSON.parse(readFileSync(report, 'utf8'))))))
  return ended
}

function isThere(name: string): boolean {
  const file = join(folder, 'node_modules', name, 'package.json')
  return existsSync(file) && readFileSync(file, 'utf8').includes(`"version": "${version}"`)
}

/** Without its peers: the Vitest that it asks is the project's. */
function install(): void {
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  const wanted = packages.map(name => `${name}@${version}`)
  const flags = ['--save-exact', '--legacy-peer-deps', '--no-audit', '--no-fund']
  const {status} = spawnSync('npm', ['install', ...flags, ...wanted], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm could not install ${wanted.join(' ')}`)
}

function run(args: readonly string[], more: NodeJS.ProcessEnv): boolean {
  return spawnSync(process.execPath, args, {stdio: 'inherit', env: {...process.env, ...more}}).status === 0
}

import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, symlinkSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {newFolder} from '../new-folder.ts'

const folder = newFolder('ready')

/** What a command says before it begins, in a project of that name. */
function said(name: string, hasPackages = true): {status: number | null; printed: string} {
  const project = join(folder, name)
  mkdirSync(join(project, 'scripts'), {recursive: true})
  cpSync('scripts/ready.cjs', join(project, 'scripts/ready.cjs'))
  if (hasPackages) symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
  const {status, stderr} = spawnSync(process.execPath, ['-r', './scripts/ready.cjs', '-e', ''], {
    cwd: project,
    encoding: 'utf8',
  })
  return {status, printed: stderr}
}

test.each(['会刊 (2014) 上海', "a&b;c!d$e'f", 'g{h}[i]+j@k,l=m~n^o`'])('a project may lie in %s', name => {
  expect(said(name)).toEqual({status: 0, printed: ''})
})

test.each(['a#b', '100%', 'a?b', 'a*b', 'a:b'])('a project in %s is refused in one sentence', name => {
  const {status, printed} = said(name)
  expect(status).toBe(1)
  expect(printed.trim().split('\n')).toEqual([expect.stringContaining('请改名，或移到路径里没有 # % ? * :')])
})

test('a project without its packages is told to install them', () => {
  expect(said('空', false)).toEqual({status: 1, printed: expect.stringContaining('请先运行 npm ci')})
})

/** How often V8 compiles at its best what is called 6,000 times; not beside the program, which may end first. */
function optimized(...flags: readonly string[]): number {
  const often = 'const sum = n => { let s = 0; for (let k = 0; k < n; k++) s += k % 7; return s }'
  const script = `${often}; for (let call = 0; call < 6000; call++) sum(200)`
  const told = ['--trace-opt', '--no-concurrent-recompilation']
  const {stdout} = spawnSync(process.execPath, [...told, ...flags, '-e', script], {encoding: 'utf8'})
  return stdout.match(/\[completed .*TURBOFAN/g)?.length ?? 0
}

test('a short command leaves out what hardly pays', () => {
  expect(optimized()).toBeGreaterThan(0)
  expect(optimized('-r', './scripts/ready.cjs')).toBe(0)
})

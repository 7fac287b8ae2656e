import {realpathSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {newFolder} from '../new-folder.ts'
import {runHere} from './command-in-folder.ts'
import {hasProcess} from './command-in-process.ts'

const folder = realpathSync(newFolder('scripts'))
const path = (name: string) => join(folder, name)

/** Runs a script that stands in the folder, there. */
function run(script: string, ...args: string[]) {
  writeFileSync(path('script.ts'), `${script}\nexport {}\n`)
  return runHere(folder, path('script.ts'), args, process.env)
}

describe('a command in a folder', () => {
  it('runs there with its arguments, and reads all of its files anew', () => {
    const script = `import {word} from './word.ts'\nconsole.log(process.cwd(), word, process.argv.slice(2).join())`
    for (const word of ['one', 'other']) {
      writeFileSync(path('word.ts'), `export const word: string = '${word}'`)
      expect(run(script, '--part', '1/2')).toEqual({
        code: 0,
        stdout: `${folder} ${word} --part,1/2\n`,
        stderr: '',
      })
    }
  })

  it('fails with what it printed, and leaves nothing of that to the next one', () => {
    expect(run(`console.error('没有生成网站'); process.exitCode = 1`)).toEqual({
      code: 1,
      stdout: '',
      stderr: '没有生成网站\n',
    })
    expect(run(`throw new Error('of the program')`)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Error: of the program'),
    })
    expect(run('')).toEqual({code: 0, stdout: '', stderr: ''})
  })

  it.skipIf(hasProcess)('has the process of the one before it, unless that ended', () => {
    const script = 'console.log(process.pid)'
    const first = run(script).stdout
    expect(Number(first)).toBeGreaterThan(1)
    expect(run(script).stdout).toBe(first)
    expect(run('process.exit(3)').code).toBe(3)
    const second = run(script).stdout
    expect(second).toMatch(/^\d+\n$/)
    expect(second).not.toBe(first)
  })

  it('has esbuild start, though the folder of the command that read it is gone', () => {
    const esbuild = JSON.stringify(createRequire(import.meta.resolve('astro')).resolve('esbuild'))
    run('process.exit()')
    const gone = realpathSync(newFolder('scripts'))
    writeFileSync(join(gone, 'reads.ts'), `await import(${esbuild})`)
    expect(runHere(gone, join(gone, 'reads.ts'), [], process.env).code).toBe(0)
    rmSync(gone, {recursive: true})
    const starts = `const {transform} = await import(${esbuild})\nconsole.log((await transform('1 + 1')).code)`
    expect(run(starts)).toEqual({code: 0, stdout: '1 + 1;\n\n', stderr: ''})
  })
})

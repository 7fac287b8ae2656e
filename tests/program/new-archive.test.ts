import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {leftBehind, programPaths} from '../../src/founding/program-list.ts'
import {site} from '../../src/site.ts'
import {newFolder} from '../new-folder.ts'
import {runInFolder} from './command-in-folder.ts'
import {takeOfProgram} from './project-copy.ts'
import {hanOf, published} from './published-text.ts'

/*
 * Another association moves in: an archive of its own, in which nothing is left of the one that it was made from, and which takes later
 * versions of the program without losing anything.
 */
const folder = newFolder('new')
const archive = join(folder, '我们的 会刊')
const root = process.cwd()

function run(cwd: string, script: string, ...args: string[]): {status: number; printed: string} {
  const {code, stdout, stderr} = runInFolder(cwd, script, args)
  return {status: code, printed: stdout + stderr}
}

const file = (...names: string[]) => join(archive, ...names)
const read = (...names: string[]) => readFileSync(file(...names), 'utf8')

beforeAll(() => {
  const made = run(root, 'new', archive, '--title', '海川物流', '--association', '海川市物流与采购协会')
  expect(made).toMatchObject({status: 0, printed: expect.stringContaining('npm run add')})
  symlinkSync(join(root, 'node_modules'), file('node_modules'))
  takeOfProgram(archive)
})

describe('npm run new', () => {
  it('copies the whole program, and nothing of the content', () => {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    })
    const files = listed.split('\n').filter(path => path !== '' && existsSync(join(root, path)))
    const isTheirs = (path: string) =>
      /^(?:content\/(?!README\.md$)|README(?:\.zh)?\.md$|\.huikan\.json$)/.test(path)
    expect(files.length).toBeGreaterThan(500)
    expect(files.filter(path => !isTheirs(path) && !existsSync(file(path)))).toEqual(
      files.filter(path => leftBehind.some(left => path === left || path.startsWith(`${left}/`))),
    )
    for (const path of programPaths) expect([path, existsSync(file(path))]).toEqual([path, true])
    expect(read('content', 'site.yaml')).toMatch(/^title: 海川物流\n.*\nassociation: 海川市物流与采购协会$/m)
    expect(read('README.md')).toContain('# 《海川物流》')
  })

  it('is refused where something would be lost, or inside of an archive', () => {
    expect(run(root, 'new', archive).printed).toContain('npm run update')
    expect(run(root, 'new', folder)).toMatchObject({
      status: 1,
      printed: expect.stringContaining('已经有东西'),
    })
    expect(run(root, 'new', 'content/ours')).toMatchObject({status: 1})
    expect(run(root, 'new')).toMatchObject({status: 2})
    expect(existsSync(join(root, 'content/ours'))).toBe(false)
  })

  it('is a site before it has an issue', () => {
    expect(run(archive, 'convert')).toMatchObject({status: 0})
    expect(run(archive, 'check')).toMatchObject({
      status: 0,
      printed: expect.stringContaining('检查了 0 期：0 个错误，0 个警告'),
    })
    expect(run(archive, 'build')).toMatchObject({status: 0})
    const home = read('dist', 'index.html')
    expect(home).toContain('<h1>海川物流</h1>')
    expect(home).toContain('第一期正在整理')
    expect(home).toContain('class="cover"')
    expect(existsSync(file('dist', 'epub'))).toBe(false)
  })

  it('is an archive with its issues, and nothing in what it publishes is of this one', () => {
    for (const name of ['logistics-2013', 'logistics-2013-second'])
      expect(run(archive, 'add', join(root, `tests/convert/newsletters/${name}.txt`))).toMatchObject({
        status: 0,
      })
    expect(run(archive, 'check')).toMatchObject({status: 0})
    expect(run(archive, 'bundle')).toMatchObject({status: 0})
    const everything = [...published(file('dist')), ...published(file('dist-bundle'))]
    expect(everything.length).toBeGreaterThan(100)
    const naming = (words: string) =>
      everything.filter(({han, name}) => (han + hanOf(name)).includes(hanOf(words))).map(({name}) => name)
    const own = naming('海川市物流与采购协会')
    for (const kind of [/^index\.html$/, /^feed\.xml$/, /^feed\.json$/, /\.epub!/, /\.zip!打开说明\.txt$/])
      expect([String(kind), own.some(name => kind.test(name))]).toEqual([String(kind), true])
    for (const words of [site.title, site.association].filter(words => hanOf(words).length >= 4))
      expect([words, naming(words)]).toEqual([words, []])
    rmSync(file('content', 'issues', '47'), {recursive: true})
    rmSync(file('content', 'issues', '46'), {recursive: true})
    expect(run(archive, 'build')).toMatchObject({status: 0})
    expect(published(file('dist')).filter(({han}) => han.includes('冷链的最后三百米'))).toEqual([])
  })
})

describe('npm run update', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const theirs = () => [read('README.md'), read('content', 'site.yaml')]

  /** Makes the archive one of an older version, in which one file was other, and one was there that is no more. */
  function age(): void {
    const record = JSON.parse(read('.huikan.json'))
    const [older, gone] = ['// of an older version\n', '// gone since\n']
    writeFileSync(file('src', 'graphemes.ts'), older)
    writeFileSync(file('src', 'gone.ts'), gone)
    Object.assign(record.files, {'src/graphemes.ts': digest(older), 'src/gone.ts': digest(gone)})
    writeFileSync(file('.huikan.json'), JSON.stringify({...record, version: '0.0.1'}))
  }

  it('changes the program and nothing that is theirs', () => {
    age()
    mkdirSync(file('public'))
    writeFileSync(file('public', 'verification.txt'), 'of a search engine')
    const before = theirs()
    expect(run(root, 'update', archive)).toMatchObject({
      status: 0,
      printed: expect.stringMatching(/0\.0\.1 → .*写了 1 个文件，删了 1 个/),
    })
    expect(read('src', 'graphemes.ts')).toBe(readFileSync('src/graphemes.ts', 'utf8'))
    expect(existsSync(file('src', 'gone.ts'))).toBe(false)
    expect(read('public', 'verification.txt')).toBe('of a search engine')
    expect(theirs()).toEqual(before)
    expect(run(root, 'update', archive).printed).toContain('写了 0 个文件，删了 0 个')
  })

  it('names what somebody changed there and does nothing; --force keeps it aside', () => {
    age()
    writeFileSync(file('src', 'gone.ts'), 'changed')
    writeFileSync(file('astro.config.mjs'), 'changed')
    const {status, printed} = run(root, 'update', archive)
    expect(status).toBe(1)
    expect(printed).toContain('有 2 个程序文件改过')
    expect(printed).toContain('\n  astro.config.mjs\n  src/gone.ts\n')
    expect(read('src', 'graphemes.ts')).toBe('// of an older version\n')
    expect(run(root, 'update', archive, '--force')).toMatchObject({status: 0})
    expect(read('astro.config.mjs')).toBe(readFileSync('astro.config.mjs', 'utf8'))
    expect([read('astro.config.mjs.orig'), read('src', 'gone.ts.orig')]).toEqual(['changed', 'changed'])
    expect(existsSync(file('src', 'gone.ts'))).toBe(false)
  })

  it('is refused for what is no such archive, or one that says nothing readable of its program', () => {
    expect(run(root, 'update', folder)).toMatchObject({status: 1})
    expect(run(archive, 'update', '.')).toMatchObject({status: 1})
    writeFileSync(file('.huikan.json'), '<<<<<<< HEAD')
    expect(run(root, 'update', archive)).toMatchObject({
      status: 1,
      printed: expect.stringContaining('从 git 恢复'),
    })
  })
})

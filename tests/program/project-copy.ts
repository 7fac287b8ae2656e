import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {printedContent} from '../fixtures/printed.ts'
import {npmEnvironment, npmScript} from './npm-script.ts'

/** The whole project in a folder of its own, so that its build and its bundle are nobody else's. */
export interface ProjectCopy {
  readonly root: string
  /** Changes a file, by its path in the project. */
  readonly edit: (path: string, change: (text: string) => string) => void
  /** Runs a script of the project; throws with what it printed where it fails. */
  readonly run: (script: string, ...args: string[]) => string
  /** Runs a script that is to fail, and returns what it printed. */
  readonly fail: (script: string, ...args: string[]) => string
  /** Removes what its builds keep for the next one; what Node.js compiled of the program says nothing of the content. */
  readonly forget: () => void
  readonly remove: () => void
}

/** Copies the program and some of the two printed issues; packages are shared. */
export function copyProject(...issues: string[]): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'huikan-project-'))
  // an archive need not have files of its own beside its pages
  const own = existsSync('public') ? ['public'] : []
  for (const name of [
    'src',
    'scripts',
    'astro.config.mjs',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    ...own,
  ])
    cpSync(name, join(root, name), {recursive: true})
  mkdirSync(join(root, 'content/issues'), {recursive: true})
  cpSync(join(printedContent(), 'site.yaml'), join(root, 'content/site.yaml'))
  for (const id of issues)
    cpSync(join(printedContent(), 'issues', id), join(root, 'content/issues', id), {recursive: true})
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  // what Node.js compiled of the packages serves here as well
  if (existsSync('.cache/compiled'))
    cpSync('.cache/compiled', join(root, '.cache/compiled'), {recursive: true})
  const env = npmEnvironment()
  const run = (script: string, args: readonly string[]) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, npmScript(script, ...args), {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    return {status, printed: stdout + stderr}
  }
  return {
    root,
    edit: (path, change) => {
      const before = readFileSync(join(root, path), 'utf8')
      const after = change(before)
      if (after === before) throw new Error(`nothing changed in ${path}`)
      writeFileSync(join(root, path), after)
    },
    run: (script, ...args) => {
      const {status, printed} = run(script, args)
      if (status !== 0) throw new Error(`${script} failed:\n${printed}`)
      return printed
    },
    fail: (script, ...args) => {
      const {status, printed} = run(script, args)
      if (status !== 1) throw new Error(`${script} did not fail:\n${printed}`)
      return printed
    },
    forget: () => {
      const cache = join(root, '.cache')
      const kept = existsSync(cache) ? readdirSync(cache).filter(name => name !== 'compiled') : []
      for (const path of ['.astro', ...kept.map(name => join('.cache', name))])
        rmSync(join(root, path), {recursive: true, force: true})
    },
    remove: () => rmSync(root, {recursive: true, force: true}),
  }
}

import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {printedContent} from '../fixtures/printed.ts'
import {newFolder} from '../new-folder.ts'
import {runInFolder} from './command-in-folder.ts'
import {compiled} from './command-in-process.ts'

/** What every search is made with, whatever the content. */
const ofSearch = ['.cache/search/program-*', '.cache/search/scripts-*']

/** The whole project in a folder of its own, so that its build and its bundle are nobody else's. */
export interface ProjectCopy {
  readonly root: string
  /** Changes a file, by its path in the project. */
  readonly edit: (path: string, change: (text: string) => string) => void
  /** Runs a script of the project; throws with what it printed where it fails. */
  readonly run: (script: string, ...args: string[]) => string
  /** Runs a script that is to fail, and returns what it printed. */
  readonly fail: (script: string, ...args: string[]) => string
  /** Removes what its builds keep for the next one; what every search is made with says nothing of the content, and goes where `all` is to. */
  readonly forget: (what?: 'all') => void
  readonly remove: () => void
}

/** Folders of a project that hold what every search is made with, by this program and by earlier ones. */
export function searchFolders(root: string): string[] {
  return globSync(ofSearch, {cwd: root}).sort()
}

/** What was made here of the program for the search serves in another folder as well. */
export function takeOfProgram(root: string): void {
  for (const path of globSync(ofSearch)) cpSync(path, join(root, path), {recursive: true})
}

/** Copies the program and some of the two printed issues; packages are shared. */
export function copyProject(...issues: string[]): ProjectCopy {
  const root = newFolder('project')
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
  takeOfProgram(root)
  const run = (script: string, args: readonly string[]) => {
    const {code, stdout, stderr} = runInFolder(root, script, args)
    return {code, printed: stdout + stderr}
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
      const {code, printed} = run(script, args)
      if (code !== 0) throw new Error(`${script} failed:\n${printed}`)
      return printed
    },
    fail: (script, ...args) => {
      const {code, printed} = run(script, args)
      if (code !== 1) throw new Error(`${script} did not fail:\n${printed}`)
      return printed
    },
    forget: what => {
      const kept = new Set(globSync(what === 'all' ? compiled : [compiled, ...ofSearch], {cwd: root}))
      const isKept = (path: string) => kept.has(path) || path === '.cache/search'
      const paths = globSync(['.astro', '.cache/*', '.cache/search/*'], {cwd: root})
      for (const path of paths.filter(path => !isKept(path)))
        rmSync(join(root, path), {recursive: true, force: true})
    },
    remove: () => rmSync(root, {recursive: true, force: true}),
  }
}

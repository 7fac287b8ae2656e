import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {printedContent} from '../fixtures/printed.ts'
import {newFolder} from '../new-folder.ts'
import type {Answer} from './asked-thread.ts'
import {hasProcess, runInProcess} from './command-in-process.ts'
import {runInThread} from './command-in-thread.ts'
import {npmScript} from './npm-script.ts'

/** An archive in a folder of its own, to be damaged at will. */
export interface ArchiveCopy {
  readonly content: string
  /** Path of a file of an issue. */
  readonly file: (id: string, name: string) => string
  readonly read: (id: string, name: string) => string
  readonly write: (id: string, name: string, text: string | Uint8Array) => void
  /** Every file of an issue with its text. */
  readonly snapshot: (id: string) => Record<string, string>
  /** Runs a command of the project over the copy. */
  readonly run: (command: string, ...args: string[]) => {readonly code: number; readonly output: string}
}

/** Copies some of the two printed issues with all their files, or makes an empty archive. */
export function copyArchive(...ids: string[]): ArchiveCopy {
  // What a test makes beside the archive is gone with it.
  const content = join(newFolder('archive'), 'content')
  mkdirSync(join(content, 'issues'), {recursive: true})
  for (const id of ids)
    cpSync(join(printedContent(), 'issues', id), join(content, 'issues', id), {recursive: true})
  const file = (id: string, name: string) => join(content, 'issues', id, name)
  return {
    content,
    file,
    read: (id, name) => readFileSync(file(id, name), 'utf8'),
    write: (id, name, text) => {
      mkdirSync(join(content, 'issues', id), {recursive: true})
      writeFileSync(file(id, name), text)
    },
    snapshot: id => {
      const names = readdirSync(join(content, 'issues', id)).sort()
      return Object.fromEntries(names.map(name => [name, readFileSync(file(id, name), 'utf8')]))
    },
    run: (command, ...args) => run(content, command, args),
  }
}

function run(content: string, command: string, args: readonly string[]): {code: number; output: string} {
  const env = {...process.env, HUIKAN_CONTENT: content, NO_COLOR: '1', GITHUB_ACTIONS: ''}
  const {code, stdout, stderr} = runCommand(command, args, env)
  return {code, output: code === 0 ? stdout : stdout + stderr}
}

/** Runs a command of the project in its own folder. */
export function runCommand(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Answer {
  return hasProcess
    ? runInProcess(process.cwd(), npmScript(command, ...args), env)
    : runInThread(command, args, env)
}

import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {withContent} from '../../src/content/content-lock.ts'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {fileIssue} from '../../src/editing/add-issue.ts'
import {checkArchive} from '../../src/editing/check-archive.ts'
import {convertFolder} from '../../src/editing/convert-folder.ts'
import {minimalIssue} from '../convert/minimal-issue.ts'
import {newFolder} from '../new-folder.ts'
import {npmScript} from './npm-script.ts'

/*
 * Commands are killed before and halfway through every write, renaming and removal that they do. Since the system keeps what was written by
 * then, one run that copies the content folder at each of these moments finds what all these deaths leave; see kill-switch.mjs. Some are
 * died in earnest (SIGKILL), and must leave the same. What the next run makes of it must be the same bytes as what an undisturbed run makes.
 */

const folder = newFolder('killed')
const paper = join(folder, '会刊.txt')
const issue = minimalIssue('协会召开会议。\n\n会议讨论了的的工作。\n\n（来源：本刊）\n')
const second = issue
  .replace('示例文章的题名.....\t1', '示例文章的题名.....\t1\n另一篇文章的题名.....\t2')
  .concat('\n另一篇文章的题名\n\n会展定于九月举行。\n\n（来源：本刊）\n')
writeFileSync(paper, second)

interface Scene {
  readonly command: readonly string[]
  /** What stands in the content folder before. */
  readonly prepare: (content: string) => Promise<void>
  /** What the next run does, in this process. */
  readonly next: (content: string) => Promise<void>
}

const source = (content: string) => join(content, 'issues', '27', 'source.txt')

async function converted(content: string, text: string): Promise<void> {
  mkdirSync(join(content, 'issues', '27'), {recursive: true})
  writeFileSync(source(content), text)
  await convertAll(content, false)
}

async function convertAll(content: string, force: boolean): Promise<void> {
  await withContent(content, () => {
    for (const issue of listIssueFolders(content)) convertFolder(issue, {force, dry: false})
  })
}

const scenes: Record<string, Scene> = {
  'convert, a new issue': {
    command: ['convert'],
    prepare: async content => {
      mkdirSync(join(content, 'issues', '27'), {recursive: true})
      writeFileSync(source(content), second)
    },
    next: content => convertAll(content, false),
  },
  'convert, an article more, one changed': {
    command: ['convert'],
    prepare: async content => {
      await converted(content, issue)
      writeFileSync(source(content), second.replace('的的工作', '的工作'))
    },
    next: content => convertAll(content, false),
  },
  'convert, an article less, one edited and corrected': {
    command: ['convert'],
    prepare: async content => {
      await converted(content, second)
      const first = join(content, 'issues', '27', '01.mdx')
      writeFileSync(first, readFileSync(first, 'utf8').replace('section: 协会动态', 'section: 要闻'))
      writeFileSync(source(content), issue)
      const line = issue.split('\n').findIndex(text => text.includes('的的')) + 1
      writeFileSync(
        join(content, 'issues', '27', 'corrections.yaml'),
        `- line: ${line}\n  was: 的的工作\n  now: 的工作\n  why: 重字\n`,
      )
    },
    next: content => convertAll(content, false),
  },
  'convert --force over an edited article': {
    command: ['convert', '27', '--force'],
    prepare: async content => {
      await converted(content, second)
      const first = join(content, 'issues', '27', '01.mdx')
      writeFileSync(first, readFileSync(first, 'utf8').replace('section: 协会动态', 'section: 要闻'))
    },
    next: content => convertAll(content, true),
  },
  add: {
    command: ['add', paper],
    prepare: async content => {
      mkdirSync(join(content, 'issues'), {recursive: true})
    },
    next: content =>
      withContent(content, async () => {
        await fileIssue(content, paper, {id: undefined, foreign: false})
        for (const issue of listIssueFolders(content)) convertFolder(issue, {force: false, dry: false})
      }),
  },
}

let copies = 0

async function scene(prepare: Scene['prepare']): Promise<string> {
  const content = join(folder, String(copies++))
  mkdirSync(content)
  await prepare(content)
  return content
}

function run(content: string, command: readonly string[], more: Record<string, string>): string | null {
  const [name = '', ...args] = command
  return spawnSync(
    process.execPath,
    ['--import', './tests/program/kill-switch.mjs', ...npmScript(name, ...args)],
    {env: {...process.env, HUIKAN_CONTENT: content, ...more}},
  ).signal
}

/** Every file under a folder with its text. */
function snapshot(content: string): Record<string, string> {
  const files = readdirSync(content, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  return Object.fromEntries(
    files
      .map(({parentPath, name}) => join(parentPath, name))
      .sort()
      .map(path => [path.slice(content.length), readFileSync(path, 'utf8')]),
  )
}

/** What a build would read. */
function published(files: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(files).filter(([name]) => /\/(?:issue\.yaml|\d+\.mdx)$/.test(name)))
}

/** What a death left, by names without what differs from process to process: names of drafts, and who held the lock. */
function withoutProcess(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'UUID'),
      name.endsWith('.lock') ? 'held' : text,
    ]),
  )
}

describe.each(Object.entries(scenes))('%s', (_name, {command, prepare, next}) => {
  it('comes to the same when it was killed at any of its writes', async () => {
    // what is kept in .cache is written by the first run alone, and would put the moments of the others off
    expect(run(await scene(prepare), command, {})).toBe(null)
    const undisturbed = await scene(prepare)
    const before = snapshot(undisturbed)
    const left = join(folder, `left-${copies}`)
    expect(run(undisturbed, command, {HUIKAN_MOMENTS: left})).toBe(null)
    const after = snapshot(undisturbed)
    expect(Object.keys(after).filter(name => /draft|lock/.test(name))).toEqual([])
    const moments = readdirSync(left)
    expect(moments.filter(moment => moment.endsWith('before')).length).toBeGreaterThan(6)
    const halfway = moments.filter(moment => moment.endsWith('halfway'))
    expect(halfway.length).toBeGreaterThan(3)

    for (const moment of [moments.at(-1) ?? '', halfway[halfway.length >> 1] ?? '']) {
      const content = await scene(prepare)
      expect([moment, run(content, command, {HUIKAN_KILL: moment})]).toEqual([moment, 'SIGKILL'])
      const copied = withoutProcess(snapshot(join(left, moment)))
      expect([moment, withoutProcess(snapshot(content))]).toEqual([moment, copied])
    }

    for (const moment of moments) {
      const content = join(left, moment)
      // what is neither the old state nor the new is never published
      const now = published(snapshot(content))
      if (now !== published(before) && now !== published(after)) {
        const {failed, unconverted} = await checkArchive(content)
        expect([moment, failed || unconverted.length > 0]).toEqual([moment, true])
      }
      await next(content)
      expect([moment, snapshot(content)]).toEqual([moment, after])
    }
  })
})

import {execFileSync} from 'node:child_process'
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import {changedIssues, UnknownVersion} from '../../src/editing/changed-issues.ts'
import {printedContent} from '../fixtures/printed.ts'
import {newFolder} from '../new-folder.ts'
import {runHere} from './command-in-folder.ts'

/** An archive of two issues in a repository of its own, where the older one has an error that is not committed. */
const root = newFolder('check')
const content = join(root, 'content')
const git = (...words: string[]) => execFileSync('git', words, {cwd: root, encoding: 'utf8'}).trim()
cpSync(printedContent(), content, {recursive: true})
git('init', '--quiet')
git('config', 'user.email', 'editor@example.org')
git('config', 'user.name', 'editor')
git('config', 'core.autocrlf', 'false')
git('add', '.')
git('commit', '--quiet', '-m', 'both issues')
const first = git('rev-parse', 'HEAD')
writeFileSync(
  join(content, 'issues/136/corrections.yaml'),
  '- line: 1\n  was: 没有这几个字\n  now: 有\n  why: 试\n',
)

function check(...words: string[]) {
  const {code, stdout, stderr} = runHere(root, 'scripts/check.ts', words, {
    ...process.env,
    HUIKAN_CONTENT: 'content',
    NO_COLOR: '1',
    GITHUB_ACTIONS: '',
    GITHUB_STEP_SUMMARY: join(root, 'summary.md'),
  })
  return {status: code, stdout, stderr}
}

// what every site has is told from its pages, and a digest of the program from its sources
for (const name of ['src', 'package.json', 'package-lock.json'])
  cpSync(name, join(root, name), {recursive: true})

const messageSchema = z.object({
  messages: z.array(z.object({issue: z.string().nullable(), rule: z.string(), severity: z.string()})),
})

describe('npm run check', () => {
  it('lists the issue with uncommitted changes before the newer one', () => {
    const {status, stdout} = check()
    expect(status).toBe(1)
    const heads = [...stdout.matchAll(/^第 (\d+) 期(（有改动）)?$/gm)].map(([head]) => head)
    expect(heads).toEqual(['第 136 期（有改动）', '第 140 期'])
    expect(stdout).toContain('▍错误：须先处理，网站才会生成')
    expect(stdout).toMatch(/检查了 2 期：1 个错误，\d+ 个警告（第 136 期 1 个错误；第 140 期 \d+ 个警告）。/)
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toMatch(/^### 查对了 2 期：1 个错误/)
  })

  it('lists the issues that are named, and fails for theirs alone', () => {
    const {status, stdout} = check('140')
    expect(status).toBe(0)
    expect(stdout).not.toContain('136')
    expect(check('139')).toMatchObject({status: 1, stderr: '没有这样的期：139（有：140、136）\n'})
  })

  it('speaks JSON', () => {
    const {status, stdout} = check('136', '--format', 'json')
    expect(status).toBe(1)
    const {messages} = messageSchema.parse(JSON.parse(stdout))
    expect(messages[0]).toEqual({issue: '136', rule: 'correction-unmet', severity: 'error'})
    expect(new Set(messages.map(({issue}) => issue))).toEqual(new Set(['136']))
    expect(check('--format', 'xml')).toMatchObject({status: 2, stdout: ''})
  })

  it('compares with a version, and says where git has none of that name', () => {
    git('add', '.')
    git('commit', '--quiet', '-m', 'a correction')
    const heads = (...words: string[]) => check(...words).stdout.match(/^第 .*期.*$/gm)
    expect(heads()).toEqual(['第 140 期', '第 136 期'])
    expect(heads('--since', first)).toEqual(['第 136 期（有改动）', '第 140 期'])
    expect(check('--since', 'nowhere')).toMatchObject({
      status: 2,
      stderr: 'git 里没有“nowhere”这个版本；请核对 --since 后面写的提交、分支或标签。\n',
    })
  })
})

it('an archive that is in no repository has no changed issues', () => {
  const before = process.cwd()
  const outside = newFolder('outside')
  try {
    process.chdir(outside)
    expect(changedIssues('content', undefined)).toEqual(new Set())
    process.chdir(root)
    expect(() => changedIssues('content', '--all')).toThrow(UnknownVersion)
  } finally {
    process.chdir(before)
  }
})

describe('an issue whose folder is gone', () => {
  it('is told before everything else, as long as git has it', () => {
    const folder = join(content, 'issues/140')
    cpSync(folder, join(root, 'kept'), {recursive: true})
    rmSync(folder, {recursive: true})
    const {stdout} = check()
    expect(stdout).toMatch(
      /^整个档案\n\n.*\n\ncontent\/issues\n.*第 140 期的文件夹不见了，上一次提交里还有/mu,
    )
    expect(check('136').stdout).not.toContain('不见了')
    cpSync(join(root, 'kept'), folder, {recursive: true})
    expect(check().stdout).not.toContain('不见了')
  })
})

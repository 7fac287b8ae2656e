import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {listIssueFolders} from '../content/issue-folders.ts'
import {decode} from '../convert/text/decode.ts'
import {articleKinds} from './article.ts'
import {type JsonSchemaFile, jsonSchemas, jsonSchemaText} from './json-schemas.ts'
import {lineRoles} from './structure.ts'

const folders = listIssueFolders('content').filter(({converted}) => converted)

/** What a schema says of a value. */
function judge(file: JsonSchemaFile, value: unknown): string[] {
  const ajv = new Ajv2020({strict: false, allErrors: true, validateFormats: false})
  const validate = ajv.compile(JSON.parse(jsonSchemaText(file)))
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({instancePath, keyword}) => `${instancePath} ${keyword}`)
}

function named(name: string): JsonSchemaFile {
  const file = jsonSchemas.find(file => file.name === `${name}.schema.json`)
  if (!file) throw new Error(`no schema is called ${name}`)
  return file
}

it.each(jsonSchemas)('docs/schemas/$name is what npm run docs writes', file => {
  expect(readFileSync(join('docs/schemas', file.name), 'utf8')).toBe(jsonSchemaText(file))
})

it('editors’ programs find each schema of a YAML file', () => {
  const {'yaml.schemas': globs} = z
    .object({'yaml.schemas': z.record(z.string(), z.string())})
    .parse(JSON.parse(readFileSync('.vscode/settings.json', 'utf8')))
  expect(globs).toEqual(
    Object.fromEntries(
      jsonSchemas
        .filter(({files}) => files.endsWith('.yaml'))
        .map(({name, files}) => [`./docs/schemas/${name}`, files]),
    ),
  )
})

describe('what stands in the archive is held right', () => {
  it('the settings', () => {
    for (const path of ['content/site.yaml', 'src/founding/site.yaml'])
      expect([path, judge(named('site'), parse(readFileSync(path, 'utf8')))]).toEqual([path, []])
  })

  it.each(folders)('$path', ({path, articleFiles}) => {
    const read = (name: string) => readFileSync(join(path, name), 'utf8')
    expect(judge(named('issue'), parse(read('issue.yaml')))).toEqual([])
    const corrections = join(path, 'corrections.yaml')
    if (existsSync(corrections))
      expect(judge(named('corrections'), parse(decode(readFileSync(corrections)).text))).toEqual([])
    expect(articleFiles.length).toBeGreaterThan(0)
    for (const name of articleFiles)
      expect(judge(named('article'), parse(read(name).split('---\n')[1] ?? ''))).toEqual([])
  })
})

it('what an editor mistypes is told', () => {
  const decision = {line: 120, text: '月台作业', is: 'title'}
  expect(judge(named('structure'), [decision])).toEqual([])
  expect(judge(named('structure'), [{...decision, is: 'titel'}])).toEqual(['/0/is enum'])
  expect(judge(named('structure'), [{...decision, entri: 30}])).toEqual(['/0 additionalProperties'])
  expect(judge(named('corrections'), [{line: '265', was: '甲', now: '乙'}])).toEqual(['/0/line type'])
  expect(judge(named('habits'), [{is: 'title'}])).toEqual(['/0 dependentRequired'])
  expect(judge(named('structure'), [{line: 120, is: 'title'}])[0]).toBe('/0 dependentRequired')
  expect(judge(named('structure'), [{set: {publisher: '望洲市商会'}}])).toEqual([])
})

it('roles and kinds are explained in Chinese', () => {
  const described = (name: string) =>
    [...jsonSchemaText(named(name)).matchAll(/"enumDescriptions": \[([^\]]*)\]/g)].map(
      ([, list = '']) => list.split(',').length,
    )
  expect(described('structure')).toContain(lineRoles.length)
  expect(described('article')).toContain(articleKinds.length)
})

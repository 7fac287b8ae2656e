import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {frontmatterOf} from '../content/frontmatter.ts'
import {type Conversion, convert} from './convert.ts'

/**
 * Small issues, one habit of print each: `<name>.txt` is what was printed, `<name>.out` what convert makes of it.
 * `UPDATE=1` writes the second anew; read it as an editor would before it is committed.
 */
const folder = join(import.meta.dirname, 'fixtures')
const names = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.slice(0, -4))

function read(name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch {
    return undefined
  }
}

/** Every file that convert would write, then every message, in order of place. */
function show({files, file}: Conversion): string {
  const grade = (fatal: boolean | null | undefined) =>
    fatal === true ? '错误' : fatal === false ? '警告' : '提示'
  const messages = file.messages
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(
      ({line, column, fatal, ruleId, reason}) => `${line}:${column} ${grade(fatal)} ${ruleId}：${reason}\n`,
    )
  const parts = [...files].map(([name, text]) => `======== ${name}\n${text.trimEnd()}\n`)
  return [...parts, `======== messages\n${messages.join('')}`].join('\n')
}

describe.each(names)('%s', name => {
  test('is converted as its .out says', ({skip}) => {
    const actual = show(convert(read(`${name}.txt`) ?? '', {id: 'fixture'}))
    if (process.env.UPDATE === '1') {
      writeFileSync(join(folder, `${name}.out`), actual)
      skip('written anew; nothing was compared')
    }
    expect(actual).toBe(read(`${name}.out`))
  })

  test('says of each file what its YAML says', () => {
    const {files, data} = convert(read(`${name}.txt`) ?? '', {id: 'fixture'})
    for (const [name, text] of files) {
      const yaml = name === 'issue.yaml' ? text : frontmatterOf(text, name).yaml
      expect(JSON.parse(JSON.stringify(data.get(name)))).toEqual(parse(yaml))
    }
  })
})

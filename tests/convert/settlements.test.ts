import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {readCorrections} from '../../src/content/read-corrections.ts'
import {readStructure} from '../../src/content/read-structure.ts'
import {convert} from '../../src/convert/convert.ts'
import {rules} from '../../src/convert/rules/index.ts'
import {decode} from '../../src/convert/text/decode.ts'
import type {Correction} from '../../src/schemas/article.ts'
import type {Decision} from '../../src/schemas/structure.ts'

interface Print {
  readonly name: string
  readonly text: string
  readonly corrections: readonly Correction[]
}

function printsIn(folder: string): Print[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => ({name, text: decode(readFileSync(join(folder, name))).text, corrections: []}))
}

function issuesIn(content: string): Print[] {
  return listIssueFolders(content)
    .filter(({hasSource}) => hasSource)
    .map(({id, path}) => {
      const mends = join(path, 'corrections.yaml')
      return {
        name: id,
        text: decode(readFileSync(join(path, 'source.txt'))).text,
        corrections: existsSync(mends) ? readCorrections(readFileSync(mends)).corrections : [],
      }
    })
}

const prints: Print[] = [
  ...rules.flatMap(({id, examples}) =>
    examples ? [{name: id, text: examples.breaks, corrections: []}] : [],
  ),
  ...printsIn('src/convert/fixtures'),
  ...printsIn('tests/convert/newsletters'),
  ...issuesIn('content'),
]

function messagesOf(
  {text, corrections}: Print,
  decisions: readonly Decision[] = [],
  more: readonly Correction[] = [],
) {
  return convert(text, {id: '136', corrections: [...corrections, ...more], decisions}).file.messages
}

/** What is said once an entry stands where its sentence puts it: in structure.yaml or in corrections.yaml. */
function messagesAfter(print: Print, sentence: string) {
  const entry = sentence.slice(sentence.indexOf('：') + 1)
  const isCorrection = sentence.includes('corrections.yaml')
  const read = isCorrection
    ? {decisions: [], ...readCorrections(Buffer.from(entry))}
    : {corrections: [], ...readStructure(Buffer.from(entry))}
  expect(read.messages, entry).toEqual([])
  return 'entries' in read ? messagesOf(print, read.entries) : messagesOf(print, [], read.corrections)
}

describe('every warning carries an entry that settles it, copied as it is', () => {
  test.each(prints.map(print => [print.name, print] as const))('%s', (_, print) => {
    const warnings = messagesOf(print).filter(({fatal}) => fatal === false)
    for (const {ruleId, line, column, reason, note} of warnings) {
      const entries = (note ?? '').split('\n')
      expect(entries.at(-1), reason).toContain(`checked: [${ruleId}]`)
      for (const entry of entries) {
        const after = messagesAfter(print, entry)
        // an account that does not balance is an error, and so is an issue without articles
        expect(
          after.filter(({fatal}) => fatal === true),
          entry,
        ).toEqual([])
        const again = after.filter(
          other => other.ruleId === ruleId && other.line === line && other.column === column,
        )
        expect(
          again.map(({reason}) => reason),
          entry,
        ).toEqual([])
      }
    }
  })
})

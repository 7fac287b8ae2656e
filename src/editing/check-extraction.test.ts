import {createHash} from 'node:crypto'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {extractionName, extractionText} from '../content/extraction-record.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {textDigest} from '../content/text-file.ts'
import type {ExtractionRecord} from '../schemas/extraction.ts'
import {changedOriginal, checkExtraction} from './check-extraction.ts'

const source = '望洲通讯\n\n目录\n'
const original = Buffer.from('原稿')
const sound: ExtractionRecord = {
  version: 1,
  original: '会刊.pdf',
  sha256: createHash('sha256').update(original).digest('hex'),
  reader: 'pdf 1',
  source: textDigest(source),
  // 目录 was numbered by itself, and two signs were left out
  characters: {original: 7, generated: 1, source: 6, dropped: 2},
  lines: [{line: 1}, {line: 3}],
  drops: [
    {text: '- 1', reason: '页码'},
    {text: ' ', reason: '页码'},
  ],
  pictures: [],
}

let folder: string
beforeEach(() => {
  folder = join(newFolder('extraction'), 'issues/7')
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'source.txt'), source)
  writeFileSync(join(folder, '会刊.pdf'), original)
  record({})
})

function record(other: Partial<ExtractionRecord>): void {
  writeFileSync(join(folder, extractionName), extractionText({...sound, ...other}))
}

const issue = () => {
  const [found] = listIssueFolders(join(folder, '../..'))
  if (!found) throw new Error('no issue')
  return found
}
const told = (reports = checkExtraction(issue(), source)) =>
  reports.flatMap(({basename, messages}) =>
    messages.map(({ruleId, fatal, reason}) => `${basename} ${ruleId} ${fatal} ${reason}`),
  )

const missing = (name: string) =>
  `${name.replace(/.*\//, '')} original-missing true source.txt 是从 ${name} 取出的，这份原稿现在不在；请从 git 恢复。原稿不想放在这里，请连 extraction.json 一起删去，以后就以 source.txt 为原文。`
const changed =
  '会刊.pdf original-changed true 原稿换过了，source.txt 还是从旧的取出的；请从 git 恢复旧的原稿，或者删去 source.txt，再运行 npm run convert -- 7 重新读取（文章的篇号不变）。'
const ledger = (what: string) =>
  `extraction.json extraction-ledger true ${what}；请从 git 恢复这个文件，或者删去它和 source.txt，再运行 npm run convert 重新读取。`
const counts = '记录里的字数对不上：原稿的字应等于 source.txt 加上略去的字'

describe('a text that was read from an original', () => {
  it('is what the record says', () => {
    expect(told()).toEqual([])
    expect(told(changedOriginal(issue()))).toEqual([])
  })

  it('has its original beside it, the one that was read', () => {
    rmSync(join(folder, '会刊.pdf'))
    expect(told()).toEqual([missing('会刊.pdf')])
    mkdirSync(join(folder, '会刊.pdf'))
    expect(told()).toEqual([missing('会刊.pdf')])
    rmSync(join(folder, '会刊.pdf'), {recursive: true})
    writeFileSync(join(folder, '会刊.pdf'), '另一份')
    expect(told()).toEqual([changed])
    expect(told(changedOriginal(issue()))).toEqual([changed])
  })

  it('comes from no file elsewhere', () => {
    writeFileSync(join(folder, '../会刊.pdf'), original)
    record({original: '../会刊.pdf'})
    rmSync(join(folder, '会刊.pdf'))
    expect(told()).toEqual([missing('../会刊.pdf')])
  })

  it('is the text that was read', () => {
    expect(told(checkExtraction(issue(), `${source}又一行\n`))).toEqual([
      'source.txt extraction-differs true source.txt 与从 会刊.pdf 取出的文字不同。要改字，请写进 corrections.yaml，再从 git 恢复 source.txt；取得不对、要以手工整理的文字为准，请删去 extraction.json，原稿可以留着。',
    ])
    // line ends are nobody's words
    expect(told(checkExtraction(issue(), source.replaceAll('\n', '\r\n')))).toEqual([])
    expect(told(checkExtraction(issue(), undefined))).toEqual([])
  })

  it('has a place in the original for each of its lines', () => {
    record({lines: [{line: 1}]})
    expect(told()).toEqual([ledger('source.txt 第 3 行在记录里没有出处')])
  })

  it.each([
    ['one too many in the original', {...sound.characters, original: 8}],
    ['one too few written out', {...sound.characters, generated: 0}],
    ['another number in source.txt', {...sound.characters, source: 7, original: 8}],
    ['another number of drops', {...sound.characters, dropped: 1, original: 6}],
  ])('has as many characters as the original: %s', (_what, characters) => {
    record({characters})
    expect(told()).toEqual([ledger(counts)])
  })
})

describe('an original that was not read', () => {
  const unused = (name: string, rename: string) =>
    `${name} original-unused undefined 没有读这份原稿：这一期以 source.txt 为准。要改读这一份，${rename}别的原稿移走，删去 source.txt 和 extraction.json，再运行 npm run convert -- 7；不要改读，就不必处理。`

  it('is named, with what it must be called to be read', () => {
    writeFileSync(join(folder, '又一份.DOCX'), '')
    expect(told()).toEqual([unused('又一份.DOCX', '请改名为 source.docx，')])
    rmSync(join(folder, extractionName))
    rmSync(join(folder, '又一份.DOCX'))
    rmSync(join(folder, '会刊.pdf'))
    writeFileSync(join(folder, 'source.pdf'), '')
    expect(told()).toEqual([unused('source.pdf', '')])
    expect(told(changedOriginal(issue()))).toEqual([])
  })
})

it('a record that cannot be read is named, by who asks for all of it alone', () => {
  writeFileSync(join(folder, extractionName), '<<<<<<< HEAD')
  expect(told()).toEqual([
    expect.stringMatching(/^extraction\.json extraction-record true 取字的记录不是完整的记录/),
  ])
  expect(changedOriginal(issue())).toEqual([])
})

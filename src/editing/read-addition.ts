import {closeSync, openSync, readFileSync, readSync, statSync} from 'node:fs'
import {basename} from 'node:path'
import type {VFile} from 'vfile'
import {checkSize, DecodeError, decode} from '../convert/text/decode.ts'
import {isOriginal} from '../extracting/read-original.ts'
import {explainError} from './explain-error.ts'
import {type ExtractedOriginal, extractFile} from './extract-original.ts'
import {mistakenName} from './mistaken-name.ts'
import {fail} from './read-issue.ts'

/** What a file was read into, as it will lie in the folder. */
export interface Addition {
  readonly text: string
  /** Of a Word file or a PDF; of a text its bytes are filed as they are. */
  readonly extracted: ExtractedOriginal | undefined
  readonly bytes: Uint8Array
}

/** As much of a text as tells whether it is one, in UTF-16 code units. */
const longestHead = 4096

/** Reads a file; what stands in the way becomes an error on the report. */
export async function readAddition(path: string, report: VFile): Promise<Addition | undefined> {
  if (basename(path).startsWith('~$')) {
    fail(
      report,
      'original-format',
      '这是 Word 打开文件时留下的临时文件；请关掉 Word，添加名字前面没有 ~$ 的那一个。',
    )
    return undefined
  }
  try {
    const start = Buffer.alloc(Math.min(statSync(path).size, 4096))
    const file = openSync(path, 'r')
    try {
      readSync(file, start)
    } finally {
      closeSync(file)
    }
    if (isOriginal(start)) {
      const extracted = await extractFile(path, report)
      return extracted && {text: extracted.source.text, extracted, bytes: extracted.bytes}
    }
    checkSize(statSync(path).size)
    const bytes = readFileSync(path)
    const {text} = decode(bytes)
    // text has none of these, in whatever encoding; a program's file has them all over
    if (/[\0-\u0008]/.test(text.slice(0, longestHead))) {
      fail(report, 'not-text', '这不是文字，像是程序用的文件；请添加 Word（.docx）、PDF 或文本（.txt）。')
      return undefined
    }
    const mistaken = mistakenName(path, bytes)
    if (mistaken !== undefined)
      report.info(`${mistaken}；已当作文本读取。`, {
        place: {line: 1, column: 1},
        ruleId: 'original-name',
        source: 'huikan',
      })
    return {text, extracted: undefined, bytes}
  } catch (error) {
    if (error instanceof DecodeError)
      fail(report, error.ruleId, `${error.message}。`, error.line, error.column)
    else {
      const reason = explainError(error)
      if (reason === undefined) throw error
      fail(report, 'unreadable', reason)
    }
    return undefined
  }
}

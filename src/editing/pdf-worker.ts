import {readFile} from 'node:fs/promises'
import {parentPort, workerData} from 'node:worker_threads'
import {readPages} from '../extracting/pdf/open-pdf.ts'
import {readPictures} from '../extracting/pdf/open-pictures.ts'
import {readPdf} from '../extracting/pdf/read-pdf.ts'
import {Refusal} from '../extracting/refusal.ts'
import type {PdfAnswer} from './extract-pdf.ts'

/** Where the character maps lie; see their LICENSE. */
const maps = new URL('../extracting/pdf/cmaps/', import.meta.url)

/** What pdf.js says of a page that it could not read whole, and went on. */
const failures: string[] = []
console.warn = (message: unknown) => {
  if (
    /ignoring errors|Error during font loading|font (?:resource )?"[^"]*" is not available/i.test(
      String(message),
    )
  )
    failures.push(String(message))
}

const damaged: PdfAnswer = {
  refusal: {
    ruleId: 'original-damaged',
    message: '文件有损坏，有的页读不完整；请向提供文件的人重新要一份，或从排版软件重新导出',
  },
}

async function answer(bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    const map = async (name: string) => new Uint8Array(await readFile(new URL(name, maps)))
    const extraction = await readPdf(readPages(bytes, map, true), places => readPictures(bytes, map, places))
    return failures.length > 0 ? damaged : {extraction}
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // text that was passed over is why there seems to be none
    return failures.length > 0 ? damaged : {refusal: {ruleId: error.ruleId, message: error.message}}
  }
}

parentPort?.postMessage(await answer(workerData))

import {Worker} from 'node:worker_threads'
import type {Extraction} from '../extracting/extraction.ts'
import {Refusal, type RefusalRule} from '../extracting/refusal.ts'

/** What the thread that reads a PDF answers. */
export type PdfAnswer =
  | {readonly extraction: Extraction}
  | {readonly refusal: {readonly ruleId: RefusalRule; readonly message: string}}

/** What reading one file may take. */
export interface PdfLimits {
  /** A 60-page issue takes some seconds; ms. */
  readonly longest: number
  /** What it may add to the memory of the program, bytes; a 60-page issue: some 200 MB. */
  readonly mostMemory: number
}

const usualLimits: PdfLimits = {longest: 300_000, mostMemory: 1024 ** 3}
/** So often memory is looked at; ms. */
const watch = 200

/**
 * Reads a PDF in a thread of its own, which ends when the file asks for more time or memory than an issue needs. No script of the file
 * runs, nothing is fetched.
 *
 * @throws {Refusal} where it cannot be read; says in Chinese what to do
 */
export async function extractPdf(
  bytes: Uint8Array,
  {longest, mostMemory} = usualLimits,
): Promise<Extraction> {
  const before = process.memoryUsage().rss
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: {maxOldGenerationSizeMb: 1024},
  })
  const tooMuch = new Refusal(
    'original-too-large',
    '读这个 PDF 要的时间或内存远远超过一期会刊；请检查是不是放错了文件，或从排版软件重新导出',
  )
  let timer: NodeJS.Timeout | undefined
  let memory: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<PdfAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(tooMuch), longest)
      memory = setInterval(() => {
        if (process.memoryUsage().rss - before > mostMemory) reject(tooMuch)
      }, watch)
      worker.once('message', resolve)
      worker.once('error', error =>
        reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : error),
      )
    })
    if ('extraction' in answer) return answer.extraction
    throw new Refusal(answer.refusal.ruleId, answer.refusal.message)
  } finally {
    clearTimeout(timer)
    clearInterval(memory)
    await worker.terminate()
  }
}

import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import type {BuiltSearchIndex} from '../../src/search/build/index-builder.ts'
import {memoryOf} from './processes.ts'

/** One build of the index. Seconds, CPU seconds with Pagefind's, and the highest memory of all its processes together in MB (Linux). */
export interface MeasuredBuild extends BuiltSearchIndex {
  readonly seconds: number
  readonly cpu: number
  readonly peak: number
}

const runner = fileURLToPath(new URL('search-build-run.ts', import.meta.url))

/**
 * Builds the index of an archive so many times as large into `folder`, without its last articles.
 * @throws {Error} when the build fails
 */
export async function measureBuild(times: number, leftOut: number, folder: string): Promise<MeasuredBuild> {
  const child = spawn(process.execPath, [runner, String(times), String(leftOut), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let peak = 0
  const sample = setInterval(() => {
    peak = Math.max(peak, child.pid === undefined ? 0 : memoryOf(child.pid))
  }, 100)
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk
  })
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  clearInterval(sample)
  if (code !== 0) throw new Error(`生成索引以 ${code} 退出`)
  const built: Omit<MeasuredBuild, 'peak'> = JSON.parse(printed)
  return {...built, peak}
}

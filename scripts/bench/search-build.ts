import {spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {BuiltSearchIndex} from '../../src/search/build/index-builder.ts'

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

/** Resident memory of a process and its children, in MB; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 0
  try {
    const own = Number(/VmRSS:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
    return children.filter(Boolean).reduce((sum, child) => sum + memoryOf(Number(child)), own)
  } catch {
    // It ended meanwhile.
    return 0
  }
}

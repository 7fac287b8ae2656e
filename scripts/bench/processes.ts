import {spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'

/** What a command and all that it started used: seconds, CPU seconds, the highest memory of all its processes together in MB (Linux). */
export interface Used {
  readonly seconds: number
  readonly cpu: number
  readonly peak: number
}

/**
 * Runs a command to its end.
 * @throws {Error} where it fails, with the end of what it printed
 */
export async function measureCommand(
  command: string,
  args: readonly string[],
  options: {readonly cwd: string; readonly env?: NodeJS.ProcessEnv},
): Promise<Used> {
  const begun = performance.now()
  const before = cpuOf('self').children
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: {...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', ...options.env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let peak = 0
  const sample = setInterval(() => {
    peak = Math.max(peak, child.pid === undefined ? 0 : memoryOf(child.pid))
  }, 50)
  let printed = ''
  const keep = (chunk: Buffer) => {
    printed = (printed + String(chunk)).slice(-4000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  clearInterval(sample)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} 以 ${code} 退出：\n${printed}`)
  return {seconds: (performance.now() - begun) / 1000, cpu: cpuOf('self').children - before, peak}
}

/** CPU seconds of a process, and of its children that ended; proc(5), fields 14 to 17 in hundredths. 0 where the system does not tell. */
export function cpuOf(pid: number | 'self'): {readonly own: number; readonly children: number} {
  const [, , user = 0, system = 0, childUser = 0, childSystem = 0] = (read(`/proc/${pid}/stat`) ?? '')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(9)
    .map(field => Number(field) / 100)
  return {own: user + system, children: childUser + childSystem}
}

/** Resident memory of a process and its children, in MB; 0 where the system does not tell. */
export function memoryOf(pid: number): number {
  const own = Number(/VmRSS:\s*(\d+)/.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0) / 1024
  return childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), own)
}

export function childrenOf(pid: number): number[] {
  return (read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number)
}

function read(path: string): string | undefined {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  } catch {
    // It ended meanwhile.
    return undefined
  }
}

import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/** What a child process used: CPU in seconds, peak resident memory in megabytes. */
export interface Usage {
  readonly cpu: number
  readonly peak: number
}

const reporter = fileURLToPath(new URL('report-usage.ts', import.meta.url))

/**
 * Runs a script of this project by itself and measures it. Its output is thrown away.
 *
 * @throws {Error} where it fails, with the end of what it printed
 */
export function measureScript(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Usage {
  const {status, output} = spawnSync(process.execPath, ['--import', reporter, script, ...args], {
    env: {...process.env, ...environment},
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1024 * 1024 * 1024,
  })
  const [, printed, complaint, usage] = output ?? []
  if (status !== 0)
    throw new Error(`${script} 以 ${status} 退出：${String(complaint || printed).slice(-2000)}`)
  const {cpu, peak}: Usage = JSON.parse(String(usage))
  return {cpu, peak}
}

/** One measured figure. Units: CPU in seconds, memory in megabytes. */
export interface Figure {
  readonly what: string
  readonly cpu: number
  /** Peak resident memory of the process. */
  readonly peak?: number
  /** What design calls for, in the same units; `undefined` where a figure stands for comparison only. */
  readonly budget?: {readonly cpu?: number; readonly peak?: number}
  readonly note?: string
}

export function isOver({cpu, peak = 0, budget}: Figure): boolean {
  return cpu > (budget?.cpu ?? Number.POSITIVE_INFINITY) || peak > (budget?.peak ?? Number.POSITIVE_INFINITY)
}

/** CPU seconds of this process that a function takes: the median of several runs, the first, which compiles, among them. */
export function cpuOf(run: () => void, times: number): number {
  const seconds = Array.from({length: times}, () => {
    const before = process.cpuUsage()
    run()
    const {user, system} = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return seconds.sort((a, b) => a - b)[times >> 1] ?? 0
}

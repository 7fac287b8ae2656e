import {subscribe} from 'node:diagnostics_channel'
import {writeFileSync} from 'node:fs'
import {childrenOf, cpuOf} from './processes.ts'

/** CPU seconds of one part of a build, all its pieces together, and the highest memory of its own process until it ended, in MB. */
export interface MeasuredPhase {
  readonly phase: string
  readonly cpu: number
  readonly peak: number
}

// Loaded before a build: writes what each of its parts used into the file that HUIKAN_BENCH_PHASES names.
const phases: MeasuredPhase[] = []
let open = {phase: 'start', before: 0}

subscribe('huikan:build-phase', message => begin(String(message)))
process.on('exit', () => {
  begin('end')
  if (process.env.HUIKAN_BENCH_PHASES) writeFileSync(process.env.HUIKAN_BENCH_PHASES, JSON.stringify(phases))
})

function begin(phase: string): void {
  const now = cpuOfFamily(process.pid)
  const cpu = now - open.before
  const peak = process.resourceUsage().maxRSS / 1024
  const earlier = phases.findIndex(({phase}) => phase === open.phase)
  if (earlier < 0) phases.push({phase: open.phase, cpu, peak})
  else phases.splice(earlier, 1, {phase: open.phase, cpu: (phases[earlier]?.cpu ?? 0) + cpu, peak})
  open = {phase, before: now}
}

/** CPU seconds of a process, of its children that ended and of those that run. */
function cpuOfFamily(pid: number): number {
  const {own, children} = cpuOf(pid)
  return childrenOf(pid).reduce((sum, child) => sum + cpuOfFamily(child), own + children)
}

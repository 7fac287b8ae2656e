import {channel} from 'node:diagnostics_channel'

/** Parts of a build. Astro's own work goes on after the search, which hangs in it, is indexed. */
export type BuildPhase = 'convert' | 'check' | 'search' | 'astro' | 'epub' | 'sitemap' | 'links' | 'mirror'

const phases = channel('huikan:build-phase')

/** Those that take much memory, or let a process beside them do so. */
const large: ReadonlySet<BuildPhase> = new Set(['search', 'astro'])

/** Says that a part of the build begins, to whoever measures it. */
export function beginPhase(phase: BuildPhase): void {
  if (large.has(phase)) giveMemoryBack()
  phases.publish(phase)
}

/** A process of so many bytes has nothing to give back that would be worth the time: half of that is the program. */
const small = 350_000_000

/**
 * Before much memory is taken, what was left goes: V8 would let it lie until it has to, and that would come on top. As for the last time,
 * since else it keeps the room, of hundreds of megabytes.
 */
export function giveMemoryBack(): void {
  if (process.memoryUsage.rss() < small) return
  globalThis.gc?.({execution: 'sync', type: 'major', flavor: 'last-resort'})
}

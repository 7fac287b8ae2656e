import {channel} from 'node:diagnostics_channel'

/** Parts of a build. Astro's own work goes on after the search, which hangs in it, is indexed. */
export type BuildPhase = 'convert' | 'check' | 'search' | 'astro' | 'epub' | 'sitemap' | 'links' | 'mirror'

const phases = channel('huikan:build-phase')

/** Those that take much memory, or let a process beside them do so. */
const large: ReadonlySet<BuildPhase> = new Set(['search', 'astro'])

/**
 * Says that a part of the build begins, to whoever measures it. What the one before it left goes first where much is taken next: V8 would
 * let it lie until it has to, and that would come on top.
 */
export function beginPhase(phase: BuildPhase): void {
  if (large.has(phase)) globalThis.gc?.()
  phases.publish(phase)
}

import {channel} from 'node:diagnostics_channel'

/** Parts of a build. Astro's own work goes on after the search, which hangs in it, is indexed. */
export type BuildPhase = 'convert' | 'check' | 'search' | 'astro' | 'epub' | 'sitemap' | 'links' | 'mirror'

const phases = channel('huikan:build-phase')

/** Says that a part of the build begins, to whoever measures it. */
export function beginPhase(phase: BuildPhase): void {
  // the pages take much; the search sees for itself to what it lets a process beside this one take
  if (phase === 'astro') giveMemoryBack(mayStay)
  phases.publish(phase)
}

/** So many bytes the pages leave room for. */
const mayStay = 500_000_000

/**
 * Before much memory is taken, what was left goes: V8 would let it lie until it has to, and that would come on top. As for the last time,
 * since else it keeps the room, of hundreds of megabytes.
 *
 * @param enough - bytes of this process up to which nothing is done: of 350 MB half is the program
 */
export function giveMemoryBack(enough: number): void {
  if (process.memoryUsage.rss() < enough) return
  globalThis.gc?.({execution: 'sync', type: 'major', flavor: 'last-resort'})
}

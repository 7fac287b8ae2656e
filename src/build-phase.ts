import {channel} from 'node:diagnostics_channel'

/** Parts of a build. Astro's own work goes on after the search, which hangs in it, is indexed. */
export type BuildPhase = 'convert' | 'check' | 'search' | 'astro' | 'epub' | 'sitemap' | 'links' | 'mirror'

const phases = channel('huikan:build-phase')

/**
 * Says that a part of the build begins, to whoever measures it. What the one before it left goes first: V8 would let it lie until it has
 * to, and what the next one takes, or Pagefind beside it, comes on top.
 */
export function beginPhase(phase: BuildPhase): void {
  globalThis.gc?.()
  phases.publish(phase)
}

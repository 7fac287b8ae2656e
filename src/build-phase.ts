import {channel} from 'node:diagnostics_channel'

/** Parts of a build. Astro's own work goes on after the search, which hangs in it, is indexed. */
export type BuildPhase = 'convert' | 'check' | 'search' | 'astro' | 'epub' | 'sitemap' | 'links' | 'mirror'

const phases = channel('huikan:build-phase')

/** Says that a part of the build begins, to whoever measures it. */
export function beginPhase(phase: BuildPhase): void {
  phases.publish(phase)
}

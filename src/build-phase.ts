import {channel} from 'node:diagnostics_channel'

/** Parts of a build, in the order in which they run. */
export type BuildPhase = 'convert' | 'check' | 'astro' | 'epub' | 'search' | 'sitemap' | 'links' | 'mirror'

const phases = channel('huikan:build-phase')

/** Says that a part of the build begins, to whoever measures it. */
export function beginPhase(phase: BuildPhase): void {
  phases.publish(phase)
}

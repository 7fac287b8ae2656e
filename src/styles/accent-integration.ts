import type {AstroIntegration} from 'astro'
import {ContentError} from '../content/frontmatter.ts'
import {accentFaults} from './accent-contrast.ts'

/**
 * Stops the build at an accent colour that nobody could read.
 *
 * @throws {ContentError} naming the setting and which way to change it
 */
export function legibleAccent(accent: Parameters<typeof accentFaults>[0]): AstroIntegration {
  return {
    name: 'huikan-accent',
    hooks: {
      'astro:config:done': () => {
        const faults = accentFaults(accent).map(reason => ({line: 1, column: 1, reason}))
        if (faults.length > 0) throw new ContentError('src/site.ts', faults)
      },
    },
  }
}

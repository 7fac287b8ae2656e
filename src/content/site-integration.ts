import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AstroIntegration} from 'astro'
import {contentFolder} from './content-folder.ts'
import {ContentError} from './frontmatter.ts'
import {isFatal} from './issue-folders.ts'
import {readSite, siteFile} from './read-site.ts'

/**
 * Stops the build where the settings of the site are wrong, an accent colour that nobody could read included; in dev, begins anew when they
 * are saved.
 *
 * @throws {ContentError} naming the setting and what to write
 */
export function siteSettings(): AstroIntegration {
  const content = contentFolder()
  return {
    name: 'huikan-site-settings',
    hooks: {
      'astro:config:setup': ({addWatchFile}) => {
        addWatchFile(pathToFileURL(resolve(siteFile(content))))
        const {report} = readSite(content)
        if (isFatal(report))
          throw new ContentError(
            report.path,
            report.messages.map(({line = 1, column = 1, reason}) => ({line, column, reason})),
          )
      },
    },
  }
}

import {existsSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {VFile} from 'vfile'
import {isNode} from 'yaml'
import {DecodeError, decode} from '../convert/text/decode.ts'
import {type Site, siteSchema} from '../schemas/site.ts'
import {accentFaults} from '../styles/accent-contrast.ts'
import type {Fault} from './fault.ts'
import {schemaFaults} from './schema-faults.ts'
import {readYamlDocument} from './yaml-document.ts'

/** The settings of one archive. */
export const siteName = 'site.yaml'

/** What a site is called whose settings say nothing, or cannot be read: the latter stops whatever would publish it. */
const unnamed: Site = siteSchema.parse({title: '会刊', association: '本会'})

export interface SiteReading {
  readonly site: Site
  /** Carries the messages: errors with their places, or a warning that there is no such file. */
  readonly report: VFile
}

/**
 * Where the settings stand: in the content folder, else in the project's own. Whoever only tries other texts (HUIKAN_CONTENT) need not
 * write settings.
 */
export function siteFile(content: string): string {
  const own = join(content, siteName)
  return existsSync(own) ? own : join('content', siteName)
}

/** Reads the settings, in any encoding that source.txt may have. Never throws; what is wrong becomes a message. */
export function readSite(content: string): SiteReading {
  const path = siteFile(content)
  const report = new VFile({path: relative('.', path).split(sep).join('/')})
  if (!existsSync(path)) {
    const message = report.message(
      '没有网站的设置，刊名暂时写作“会刊”；请建这个文件，至少写 title（刊名）和 association（主办单位）两行。',
      {place: {line: 1, column: 1}, ruleId: 'site-settings', source: 'huikan'},
    )
    message.fatal = false
    return {site: unnamed, report}
  }
  const {site, faults} = readSettings(readFileSync(path))
  for (const {line, column, reason} of faults) {
    const message = report.message(reason, {place: {line, column}, ruleId: 'site-settings', source: 'huikan'})
    message.fatal = true
  }
  return {site, report}
}

function readSettings(bytes: Uint8Array): {site: Site; faults: readonly Fault[]} {
  const failed = (faults: readonly Fault[]) => ({site: unnamed, faults})
  let yaml: string
  try {
    yaml = bytes.length === 0 ? '' : decode(bytes).text
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    const {line, column, message} = error
    return failed([{line, column, reason: `${message}。`}])
  }
  const read = readYamlDocument(yaml)
  if (read.faults.length > 0) return failed(read.faults)
  const {document, placeAt} = read
  const result = siteSchema.safeParse(document.toJS() ?? {})
  const faults = schemaFaults(read, siteSchema, result.error?.issues ?? [])
  if (!result.success || faults.length > 0) return failed(faults)
  const accent = document.get('accent', true)
  const place = placeAt(isNode(accent) ? (accent.range?.[0] ?? 0) : 0)
  return {
    site: withDescription(result.data),
    faults: accentFaults(result.data.accent).map(reason => ({...place, reason: `${reason}。`})),
  }
}

/** A site has a line that says what it is, which its pages tell to search engines. */
function withDescription(site: Site): Site {
  const {title, association, description} = site
  return description === ''
    ? {
        ...site,
        description: `《${title}》是${association}的会刊。本站收录历期全文，可逐期翻阅，也可全文检索。`,
      }
    : site
}

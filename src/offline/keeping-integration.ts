import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {writeAtomically} from '../content/atomic-write.ts'
import {isKeptOffline, listName, type OfflineList, packedList, summaryName} from '../keeping/list.ts'
import {filesIn} from './files-in.ts'

/** What a file was found to hold when it had this size in bytes and this time in ms. */
type Known = Readonly<Record<string, readonly [digest: string, bytes: number, time: number]>>

/**
 * Lists the files of a finished site that a reader may keep in the browser (离线阅读), with what tells one version from the next. Digests
 * are kept beside Astro's own cache by size and time, since most files stay from one build to the next.
 */
export function siteToKeep(): AstroIntegration {
  let cache = ''
  return {
    name: 'huikan-keeping',
    hooks: {
      'astro:config:done': ({config}) => {
        cache = fileURLToPath(new URL('../keeping.json', config.cacheDir))
      },
      'astro:build:done': ({dir}) => {
        const root = fileURLToPath(dir)
        const known: Known = existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) : {}
        const found = digestsOf(root, known)
        const files = Object.fromEntries(
          Object.entries(found).map(([path, [digest, bytes]]) => [path, [digest, bytes] as const]),
        )
        const list: OfflineList = {version: shortDigest(JSON.stringify(files)), files}
        const bytes = Object.values(files).reduce((sum, [, size]) => sum + size, 0)
        writeFileSync(join(root, listName), JSON.stringify(packedList(list)))
        const {version} = list
        writeFileSync(
          join(root, summaryName),
          JSON.stringify({version, files: Object.keys(files).length, bytes}),
        )
        writeAtomically(cache, JSON.stringify(found), 'kill')
      },
    },
  }
}

function digestsOf(root: string, known: Known): Known {
  const paths = filesIn(root).filter(isKeptOffline).sort()
  return Object.fromEntries(
    paths.map(path => {
      const file = `${root}/${path}`
      const {size, mtimeMs} = statSync(file)
      const before = known[path]
      if (before && before[1] === size && before[2] === mtimeMs) return [path, before]
      return [path, [shortDigest(readFileSync(file)), size, mtimeMs] as const]
    }),
  )
}

/** Tells versions of one file apart, not files of the world. */
function shortDigest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 10)
}

/*
 * 离线阅读: what a build says of its files, and what a browser that keeps them remembers. Build and browser both read this.
 */

/** `offline.json`, so short that it may be asked for at any time. */
export interface OfflineSummary {
  /** Changes whenever a file of the list does. */
  readonly version: string
  readonly files: number
  readonly bytes: number
}

/** By path from the site's root a digest of what each file holds, and its size in bytes. */
export interface OfflineList {
  readonly version: string
  readonly files: Readonly<Record<string, readonly [digest: string, bytes: number]>>
}

/**
 * The list as `offline-files.json` has it, which of 6,000 articles holds some 18,000 files: names by their folders, sizes in whole
 * kilobytes, digests no longer than what tells versions of one file apart, and none where the name tells them.
 */
export interface PackedList {
  readonly version: string
  readonly folders: Readonly<
    Record<string, Readonly<Record<string, readonly [digest: string, kilobytes: number]>>>
  >
}

export const summaryName = 'offline.json'
export const listName = 'offline-files.json'

/**
 * Whether a file goes into a copy that is read without a network: what pages show, lead to and search. What is downloaded as a file of its
 * own (books, PDFs, data, citations), what only other programs ask for, and the print page, which holds a whole issue once more, does not.
 *
 * @param path - from the site's root
 */
export function isKeptOffline(path: string): boolean {
  if (/^(?:epub|sections)\//.test(path) || /^data\/(?!index\.html$)/.test(path)) return false
  if (/\/(?:print\.html|original\.pdf|cover\.png|citations\.\w+)$/.test(path)) return false
  return (
    path.includes('/') || !/^(?:_headers|404\.html|sw\.js|offline.*\.json|.*\.(?:xml|txt|json))$/.test(path)
  )
}

export function isSummary(value: unknown): value is OfflineSummary {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'string' &&
    'bytes' in value &&
    typeof value.bytes === 'number' &&
    'files' in value &&
    typeof value.files === 'number'
  )
}

export function packedList({version, files}: OfflineList): PackedList {
  const folders: Record<string, Record<string, readonly [string, number]>> = {}
  for (const [path, [digest, bytes]] of Object.entries(files)) {
    const name = path.lastIndexOf('/') + 1
    const folder = path.slice(0, name)
    folders[folder] ??= {}
    folders[folder][path.slice(name)] = [
      isNamedByContent(path) ? '' : digest.slice(0, 6),
      Math.ceil(bytes / 1000),
    ]
  }
  return {version, folders}
}

/** Sizes are those of the packed list, in bytes. */
export function unpackedList({version, folders}: PackedList): OfflineList {
  const files = Object.entries(folders).flatMap(([folder, names]) =>
    Object.entries(names).map(
      ([name, [digest, kilobytes]]) => [folder + name, [digest, kilobytes * 1000]] as const,
    ),
  )
  return {version, files: Object.fromEntries(files)}
}

/** The search names the folders of texts and of an index by what they hold. */
function isNamedByContent(path: string): boolean {
  return /^search\/(?:texts\/[^/]+-[0-9a-f]{6}|[0-9a-f]{10}\/index)\//.test(path)
}

export function isPackedList(value: unknown): value is PackedList {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'string' &&
    'folders' in value &&
    typeof value.folders === 'object' &&
    value.folders !== null &&
    Object.values(value.folders).every(
      (names: unknown) =>
        typeof names === 'object' &&
        names !== null &&
        Object.values(names).every(
          file => Array.isArray(file) && typeof file[0] === 'string' && typeof file[1] === 'number',
        ),
    )
  )
}

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

/** `offline-files.json`: by path from the site's root a digest of what each file holds, and its size in bytes. */
export interface OfflineList {
  readonly version: string
  readonly files: Readonly<Record<string, readonly [digest: string, bytes: number]>>
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

export function isList(value: unknown): value is OfflineList {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'string' &&
    'files' in value &&
    typeof value.files === 'object' &&
    value.files !== null &&
    Object.values(value.files).every(
      file => Array.isArray(file) && typeof file[0] === 'string' && typeof file[1] === 'number',
    )
  )
}

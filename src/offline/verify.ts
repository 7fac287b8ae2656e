import {checksum, checksumsName, namesListedTwice, readChecksums} from './checksums.ts'
import {fileNameFaults, printable} from './file-names.ts'
import {readZip, ZipError} from './zip-reader.ts'

/** What came of checking a bundle. */
export interface Verification {
  /** Files that were found, the list itself included. */
  readonly files: number
  /** One line a fault, in Chinese, each naming its file; none where the bundle is whole. */
  readonly faults: string[]
}

/**
 * Checks a bundle by its own list of checksums: names files that are damaged, missing or were never part of it.
 *
 * @param bytes - the whole zip
 */
export function verifyZip(bytes: Buffer): Verification {
  const sums = new Map<string, string | null>()
  const names: string[] = []
  const faults: string[] = []
  let list: string | null = null
  try {
    for (const {name, content, fault} of readZip(bytes)) {
      if (fault) faults.push(`${printable(name)}：${fault}`)
      names.push(name)
      sums.set(name, content && !fault ? checksum(content) : null)
      if (name === checksumsName && content) list = Buffer.from(content).toString('utf8')
    }
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    // What is not reached cannot be told missing from damaged.
    return {files: sums.size, faults: [...faults, error.message]}
  }
  return {files: names.length, faults: [...faults, ...fileNameFaults(names), ...compare(list, sums)]}
}

/**
 * Checks an unpacked bundle in the same way.
 *
 * @param sums - path to SHA-256 of every file in the folder; null where a file cannot be read
 * @param list - text of its SHA256SUMS
 */
export function verifyFolder(sums: ReadonlyMap<string, string | null>, list: string): Verification {
  const unread = [...sums].flatMap(([name, sum]) =>
    sum === null ? [`${printable(name)}：读不出来；可能是没有权限，也可能是存储介质坏了`] : [],
  )
  return {files: sums.size, faults: [...unread, ...fileNameFaults(sums.keys()), ...compare(list, sums)]}
}

function compare(list: string | null, sums: ReadonlyMap<string, string | null>): string[] {
  if (list === null) return sums.has(checksumsName) ? [] : [`${checksumsName}：缺少校验清单，各文件无从查对`]
  const wanted = readChecksums(list)
  const faults = [
    ...namesListedTwice(list).map(name => `${printable(name)}：在校验清单里列了两次`),
    // what stands in the archive has been looked at already
    ...fileNameFaults([...wanted.keys()].filter(name => !sums.has(name))),
  ]
  for (const [name, sum] of wanted) {
    const found = sums.get(name)
    if (found === undefined) faults.push(`${printable(name)}：缺少这个文件`)
    else if (found !== null && found !== sum) faults.push(`${printable(name)}：内容与校验清单不符`)
  }
  for (const name of sums.keys())
    if (name !== checksumsName && !wanted.has(name))
      faults.push(`${printable(name)}：校验清单里没有这个文件，是后来添加的`)
  return faults
}

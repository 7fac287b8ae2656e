import {closeSync, openSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** Files in one, since a disk takes longer to make a thousand files than to write them. */
export interface PackedFile {
  readonly path: string
  /** In bytes. */
  readonly size: number
}

const list = 'files.json'
const bytes = 'files'

/** Writes files as one into a folder, each as it comes. */
export function packFiles(files: Iterable<{path: string; content: Uint8Array}>, folder: string): void {
  const packed: PackedFile[] = []
  const all = openSync(join(folder, bytes), 'w')
  for (const {path, content} of files) {
    writeFileSync(all, content)
    packed.push({path, size: content.length})
  }
  closeSync(all)
  writeFileSync(join(folder, list), JSON.stringify(packed))
}

/** The files that were written into a folder; the bytes are read when the first is asked for. */
export function* packedFiles(folder: string): Generator<PackedFile & {readonly content: () => Uint8Array}> {
  const packed: readonly PackedFile[] = JSON.parse(readFileSync(join(folder, list), 'utf8'))
  let all: Uint8Array | undefined
  let end = 0
  for (const {path, size} of packed) {
    end += size
    const to = end
    const content = () => {
      all ??= readFileSync(join(folder, bytes))
      return all.subarray(to - size, to)
    }
    yield {path, size, content}
  }
}

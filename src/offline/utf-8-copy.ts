import {decode} from '../convert/text/decode.ts'
import type {BundledFile} from './bundle.ts'

/** Name of a source.txt written again in UTF-8, beside the one that was received. */
export const utf8CopyName = 'source.utf-8.txt'

/**
 * The files of one issue, and for a source.txt in another encoding than UTF-8 (GB18030, Big5, UTF-16 …) its text in UTF-8: in ten years nothing may
 * be left that reads the other. Line ends and characters stay as they were received.
 *
 * @throws {DecodeError} where source.txt is no text
 */
export function withUtf8Copy(files: readonly BundledFile[]): BundledFile[] {
  return files.flatMap(file => {
    if (file.name !== 'source.txt' || decode(file.read()).encoding.startsWith('UTF-8')) return [file]
    return [file, {name: utf8CopyName, read: () => Buffer.from(decode(file.read()).text)}]
  })
}

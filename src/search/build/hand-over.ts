import {aroundBytes} from '../shared/handed-over.ts'

/** The script that hands over a file; `path` is the file's from the folder of the search. */
export function handedOver(path: string, bytes: Uint8Array): Buffer {
  const [head, tail] = aroundBytes(path)
  // A sign behind the star keeps the comment from ending.
  const characters = Buffer.from(bytes)
    .toString('latin1')
    .replace(/\*(?=[/\\])/g, '*\\')
  return Buffer.from(head + characters + tail, 'latin1')
}

import {readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {unzipSync} from 'fflate'
import {takenOver} from '../../src/search/shared/handed-over.ts'

/** One thing that was published: a file, or what is packed in it, under a name like `dist-bundle/x.zip!source/issues/7/01.mdx`. */
export interface Published {
  readonly name: string
  /** Its Han characters in order, and nothing else: neither markup nor line ends nor punctuation stand between them. */
  readonly han: string
}

/**
 * Reads everything in a folder: zips, EPUBs and what is gzipped are unpacked, be it a file of its own, base64 within a script, or the bytes
 * that a script hands over as a string.
 */
export function published(folder: string): Published[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .flatMap(entry => {
      const path = join(entry.parentPath, entry.name)
      return unpacked(relative(folder, path), readFileSync(path))
    })
}

const signatures = {zip: [0x50, 0x4b, 3, 4], gzip: [0x1f, 0x8b]}
/** The beginning of every gzip file, in base64. */
const gzipInText = /H4sI[A-Za-z0-9+/]{20,}={0,2}/g

/** How the one statement of a script begins that hands a file over, and the file's path in it. */
const handedOver = /^huikanFile\("([^"]*)",\(\)=>/

function unpacked(name: string, bytes: Buffer): Published[] {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (begins(signatures.zip))
    return Object.entries(unzipSync(bytes)).flatMap(([inner, content]) => [
      {name: `${name}!`, han: hanOf(inner)},
      ...unpacked(`${name}!${inner}`, Buffer.from(content)),
    ])
  if (begins(signatures.gzip)) return unpacked(`${name}!`, gunzipSync(bytes))
  const handed = handedOver.exec(bytes.subarray(0, 300).toString('latin1'))?.[1]
  if (handed !== undefined) return unpacked(`${name}!`, Buffer.from(takenOver(handed, bytes)))
  const text = decoded(bytes)
  const packed = text.match(gzipInText) ?? []
  return [
    {name, han: hanOf(readEscapes(text))},
    ...packed.flatMap(base64 => unpacked(`${name}!`, gunzipSync(Buffer.from(base64, 'base64')))),
  ]
}

/** What the search hands over is in GB 18030, everything else in UTF-8. */
function decoded(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text
}

/** `\u4f1a`, `%E4%BC%9A` and `&#x4f1a;` are Han characters as well. */
function readEscapes(text: string): string {
  const character = (_written: string, code: string) => String.fromCodePoint(Number.parseInt(code, 16))
  return text
    .replace(/\\u([0-9a-f]{4})/gi, character)
    .replace(/&#x([0-9a-f]{4,5});/gi, character)
    .replace(/(?:%[0-9a-f]{2}){3,}/gi, written =>
      Buffer.from(written.replaceAll('%', ''), 'hex').toString('utf8'),
    )
}

export function hanOf(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '')
}

/** Whether a text has these words, or the overlapping pairs in which an index may keep them: 会议纪要 as 会议 议纪 纪要. */
export function tells({han}: Published, words: string): boolean {
  if (han.includes(words)) return true
  const characters = [...words]
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  return han.includes(pairs.join(''))
}

/**
 * Windows of eight Han characters of a text that stand nowhere else, spread over it.
 *
 * @param lines - the text; a window never runs over a line, nor over anything but Han characters
 * @param elsewhere - Han characters of everything else that is published
 */
export function windowsOf(lines: readonly string[], elsewhere: string, wanted = 200): string[] {
  const runs = lines.flatMap(line => line.match(/\p{Script=Han}{8,}/gu) ?? [])
  const windows = runs.flatMap(run => {
    const characters = [...run]
    const starts = new Set([0, Math.floor((characters.length - 8) / 2), characters.length - 8])
    return [...starts].map(start => characters.slice(start, start + 8).join(''))
  })
  const own = [...new Set(windows)].filter(window => !elsewhere.includes(window))
  const step = Math.max(1, own.length / wanted)
  return Array.from({length: Math.min(wanted, own.length)}, (_, index) => own[Math.floor(index * step)] ?? '')
}

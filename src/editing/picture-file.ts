import {existsSync, lstatSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {imageSize} from 'image-size'
import {isActiveSvg} from '../content/active-svg.ts'
import {writeAtomically} from '../content/atomic-write.ts'
import {isPictureName, largestPicture} from '../schemas/picture.ts'
import {pathInside} from './list-file.ts'

/** A picture that an editor chose, with the name that it gets in the folder. */
export interface ChosenPicture {
  readonly name: string
  /** Does the folder hold the same picture already, under this name? */
  readonly isThere: boolean
}

/** A picture that no page could show; the message says so in Chinese, with its full stop. */
export class UnfitPicture extends Error {
  override readonly name = 'UnfitPicture'
}

/** What pages show, by the names that image-size gives, with the ends of their files' names. */
const endings: Readonly<Record<string, string>> = {
  jpg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  svg: 'svg',
}

/** Of a name so much is kept, in characters. */
const longestStem = 40

/**
 * Looks at a picture that an editor chose, and names it for the folder: after its own name as far as that can be typed and written
 * in an address, its end after what it is. No other file is ever replaced by it.
 *
 * @param folder - the issue's
 * @param chosen - the file's name on the editor's disk
 * @throws {UnfitPicture}
 */
export function choosePicture(folder: string, chosen: string, bytes: Uint8Array): ChosenPicture {
  const ending = endingOf(chosen, bytes)
  const names = readdirSync(folder)
  const same = names.find(name => isPictureName(name) && isSame(join(folder, name), bytes))
  if (same !== undefined) return {name: same, isThere: true}
  // a disk may take two names for one that differ in capitals only
  const taken = new Set(names.map(name => name.toLowerCase()))
  const stem = stemOf(chosen)
  const name = Array.from({length: names.length + 2}, (_, index) => numbered(stem, index + 1))
    .map(each => `${each}.${ending}`)
    .find(each => !taken.has(each.toLowerCase()))
  return {name: name ?? '', isThere: false}
}

/** What an editor is told of a picture that no host takes. */
export function tooLarge(chosen: string): string {
  return `“${chosen}”超过 25 MB，网站存不下；请用看图或画图程序把宽改成 1600 像素，另存为 .jpg 再选。`
}

/** What kind of picture it is; by what it holds, since names may be wrong. */
function endingOf(chosen: string, bytes: Uint8Array): string {
  if (bytes.length > largestPicture) throw new UnfitPicture(tooLarge(chosen))
  const {type, width, height} = measured(bytes)
  const ending = endings[type]
  if (ending === undefined && type !== '')
    throw new UnfitPicture(
      `“${chosen}”是 ${type.toUpperCase()} 格式，浏览器不都能显示；请另存为 jpg 或 png 再选。`,
    )
  if (ending === undefined || !(width > 0 && height > 0))
    throw new UnfitPicture(
      `“${chosen}”打不开，不是完好的图片；请选 jpg、png、gif、webp 或 svg 的图片，或重新另存一次。`,
    )
  if (ending === 'svg' && isActiveSvg(new TextDecoder().decode(bytes)))
    throw new UnfitPicture(
      `“${chosen}”里不只是图形：有程序、链接，或取自别处的内容，放在网站上不安全；请另存为 png 再选。`,
    )
  return ending
}

function measured(bytes: Uint8Array): {type: string; width: number; height: number} {
  try {
    const {type = '', width, height} = imageSize(bytes)
    return {type, width, height}
  } catch {
    // ISO 14496-12: a file of boxes begins with the length and the name of the first; phones keep HEIC in one
    const box = Buffer.from(bytes.subarray(4, 8)).toString('latin1')
    return {type: box === 'ftyp' ? 'heic' : '', width: 0, height: 0}
  }
}

function isSame(path: string, bytes: Uint8Array): boolean {
  const found = lstatSync(path)
  return found.isFile() && found.size === bytes.length && readFileSync(path).equals(bytes)
}

/** award from Award.JPG; empty where nothing of the name can be kept. Names that extraction gives are left to it. */
function stemOf(chosen: string): string {
  const stem = chosen
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/u, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestStem)
    .replace(/^-|-$/gu, '')
  return /[a-z]/u.test(stem) && !/^picture-\d+$/u.test(stem) ? stem : ''
}

/** award, award-2; photo-01, photo-02 where there is no name. */
function numbered(stem: string, number: number): string {
  if (stem === '') return `photo-${String(number).padStart(2, '0')}`
  return number === 1 ? stem : `${stem}-${number}`
}

/**
 * Puts a picture into an issue's folder. Only for who holds the lock of the content folder.
 *
 * @param content - the folder that it must stand in
 * @throws {RangeError} where the way to it leads out of that folder
 */
export function writePicture(content: string, path: string, bytes: Uint8Array): void {
  pathInside(content, path)
  writeAtomically(path, bytes)
}

/**
 * Takes a picture out of the folder again, unless somebody put another one in its place meanwhile.
 *
 * @returns whether it is gone
 */
export function removePicture(content: string, path: string, bytes: Uint8Array): boolean {
  pathInside(content, path)
  if (!existsSync(path)) return true
  if (!isSame(path, bytes)) return false
  rmSync(path)
  return true
}

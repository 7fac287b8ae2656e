import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {imageSize} from 'image-size'
import {likelyName} from '../likely-name.ts'
import type {FigurePicture, FigurePictures} from '../rendering/figure-pictures.ts'
import {isPictureName, largestPicture} from '../schemas/picture.ts'
import {isActiveSvg} from './active-svg.ts'

/** Where a figure names its picture; each name counts, wherever it stands. */
const named = /\bsrc=(?:"([^"\n]*)"|'([^'\n]*)')/g

/** The names that an article gives as pictures, whether there are such files or not. */
export function pictureNames(mdx: string): ReadonlySet<string> {
  if (!mdx.includes('src=')) return new Set()
  return new Set([...mdx.matchAll(named)].map(([, double, single]) => double ?? single ?? ''))
}

/**
 * The pictures that an article names, as they lie in its issue's folder.
 *
 * @param mdx - the whole file
 * @param folder - the issue's
 */
export function picturesOf(mdx: string, folder: string): FigurePictures {
  const instead = '没有图片就删去 src，只留刊上印的图片说明；刊上没有印说明的，这一处 <Figure … /> 整个删去'
  return new Map([...pictureNames(mdx)].map(name => [name, readPicture(name, folder, instead)]))
}

/**
 * A picture of an issue's folder.
 *
 * @param instead - what to do where there is no such file, in Chinese
 * @returns why it cannot be shown, in Chinese without its full stop, in place of one that cannot
 */
export function readPicture(name: string, folder: string, instead: string): FigurePicture | string {
  if (!isPictureName(name))
    return `src 要写这一期文件夹里的图片的文件名，例如 picture-01.jpg：只用英文字母、数字和 - _ .，以 png、jpg、gif、webp 或 svg 结尾；现在是“${name}”`
  const path = join(folder, name)
  if (!existsSync(path) || !statSync(path).isFile())
    return `这一期的文件夹里没有 ${name}（大小写也要一样）；${meant(name, folder)}请把图片放进来，${instead}`
  const {size} = statSync(path)
  if (size > largestPicture)
    return `${name} 有 ${Math.round(size / 1024 / 1024)} MB，超过 25 MB，网站存不下；请用看图或画图程序把宽改成 1600 像素，另存为 .jpg`
  const bytes = readFileSync(path)
  if (/\.svg$/i.test(name) && isActiveSvg(bytes.toString('utf8')))
    return `${name} 里不只是图形：有程序、链接，或取自别处的内容，放在网站上不安全；请另存为 png`
  try {
    const {width, height, orientation = 1} = imageSize(bytes)
    if (!(width > 0 && height > 0)) return unreadable(name)
    // from the fifth on a photo is shown lying on its side
    const [wide, high] = orientation > 4 ? [height, width] : [width, height]
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    return {width: Math.round(wide), height: Math.round(high), size, digest}
  } catch {
    return unreadable(name)
  }
}

/** The picture in the folder whose name is nearly the same; with another number it is another picture. */
function meant(name: string, folder: string): string {
  const digits = (text: string) => text.replace(/\D+/g, ' ')
  const pictures = readdirSync(folder).filter(each => isPictureName(each) && digits(each) === digits(name))
  const likely = likelyName(name, new Map(pictures.map(each => [each, undefined])))
  return likely === undefined ? '' : `是不是 ${likely}？若不是，`
}

function unreadable(name: string): string {
  return `${name} 打不开，不是完好的图片；请重新另存为 jpg 或 png`
}

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {initWasm, Resvg} from '@resvg/resvg-wasm'
import {pictureFont} from './paint-cover.ts'
import {fontParts} from './font-files.ts'

/*
 * The renderer is wasm and the font comes from a package, so the same SVG gives the same bytes on every machine. Paths count from
 * the project's root.
 */
const renderer = 'node_modules/@resvg/resvg-wasm/index_bg.wasm'
const font = 'node_modules/@fontsource-variable/noto-serif-sc'

/** The renderer and the font as far as it was wanted: an archive has hundreds of covers. */
interface Workshop {
  readonly partsFor: (text: string) => string[]
  readonly files: Map<string, Uint8Array>
}

let workshop: Promise<Workshop> | undefined

async function open(): Promise<Workshop> {
  await initWasm(readFileSync(renderer)).catch(unlessReady)
  const ranges = JSON.parse(readFileSync(join(font, 'unicode.json'), 'utf8')) as Record<string, string>
  return {partsFor: fontParts(ranges), files: new Map()}
}

/** A build has this module twice, bundled for its pages and as it is for its books, but the renderer once. */
function unlessReady(error: unknown): void {
  if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error
}

/** Renders an SVG whose text is all in {@link pictureFont}, at its own size, to PNG. */
export async function rasterise(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  workshop ??= open()
  const {partsFor, files} = await workshop
  const fontBuffers = partsFor(svg.replace(/<[^<>]*>/g, '')).map(part => {
    const path = join(font, `files/noto-serif-sc-${part}-wght-normal.woff2`)
    const file = files.get(path) ?? new Uint8Array(readFileSync(path))
    files.set(path, file)
    return file
  })
  const drawing = new Resvg(svg, {font: {fontBuffers, defaultFontFamily: pictureFont}})
  const picture = drawing.render()
  const png = new Uint8Array(picture.asPng())
  // wasm memory is not collected: hundreds of pictures would take a gigabyte
  picture.free()
  drawing.free()
  return png
}

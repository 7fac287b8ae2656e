import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {initWasm, Resvg} from '@resvg/resvg-wasm'
import {pictureFont} from './draw-cover.ts'
import {fontPartsFor} from './font-files.ts'

/*
 * The renderer is wasm and the font comes from a package, so the same SVG gives the same bytes on every machine. Paths count from
 * the project's root.
 */
const renderer = 'node_modules/@resvg/resvg-wasm/index_bg.wasm'
const font = 'node_modules/@fontsource-variable/noto-serif-sc'

let ready: Promise<void> | undefined

/** Renders an SVG whose text is all in {@link pictureFont}, at its own size, to PNG. */
export async function rasterise(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= initWasm(readFileSync(renderer))
  await ready
  const ranges = JSON.parse(readFileSync(join(font, 'unicode.json'), 'utf8')) as Record<string, string>
  const text = svg.replace(/<[^<>]*>/g, '')
  const fontBuffers = fontPartsFor(text, ranges).map(
    part => new Uint8Array(readFileSync(join(font, `files/noto-serif-sc-${part}-wght-normal.woff2`))),
  )
  const picture = new Resvg(svg, {font: {fontBuffers, defaultFontFamily: pictureFont}})
  const png = new Uint8Array(picture.render().asPng())
  // wasm memory is not collected.
  picture.free()
  return png
}

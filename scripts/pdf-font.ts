import {mkdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import subsetFont from 'subset-font'
import {writeAtomically} from '../src/content/atomic-write.ts'
import {isCached} from '../src/content/cache-age.ts'
import {
  charactersIn,
  type FontFace,
  fontFaces,
  fontStyles,
  styleNames,
} from '../src/offline/pdf/font-faces.ts'
import {namedFont} from '../src/offline/pdf/font-name.ts'

/** The font that covers are drawn in, of which PDFs want single weights: of a variable font Chromium takes but the outlines. */
const font = 'node_modules/@fontsource-variable/noto-serif-sc'

/** Style sheet that names the font's files by their places on this disk; those that are not yet in the folder are made. */
export async function pdfFont(folder: string): Promise<string> {
  mkdirSync(folder, {recursive: true})
  const ranges = JSON.parse(readFileSync(join(font, 'unicode.json'), 'utf8')) as Record<string, string>
  const faces = fontFaces(ranges)
  const pathOf = ({part, weight}: FontFace) => resolve(folder, `${part}-${styleNames[weight]}.ttf`)
  for (const face of faces)
    if (!isCached(pathOf(face))) writeAtomically(pathOf(face), await cut(face), 'kill')
  return fontStyles(faces, face => pathToFileURL(pathOf(face)).href)
}

async function cut({part, weight, range}: FontFace): Promise<Uint8Array> {
  const variable = readFileSync(join(font, `files/noto-serif-sc-${part}-wght-normal.woff2`))
  const single = await subsetFont(variable, charactersIn(range), {
    targetFormat: 'truetype',
    variationAxes: {wght: weight},
  })
  return namedFont(single, 'Noto Serif SC', styleNames[weight])
}

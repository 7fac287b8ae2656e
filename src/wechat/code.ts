import {encode} from 'uqr'

/** Pixels of one module of a code that is printed or shown at any size. */
const module = 12
/** Modules left white around it, as the standard wants (ISO/IEC 18004). */
const quiet = 4

/** A QR code of an address, drawn. */
export function drawCode(address: string): HTMLCanvasElement {
  const {data, size} = encode(address, {ecc: 'M', border: quiet})
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size * module
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.fillStyle = '#000'
    for (const [row, modules] of data.entries())
      for (const [column, dark] of modules.entries())
        if (dark) context.fillRect(column * module, row * module, module, module)
  }
  return canvas
}

/**
 * Gives a TrueType font a name of its own: one weight cut out of a variable font goes on under the name of the whole, 某体 ExtraLight, and
 * that is what a PDF says of it. OpenType specification, `name` table, format 0; strings in UTF-16BE for Windows in English, since readers of PDFs
 * ask for these. Nothing else of the font changes.
 *
 * @param style - `Regular`, `Bold`
 * @throws {Error} where the font has no table of names
 */
export function namedFont(font: Uint8Array, family: string, style: string): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({length: view.getUint16(4)}, (_, index) => {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...font.subarray(at, at + 4))
    const content = font.subarray(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12))
    return {tag, content}
  })
  if (!tables.some(({tag}) => tag === 'name')) throw new Error('The font has no table of names')
  const names = nameTable(family, style)
  const sized = tables.map(({tag, content}) => ({tag, content: tag === 'name' ? names : content}))
  const head = 12 + 16 * sized.length
  const made = new Uint8Array(sized.reduce((sum, {content}) => sum + padded(content.length), head))
  made.set(font.subarray(0, 12))
  const out = new DataView(made.buffer)
  let place = head
  for (const [index, {tag, content}] of sized.entries()) {
    made.set(content, place)
    const at = 12 + index * 16
    for (const [offset, letter] of [...tag].entries()) out.setUint8(at + offset, letter.charCodeAt(0))
    out.setUint32(at + 4, sumOf(out, place, padded(content.length)))
    out.setUint32(at + 8, place)
    out.setUint32(at + 12, content.length)
    place += padded(content.length)
  }
  return made
}

/** Family, style, whole name and the name that PostScript, and so a PDF, knows it by. */
function nameTable(family: string, style: string): Uint8Array {
  const solid = family.replace(/[^A-Za-z0-9]/g, '')
  const names: readonly [id: number, name: string][] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${solid}-${style}`],
  ]
  const strings = names.map(([, name]) => Buffer.from(name, 'utf16le').swap16())
  const start = 6 + 12 * names.length
  const table = Buffer.alloc(start + strings.reduce((sum, {length}) => sum + length, 0))
  table.writeUInt16BE(names.length, 2)
  table.writeUInt16BE(start, 4)
  let offset = 0
  for (const [index, [id]] of names.entries()) {
    const string = strings[index] ?? Buffer.alloc(0)
    for (const [field, value] of [3, 1, 0x409, id, string.length, offset].entries())
      table.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    string.copy(table, start + offset)
    offset += string.length
  }
  return table
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

/** The sum of a table, as its directory has it: of all its words. */
function sumOf(font: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + font.getUint32(at)) >>> 0
  return sum
}

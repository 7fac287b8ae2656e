/** An attribute of a start tag as it is written. */
export interface WrittenAttribute {
  /** In small letters. */
  readonly name: string
  /** Without its quotes, character references as they stand. */
  readonly value: string
  /** Where the attribute begins and ends, in UTF-16 code units from 0. */
  readonly start: number
  readonly end: number
}

const opening = /<(?:!--|([a-z][^\s/>]*))/iy
/** The next attribute of a tag, or its end. */
const attribute = /([\s/]*)(?:(>)|([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?)/y

/** Elements whose content is no markup, and how they end. */
const textElements = new Map([
  ['script', /<\/script/gi],
  ['style', /<\/style/gi],
  ['title', /<\/title/gi],
  ['textarea', /<\/textarea/gi],
])

/**
 * Tells of every attribute of a page, in order. For pages that this program writes, whose quotes and tags are closed: a tenth of the time
 * of a tokenizer with which every page of the web is safe.
 */
export function visitAttributes(html: string, visit: (attribute: WrittenAttribute) => void): void {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    opening.lastIndex = at
    const found = opening.exec(html)
    if (found === null) {
      at += 1
      continue
    }
    const [{length}, name] = found
    if (name === undefined) {
      at = after(html, /-->/g, at + length)
      continue
    }
    at = visitTag(html, at + length, visit)
    const end = textElements.get(name.toLowerCase())
    if (end) at = after(html, end, at)
  }
}

/** Returns the place behind the tag. */
function visitTag(html: string, from: number, visit: (attribute: WrittenAttribute) => void): number {
  let at = from
  while (at < html.length) {
    attribute.lastIndex = at
    const found = attribute.exec(html)
    if (found === null) {
      at += 1
      continue
    }
    const [{length}, {length: before} = '', end, name, double, single, bare] = found
    if (end !== undefined) return at + length
    if (name !== undefined)
      visit({
        name: name.toLowerCase(),
        value: double ?? single ?? bare ?? '',
        start: at + before,
        end: at + length,
      })
    at += length
  }
  return at
}

/** The place behind what is found next; the end where nothing is. */
function after(html: string, sought: RegExp, from: number): number {
  sought.lastIndex = from
  return sought.test(html) ? sought.lastIndex : html.length
}

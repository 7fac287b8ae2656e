import {type DefaultTreeAdapterTypes, html as names, parseFragment} from 'parse5'
import {holdable} from '../../xml-characters.ts'

const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'source',
  'track',
  'wbr',
])

/**
 * Writes a piece of HTML as XHTML: every element closed, every attribute with a value, no entity but the five of XML. A link to what
 * holds it, which on a page is there to be copied, is its text alone: a reading system would underline each heading.
 *
 * @param address - gives a link its address within the book; null turns the link into its text
 */
export function toXhtml(html: string, address: (href: string) => string | null = href => href): string {
  const write = (node: DefaultTreeAdapterTypes.ChildNode, within: readonly string[]): string => {
    if ('value' in node) return escapeText(node.value)
    if (!('tagName' in node)) return ''
    const id = node.attrs.find(({name}) => name === 'id')?.value
    const children = () =>
      node.childNodes.map(child => write(child, id === undefined ? within : [...within, id])).join('')
    const attributes: string[] = []
    for (const {name, value, prefix} of node.attrs) {
      if (prefix || !/^[a-z][\w-]*$/i.test(name)) continue
      const settled =
        node.tagName === names.TAG_NAMES.A && name === 'href' ? leadsOut(value, within, address) : value
      if (settled === null) return children()
      attributes.push(` ${name}="${escapeAttribute(settled)}"`)
    }
    const open = `<${node.tagName}${attributes.join('')}`
    return voids.has(node.tagName) ? `${open}/>` : `${open}>${children()}</${node.tagName}>`
  }
  return parseFragment(html)
    .childNodes.map(node => write(node, []))
    .join('')
}

function leadsOut(
  href: string,
  within: readonly string[],
  address: (href: string) => string | null,
): string | null {
  return href.startsWith('#') && within.includes(href.slice(1)) ? null : address(href)
}

/** Text of XML; characters that XML has no way to write are left out. */
export function escapeText(text: string): string {
  return holdable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Value of an attribute between double quotes. */
export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;')
}

/** A whole content document. */
export function contentDocument(options: {
  title: string
  body: string
  /** Address of the book's style sheet from this page. */
  styles: string
  /** What the page is, from the EPUB structural vocabulary: cover, bodymatter … */
  type?: string
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-Hans" xml:lang="zh-Hans">
<head>
<meta charset="utf-8"/>
<title>${escapeText(options.title)}</title>
<link rel="stylesheet" type="text/css" href="${escapeAttribute(options.styles)}"/>
</head>
<body${options.type ? ` epub:type="${options.type}"` : ''}>
${options.body}
</body>
</html>
`
}

/** A list of labels and values, as pages carry it under their title. */
export function definitions(fields: readonly {label: string; value: string}[]): string {
  if (fields.length === 0) return ''
  const rows = fields.map(({label, value}) => `<dt>${escapeText(label)}</dt><dd>${escapeText(value)}</dd>`)
  return `<dl class="metadata">\n${rows.join('\n')}\n</dl>`
}

import {SaxesParser, type SaxesTagNS} from 'saxes'

/** What draws, and nothing else: no scripts, links, animations, and no HTML within. */
const drawing = new Set(
  `svg g defs symbol use title desc metadata style switch view
  path rect circle ellipse line polyline polygon image text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`.split(/\s+/),
)

const svg = 'http://www.w3.org/2000/svg'
/** Elements of other namespaces, as drawing programs leave them, do nothing; those of HTML do. */
const html = 'http://www.w3.org/1999/xhtml'
/** A part of the same drawing, or a picture that it holds. */
const ownPart = /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i
/** What fetches something else, and the backslash by which it could be written otherwise. */
const fetching = /\\|@import|(?:image|image-set|src|cross-fade)\(|url\((?!\s*["']?#)/i

/**
 * Whether an SVG is more than a drawing: whoever opens it by its own address opens a document of this site, in which scripts run and
 * which may fetch from elsewhere, where the host sends no policy. What is no XML, or declares entities, cannot be told and counts as more.
 */
export function isActiveSvg(text: string): boolean {
  let active = false
  const parser = new SaxesParser({xmlns: true})
  const open: string[] = []
  const hold = (holds: boolean) => {
    active ||= holds
  }
  const readText = (text: string) => hold(open.at(-1) === 'style' && fetching.test(text))
  parser.on('error', () => hold(true))
  parser.on('processinginstruction', () => hold(true))
  parser.on('opentag', tag => {
    open.push(tag.local)
    hold(tag.uri === html || (tag.uri === svg && !drawing.has(tag.local)) || hasActiveAttribute(tag))
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', readText)
  parser.on('cdata', readText)
  parser.write(text).close()
  return active
}

function hasActiveAttribute({attributes}: SaxesTagNS): boolean {
  return Object.values(attributes).some(
    ({local, value}) =>
      /^on/i.test(local) || (local === 'href' ? !ownPart.test(value) : fetching.test(value)),
  )
}

import {chosen} from './runs.ts'
import {children, textBelow, type XmlElement} from './xml.ts'

/** Elements whose text is print, deleted print, or a code. */
const textElements = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t', 'a:t', 'c:v'])

/**
 * All text that a part holds, in order, whatever becomes of it: the second account, which knows nothing of paragraphs,
 * fields or changes, so that no element that the reader passes over can take print with it.
 */
export function allText(root: XmlElement): string {
  const parts: string[] = []
  const walk = (element: XmlElement) => {
    if (textElements.has(element.name)) parts.push(textBelow(element))
    if (element.name === 'w:fldSimple') parts.push(element.attributes.get('w:instr') ?? '')
    if (element.name === 'v:textpath') parts.push(element.attributes.get('string') ?? '')
    for (const each of children(element.name === 'mc:AlternateContent' ? chosen(element) : element))
      walk(each)
  }
  walk(root)
  return parts.join('')
}

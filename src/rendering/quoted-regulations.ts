import type {Element, Root} from 'hast'
import type {Plugin} from 'unified'
import {headingDepth} from './anchors.ts'
import {addClass, classesOf, isElement} from './text.ts'

/** One `##` section of an article: what stands under its heading. */
interface Section {
  body: Element[]
  clauses: number
}

/**
 * Marks what an article quotes of a regulation as `quoted`: a section of clauses among others that write about it, as when a report
 * prints the whole text between its background and the cases. What a notice issues comes first or alone and is no quotation.
 */
export const rehypeQuotedRegulations: Plugin<[], Root> = () => tree => {
  const sections: Section[] = []
  for (const node of tree.children) {
    if (!isElement(node)) continue
    if (headingDepth(node) === 2) sections.push({body: [], clauses: 0})
    else {
      const section = sections.at(-1)
      section?.body.push(node)
      if (section && classesOf(node).includes('clause')) section.clauses += 1
    }
  }
  const quoted = sections.filter(({clauses}) => clauses > 1)
  if (2 * quoted.length >= sections.length || (sections[0]?.clauses ?? 0) > 0) return
  for (const {body} of quoted) for (const node of body) addClass(node, 'quoted')
}

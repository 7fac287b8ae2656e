import type {Element, ElementContent, Root} from 'hast'
import type {Plugin} from 'unified'
import {SKIP, visit} from 'unist-util-visit'
import {readNumeral} from '../chinese-numerals.ts'
import {headingDepth} from './anchors.ts'
import {addClass, elementsIn, isElement, textOf} from './text.ts'

/**
 * Sets each table in a region that scrolls sideways and takes the keyboard's focus, names it after the heading above it,
 * gives its heads their scope, makes one `<tbody>` a group where rows with a single filled cell head groups, and turns
 * the alignment that Markdown writes as inline style into classes (`align-right`, `align-center`).
 */
export const rehypeTables: Plugin<[], Root> = () => tree => {
  if (!elementsIn(tree).some(element => isElement(element, 'table'))) return
  let heading = ''
  let count = 0
  visit(tree, 'element', (node, index, parent) => {
    if (headingDepth(node) !== null) heading = textOf(node)
    if (!isElement(node, 'table') || !parent || index === undefined) return
    count += 1
    const columns = dressTable(node)
    addClass(node, columns > 4 ? 'wide' : 'narrow')
    const name = heading ? `表格：${heading}` : '表格'
    const region: Element = {
      type: 'element',
      tagName: 'div',
      properties: {
        className: ['table-scroll'],
        role: 'region',
        tabIndex: 0,
        ariaLabel: count === 1 ? name : `${name}（${count}）`,
      },
      children: [node],
    }
    parent.children[index] = region
    return [SKIP, index + 1]
  })
}

/** Returns the number of columns. */
function dressTable(table: Element): number {
  let columns = 0
  for (const cell of elementsIn(table)) {
    if (!isElement(cell, 'th', 'td')) continue
    const align = /text-align:\s*(left|right|center)/.exec(String(cell.properties.style ?? ''))?.[1]
    delete cell.properties.style
    if (align && align !== 'left') addClass(cell, `align-${align}`)
    if (cell.tagName === 'th') {
      cell.properties.scope = 'col'
      columns += 1
    }
  }
  table.children = table.children.flatMap(child =>
    isElement(child, 'tbody') ? groupRows(child, columns) : child,
  )
  return columns
}

function groupRows(body: Element, columns: number): ElementContent[] {
  const rows = body.children.filter(child => isElement(child, 'tr'))
  const groups: Element[] = []
  for (const row of rows) {
    const heads = columns > 2 ? groupHeads(cellsOf(row), columns) : null
    if (heads) {
      row.children = heads
      addClass(row, 'group-row')
    }
    if (heads || groups.length === 0)
      groups.push({type: 'element', tagName: 'tbody', properties: {}, children: []})
    groups.at(-1)?.children.push(row)
  }
  return groups
}

/** Cells of a row that heads a group: one filled cell, or a Chinese numeral and one; null for any other row. */
function groupHeads(cells: readonly Element[], columns: number): Element[] | null {
  const filled = cells.filter(cell => textOf(cell).trim() !== '')
  const [first, second] = filled
  const head = (cell: Element, colSpan: number): Element => ({
    ...cell,
    tagName: 'th',
    properties: {scope: 'rowgroup', colSpan},
  })
  if (first && filled.length === 1) return [head(first, columns)]
  const numbered = filled.length === 2 && first === cells[0] && second === cells[1]
  if (!numbered || !first || !second || readNumeral(textOf(first).trim().replace(/、$/, '')) === null)
    return null
  if (/\d/.test(textOf(first))) return null
  return [head(first, 1), head(second, columns - 1)]
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(child => isElement(child, 'td', 'th'))
}

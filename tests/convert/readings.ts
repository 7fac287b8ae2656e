import type {Node} from 'unist'
import {parseMdx, readMdx} from '../../src/convert/mdx/read-mdx.ts'

/** What both parsers read, in one string to compare; `null` for one that refuses. Where nodes are cut does not count. */
export function readingsOf(mdx: string): string {
  return JSON.stringify([parseMdx, readMdx].map(parse => readingOf(parse, mdx)))
}

export function agree(mdx: string): boolean {
  const [remark, satteri] = [readingOf(parseMdx, mdx), readingOf(readMdx, mdx)]
  return remark !== null && remark === satteri
}

function readingOf(parse: (mdx: string) => Node, mdx: string): string | null {
  try {
    return outlineOf(parse(mdx))
  } catch {
    return null
  }
}

/** Types, texts and attributes of a tree; a bare address that one of them links is text like its neighbours. */
function outlineOf(node: Node): string {
  const parts: string[] = []
  const walk = (each: Node): void => {
    const named = {start: 0, depth: 0, name: '', value: '', ...each}
    if (each.type === 'text') parts.push(named.value.replace(/\s+/gu, ' '))
    else if (each.type !== 'link')
      parts.push(
        `<${each.type} ${named.depth} ${named.start ?? ''} ${named.name} ${each.type === 'yaml' ? named.value : ''}>`,
      )
    if ('attributes' in each && Array.isArray(each.attributes))
      for (const attribute of each.attributes)
        if (isNamed(attribute)) parts.push(`${attribute.name}=${String(attribute.value)}`)
    if ('children' in each && Array.isArray(each.children)) {
      for (const child of each.children) if (isNode(child)) walk(child)
      if (each.type !== 'link') parts.push('</>')
    }
  }
  walk(node)
  return parts.join('')
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function isNamed(value: unknown): value is {name: string; value: unknown} {
  return typeof value === 'object' && value !== null && 'name' in value && 'value' in value
}

import type {MdxJsxFlowElementHast, MdxJsxTextElementHast} from 'satteri'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {likelyName} from '../likely-name.ts'

/** A tag as MDX reads it, by itself or within a line. */
export type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast

/** The tags that an article may write, with the props that each takes. */
const propsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['Figure', ['src', 'caption']],
  ['Signature', []],
  ['Verse', []],
  ['br', []],
  ['sub', []],
  ['sup', []],
])

/**
 * Refuses a tag that no article may write, and props that its component does not take: what it cannot show must not vanish.
 *
 * @param file - the whole MDX file, which gets the message
 * @returns the tag's name
 * @throws {VFileMessage} at the first such tag or prop, naming the likely one
 */
export function checkProps(node: Component, file: VFile): string {
  const tag = node.name ?? ''
  const props = propsOf.get(tag)
  if (!props) return file.fail(unknownTag(tag), {place: node.position, ruleId: 'component', source: 'huikan'})
  const seen = new Set<string>()
  for (const [index, attribute] of node.attributes.entries()) {
    const reason: string | undefined =
      attribute.type === 'mdxJsxExpressionAttribute'
        ? `花括号里的内容会被当作程序，本站不执行：{${attribute.value}}；请删去`
        : adviseProp(tag, attribute, props, seen)
    if (reason !== undefined)
      file.fail(reason, {
        place: placeOf(node, index, String(file)) ?? node.position,
        ruleId: 'component-prop',
        source: 'huikan',
      })
    if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name)
  }
  return tag
}

function unknownTag(name: string): string {
  const likely = likelyName(name, new Map([...propsOf.keys()].map(tag => [tag, undefined])))
  const advice = likely === undefined ? '' : `是不是 <${likely}>？`
  return `不认识的标签 <${name}>。${advice}可用的只有 <Figure caption="…" />（有图的加 src="文件名"）、<Signature>…</Signature> 和 <Verse>…</Verse>；若是正文，请写作 \\<`
}

function adviseProp(
  tag: string,
  {name, value}: {readonly name: string; readonly value?: unknown},
  props: readonly string[],
  seen: ReadonlySet<string>,
): string | undefined {
  if (!props.includes(name)) {
    const likely = likelyName(name, new Map(props.map(prop => [prop, undefined])))
    if (likely !== undefined && !seen.has(likely))
      return `<${tag}> 没有 ${name} 这个属性，是不是 ${likely}？请改正`
    const usable = props.length > 0 ? `只能写 ${props.join('、')}` : '不带任何属性'
    return `<${tag}> 没有 ${name} 这个属性，${usable}；请删去 ${name}`
  }
  if (seen.has(name)) return `<${tag}> 的 ${name} 写了两次；请删去一个`
  return typeof value === 'object' && value !== null
    ? `花括号里的内容会被当作程序；请把 ${name} 的值写在引号里：${name}="…"`
    : undefined
}

/** A prop as it may stand before one that is wrong. */
const prop = /\s+(?:[^\s=/>{]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)/y

/** Where a prop begins; the parser keeps no places of them. Those before it are right, so they are read in one way only. */
function placeOf({position, name}: Component, index: number, source: string): Point | undefined {
  if (!position) return undefined
  const lines = source.split(/\r\n|\n|\r/)
  const {line, column} = position.start
  const rest = [(lines[line - 1] ?? '').slice(column - 1), ...lines.slice(line)].join('\n')
  prop.lastIndex = 1 + (name ?? '').length
  for (let before = 0; before < index; before++) if (!prop.test(rest)) return undefined
  const at =
    prop.lastIndex + (/^\s*/.exec(rest.slice(prop.lastIndex, prop.lastIndex + 1000))?.[0].length ?? 0)
  const above = rest.slice(0, at).split('\n')
  const inLine = above.at(-1)?.length ?? 0
  return {line: line + above.length - 1, column: above.length === 1 ? column + inLine : inLine + 1}
}

import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {HastNode, MdxJsxFlowElementHast, MdxJsxTextElementHast} from 'satteri'
import {checkProps} from './component-props.ts'
import {RenderingError} from './rendering-error.ts'
import {isElement} from './text.ts'

/** How MDX writes a comment; one can be read in one way only, so that a long run of them costs no more than its length. */
const onlyComments = /^\s*(?:\/\*[^*]*\*+(?:[^*/][^*]*\*+)*\/\s*)*$/

/**
 * Replaces the components of an article by the HTML they stand for and refuses everything else that is MDX:
 * no JavaScript of an article is ever evaluated.
 *
 * @param source - the whole MDX file, for the places of props
 * @returns a tree of elements and text only
 * @throws {RenderingError} at an unknown component or tag, an expression, an import or export, an image, a `#` heading
 */
export function replaceComponents(tree: HastNode, path: string, source: string): Root {
  const replaceAll = (nodes: readonly HastNode[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      switch (node.type) {
        case 'text':
          return [{type: 'text', value: node.value, position: node.position}]
        case 'element':
          refuseElement(node, path)
          return [{...node, children: replaceAll(node.children)}]
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          return [replaceComponent(node, replaceAll(node.children), path, source)]
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          if (onlyComments.test(node.value)) return []
          throw new RenderingError(
            path,
            node.position,
            'expression',
            `花括号里的内容会被当作程序，本站不执行：{${node.value}}。若是正文，请写作 \\{ 和 \\}`,
          )
        case 'mdxjsEsm':
          throw new RenderingError(
            path,
            node.position,
            'import-export',
            `以 import 或 export 开头的行会被当作程序，本站不执行：“${node.value}”。若是正文，请在行首加反斜杠`,
          )
        default:
          return []
      }
    })
  const children: RootContent[] = tree.type === 'root' ? replaceAll(tree.children) : []
  return {type: 'root', children}
}

function refuseElement(node: Element, path: string): void {
  if (node.tagName === 'h1')
    throw new RenderingError(
      path,
      node.position,
      'heading-depth',
      '文章标题已写在 title 里，正文中的标题请从 ## 开始',
    )
  if (node.tagName === 'img')
    throw new RenderingError(
      path,
      node.position,
      'image',
      '正文暂不收图片；原刊照片请写作 <Figure caption="图片说明" />',
    )
}

function replaceComponent(
  node: MdxJsxFlowElementHast | MdxJsxTextElementHast,
  children: ElementContent[],
  path: string,
  source: string,
): Element {
  const {position} = node
  const tag = checkProps(node, path, source)
  if (node.type === 'mdxJsxTextElement' && (tag === 'Figure' || tag === 'Signature'))
    throw new RenderingError(path, position, 'inline-component', `<${tag}> 应当自成一段，前后各空一行`)
  if (tag === 'Figure') {
    const caption = stringAttribute(node, 'caption')
    if (caption === null)
      throw new RenderingError(
        path,
        position,
        'figure',
        '<Figure> 缺少图片说明，应写作 <Figure caption="图片说明" />',
      )
    return element('figure', {className: ['lost-photo']}, [
      element('figcaption', {}, [{type: 'text', value: caption}], position),
    ])
  }
  if (tag === 'Signature') {
    const lines = children.filter(child => child.type !== 'text' || child.value.trim() !== '')
    if (lines.every(line => !isElement(line, 'p', 'ul', 'ol')))
      return element('div', {className: ['signature']}, [element('p', {}, lines)], position)
    return element('div', {className: ['signature']}, lines, position)
  }
  // br, sub and sup: Markdown has no mark for them
  return element(tag, {}, children, position)
}

function stringAttribute(node: MdxJsxFlowElementHast | MdxJsxTextElementHast, name: string): string | null {
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name)
      return typeof attribute.value === 'string' && attribute.value.trim() !== '' ? attribute.value : null
  return null
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
  position?: Element['position'],
): Element {
  return {type: 'element', tagName, properties, children, position}
}

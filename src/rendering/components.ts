import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {type Component, checkProps} from './component-props.ts'
import type {FigurePictures} from './figure-pictures.ts'
import {isElement} from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** The pictures that figures may show. */
    pictures: FigurePictures
    /** Names of those that they do show, in order. */
    shownPictures: string[]
  }
}

/** How MDX writes a comment; one can be read in one way only, so that a long run of them costs no more than its length. */
const onlyComments = /^\s*(?:\/\*[^*]*\*+(?:[^*/][^*]*\*+)*\/\s*)*$/

/**
 * Replaces the components of an article by the HTML they stand for and refuses everything else that is MDX:
 * no JavaScript of an article is ever evaluated.
 *
 * Faults are an unknown component or tag, an expression, an import or export, an image, a `#` heading: the first ends the pipeline.
 * The tree that it returns has elements and text only.
 */
export const rehypeComponents: Plugin<[], Root> = () => (tree, file) => {
  const replaceAll = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      switch (node.type) {
        case 'text':
          return [{type: 'text', value: node.value, position: node.position}]
        case 'element':
          refuseElement(node, file)
          return [{...node, children: replaceAll(node.children)}]
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          return [replaceComponent(node, replaceAll(node.children), file)]
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          if (onlyComments.test(node.value)) return []
          return file.fail(
            `花括号里的内容会被当作程序，本站不执行：{${node.value}}。若是正文，请写作 \\{ 和 \\}`,
            {place: node.position, ruleId: 'expression', source: 'huikan'},
          )
        case 'mdxjsEsm':
          return file.fail(
            `以 import 或 export 开头的行会被当作程序，本站不执行：“${node.value}”。若是正文，请在行首加反斜杠`,
            {place: node.position, ruleId: 'import-export', source: 'huikan'},
          )
        default:
          return []
      }
    })
  return {type: 'root', children: replaceAll(tree.children)}
}

function refuseElement({tagName, position}: Element, file: VFile): void {
  if (tagName === 'h1')
    file.fail('文章标题已写在 title 里，正文中的标题请从 ## 开始', {
      place: position,
      ruleId: 'heading-depth',
      source: 'huikan',
    })
  if (tagName === 'img')
    file.fail('原刊照片请写作 <Figure src="图片的文件名" caption="图片说明" />，没有图片的只写 caption', {
      place: position,
      ruleId: 'image',
      source: 'huikan',
    })
}

function replaceComponent(node: Component, children: ElementContent[], file: VFile): Element {
  const {position} = node
  const tag = checkProps(node, file)
  if (node.type === 'mdxJsxTextElement' && (tag === 'Figure' || tag === 'Signature' || tag === 'Verse'))
    file.fail(`<${tag}> 应当自成一段，前后各空一行`, {
      place: position,
      ruleId: 'inline-component',
      source: 'huikan',
    })
  if (tag === 'Figure') {
    const caption = stringAttribute(node, 'caption')
    const src = attributeOf(node, 'src')
    // many a photo was printed without a word below it, but of a lost one nothing else is left
    if (caption === null && src === undefined)
      return file.fail('<Figure> 缺少图片说明，应写作 <Figure caption="图片说明" />', {
        place: position,
        ruleId: 'figure',
        source: 'huikan',
      })
    const below =
      caption === null ? [] : [element('figcaption', {}, [{type: 'text', value: caption}], position)]
    return src === undefined
      ? element('figure', {className: ['lost-photo']}, below)
      : element('figure', {className: ['photo']}, [photo(src, node, file), ...below])
  }
  if (tag === 'Signature') {
    const lines = children.filter(child => child.type !== 'text' || child.value.trim() !== '')
    if (lines.every(line => !isElement(line, 'p', 'ul', 'ol')))
      return element('div', {className: ['signature']}, [element('p', {}, lines)], position)
    return element('div', {className: ['signature']}, lines, position)
  }
  if (tag === 'Verse') {
    const stanzas = children.filter(child => child.type !== 'text' || child.value.trim() !== '')
    const loose = stanzas.every(stanza => !isElement(stanza, 'p', 'ul', 'ol'))
    return element(
      'div',
      {className: ['verse']},
      (loose ? [element('p', {}, stanzas)] : stanzas).map(stanza =>
        isElement(stanza, 'p') ? {...stanza, children: inVerses(stanza.children)} : stanza,
      ),
      position,
    )
  }
  // br, sub and sup: Markdown has no mark for them
  return element(tag, {}, children, position)
}

/** Each line that an editor typed as a line of its own, whether a backslash ends it or not. */
function inVerses(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, at): ElementContent[] => {
    if (node.type === 'element') return [{...node, children: inVerses(node.children)}]
    if (node.type !== 'text') return [node]
    const behindBreak = isElement(nodes[at - 1], 'br')
    const value = behindBreak ? node.value.trimStart() : node.value
    return value
      .split(/(?<![ \t])[ \t]*\n[ \t]*/)
      .flatMap((line, index): ElementContent[] => [
        ...(index > 0 ? [element('br', {}, [])] : []),
        ...(line === '' ? [] : [{type: 'text' as const, value: line, position: node.position}]),
      ])
  })
}

/** The caption says what the picture shows; its alternative only says that there is one. */
function photo(src: string, {position}: Component, file: VFile): Element {
  const picture = file.data.pictures?.get(src) ?? `这一期的文件夹里没有 ${src}`
  if (typeof picture === 'string')
    return file.fail(`${picture}。`, {place: position, ruleId: 'picture', source: 'huikan'})
  const {width, height} = picture
  file.data.shownPictures = [...(file.data.shownPictures ?? []), src]
  return element(
    'img',
    {src, alt: '原刊图片', width, height, loading: 'lazy', decoding: 'async'},
    [],
    position,
  )
}

/** What a prop says, as it stands; `undefined` where there is none. */
function attributeOf(node: Component, name: string): string | undefined {
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name)
      return typeof attribute.value === 'string' ? attribute.value : ''
  return undefined
}

function stringAttribute(node: Component, name: string): string | null {
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

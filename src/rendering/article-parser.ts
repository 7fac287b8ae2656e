import type {Nodes, Root} from 'hast'
import {mdxToHast} from 'satteri'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {slipInTag} from './tag-slips.ts'

const options = {features: {frontmatter: true, gfm: {footnotes: false}, smartPunctuation: false}}

/**
 * Parses an article by Sätteri, MDX → hast in one step: elements, text, and what is MDX as nodes of MDX. Frontmatter is skipped,
 * and its lines are counted. MDX that is none and what is nested too deep are faults.
 *
 * remark-parse with remark-rehype takes some ten times as long, which is as much as all steps of the rendering together.
 */
export const articleParser: Plugin<[], string, Root> = function () {
  this.parser = parse
}

function parse(mdx: string, file: VFile): Root {
  const tree = read(mdx, file)
  refuseDepth(tree, file)
  return tree.type === 'root' ? tree : {type: 'root', children: []}
}

function read(mdx: string, file: VFile): Nodes {
  try {
    return mdxToHast(mdx, options)
  } catch (error) {
    // what is nested so deep that it cannot even be read
    if (error instanceof RangeError) return refuse(file, undefined)
    const message = error instanceof Error ? error.message : String(error)
    const [, line, column] = /^(\d+):(\d+):/.exec(message) ?? []
    const slip = slipInTag(mdx)
    if (slip) return file.fail(slip.reason, {place: slip.place, ruleId: 'syntax', source: 'huikan'})
    return file.fail('写法有误：尖括号或花括号没有配对，或标签写得不对。若是正文，请写作 \\<、\\{、\\}。', {
      place: line && column ? {line: Number(line), column: Number(column)} : undefined,
      ruleId: 'syntax',
      source: 'huikan',
    })
  }
}

/** No print nests its lists, quotations or tags so deep; who writes it down wants the readers' machines to stumble. */
const deepest = 100

function refuseDepth(tree: Nodes, file: VFile): void {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level
    if (depth > deepest) refuse(file, first)
    level = level.flatMap(node => ('children' in node ? node.children : []))
  }
}

function refuse(file: VFile, node: Nodes | undefined): never {
  return file.fail(
    `列表、引文或标签套了 ${deepest} 层以上，请减少层次；若是正文里的符号，请在每个前面加反斜杠`,
    {place: node?.position, ruleId: 'nesting', source: 'huikan'},
  )
}

import type {Root, RootContent} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {mdxToMdast} from 'satteri'
import {type Preset, unified} from 'unified'

/** `<Figure />`, `<Signature>` and `<Verse>`, each a block of its own. */
export type Component = Extract<RootContent, {type: 'mdxJsxFlowElement'}>

/** What an article's file may hold beside CommonMark, for reading and for writing; an element stays on its line, however long. */
export const articleSyntax: Preset = {
  plugins: [remarkGfm, [remarkMdx, {printWidth: Number.POSITIVE_INFINITY}], remarkFrontmatter],
}

const reader = unified().use(remarkParse).use(articleSyntax).freeze()

/** Parses MDX as remark does, with GFM and frontmatter. Throws a VFileMessage where it is no MDX. */
export function parseMdx(mdx: string): Root {
  return reader.parse(mdx)
}

/**
 * Parses MDX as the site does when it renders, without positions: those cost time in the square of a line's length.
 * Throws an Error where it is no MDX.
 */
export function readMdx(mdx: string): Root {
  return mdxToMdast(mdx, {
    features: {frontmatter: true, gfm: {footnotes: false}, smartPunctuation: false},
    position: false,
  }) as Root
}

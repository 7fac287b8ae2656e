import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {mdxFromMarkdown} from 'mdast-util-mdx'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import {mdxjs} from 'micromark-extension-mdxjs'
import {mdxToMdast} from 'satteri'

const parseOptions = {
  extensions: [gfm(), mdxjs(), frontmatter()],
  mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown(), frontmatterFromMarkdown()],
}

/** Parses MDX as remark does, with GFM and frontmatter. Throws a VFileMessage where it is no MDX. */
export function parseMdx(mdx: string): Root {
  return fromMarkdown(mdx, parseOptions)
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

import {width} from '../../convert/text/characters.ts'
import type {WordBlock, WordParagraph} from './blocks.ts'

/** A caption may have three lines of twenty characters. */
const longestCaption = 60
/** A line below a picture that is neither centred nor small is a caption where it is as short as this. */
const shortCaption = 24

/** 图1 会场, （图二）会场, 图为会场: what says itself that it names a picture is a caption in type of any size. */
const namesPicture = /^[\s▲△↑]*[（(]?图(?:\s?[一二三四五六七八九十\d]|[为：:])/u

/**
 * The paragraphs that are captions: those of Word's own style (题注), and what stands directly below a picture, apart from the
 * text as print sets it: centred or small or in a box or called 图1, short, no sentence that has ended, no heading.
 *
 * @param bodySize - the size of running text in points
 */
export function captionsOf(blocks: readonly WordBlock[], bodySize: number | undefined): Set<WordParagraph> {
  const captions = new Set<WordParagraph>()
  let below = false
  for (const block of blocks) {
    if (block.type === 'table') below = false
    else if (block.type !== 'paragraph') below = true
    else if (block.text.trim() !== '') {
      if (isCaptionStyle(block) || (below && looksLikeCaption(block, bodySize))) captions.add(block)
      // a caption in a box may have a second paragraph
      below = below && block.inBox && captions.has(block)
    }
  }
  return captions
}

function isCaptionStyle({style}: WordParagraph): boolean {
  return /^(?:caption|题注|图片?说明|图注|图题)/u.test(style.name)
}

function looksLikeCaption(paragraph: WordParagraph, bodySize: number | undefined): boolean {
  const {text, label, style, isCentred, isBold, size, inBox} = paragraph
  const cells = width(text.trim())
  const isLarge = size !== undefined && bodySize !== undefined && size > bodySize
  const isNamed = namesPicture.test(text)
  if (label !== '' || style.heading !== undefined || (isLarge && !isNamed) || cells > longestCaption)
    return false
  // 【行业动态】, 一、会议概况: what follows a picture without a caption
  if (/^[\s\u3000]*(?:[【〖]|[一二三四五六七八九十]+、|第[一二三四五六七八九十\d]+[章节条])/u.test(text))
    return false
  if (inBox) return true
  if (/[。；：，、]$/u.test(text.trim())) return false
  const isSmall = size !== undefined && bodySize !== undefined && size < bodySize
  return (
    isNamed || isSmall || (isCentred && !isBold) || (!isBold && cells <= shortCaption && !/^\s/u.test(text))
  )
}

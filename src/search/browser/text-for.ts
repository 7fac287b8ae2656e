import type {Variants} from '../shared/variants.ts'
import {bestPassage, countIn} from './excerpt.ts'
import type {Hit} from './find.ts'
import type {Archive} from './opened-archive.ts'
import type {TextFor} from './result-list.ts'

/** Reads what a line of the result list needs of an article's text: the part of it that holds most. */
export function textFor(open: () => Promise<Archive>): TextFor {
  return async ({article, number, parts}: Hit, phrases) => {
    const archive = await open()
    const {title, passages} = await archive.index.part(parts[0] ?? archive.index.firstPart(number))
    const body = passages.filter(({text}) => text !== title)
    const texts = [title, ...body.map(({text}) => text)]
    const counted = (variants: Variants) =>
      texts.reduce((sum, text) => sum + countIn(text, phrases, variants), 0)
    const spelt = counted(new Map())
    // What was found and is not there as it is spelt is there in other characters.
    const variants = spelt > 0 || phrases.length === 0 ? new Map<string, string>() : await archive.variants()
    const passage = bestPassage(body, phrases, variants) ?? body.find(({text}) => text.length > 20) ?? body[0]
    const whole = article.lengths.length === 1
    return {title, passage: passage ?? null, count: whole ? counted(variants) : 0, variants}
  }
}

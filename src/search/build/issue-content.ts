import {layOut, type PackedText, packText, searchedPassage} from '../shared/content.ts'
import {atomsOf} from '../shared/tokenizer.ts'
import type {Variants} from '../shared/variants.ts'
import {type NumberedAtoms, numberOf} from './numbered-atoms.ts'
import {cutIntoTexts} from './parts.ts'
import type {SearchRecord} from './record.ts'

/** What the browser must know of an article to tell what stands at a place; see `catalogue.ts`. */
export interface ArticleFacts {
  readonly titleLength: number
  readonly headLength: number
  readonly lengths: readonly number[]
}

/** An issue as it is indexed and shown; see `content.ts`. */
export interface IssueContent {
  /** Of all its articles, one after the other. */
  readonly atoms: NumberedAtoms
  readonly texts: readonly PackedText[]
  readonly articles: readonly ArticleFacts[]
  /** Number of UTF-16 code units of the passages. */
  readonly size: number
  /** Every UTF-16 code unit in which phrases are looked for, once. */
  readonly characters: string
}

/** Reads the articles of an issue. */
export function issueContent(records: readonly SearchRecord[], variants: Variants): IssueContent {
  const read = records.map(({title, heads, passages}) => ({
    title,
    heads,
    passages: passages().map(passage => searchedPassage(passage, variants)),
  }))
  const texts = cutIntoTexts(read).map(text =>
    text.map(({article, from, to}) => ({
      article,
      title: read[article]?.title ?? '',
      heads: from === 0 ? (read[article]?.heads ?? 0) : 0,
      passages: read[article]?.passages.slice(from, to) ?? [],
    })),
  )
  const parts = texts.flat().map(part => ({...part, ...layOut(part.passages, part.heads)}))
  const partsOf = Map.groupBy(parts, ({article}) => article)
  const articles = read.map(({title}, number): ArticleFacts => {
    const own = partsOf.get(number) ?? []
    return {
      titleLength: atomsOf(title).length,
      headLength: own[0]?.headLength ?? 0,
      lengths: own.map(({atoms}) => atoms.length),
    }
  })
  const printed = read.flatMap(({passages}) => passages)
  return {
    atoms: Uint32Array.from(parts.flatMap(({atoms}) => atoms.map(numberOf))),
    texts: texts.map(packText),
    articles,
    size: printed.reduce((sum, {text}) => sum + text.length, 0),
    characters: unitsIn(printed.map(({searched}) => searched)),
  }
}

/** Every UTF-16 code unit of some texts, once. */
function unitsIn(texts: readonly string[]): string {
  const seen = new Uint8Array(0x10000)
  const units: number[] = []
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (seen[unit] === 1) continue
      seen[unit] = 1
      units.push(unit)
    }
  return units
    .sort((a, b) => a - b)
    .map(unit => String.fromCharCode(unit))
    .join('')
}

import type {SearchRecord} from '../../src/search/build/record.ts'
import type {ContentPassage} from '../../src/search/shared/content.ts'
import {inventor} from './invented-text.ts'
import {charactersPerArticle} from './newsletter.ts'
import {randomNumbers} from './random.ts'

/** Years over which a grown archive spreads, up to those of the real articles. */
const years = 60

/**
 * An archive so many times as large, with text of its own: of eight paragraphs seven are written by a Markov chain over two characters
 * of the real ones, and one is put together from real sentences; a quarter of the sources are new names. They are cut to the length that
 * budgets are set for, on average. The last articles are the real ones.
 */
export function grownArchive(real: readonly SearchRecord[], times: number): SearchRecord[] {
  const records = real.map(withPassages)
  const below = randomNumbers(times)
  const sentences = records.flatMap(({passages}) =>
    passages().flatMap(({text}) => text.match(/[^。；！？]+[。；！？]?/g) ?? []),
  )
  const write = inventor(sentences, below)
  const share = Math.min(
    1,
    (charactersPerArticle * records.length) / sizeOf(records.flatMap(({passages}) => passages())),
  )
  const gather = (length: number): string => {
    let text = ''
    while (text.length < length) text += sentences[below(sentences.length)] ?? ''
    return text
  }
  const grown: SearchRecord[] = []
  for (let copy = 1; copy < times; copy++) {
    const earlier = Math.ceil(((times - copy) * years) / times)
    for (const record of records) {
      const passages = shareOf(record, share).map(({text, anchor}, index) =>
        index < record.heads
          ? {text: text.length < 4 ? text : write(text.length), anchor}
          : {text: below(8) > 0 ? write(text.length) : gather(text.length * 0.8), anchor},
      )
      const {issue} = record
      const id = `${copy}-${issue.id}`
      const url = record.url.replace(/^issues\/[^/]*/, `issues/${id}`)
      grown.push({
        ...record,
        url,
        title: passages[0]?.text ?? record.title,
        issue: {
          ...issue,
          id,
          label: `第${copy}组${issue.label}`,
          year: issue.year === null ? null : issue.year - earlier,
        },
        source: below(4) === 0 ? write(6).replaceAll('、', '').slice(0, 6) : record.source,
        date: record.date?.replace(/^\d+/, year => String(Number(year) - earlier)) ?? null,
        digest: `${url} of ${times}`,
        passages: () => passages,
        document: null,
      })
    }
  }
  return [...grown, ...records]
}

/** The same article, its passages read once. */
function withPassages(record: SearchRecord): SearchRecord {
  const passages = record.passages()
  return {...record, passages: () => passages}
}

/** The first passages of an article, about so much of it: title and document number, and what comes before its share is full. */
function shareOf({passages: read, heads}: SearchRecord, share: number): readonly ContentPassage[] {
  const passages = read()
  const wanted = sizeOf(passages) * share
  let size = 0
  return passages.filter(({text}, index) => {
    const before = size
    size += text.length
    return index < heads || before < wanted
  })
}

function sizeOf(passages: readonly ContentPassage[]): number {
  return passages.reduce((sum, {text}) => sum + text.length, 0)
}

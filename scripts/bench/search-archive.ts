import type {SearchRecord} from '../../src/search/build/record.ts'
import {inventor} from './invented-text.ts'
import {randomNumbers} from './random.ts'

/** Years over which a grown archive spreads, up to those of the real articles. */
const years = 60

/**
 * An archive so many times as large, with text of its own: of eight paragraphs seven are written by a Markov chain over two characters
 * of the real ones, and one is put together from real sentences; a quarter of the sources are new names. The last articles are the real
 * ones.
 */
export function grownArchive(records: readonly SearchRecord[], times: number): SearchRecord[] {
  const below = randomNumbers(times)
  const sentences = records.flatMap(({passages}) =>
    passages.flatMap(({text}) => text.match(/[^。；！？]+[。；！？]?/g) ?? []),
  )
  const write = inventor(sentences, below)
  const gather = (length: number): string => {
    let text = ''
    while (text.length < length) text += sentences[below(sentences.length)] ?? ''
    return text
  }
  const grown: SearchRecord[] = []
  for (let copy = 1; copy < times; copy++) {
    const earlier = Math.ceil(((times - copy) * years) / times)
    for (const record of records) {
      const passages = record.passages.map(({text, anchor}, index) =>
        index < record.heads
          ? {text: text.length < 4 ? text : write(text.length), anchor}
          : {text: below(8) > 0 ? write(text.length) : gather(text.length * 0.8), anchor},
      )
      const {issue} = record
      const id = `${copy}-${issue.id}`
      grown.push({
        ...record,
        url: record.url.replace(/^issues\/[^/]*/, `issues/${id}`),
        title: passages[0]?.text ?? record.title,
        issue: {
          ...issue,
          id,
          label: `第${copy}组${issue.label}`,
          year: issue.year === null ? null : issue.year - earlier,
        },
        source: below(4) === 0 ? write(6).replaceAll('、', '').slice(0, 6) : record.source,
        date: record.date?.replace(/^\d+/, year => String(Number(year) - earlier)) ?? null,
        passages,
        document: null,
      })
    }
  }
  return [...grown, ...records]
}

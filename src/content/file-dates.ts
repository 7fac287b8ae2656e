import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'astro/zod'
import {contentFolder} from './content-folder.ts'
import {editionSchema, recordName} from './record.ts'

/** When a file joined the archive and when it last changed, as 2026-11-26; null where nobody knows. */
export interface FileDates {
  readonly joined: string | null
  readonly changed: string | null
}

/** What a build needs of a record: the rest is not looked at, since there may be hundreds. */
const recordedEditions = z.object({editions: z.record(z.string(), z.array(editionSchema)).optional()})

const known = new Map<string, ReadonlyMap<string, FileDates>>()

/** The dates of an issue's files, read once a build; a preview reads them anew. */
export function fileDatesOf(issue: string): ReadonlyMap<string, FileDates> {
  const dates = known.get(issue) ?? readFileDates(join(contentFolder(), 'issues', issue))
  if (!import.meta.env?.DEV) known.set(issue, dates)
  return dates
}

/** The dates of an article. */
export function articleDates({issue, name}: {issue: string; name: string}): FileDates {
  return fileDatesOf(issue).get(`${name}.mdx`) ?? {joined: null, changed: null}
}

/** The last day on which a file of an issue changed, as 2026-11-26; null where nobody knows. */
export function lastChange(dates: ReadonlyMap<string, FileDates>): string | null {
  const days = [...dates.values()].flatMap(({changed}) => changed ?? [])
  return days.sort().at(-1) ?? null
}

/**
 * What the record of an issue knows of the dates of its files, by name (`01.mdx`); nothing where there is no record, or none that can be
 * read, which is for `check` to say.
 *
 * @param folder - of the issue
 */
export function readFileDates(folder: string): ReadonlyMap<string, FileDates> {
  const path = join(folder, recordName)
  if (!existsSync(path)) return new Map()
  const {data} = recordedEditions.safeParse(parseJson(readFileSync(path, 'utf8')))
  return new Map(
    Object.entries(data?.editions ?? {}).map(([name, editions]) => [
      name,
      {joined: editions[0]?.since ?? null, changed: editions.at(-1)?.since ?? null},
    ]),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import {existsSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {parse} from 'yaml'
import {extractionName, readExtractionRecord} from '../content/extraction-record.ts'
import {ContentError} from '../content/frontmatter.ts'
import {type IssueFolder, listIssueFolders} from '../content/issue-folders.ts'
import {type ConvertRecord, readRecord} from '../content/record.ts'
import {plainText, textDigest} from '../content/text-file.ts'
import {bare} from '../convert/text/characters.ts'
import {DecodeError, decode} from '../convert/text/decode.ts'
import {issueSchema} from '../schemas/issue.ts'
import {alikeBut, compareReadings, howToChoose} from './compare-readings.ts'
import type {Masthead} from './foreign-masthead.ts'
import type {Addition} from './read-addition.ts'

/** That a text stands in the archive under another number. */
export function sameText(id: string, present: string): string {
  return `这份文字第 ${present} 期已经有了，一字不差；同一份文字不能收两次，没有存。若是拿错了文件，请换成第 ${id} 期的；若是第 ${present} 期的期号弄错了：还没有发布过的，请把文件夹 issues/${present} 删去，再用 --id ${id} 添加；发布过的网址不能变，请留在那里。`
}

/** Issues whose articles have the titles that another one's have are most likely one, in two wordings or from two files. */
const fewestTitles = 5
const alikeShare = 0.8

/** The issue that has most of the titles of these, by its record. */
export function issueLike(titles: readonly string[], id: string, content: string): string | undefined {
  if (titles.length < fewestTitles) return undefined
  const sought = new Set(titles.map(bare))
  return listIssueFolders(content).find(folder => {
    if (folder.id === id) return false
    const held = Object.values(recordIn(folder)?.articles ?? {}).map(({title}) => bare(title))
    return held.filter(title => sought.has(title)).length >= alikeShare * Math.max(held.length, sought.size)
  })?.id
}

/** The record of a folder; of one that cannot be read nothing, since `check` names it. */
function recordIn({path}: IssueFolder): ConvertRecord | undefined {
  try {
    return readRecord(path)
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}

/** The issue that holds this text already, by its record. */
export function issueOf(text: string, content: string): string | undefined {
  const digest = textDigest(text)
  return existsSync(join(content, 'issues'))
    ? listIssueFolders(content).find(folder => recordIn(folder)?.source === digest)?.id
    : undefined
}

/** Whose newsletter the issues are that stand in the archive; of what cannot be read nothing. */
export function mastheadsOf(content: string): Masthead[] {
  return listIssueFolders(content).flatMap(({path, converted}) => {
    if (!converted) return []
    try {
      const read = mastheadSchema.safeParse(parse(readFileSync(join(path, 'issue.yaml'), 'utf8')))
      return read.success ? [read.data] : []
    } catch {
      return []
    }
  })
}

const mastheadSchema = issueSchema.pick({title: true, publisher: true}).loose()

/** What to look at where the name of an issue was read otherwise than that of the others. */
export function otherName(title: string | null, usual: string): string {
  const read = title === null ? '没有读到刊名' : `刊名读作《${title}》`
  return `${read}，别的各期是《${usual}》；这个名字会用在引文、订阅和数据里。若是封面上别的一行被当成了刊名，请在 structure.yaml 里给刊名所在的那一行写一条 is: masthead, set: {title: ${usual}}，或直接改 issue.yaml 里的 title；刊物改过名，就不必处理。`
}

/**
 * @param path - of the file that was to be added
 * @param named - the number that was given with it
 */
export function foreignMasthead(
  title: string,
  held: readonly Masthead[],
  path: string,
  named: string | undefined,
): string {
  const names = [...new Set(held.flatMap(({title}) => title ?? []))].map(name => `《${name}》`).join('、')
  return `这一份的刊头是《${title}》，而档案里收的是${names}；没有存。若是放错了文件，请换成对的；若是同一份刊物改过名，或确实要收进来，请加 --foreign：npm run add -- --foreign${named === undefined ? '' : ` --id ${named}`} "${path}"`
}

/** A sentence or two for the editor, and what is listed below it, a line each. */
interface Told {
  readonly reason: string
  readonly note?: string
}

/** Another text of an issue: in what it differs from the one that is there, and how to choose. */
export function alreadyThere(id: string, folder: string, path: string, {text, extracted}: Addition): Told {
  const present = readFileSync(join(folder, 'source.txt'))
  const original = originalIn(folder)
  const from = original === undefined ? '' : `（读自 ${original}）`
  const replaced = original === undefined ? 'source.txt' : `source.txt、${extractionName} 和 ${original}`
  const replace = `要换成这一份：先删去那里的 ${replaced}，再添加，篇号不变。`
  try {
    const held = decode(present).text
    const alike = alikeBut(held, text)
    if (alike !== undefined)
      return {
        reason: `第 ${id} 期已经有 ${join(folder, 'source.txt')}${from}，文字相同，只是${alike === 'blanks' ? '空白或编码' : '分段'}不同；没有存，不必再添加。若${replace}`,
      }
    const {summary, places} = compareReadings(
      {name: '现有的', text: held, lined: true},
      // what is read from an original is written nowhere yet
      {name: '这一份', text, lined: extracted === undefined},
    )
    const choice = original === undefined && extracted === undefined ? '' : howToChoose
    const listed = places.length > 0 ? '，逐条列在下面' : ''
    return {
      reason: `第 ${id} 期已经有 ${join(folder, 'source.txt')}${from}（下面叫“现有的”），要添加的 ${basename(path)}（叫“这一份”）内容与它不同：${summary}${listed}。没有存；下一步是下面的一样。`,
      note: [
        ...places,
        `是另一期而期号印错了：写明它的期号再添加，npm run add -- --id 期号 "${path}"`,
        '是同一期，现有的就好：不必再添加',
        `是同一期，${replace}${choice}`,
      ].join('\n'),
    }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    return {
      reason: `第 ${id} 期已经有 ${join(folder, 'source.txt')}，内容与此不同；请核对期号，或先自行移走原来的文件。`,
    }
  }
}

/** The original that a folder's text was read from. A record that cannot be read is for `check` to name. */
function originalIn(folder: string): string | undefined {
  try {
    return readExtractionRecord(folder)?.original
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}

/** The same text in another encoding, with other line ends, or with one more at its end, is the same text. */
export function isSameText(present: Buffer, {bytes, text}: Addition): boolean {
  if (present.equals(bytes)) return true
  try {
    return plainText(decode(present).text).trimEnd() === plainText(text).trimEnd()
  } catch (error) {
    if (error instanceof DecodeError) return false
    throw error
  }
}
